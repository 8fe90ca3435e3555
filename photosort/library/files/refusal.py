"""A file that an act leaves as it is, and why."""

from photosort.model.photo import shown
from photosort.model.problem import PhotosortError, ProblemKind


class Refused(Exception):
    """Ends the work on one file; the act goes on with the next."""

    def __init__(self, kind: ProblemKind, reason: str) -> None:
        super().__init__(reason)
        self.kind = kind
        self.reason = reason


def refused(error: OSError | PhotosortError) -> Refused:
    """The system's refusal in words."""
    if isinstance(error, PermissionError):
        return Refused(ProblemKind.PERMISSION, "No permission to move the file")
    if isinstance(error, OSError):
        return Refused(ProblemKind.FAILED, f"The system refused: {error.strerror or error}")
    return Refused(ProblemKind.FAILED, shown(str(error).encode()))
