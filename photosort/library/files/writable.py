"""Whether a folder lets files be put into it and taken out, asked before anything is touched."""

import os

from photosort.library.files.refusal import Refused
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import ProblemKind


def nearest(path: bytes) -> bytes:
    """The path, or the nearest folder above it that is there; a file in its way, too."""
    while not os.path.lexists(path) and os.path.dirname(path) != path:
        path = os.path.dirname(path)
    return path


def check_writable(folder: bytes) -> None:
    """Raise Refused where a folder, or the one in which it would have to be made, cannot be written to."""
    there = nearest(folder)
    if not os.path.isdir(there) or os.access(there, os.W_OK | os.X_OK):
        return  # that a file is in the way is another trouble
    drive = hasattr(os, "statvfs") and os.statvfs(there).f_flag & os.ST_RDONLY
    code = MessageCode.DRIVE_READ_ONLY if drive else MessageCode.FOLDER_NOT_WRITABLE
    raise Refused(ProblemKind.PERMISSION, Message(code))
