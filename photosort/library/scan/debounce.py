"""Which folders of a root have changed, and when to look at them: after a pause, but never endlessly late. Pure."""

import os
from collections.abc import Callable
from dataclasses import dataclass

QUIET_S = 0.5  # after the last event
LONGEST_S = 5.0  # after the first one
STABLE_S = 1.0  # a file that nobody closed counts as written after this long without a change

Size = tuple[int, int]  # bytes, mtime in ns


def size_of(path: bytes) -> Size | None:
    """Size and time of a file, or None where it is gone."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


@dataclass(slots=True)
class _Growing:
    size: Size | None
    since: float  # when the size was first seen


class Gathering:
    """Events of one root, gathered into batches. Not thread-safe; `now` is any steady clock in seconds."""

    def __init__(self, measure: Callable[[bytes], Size | None] = size_of) -> None:
        self._measure = measure
        self._dirty: set[bytes] = set()
        self._growing: dict[bytes, _Growing] = {}
        self._first = 0.0
        self._last = 0.0
        self._told: set[bytes] = set()  # growing files of folders that were handed out all the same

    @property
    def growing(self) -> set[bytes]:
        """Files that are still being written."""
        return set(self._growing)

    @property
    def waiting(self) -> bool:
        """Whether there is anything to look after."""
        return bool(self._dirty or self._growing)

    def folder(self, path: bytes, now: float) -> None:
        """Something in a folder appeared, went or changed."""
        if not self._dirty:
            self._first = now
        self._last = now
        self._dirty.add(path)

    def written(self, path: bytes, now: float) -> None:
        """A file is being written."""
        self.folder(os.path.dirname(path), now)
        if path not in self._growing:
            self._growing[path] = _Growing(self._measure(path), now)

    def finished(self, path: bytes, now: float) -> None:
        """A file was closed by its writer, moved here, or is gone."""
        self.folder(os.path.dirname(path), now)
        self._growing.pop(path, None)

    def due(self, now: float) -> set[bytes] | None:
        """The folders to look at now, or None to wait. Folders whose files still grow come late, and then again."""
        self._measure_growing(now)
        if not self._dirty:
            return None
        quiet = now - self._last >= QUIET_S and not self._growing
        if not quiet and now - self._first < LONGEST_S:
            return None
        self._told = set(self._growing)
        due, self._dirty = self._dirty, set()
        return due

    def _measure_growing(self, now: float) -> None:
        for path, seen in list(self._growing.items()):
            size = self._measure(path)
            if size is None:
                del self._growing[path]
            elif size != seen.size:
                self._growing[path] = _Growing(size, now)
                continue
            elif now - seen.since >= STABLE_S:
                del self._growing[path]
            else:
                continue
            if path in self._told:
                # Its folder was looked at without it.
                self._told.discard(path)
                self.folder(os.path.dirname(path), now - QUIET_S)
