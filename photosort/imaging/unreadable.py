"""The one error that reading a picture raises: what kind of problem it is, and why, in words for people."""

from photosort.model.problem import PhotosortError, ProblemKind


class Unreadable(PhotosortError):
    """A file that cannot be shown as a picture.

    Attributes:
        kind: group of the Problems page.
        reason: short English phrase without the file's name, e.g. "Empty file (0 bytes)".
    """

    def __init__(self, kind: ProblemKind, reason: str) -> None:
        super().__init__(reason)
        self.kind = kind
        self.reason = reason


def too_large(width: int, height: int) -> Unreadable:
    """The refusal of a picture whose pixels would not fit into memory."""
    return Unreadable(ProblemKind.TOO_LARGE, f"Too large: {width:,} × {height:,} pixels")
