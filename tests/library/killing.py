"""A program that dies at any moment, and what must be true of the library afterwards."""

import os
from collections.abc import Callable
from typing import Any

import pytest

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
    """Every photo is where the library says."""
    for photo in world.everything():
        assert os.path.exists(photo.path) == (photo.presence is Presence.PRESENT), photo


CALLS = ("link", "unlink", "makedirs", "symlink", "utime", "fsync")


class Deadly:
    """Kills the program before or after the n-th call that changes a disk."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, at: int, *, after: bool, names: tuple[str, ...] = CALLS
    ) -> None:
        self.calls = 0
        for name in names:
            monkeypatch.setattr(os, name, self._wrap(getattr(os, name), at, after))

    def _wrap(self, real: Callable[..., Any], at: int, after: bool) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            number, self.calls = self.calls, self.calls + 1
            if number == at and not after:
                raise Killed
            result = real(*args, **options)
            if number == at:
                raise Killed
            return result

        return call
