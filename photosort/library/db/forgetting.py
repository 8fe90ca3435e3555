"""Forgetting people for good, one or all: out of the library, the history and the backups, overwritten with zeros."""

import logging
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from photosort.library.db import rows
from photosort.library.db.database import Database
from photosort.library.db.file_names import LIBRARY, backups_of, put_aside_folder
from photosort.library.db.values import FAULTS
from photosort.model.acts import OF_PEOPLE
from photosort.model.face import FaceId, PersonId
from photosort.model.message import from_json, to_json
from photosort.model.message_code import MessageCode
from photosort.model.named_people import in_albums, without_names

log = logging.getLogger(__name__)

_KINDS = sorted(OF_PEOPLE)
# What is left of a face of whoever is forgotten: about where it is, so that it is not found again.
_BARE = """UPDATE face SET landmarks = '[]', confidence = 0, quality = 0,
    x = round(x, 3), y = round(y, 3), w = round(w, 3), h = round(h, 3)"""


def forget_people(database: Database) -> None:
    """Delete every face, every person, and what the person said of them. Killed on its way, it can be done again."""
    in_all_copies(database, _forget_all)


def forget_person(database: Database, person: PersonId) -> list[FaceId]:
    """Delete a person. What shows them is no face from then on, so that no later run makes them again.

    Returns those faces; what was said of others at the same time stays, and cannot be undone any more.
    """
    with database.read() as db:
        faces = rows.ids_of(
            db, "SELECT face_id FROM face_person WHERE person_id = ? AND certainty <> 'likely' ORDER BY 1", person
        )
    in_all_copies(database, lambda db: _forget_one(db, person, faces))
    return list(map(FaceId, faces))


def in_all_copies(database: Database, forget: Callable[[sqlite3.Connection], None]) -> None:
    """Do it in the library and its backups; one that was put aside because it is damaged stays where it is too damaged.

    Deleted rows are overwritten, and the log of writes is emptied.
    """
    with database.exclusive() as db:
        db.execute("PRAGMA secure_delete = ON")
    try:
        with database.write() as db:
            forget(db)
        with database.exclusive() as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        with database.exclusive() as db:
            db.execute("PRAGMA secure_delete = FAST")
    for path in [*backups_of(database.path), *put_aside_folder(database.path.parent).glob(f"*/{LIBRARY}")]:
        _forget_in(path, forget)


def _forget_in(path: Path, forget: Callable[[sqlite3.Connection], None]) -> None:
    """Do it in a database that nobody has open."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True)) as db, db:
            db.execute("PRAGMA secure_delete = ON")
            if db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'face_person'").fetchone():
                forget(db)
    except FAULTS as error:
        log.warning("What is known of people stays in a database that was put aside: %s", type(error).__name__)


def _forget_all(db: sqlite3.Connection) -> None:
    _drop_acts(db, rows.ids_of(db, f"SELECT id FROM act WHERE kind IN ({rows.marks(_KINDS)})", *_KINDS))
    for table in ("face_person", "face_not", "no_face", "person", "face"):
        db.execute(f"DELETE FROM {table}")
    _forget_names(db, None)


def _forget_one(db: sqlite3.Connection, person: PersonId, faces: Sequence[int]) -> None:
    speaking = """SELECT DISTINCT act_id FROM act_row WHERE (tbl = 'person' AND key = CAST(?1 AS TEXT))
        OR (tbl IN ('face_person', 'face_not')
            AND ?1 IN (json_extract(before, '$[1]'), json_extract(after, '$[1]')))"""
    _drop_acts(db, rows.ids_of(db, speaking, person))
    for (name,) in db.execute("SELECT name FROM person WHERE id = ?", (person,)).fetchall():
        _forget_names(db, in_albums(name))
    db.execute("DELETE FROM face_person WHERE person_id = ?", (person,))
    db.execute("DELETE FROM face_not WHERE person_id = ?", (person,))
    for marks, part in rows.chunks(faces):
        db.execute(f"INSERT OR IGNORE INTO no_face SELECT id FROM face WHERE id IN ({marks})", part)
        for table in ("face_person", "face_not"):  # a backup may know them as somebody else's
            db.execute(f"DELETE FROM {table} WHERE face_id IN ({marks})", part)
        db.execute(f"{_BARE} WHERE id IN ({marks})", part)
    db.execute("DELETE FROM person WHERE id = ?", (person,))


def _drop_acts(db: sqlite3.Connection, acts: Sequence[int]) -> None:
    for marks, part in rows.chunks(acts):
        db.execute(f"DELETE FROM act_row WHERE act_id IN ({marks})", part)
        db.execute(f"DELETE FROM act WHERE id IN ({marks})", part)


def _forget_names(db: sqlite3.Connection, name: str | None) -> None:
    """Take a name, or all, out of what the history tells of albums that were called after people."""
    for column in ("message", "detail", "why_not"):
        told = db.execute(f"SELECT id, {column} FROM act WHERE {column} LIKE ?", (f'%"{MessageCode.NAME_SAID}"%',))
        for act, text in told.fetchall():
            left = to_json(without_names(from_json(text), name))
            db.execute(f"UPDATE act SET {column} = ? WHERE id = ?", (left, act))
