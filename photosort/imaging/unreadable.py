"""The one error that reading a picture raises: what kind of problem it is, and why."""

from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError, ProblemKind


class Unreadable(PhotosortError):
    """A file that cannot be shown as a picture. The message does not name the file.

    Attributes:
        kind: group of the Problems page.
    """

    def __init__(self, kind: ProblemKind, message: Message) -> None:
        super().__init__(message)
        self.kind = kind


def too_large(width: int, height: int) -> Unreadable:
    """The refusal of a picture whose pixels would not fit into memory."""
    return Unreadable(ProblemKind.TOO_LARGE, Message(MessageCode.TOO_LARGE, width=width, height=height))
