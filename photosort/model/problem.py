"""A file or folder that the program could not use, with the cause as a message; and the errors that people can mend."""

from enum import StrEnum

from photosort.model.message import Message
from photosort.model.photo import PhotoId
from photosort.model.value import dataclass


class Stage(StrEnum):
    """Where in the pipeline a file failed."""

    SCAN = "scan"
    DECODE = "decode"
    TRASH = "trash"
    APPLY = "apply"


class ProblemKind(StrEnum):
    """What is wrong, as the groups of the Problems page."""

    DAMAGED = "damaged"
    PERMISSION = "permission"
    BEING_WRITTEN = "being_written"
    UNSUPPORTED = "unsupported"
    ONLINE_ONLY = "online_only"  # its content is with a cloud service: it is not downloaded unasked
    TOO_LARGE = "too_large"
    GONE = "gone"  # the file is no longer there
    AWAY = "away"  # its drive is not connected: what is not seen there has not left
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
    reason: Message
    photo_id: PhotoId | None = None  # the photo, where the file is one


class CommandError(Exception):
    """What is wrong with a command, as one English sentence. The window never meets it, so that it needs no code."""


class PhotosortError(Exception):
    """An error that the person can mend. The message names the file and the cause; as text it is in English."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        from photosort.model.english import in_english  # the window, which starts without it, says messages itself

        return in_english(self.message)
