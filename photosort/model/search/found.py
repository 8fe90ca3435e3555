"""What a search has found: photos, best first, each with the reason."""

from dataclasses import dataclass
from enum import StrEnum

from photosort.model.photo import PhotoId


class Why(StrEnum):
    """Why a photo is among what was found, the strongest reason first."""

    TEXT = "text"  # it is written in the picture
    KIND = "kind"
    WORD = "word"  # for what is to be seen
    PLACE = "place"
    ALBUM = "album"
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
