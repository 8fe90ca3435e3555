"""Thumbnails in a cache of their own, found by fingerprint: a move costs nothing, and losing the file is harmless."""

import logging
import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from photosort.library.db.cache_file import open_cache
from photosort.library.db.database import Database
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError

log = logging.getLogger(__name__)

_SCHEMA = """
CREATE TABLE IF NOT EXISTS thumbnail (
    id INTEGER PRIMARY KEY,
    fingerprint BLOB NOT NULL UNIQUE,
    data BLOB NOT NULL
)
"""


class ThumbnailCache:
    """JPEG bytes by fingerprint. A damaged cache is thrown away and made anew."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self._path = path
        self._read_only = read_only
        self._database: Database | None = None
        try:
            self._database = open_cache(path, self._open, read_only=read_only)
        except PhotosortError:
            if not read_only:
                raise
            # To look goes without; the next program that writes makes it anew.

    def _open(self) -> Database:
        # A power cut may lose the newest thumbnails; they are made again.
        database = Database(self._path, read_only=self._read_only, synchronous="OFF")
        try:
            if not self._read_only:
                with database.write() as db:
                    db.execute(_SCHEMA)
            with database.read() as db:
                db.execute("SELECT id FROM thumbnail LIMIT 1").fetchone()
        except PhotosortError:
            database.close()
            raise
        return database

    def get(self, fingerprint: bytes) -> bytes | None:
        """The thumbnail, or None where it has to be made again. Any thread."""
        try:
            with self._usable().read() as db:
                row = db.execute("SELECT data FROM thumbnail WHERE fingerprint = ?", (fingerprint,)).fetchone()
        except PhotosortError as error:
            log.warning("A thumbnail could not be read: %s", error)
            return None
        return None if row is None else bytes(row[0])

    def put(self, rows: Sequence[tuple[bytes, bytes]]) -> None:
        """Keep thumbnails: pairs of fingerprint and JPEG bytes."""
        with self._usable().write() as db:
            db.executemany(
                "INSERT INTO thumbnail (fingerprint, data) VALUES (?, ?) "
                "ON CONFLICT DO UPDATE SET data = excluded.data",
                rows,
            )

    def clear(self, keep: set[bytes]) -> int:
        """Drop the thumbnails of all other fingerprints, and give their room back. Returns how many bytes that is."""
        self.prune(keep)
        with self._usable().exclusive() as db:
            before = _room(db)
            db.execute("VACUUM")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return before - _room(db)

    def prune(self, used: set[bytes]) -> int:
        """Drop the thumbnails of fingerprints that no photo has any more. Returns how many went."""
        with self._usable().write() as db:
            rows = db.execute("SELECT id, fingerprint FROM thumbnail").fetchall()
            unused = [(row[0],) for row in rows if bytes(row[1]) not in used]
            db.executemany("DELETE FROM thumbnail WHERE id = ?", unused)
        return len(unused)

    def close(self) -> None:
        """Close every connection. Idempotent."""
        if self._database is not None:
            self._database.close()

    def _usable(self) -> Database:
        if self._database is None:
            raise PhotosortError(Message(MessageCode.THUMBNAILS_UNREADABLE, path=os.fsencode(self._path)))
        return self._database


def _room(db: sqlite3.Connection) -> int:
    pages, size = (int(db.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("page_count", "page_size"))
    return pages * size
