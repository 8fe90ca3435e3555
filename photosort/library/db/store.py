"""What every part of a library stands on: reading, writing in transactions, and telling others what changed."""

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import reduce
from operator import or_

from photosort.library.db import rows
from photosort.library.db.database import Database
from photosort.model.album import AlbumId
from photosort.model.changes import Changes
from photosort.model.english import in_english
from photosort.model.message import Message
from photosort.model.named_people import people_in, with_names
from photosort.model.photo import PhotoId

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
        self._marks: set[PhotoId] = set()
        self._flags: dict[str, bool] = {}

    def touched(
        self, photos: Iterable[int] = (), albums: Iterable[int] = (), marks: Iterable[int] = (), **flags: bool
    ) -> None:
        """Note what changed; `flags` are those of `Changes`."""
        self._photos.update(map(PhotoId, photos))
        self._albums.update(map(AlbumId, albums))
        self._marks.update(map(PhotoId, marks))
        self._flags.update({name: True for name, on in flags.items() if on})

    @property
    def changes(self) -> Changes:
        """Everything noted so far."""
        return Changes(frozenset(self._photos), frozenset(self._albums), frozenset(self._marks), **self._flags)


class Heard:
    """What one thread has written since it began to listen."""

    def __init__(self) -> None:
        self._parts: list[Changes] = []
        self._thread = threading.get_ident()

    def note(self, changes: Changes) -> None:
        """Take what was written, if it was this thread's."""
        if threading.get_ident() == self._thread:
            self._parts.append(changes)

    @property
    def changes(self) -> Changes:
        """Everything heard, in one."""
        photos = frozenset().union(*(part.photos for part in self._parts))
        albums = frozenset().union(*(part.albums for part in self._parts))
        marks = frozenset().union(*(part.marks for part in self._parts))
        none = frozenset[PhotoId]()
        flags = reduce(
            or_, (replace(part, photos=none, albums=frozenset(), marks=none) for part in self._parts), Changes()
        )
        return replace(flags, photos=photos, albums=albums, marks=marks)


class Store:
    """The database of a library. Every method may be called from any thread."""

    def __init__(self, database: Database, words: Callable[[Message], str] = in_english) -> None:
        """`words`: says what the machine calls an album, in the language of whoever opened the library."""
        self.database = database
        self._in_words = words
        self.read = database.read
        self._callbacks: list[Callable[[Changes], None]] = []
        self._callbacks_lock = threading.Lock()

    def words(self, message: Message) -> str:
        """What a message says, with the people in it called by the names that they have now."""
        people = list(people_in(message))
        if not people:
            return self._in_words(message)
        with self.read() as db:
            return self._in_words(with_names(message, rows.people_names(db, people)))

    def subscribe(self, callback: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `callback` after each commit, on the thread that wrote. Returns what ends the subscription."""
        with self._callbacks_lock:
            self._callbacks.append(callback)

        def unsubscribe() -> None:
            with self._callbacks_lock:
                if callback in self._callbacks:
                    self._callbacks.remove(callback)

        return unsubscribe

    @contextmanager
    def write(self, *, dry_run: bool = False) -> Iterator[Write]:
        """One transaction, told to the subscribers when it has ended well; a dry run is rolled back and not told."""
        with self.database.trial() if dry_run else self.database.write() as db:
            write = Write(db)
            yield write
            changes = write.changes
        if not dry_run:
            self.publish(changes)

    @contextmanager
    def listening(self) -> Iterator[Heard]:
        """Collect what this thread writes in the block."""
        heard = Heard()
        end = self.subscribe(heard.note)
        try:
            yield heard
        finally:
            end()

    def publish(self, changes: Changes) -> None:
        """Tell the subscribers of changes, also of what is kept beside the database."""
        if not changes:
            return
        with self._callbacks_lock:
            callbacks = list(self._callbacks)
        for callback in callbacks:
            try:
                callback(changes)
            except Exception:  # a view that fails must not stop the write of which it hears
                log.exception("A listener of the library failed")
