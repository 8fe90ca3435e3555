"""What a search has found: photos, best first, each with the reason."""

from enum import StrEnum

from photosort.model.album import AlbumId
from photosort.model.face import PersonId
from photosort.model.photo import PhotoId
from photosort.model.value import dataclass


class Why(StrEnum):
    """Why a photo is among what was found, the strongest reason first."""

    PERSON = "person"  # whose face is on it
    KIND = "kind"
    WORD = "word"  # for what is to be seen
    TEXT = "text"  # it is written in the picture
    PLACE = "place"
    ALBUM = "album"
    EVENT = "event"  # or journey
    CAMERA = "camera"
    NAME = "name"
    FOLDER = "folder"
    DATE = "date"
    SIZE = "size"
    FEATURE = "feature"
    MARK = "mark"
    FAVOURITE = "favourite"


@dataclass(frozen=True, slots=True)
class Found:
    """A photo with the strongest reason, and what matched: an album's name, a town, a word, a file's name."""

    photo: PhotoId
    why: Why
    match: str
    town: str = ""  # where it was taken, as it is shown; asked for with a few photos alone


@dataclass(frozen=True, slots=True)
class Town:
    """A place as it is shown, how many of the photos that were found are from there, and one of them.

    `months` tells when they were taken, "2024-05", or the first and the last, "2023-11/2024-01"; empty where unknown.
    """

    name: str
    count: int
    photo: PhotoId
    months: str = ""


@dataclass(frozen=True, slots=True)
class Gathered:
    """Where what was found lies, most of it first: how much of it in which albums, from which towns, why, and who
    with a name is on it.

    `sorts` tells of each term of the search for what reason it finds most; None where it finds nothing.
    """

    albums: tuple[tuple[AlbumId, int], ...] = ()
    towns: tuple[Town, ...] = ()
    reasons: tuple[tuple[Why, int], ...] = ()
    sorts: tuple[Why | None, ...] = ()
    people: tuple[tuple[PersonId, int], ...] = ()
