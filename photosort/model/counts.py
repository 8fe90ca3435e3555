"""How much a library holds."""

from photosort.model.value import dataclass


@dataclass(frozen=True, slots=True)
class LibraryCounts:
    """Numbers of photos by state; photos in the trash or missing are not counted."""

    photos: int = 0
    bytes: int = 0
    new: int = 0  # not read yet
    read: int = 0
    unreadable: int = 0
    unavailable: int = 0  # of all of the above, on folders that are not connected
    unsorted: int = 0
    albums: int = 0  # that have members, Unsorted aside
    problems: int = 0  # files and folders that could not be used
    kept: int = 0  # marked so
    rejected: int = 0  # marked so
    favourites: int = 0


@dataclass(frozen=True, slots=True)
class PeopleCounts:
    """Numbers of people and faces; photos in the trash or missing, and what is said to be no face, are not counted."""

    people: int = 0  # who are shown on the wall: hidden ones are not among them
    unnamed: int = 0  # of those, without a name
    hidden: int = 0
    photos_with_face: int = 0
    photos_looked_at: int = 0
    photos_waiting: int = 0  # to be looked at for faces
    faces: int = 0
    unknown: int = 0  # faces of which it is not sure whom they show
