"""How much a library holds."""

from dataclasses import dataclass


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
