"""What every part of a library stands on: the database, the files beside it, and telling others what changed."""

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from photosort.library.db.database import Database
from photosort.library.db.thumbnails import ThumbnailCache
from photosort.library.files.trash_can import TrashCan
from photosort.model.album import AlbumId
from photosort.model.changes import Changes
from photosort.model.photo import PhotoId
from photosort.model.scan import Formats

log = logging.getLogger(__name__)

# Literally as in the partial indexes, or SQLite does not use them.
VISIBLE = "presence IN ('present', 'unavailable')"
UNSORTED = AlbumId(1)


class Write:
    """An open transaction and what it has touched so far."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self._photos: set[PhotoId] = set()
        self._albums: set[AlbumId] = set()
        self._flags: dict[str, bool] = {}

    def touched(self, photos: Iterable[int] = (), albums: Iterable[int] = (), **flags: bool) -> None:
        """Note what changed; `flags` are those of `Changes`."""
        self._photos.update(map(PhotoId, photos))
        self._albums.update(map(AlbumId, albums))
        self._flags.update({name: True for name, on in flags.items() if on})

    @property
    def changes(self) -> Changes:
        """Everything noted so far."""
        return Changes(frozenset(self._photos), frozenset(self._albums), **self._flags)


class Store:
    """The ground on which the parts of `Library` stand."""

    def __init__(
        self,
        directory: Path,
        database: Database,
        thumbnails: ThumbnailCache,
        *,
        can: TrashCan | None,
        fingerprint: Callable[[bytes], bytes] | None,
        formats: Formats,
    ) -> None:
        self.directory = directory
        self._database = database
        self._thumbnails = thumbnails
        self._can = can
        self._fingerprint = fingerprint
        self.formats = formats
        self._callbacks: list[Callable[[Changes], None]] = []
        self._callbacks_lock = threading.Lock()
        self._running: set[int] = set()  # acts that are putting files on disk right now

    def subscribe(self, callback: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `callback` after each commit, on the thread that wrote. Returns what ends the subscription."""
        with self._callbacks_lock:
            self._callbacks.append(callback)

        def unsubscribe() -> None:
            with self._callbacks_lock:
                if callback in self._callbacks:
                    self._callbacks.remove(callback)

        return unsubscribe

    def meta(self, key: str) -> bytes | None:
        """A value kept with the library, such as the fitted model."""
        with self._database.read() as db:
            row = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else bytes(row[0])

    def set_meta(self, key: str, value: bytes) -> None:
        """Keep a value with the library."""
        with self._write() as write:
            write.db.execute(
                "INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", (key, value)
            )

    @contextmanager
    def _write(self, *, dry_run: bool = False) -> Iterator[Write]:
        """One transaction, told to the subscribers when it has ended well; a dry run is rolled back and not told."""
        with self._database.trial() if dry_run else self._database.write() as db:
            write = Write(db)
            yield write
            changes = write.changes
        if not dry_run:
            self._publish(changes)

    def _publish(self, changes: Changes) -> None:
        if not changes:
            return
        with self._callbacks_lock:
            callbacks = list(self._callbacks)
        for callback in callbacks:
            try:
                callback(changes)
            except Exception:  # a view that fails must not stop the write of which it hears
                log.exception("A listener of the library failed")
