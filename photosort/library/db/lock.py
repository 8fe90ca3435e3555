"""One program at a time may write to a library: a lock file that dies with its holder."""

import os
import sys
from pathlib import Path
from typing import IO

from photosort import private
from photosort.library.db.file_names import LOCK
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Windows locks bytes, not files: one far behind the text leaves the text readable for the other program.
_LOCKED_BYTE = 1 << 20
_LONGEST = 32  # bytes of the text: the number of a process


class LibraryLock:
    """Held from construction to `release`; the system frees it when the process dies."""

    def __init__(self, directory: Path) -> None:
        self._path = directory / LOCK
        self._file: IO[bytes] | None = open(self._path, "a+b", opener=private.opener)  # noqa: SIM115 - held open for the life of the lock
        try:
            _lock(self._file)
        except OSError:
            self._file.seek(0)
            holder = self._file.read(_LONGEST).decode("ascii", "replace").strip()
            self._file.close()
            path = os.fsencode(directory)
            message = Message(MessageCode.LIBRARY_OPEN_ELSEWHERE, path=path)
            if holder.isdecimal():
                message = Message(MessageCode.LIBRARY_OPEN_IN, path=path, id=int(holder))
            raise PhotosortError(message) from None
        self._file.truncate(0)
        self._file.write(str(os.getpid()).encode())
        self._file.flush()

    def release(self) -> None:
        """Let others in. Idempotent."""
        if self._file is not None:
            self._file.truncate(0)
            self._file.close()
            self._file = None


def _lock(file: IO[bytes]) -> None:
    if sys.platform == "win32":
        file.seek(_LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
