"""Forgetting faces and people for good: out of the library, the history and the backups, overwritten with zeros."""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

from photosort.library.db import rows
from photosort.library.db.database import Database
from photosort.library.db.file_names import LIBRARY, backups_of, put_aside_folder
from photosort.library.db.values import FAULTS
from photosort.model.acts import OF_PEOPLE

log = logging.getLogger(__name__)


def forget_people(database: Database) -> None:
    """Delete every face, every person, and what the person said of them.

    Killed on its way, it can be done again. A database that was put aside because it is damaged is left where it cannot
    be written to.
    """
    with database.exclusive() as db:
        db.execute("PRAGMA secure_delete = ON")
    try:
        with database.write() as db:
            _forget(db)
        with database.exclusive() as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        with database.exclusive() as db:
            db.execute("PRAGMA secure_delete = OFF")
    for path in [*backups_of(database.path), *put_aside_folder(database.path.parent).glob(f"*/{LIBRARY}")]:
        _forget_in(path)


def _forget_in(path: Path) -> None:
    """Do it in a database that nobody has open."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True)) as db, db:
            db.execute("PRAGMA secure_delete = ON")
            if db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'face_person'").fetchone():
                _forget(db)
    except FAULTS as error:
        log.warning("What is known of people stays in a database that was put aside: %s", type(error).__name__)


def _forget(db: sqlite3.Connection) -> None:
    kinds = sorted(OF_PEOPLE)
    of_people = f"SELECT id FROM act WHERE kind IN ({rows.marks(kinds)})"
    db.execute(f"DELETE FROM act_row WHERE act_id IN ({of_people})", kinds)
    db.execute(f"DELETE FROM act WHERE kind IN ({rows.marks(kinds)})", kinds)
    for table in ("face_person", "face_not", "no_face", "person", "face"):
        db.execute(f"DELETE FROM {table}")
