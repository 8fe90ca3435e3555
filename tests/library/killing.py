"""A program that dies at any moment, and what must be true of the library afterwards."""

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

import pytest

from photosort.library.db.database import Database
from photosort.model.photo import Presence
from tests.library.conftest import World


class Killed(BaseException):
    """The process dies here."""


def forget(world: World) -> None:
    """What a kill leaves: the files as they are, and no farewell."""
    world.library._thumbnails.close()
    world.library._store.database.close()
    world.library.close()
    world.library = world.open()


def assert_true(world: World) -> None:
    """Every photo is where the library says; a RAW file that was one for a while may be a companion again."""
    photos = world.everything()
    present = [photo for photo in photos if photo.presence is Presence.PRESENT]
    beside = {photo.beside(name) for photo in present for name in photo.companions}
    for photo in photos:
        if photo.presence is Presence.MISSING and photo.path in beside:
            continue
        assert os.path.exists(photo.path) == (photo.presence is Presence.PRESENT), photo


CALLS = ("link", "unlink", "makedirs", "symlink", "utime", "fsync")


class Deadly:
    """Kills the program before or after the n-th call that changes a disk; the dead write nothing more."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, at: int, *, after: bool, names: tuple[str, ...] = CALLS
    ) -> None:
        self.calls = 0
        self._monkeypatch = monkeypatch
        for name in names:
            monkeypatch.setattr(os, name, self._wrap(getattr(os, name), at, after))

    def _wrap(self, real: Callable[..., Any], at: int, after: bool) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            number, self.calls = self.calls, self.calls + 1
            if number == at and not after:
                self._die()
            result = real(*args, **options)
            if number == at:
                self._die()
            return result

        return call

    def _die(self) -> NoReturn:
        def nothing(*_args: object, **_options: object) -> NoReturn:
            raise Killed

        self._monkeypatch.setattr(Database, "write", nothing)
        raise Killed


class Full:
    """A disk that takes nothing new from the n-th time on that something is asked of it; what is there can go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
        self.calls = 0
        self.refused = False
        for name in ("link", "rename", "replace", "makedirs", "symlink", "open"):
            monkeypatch.setattr(os, name, self._wrap(name, getattr(os, name), at))

    def _wrap(self, name: str, real: Callable[..., Any], at: int) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            makes = not os.path.isdir(args[0]) if name == "makedirs" else name != "open" or args[1] & os.O_CREAT
            if not makes:
                return real(*args, **options)
            number, self.calls = self.calls, self.calls + 1
            if number >= at:
                self.refused = True
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return real(*args, **options)

        return call


class Mute:
    """A library that takes nothing more from its n-th transaction on, as on a full disk; photos lie elsewhere."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
        self.refused = False
        real, calls = Database.write, iter(range(10_000))

        @contextmanager
        def write(database: Database) -> Iterator[sqlite3.Connection]:
            with real(database) as db:
                yield db
                if next(calls) >= at:
                    self.refused = True
                    raise sqlite3.OperationalError("database or disk is full")

        monkeypatch.setattr(Database, "write", write)


def separate(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every folder is a drive of its own, also where the device numbers do not tell."""
    for name in ("link", "rename"):
        real = getattr(os, name)

        def call(source: bytes, target: bytes, *, real: Callable[..., None] = real, **options: Any) -> None:
            if os.path.dirname(source) != os.path.dirname(target):
                raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))
            real(source, target, **options)

        monkeypatch.setattr(os, name, call)
