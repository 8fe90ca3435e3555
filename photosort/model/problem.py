"""A file or folder that the program could not use, with the cause in words; and the errors that people can mend."""

from dataclasses import dataclass
from enum import StrEnum

from photosort.model.photo import PhotoId


class Stage(StrEnum):
    """Where in the pipeline a file failed."""

    SCAN = "scan"
    DECODE = "decode"
    EMBED = "embed"
    TRASH = "trash"
    APPLY = "apply"


class ProblemKind(StrEnum):
    """What is wrong, as the groups of the Problems page."""

    DAMAGED = "damaged"
    PERMISSION = "permission"
    BEING_WRITTEN = "being_written"
    UNSUPPORTED = "unsupported"
    TOO_LARGE = "too_large"
    GONE = "gone"  # the file is no longer there
    CHANGED = "changed"  # the file is another one than was looked at
    NAME_TAKEN = "name_taken"  # another file now has the name
    NO_TRASH = "no_trash"  # the drive has no trash
    FAILED = "failed"  # the system refused, as the reason says


@dataclass(frozen=True, slots=True)
class Problem:
    """One file that is left out, and why. `path` is absolute."""

    path: bytes
    stage: Stage
    kind: ProblemKind
    reason: str  # a short English phrase: "Empty file (0 bytes)"
    photo_id: PhotoId | None = None  # the photo, where the file is one


class PhotosortError(Exception):
    """An error that the person can mend. The message is one sentence and names the file and the cause."""
