"""Opening a file for reading without ever blocking, and telling why it cannot be opened."""

import errno
import os
from pathlib import Path
from typing import BinaryIO

from photosort.imaging.unreadable import Unreadable
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import ProblemKind
from photosort.model.system_error import cause
from photosort.regular_file import NotRegular, OnlineOnly, kind_of, open_regular

_CODES = {
    errno.ENOENT: MessageCode.FILE_GONE,
    errno.ENOTDIR: MessageCode.FILE_GONE,
    errno.ELOOP: MessageCode.LINK_LOOP,
    errno.ENAMETOOLONG: MessageCode.NAME_TOO_LONG,
    errno.EIO: MessageCode.DRIVE_SILENT,
}


def extension(path: bytes) -> bytes:
    """Lower-case extension with the dot, or empty."""
    return os.path.splitext(path)[1].lower()


def open_file(path: bytes) -> BinaryIO:
    """Open a regular file, or the file a link leads to.

    Raises:
        Unreadable: it is missing, forbidden, online only, a folder, a pipe, a device or a socket.
    """
    try:
        return open_regular(path)
    except NotRegular as error:
        raise Unreadable(
            ProblemKind.UNSUPPORTED, Message(MessageCode.NOT_A_PICTURE, what=named(kind_of(error.mode), path))
        ) from error
    except OnlineOnly as error:
        raise Unreadable(ProblemKind.ONLINE_ONLY, error.message) from error
    except OSError as error:
        raise refusal(path, error) from error
    except ValueError as error:  # a NUL byte in the path
        raise Unreadable(ProblemKind.UNSUPPORTED, Message(MessageCode.NAME_UNUSABLE)) from error


def refusal(path: bytes, error: OSError) -> Unreadable:
    """What the system's refusal of a file means."""
    if error.errno in (errno.EACCES, errno.EPERM):
        return Unreadable(ProblemKind.PERMISSION, _forbidden(path))
    if error.errno == errno.ENOENT and os.path.islink(path):
        return Unreadable(ProblemKind.DAMAGED, Message(MessageCode.LINK_TO_NOTHING))
    code = _CODES.get(error.errno or 0)
    why = Message(code) if code is not None else Message(MessageCode.NOT_READ, error=cause(error))
    return Unreadable(ProblemKind.DAMAGED, why)


def named(what: MessageCode, path: bytes) -> Message:
    """What a file is, with the extension it goes by: "a text file named .jpg"."""
    suffix = extension(path).decode("ascii", "replace")
    return Message(MessageCode.NAMED, what=Message(what), extension=suffix) if suffix else Message(what)


def _forbidden(path: bytes) -> Message:
    """Who may read a file that we may not."""
    try:
        owner = Path(os.fsdecode(path)).owner()
        own = os.stat(path).st_uid == os.getuid()
    except (OSError, KeyError, NotImplementedError, AttributeError, ValueError):  # unknown owner, or no such idea here
        return Message(MessageCode.FORBIDDEN)
    return Message(MessageCode.FORBIDDEN_TO_ALL) if own else Message(MessageCode.ONLY_OWNER, owner=owner)
