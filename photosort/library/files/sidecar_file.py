"""One sidecar on disk: read through the guarded door, written whole or not at all; one that is a link stays a link."""

import hashlib
import os
from contextlib import suppress

from photosort.library.files.moving import part_of
from photosort.library.files.refusal import Refused, refused
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import ProblemKind
from photosort.regular_file import NotRegular, read_regular

_LARGEST = 16 << 20  # bytes; sidecars with masks and histories have a few


def read_sidecar(path: bytes) -> bytes | None:
    """What a sidecar says, or the one to which a link leads; None where there is none.

    Raises:
        Refused: it cannot be read, or is a link that leads nowhere.
    """
    try:
        return read_regular(path, _LARGEST)
    except FileNotFoundError:
        if os.path.islink(path):
            raise Refused(ProblemKind.UNSUPPORTED, Message(MessageCode.LINK_LEADS_NOWHERE)) from None
        return None
    except NotRegular as error:  # a pipe of that name would let the act wait for ever
        raise Refused(ProblemKind.UNSUPPORTED, Message(MessageCode.NOT_REGULAR)) from error
    except OSError as error:
        raise refused(error) from error


def replace_file(path: bytes, content: bytes, mtime_ns: int | None = None) -> None:
    """Write a file whole or not at all, with the permissions of the one it replaces; `mtime_ns` becomes its time.

    That is set before the file gets its name, so that no kill leaves the content without it.

    Raises:
        OSError: the file is as it was.
    """
    path = os.path.realpath(path)
    part = part_of(path)
    try:
        with open(part, "wb") as file:
            file.write(content)
        mode = 0o644
        with suppress(OSError):
            mode = os.stat(path).st_mode & 0o7777
        os.chmod(part, mode)
        if mtime_ns is not None:
            os.utime(part, ns=(mtime_ns, mtime_ns))
        os.replace(part, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(part)
        raise


def clear_part(path: bytes) -> None:
    """Take away what a kill has left of `replace_file`. Raises OSError."""
    with suppress(FileNotFoundError):
        os.unlink(part_of(os.path.realpath(path)))


def digest(content: bytes) -> bytes:
    """BLAKE2b-256 of what a sidecar says."""
    return hashlib.blake2b(content, digest_size=32).digest()
