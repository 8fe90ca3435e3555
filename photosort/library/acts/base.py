"""What every act stands on: one act at a time, its place in the history, and the files that it moves."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from photosort.library.db.store import Write
from photosort.library.photos import Photos
from photosort.model.changes import Changes
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError


@dataclass(frozen=True, slots=True)
class ActFile:
    """One file of an act, as it is written down."""

    id: int
    photo_id: PhotoId
    path: bytes
    place: bytes | None
    size: int
    mtime_ns: int
    main: bool
    digest: bytes | None
    state: str


class Acting(Photos):
    """Acts are serial; what they do to files is written down before and after each file."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        self._acting = threading.RLock()

    def _files(self, act: int, *states: str) -> list[ActFile]:
        with self._database.read() as db:
            return files_of(db, act, *states)

    @contextmanager
    def _busy(self, act: int) -> Iterator[None]:
        """Keep an act that takes long from being taken back, or done again, while it runs."""
        with self._acting:
            if act in self._running:
                raise PhotosortError("This act is still being done; stop it first.")
            self._running.add(act)
        try:
            yield
        finally:
            self._running.discard(act)

    @contextmanager
    def _heard(self) -> Iterator[list[Changes]]:
        """Collect what this thread writes in the block."""
        me = threading.get_ident()
        heard: list[Changes] = []
        end = self.subscribe(lambda changes: heard.append(changes) if threading.get_ident() == me else None)
        try:
            yield heard
        finally:
            end()


def files_of(db: sqlite3.Connection, act: int, *states: str) -> list[ActFile]:
    """The files of an act in these states, in the order of the act."""
    marks = ",".join("?" * len(states))
    return [
        ActFile(row[0], PhotoId(row[1]), row[2], row[3], row[4], row[5], bool(row[6]), row[7], row[8])
        for row in db.execute(
            "SELECT id, photo_id, path, place, size, mtime_ns, main, digest, state FROM act_file "
            f"WHERE act_id = ? AND state IN ({marks}) ORDER BY id",
            (act, *states),
        )
    ]


def union(heard: list[Changes]) -> Changes:
    """All changes in one."""
    photos = frozenset().union(*(changes.photos for changes in heard))
    albums = frozenset().union(*(changes.albums for changes in heard))
    flags = {
        name: any(getattr(changes, name) for changes in heard) for name in ("members", "roots", "problems", "history")
    }
    return Changes(photos, albums, **flags)


def new_act(write: Write, kind: str, text: str, detail: str = "", *, complete: bool = True) -> int:
    """Begin an act; what could be redone before is then gone. Returns its number."""
    db = write.db
    db.execute("UPDATE act SET redoable = 0 WHERE undone_at > 0")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    act = db.execute(
        "INSERT INTO act (at, kind, text, detail, complete) VALUES (?, ?, ?, ?, ?)", (now, kind, text, detail, complete)
    ).lastrowid
    write.touched(history=True)
    return act or 0


def mark_taken_back(write: Write, act: int, done: bool, why_not: str) -> None:
    """Note that an undo did something, or why it did not: the next undo goes on to the act before.

    The history still offers an act that could not be undone.
    """
    if done:
        mark(write, act, undone=True)
    else:
        write.db.execute("UPDATE act SET why_not = ? WHERE id = ?", (why_not, act))
        write.touched(history=True)


def mark(write: Write, act: int, *, undone: bool) -> None:
    """Note that an act is undone, or done again."""
    at = "(SELECT max(undone_at) + 1 FROM act)" if undone else "0"
    write.db.execute(f"UPDATE act SET undone_at = {at}, redoable = 1, why_not = '' WHERE id = ?", (act,))
    write.touched(history=True)
