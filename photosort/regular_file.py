"""The one door through which files from outside are opened: plain files, without blocking or downloading, bounded."""

import os
import stat
from contextlib import suppress
from io import BufferedReader

from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.system_error import FileRefused
from photosort.online_only import is_online_only

# A pipe without a writer would block open() for ever, and a terminal could become ours. Windows knows neither flag.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


class NotRegular(FileRefused):
    """A folder, a pipe, a device or a socket. `mode` is its st_mode."""

    def __init__(self, mode: int) -> None:
        super().__init__(Message(MessageCode.NOT_A_FILE, what=Message(kind_of(mode))))
        self.mode = mode


class OnlineOnly(FileRefused):
    """A file that the system would have to download first."""

    def __init__(self) -> None:
        super().__init__(Message(MessageCode.ONLINE_ONLY))


class TooLarge(FileRefused):
    """More than what is to be read at once."""

    def __init__(self, limit: int) -> None:
        super().__init__(Message(MessageCode.LARGER_THAN, size=limit))


def kind_of(mode: int) -> MessageCode:
    """What an st_mode that is no plain file's stands for."""
    if stat.S_ISDIR(mode):
        return MessageCode.A_FOLDER
    return MessageCode.A_PIPE if stat.S_ISFIFO(mode) else MessageCode.A_DEVICE


def check_regular(path: bytes | str | os.PathLike[str]) -> None:
    """For what opens a file by its name itself: refuse one that is there and is no plain file.

    Raises:
        NotRegular: it is something else.
    """
    with suppress(FileNotFoundError):
        _check(os.stat(path))


def open_regular(path: bytes | str | os.PathLike[str], *, fetch: bool = False) -> BufferedReader:
    """Open a plain file for reading, or the one to which a link leads; with `fetch` also one that is online only.

    Raises:
        NotRegular: it is something else.
        OnlineOnly: reading it would download it.
        OSError: it is missing or forbidden.
        ValueError: the name holds a NUL byte.
    """
    status = os.stat(path)
    _check(status)  # before open: opening a device can already do something
    if not fetch and is_online_only(status):
        raise OnlineOnly
    descriptor = os.open(path, _FLAGS)
    try:
        _check(os.fstat(descriptor))
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def read_regular(path: bytes | str | os.PathLike[str], limit: int) -> bytes:
    """The content of a plain file that holds at most `limit` bytes; one that grows meanwhile is no exception.

    Raises:
        NotRegular, OnlineOnly, TooLarge, OSError, ValueError: as `open_regular`.
    """
    with open_regular(path) as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        raise TooLarge(limit)
    return content


def _check(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise NotRegular(status.st_mode)
