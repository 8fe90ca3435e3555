"""Opening a file for reading without ever blocking, and saying in words why it cannot be opened."""

import errno
import os
from pathlib import Path
from typing import BinaryIO

from photosort.imaging.unreadable import Unreadable
from photosort.model.problem import ProblemKind
from photosort.regular_file import NotRegular, kind_of, open_regular

_SENTENCES = {
    errno.ENOENT: "The file is gone",
    errno.ENOTDIR: "The file is gone",
    errno.ELOOP: "A link that leads back to itself",
    errno.ENAMETOOLONG: "The name is too long for this system",
    errno.EIO: "The drive could not read it",
}


def extension(path: bytes) -> bytes:
    """Lower-case extension with the dot, or empty."""
    return os.path.splitext(path)[1].lower()


def open_file(path: bytes) -> BinaryIO:
    """Open a regular file, or the file a link leads to.

    Raises:
        Unreadable: it is missing, forbidden, a folder, a pipe, a device or a socket.
    """
    try:
        return open_regular(path)
    except NotRegular as error:
        raise Unreadable(ProblemKind.UNSUPPORTED, f"Not a picture: {named(kind_of(error.mode), path)}") from error
    except OSError as error:
        raise refusal(path, error) from error
    except ValueError as error:  # a NUL byte in the path
        raise Unreadable(ProblemKind.UNSUPPORTED, "The name cannot be used on this system") from error


def refusal(path: bytes, error: OSError) -> Unreadable:
    """What the system's refusal of a file means, in words."""
    if error.errno in (errno.EACCES, errno.EPERM):
        return Unreadable(ProblemKind.PERMISSION, _forbidden(path))
    if error.errno == errno.ENOENT and os.path.islink(path):
        return Unreadable(ProblemKind.DAMAGED, "A link to a file that is not there")
    sentence = _SENTENCES.get(error.errno or 0, f"The system could not read it ({error.strerror or 'unknown cause'})")
    return Unreadable(ProblemKind.DAMAGED, sentence)


def named(what: str, path: bytes) -> str:
    """`what`, with the extension it goes by: "a text file named .jpg"."""
    suffix = extension(path).decode("ascii", "replace")
    return f"{what} named {suffix}" if suffix else what


def _forbidden(path: bytes) -> str:
    """Who may read a file that we may not."""
    try:
        owner = Path(os.fsdecode(path)).owner()
        own = os.stat(path).st_uid == os.getuid()
    except (OSError, KeyError, NotImplementedError, AttributeError, ValueError):  # unknown owner, or no such idea here
        return "You may not read it"
    return "Its permissions let nobody read it" if own else f"Only the owner “{owner}” may read it"
