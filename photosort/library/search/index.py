"""What photos are found by, in a cache of its own: losing the file is harmless, for it is made again from the library.

It is brought up to date by comparing it with the library's rows, so that no act, crash or backup can leave it wrong.
"""

import sqlite3
from collections.abc import Collection
from pathlib import Path

from photosort.library.db.cache_file import make_tables, open_cache, remove_database
from photosort.library.db.database import Database
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError

FORMAT = 8  # of the file; one of another format is made anew
CELLS = 100  # a degree: photos of one cell, about a kilometre, have one town
LOCATED = f"""(SELECT id, CAST(round(latitude * {CELLS}) AS INTEGER) AS north,
    CAST(round(longitude * {CELLS}) AS INTEGER) AS east FROM library.photo
    WHERE latitude IS NOT NULL AND longitude IS NOT NULL)"""

_SCHEMA = (
    # The nearest town of a cell as "Kochi, Kerala, India"; '' far from any.
    "CREATE TABLE town (north INTEGER, east INTEGER, value TEXT NOT NULL, PRIMARY KEY (north, east)) WITHOUT ROWID",
    # What is true of photos: their place, camera, kind and the words for what they show, by `Why`.
    "CREATE TABLE trait (why TEXT, value TEXT, photo_id INTEGER, PRIMARY KEY (why, value, photo_id)) WITHOUT ROWID",
    "CREATE INDEX trait_photo ON trait (photo_id, why)",
    # For which picture, in which album, and whether its text was known when its words were found.
    "CREATE TABLE looked (photo_id INTEGER PRIMARY KEY, fingerprint BLOB NOT NULL, album_id INTEGER, text INTEGER)",
)


class Index:
    """The file, with the library's own attached to every connection as `library`."""

    def __init__(self, path: Path, library: Database) -> None:
        """Raises PhotosortError where there is none and none can be made."""
        self._path, self._library = path, library
        self.database = open_cache(path, self._open, read_only=library.read_only)

    def _open(self) -> Database:
        read_only = self._library.read_only
        # A power cut may lose what was indexed last; it is found to be missing.
        database = Database(self._path, read_only=read_only, synchronous="OFF", beside=("library", self._library))
        try:
            with database.exclusive() as db:
                version = db.execute("PRAGMA user_version").fetchone()[0]
                [[tables]] = db.execute("SELECT count(*) FROM sqlite_schema")
            if version == FORMAT or read_only:
                return database
            if not tables:
                make_tables(database, FORMAT, _SCHEMA)
                return database
        except PhotosortError:
            database.close()
            raise
        database.close()  # one of another format; without its tables it would stay as large
        remove_database(self._path)
        return self._open()

    def catch_up(self, photos: Collection[PhotoId] | None = None) -> None:
        """Have the index say what the library says of some photos, or of all; one that is only read stays as it is.

        A hundred photos take nothing that is felt.
        """
        if self.database.read_only or (photos is not None and not photos):
            return
        with self.database.write() as db:
            _note_due(db, photos)
            _traits(db, "camera", "SELECT camera AS value, id FROM library.photo WHERE camera <> ''")
            _traits(db, "place", f"SELECT value, id FROM {LOCATED} JOIN town USING (north, east) WHERE value <> ''")
            db.execute("DROP TABLE temp.due")

    def close(self) -> None:
        """Close every connection. Idempotent."""
        self.database.close()


def _note_due(db: sqlite3.Connection, photos: Collection[PhotoId] | None) -> None:
    """Write down which photos are compared: of all, also those that only the index knows."""
    db.execute("CREATE TEMP TABLE due (id INTEGER PRIMARY KEY)")
    if photos is not None:
        db.executemany("INSERT INTO due VALUES (?)", [(photo,) for photo in photos])
        return
    for ids in ("id FROM library.photo", "photo_id FROM trait"):
        db.execute(f"INSERT OR IGNORE INTO due SELECT {ids}")


def _traits(db: sqlite3.Connection, why: str, true: str) -> None:
    """Have the traits of one sort be those that a query gives as value and id."""
    db.execute(f"CREATE TEMP TABLE true AS {true} AND id IN (SELECT id FROM temp.due)")
    # Not as a join: SQLite takes what is due for many, and reads all photos for a Bloom filter first.
    gone = "photo_id IN (SELECT id FROM temp.due) AND (value, photo_id) NOT IN (SELECT value, id FROM temp.true)"
    db.execute(f"DELETE FROM trait WHERE why = ? AND {gone}", (why,))
    db.execute("INSERT OR IGNORE INTO trait SELECT ?, value, id FROM temp.true", (why,))
    db.execute("DROP TABLE temp.true")
