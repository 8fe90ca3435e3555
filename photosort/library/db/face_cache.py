"""What faces look like, in a file of its own: losing it is harmless, and deleting it deletes every face vector.

It is no part of backups and holds no name. A photo counts as looked at only where the file says so of its present
content, so that a crash between this file and the library's leaves a photo to be looked at again, and nothing wrong.
"""

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from photosort.library.db.cache_file import make_tables, open_cache, remove_database
from photosort.library.db.database import Database
from photosort.library.db.putting_aside import is_ours, put_aside_stranger
from photosort.model.problem import PhotosortError

_FORMAT = 3  # of the file; one of another format is made anew
_SCHEMA = (
    # `beside`: what the library knew of the times of its companions, in which others may name faces.
    "CREATE TABLE looked (photo_id INTEGER PRIMARY KEY, finder TEXT NOT NULL, fingerprint BLOB NOT NULL, "
    "beside INTEGER)",
    # float16 × 128, little endian; only vectors of one finder can be compared.
    # And how open its eyes are (`faces.eyes`); NULL where they are too small.
    "CREATE TABLE vector (face_id INTEGER PRIMARY KEY, finder TEXT NOT NULL, vector BLOB NOT NULL, eyes REAL)",
)


class FaceCache:
    """The file, with the library's own attached to every connection as `library`. Made by the first who writes to it.

    What is deleted in it is overwritten with zeros. `main` has its log of writes alone emptied: SQLite would try the
    library's as well, which is only read here, and fail.
    """

    def __init__(self, path: Path, library: Database) -> None:
        self._path = path
        self._library = library
        self._opened: Database | None = None
        self._lock = threading.RLock()  # held while somebody reads: nobody deletes the file under them

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection | None]:
        """Give this thread its connection for reading; None where no face was ever kept."""
        with self._lock:
            database = self._database(make=False)
            if database is None:
                yield None
                return
            with database.read() as db:
                yield db

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """One transaction. Raises PhotosortError where there is no file and none can be made."""
        with self._lock:
            database = self._database(make=True)
            assert database is not None
            with database.write() as db:
                yield db

    def drop_left(self, faces: Sequence[int] = ()) -> None:
        """Delete the vectors of some faces, and what is left of faces and photos that the library has no more."""
        with self._lock:
            database = self._database(make=False)
            if database is None or database.read_only:
                return
            with database.write() as db:
                db.executemany("DELETE FROM vector WHERE face_id = ?", [(face,) for face in faces])
                drop_left(db)
            with database.exclusive() as db:
                db.execute("PRAGMA main.wal_checkpoint(TRUNCATE)")

    def forget(self) -> None:
        """Delete the file. What it held is overwritten before, as far as the drive does what it is told."""
        with self._lock:
            if self._opened is None and is_ours(self._path):
                with suppress(PhotosortError):  # one that is damaged goes all the same
                    self._opened = self._open()
            if self._opened is not None:
                with suppress(PhotosortError):
                    with self._opened.write() as db:
                        db.execute("DELETE FROM vector")
                        db.execute("DELETE FROM looked")
                    with self._opened.exclusive() as db:
                        db.execute("PRAGMA main.wal_checkpoint(TRUNCATE)")
            self._let_go()
            put_aside_stranger(self._path)
            remove_database(self._path)

    def close(self) -> None:
        """Close every connection. Idempotent."""
        with self._lock:
            self._let_go()

    def _let_go(self) -> None:
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _database(self, *, make: bool) -> Database | None:
        if self._opened is None and (make or is_ours(self._path)):
            try:
                self._opened = open_cache(self._path, self._open, read_only=self._library.read_only)
            except PhotosortError:
                if not self._library.read_only:
                    raise
                return None  # to look goes without; the next program that writes makes it anew
            with suppress(PhotosortError):  # on a full disk it can be read all the same
                self.drop_left()
        return self._opened

    def _open(self) -> Database:
        database = Database(self._path, read_only=self._library.read_only, beside=("library", self._library))
        try:
            with database.exclusive() as db:
                db.execute("PRAGMA secure_delete = ON")
            make_tables(database, _FORMAT, _SCHEMA)
            with database.read() as db:
                db.execute("SELECT 1 FROM looked, vector LIMIT 1").fetchone()
        except BaseException:
            database.close()
            raise
        return database


def drop_left(db: sqlite3.Connection) -> None:
    """Delete in an open transaction what is left of faces and photos that the library has no more: the photo was
    replaced or taken out, or the library is an older one, from a backup.
    """
    db.execute("DELETE FROM vector WHERE face_id NOT IN (SELECT id FROM library.face)")
    db.execute("DELETE FROM looked WHERE photo_id NOT IN (SELECT id FROM library.photo)")
