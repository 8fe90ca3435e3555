"""A file that an act leaves as it is, and why."""

import errno

from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError, ProblemKind
from photosort.model.system_error import cause
from photosort.regular_file import OnlineOnly

_CODES = {
    errno.ENOSPC: MessageCode.DRIVE_FULL,
    errno.EDQUOT: MessageCode.DRIVE_FULL,
    errno.EROFS: MessageCode.DRIVE_READ_ONLY,
}


class Refused(Exception):
    """Ends the work on one file; the act goes on with the next."""

    def __init__(self, kind: ProblemKind, reason: Message) -> None:
        super().__init__(reason)
        self.kind = kind
        self.reason = reason


def refused(error: OSError | PhotosortError) -> Refused:
    """The system's refusal as ours."""
    if isinstance(error, OnlineOnly):
        return Refused(ProblemKind.ONLINE_ONLY, error.message)
    if isinstance(error, PermissionError):
        return Refused(ProblemKind.PERMISSION, Message(MessageCode.NOT_ALLOWED_TO_MOVE))
    if isinstance(error, OSError) and error.errno in _CODES:
        return Refused(ProblemKind.FAILED, Message(_CODES[error.errno]))
    if isinstance(error, OSError):
        return Refused(ProblemKind.FAILED, Message(MessageCode.SYSTEM_REFUSED, error=cause(error)))
    return Refused(ProblemKind.FAILED, error.message)
