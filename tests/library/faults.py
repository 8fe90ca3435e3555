"""What can go wrong while an act moves files: the program is killed for good, or the system refuses from then on."""

import errno
import os
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any

import photosort.library.db.database as database
from photosort.library.db.database import Database
from photosort.library.files import moving, sidecar_file

# What Python reports before it happens (sys.audit): these change a disk, the first group needs room for that.
_NEED_ROOM = frozenset(("os.link", "os.mkdir", "os.symlink", "os.rename"))
_CHANGES = _NEED_ROOM | {"os.remove", "os.rmdir", "os.utime", "os.chmod"}


class Fault(StrEnum):
    """Kinds of misfortune; each strikes at a moment, counted in calls that change a disk and in transactions."""

    NONE = "none"
    KILL = "kill"
    TWICE = "kill, kill again"  # the second while the next start settles and takes back
    KILL_IN_WRITE = "kill in a write"
    FULL = "disk full"
    LIBRARY_FULL = "library's disk full"
    READ_ONLY = "folder read-only"
    AWAY = "kill, drive away"  # the folder of photos is away at the next start
    BUSY = "database busy"


class Armed:
    """A fault that strikes this process at its n-th moment. There is no way back: audit hooks stay."""

    def __init__(self, fault: Fault, at: int, library: Path, closed: Path) -> None:
        self.moments = 0
        self.writes = 0
        self._fault = fault
        self._at = at
        self._library = library / "library.db"
        self._closed = os.fsencode(closed)
        self._other: sqlite3.Connection | None = None
        self._over = False
        sys.addaudithook(self._hear)
        self._count_transactions()
        for module in (moving, sidecar_file):
            setattr(module, "open", self._open)  # noqa: B010 - the module has none of its own

    def disarm(self) -> None:
        """The misfortune is over; the program that has lived through it goes on."""
        self._over = True
        if self._other is not None:
            self._other.close()

    def _moment(self) -> bool:
        """Whether it has begun."""
        self.moments += 1
        begun = self.moments > self._at and not self._over
        if begun and self._fault in (Fault.KILL, Fault.TWICE, Fault.AWAY):
            os.kill(os.getpid(), signal.SIGKILL)
        if begun and self._fault is Fault.BUSY and self._other is None:
            self._other = sqlite3.connect(self._library, isolation_level=None)
            self._other.execute("BEGIN IMMEDIATE")
        return begun

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event not in _CHANGES or self._over:
            return
        begun = self._moment()
        if begun and self._fault is Fault.FULL and event in _NEED_ROOM:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if self._fault is Fault.READ_ONLY and event != "os.utime":
            paths = [path for path in arguments if isinstance(path, (bytes, str))]
            if any(os.path.dirname(os.fsencode(path)) == self._closed for path in paths):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    def _count_transactions(self) -> None:
        real = Database.write
        armed = self

        @contextmanager
        def write(self: Database) -> Iterator[sqlite3.Connection]:
            begun = armed._moment()
            with real(self) as db:
                if begun and armed._fault is Fault.LIBRARY_FULL:
                    db.execute("PRAGMA max_page_count = 1")
                yield db
                armed._moment()

        database.Database.write = write  # type: ignore[method-assign]

    def _open(self, path: bytes, mode: str) -> "_Writing":
        return _Writing(open(path, mode), self._before_write)

    def _before_write(self, begin: Callable[[], object]) -> None:
        self.writes += 1
        if self.writes <= self._at or self._over:
            return
        if self._fault is Fault.KILL_IN_WRITE:
            begin()
            os.kill(os.getpid(), signal.SIGKILL)
        if self._fault is Fault.FULL:
            begin()
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


class _Writing:
    """A file being written, whose disk may be at its end halfway."""

    def __init__(self, file: Any, before: Callable[[Callable[[], object]], None]) -> None:
        self._file = file
        self._before = before

    def write(self, content: bytes) -> int:
        def begin() -> None:
            self._file.write(content[: len(content) // 2])
            self._file.flush()

        self._before(begin)
        return int(self._file.write(content))

    def flush(self) -> None:
        self._file.flush()

    def fileno(self) -> int:
        return int(self._file.fileno())

    def __enter__(self) -> "_Writing":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
