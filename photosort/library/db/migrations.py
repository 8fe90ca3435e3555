"""Bringing a library to the current schema: backup first, one step per version, newer ones refused."""

import os
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

from photosort.library.db.backup import back_up
from photosort.library.db.database import Database
from photosort.library.db.file_names import backup_folder, backups_of
from photosort.library.db.schema import SCHEMA, VERSION, is_plausible
from photosort.library.db.sound import sound_backups
from photosort.library.db.sqlite_says import damaged
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError


def _messages_for_sentences(db: sqlite3.Connection) -> None:
    from photosort.library.db.legacy_sentences import messages_for_sentences  # which only an old library needs

    messages_for_sentences(db)


def _states_for_flags(db: sqlite3.Connection) -> None:
    from photosort.library.db.act_states import states_for_flags

    states_for_flags(db)


def _sources_of_dates(db: sqlite3.Connection) -> None:
    db.execute("ALTER TABLE photo ADD COLUMN dated TEXT NOT NULL DEFAULT 'exif'")


def _dates_due(db: sqlite3.Connection) -> None:
    """Earlier versions looked for a date in EXIF alone, and took the one for it to which a clock falls back."""
    db.execute("ALTER TABLE photo ADD COLUMN beside INTEGER NOT NULL DEFAULT 0")
    db.execute("ALTER TABLE photo ADD COLUMN date_due INTEGER NOT NULL DEFAULT 0")
    db.execute("CREATE INDEX photo_date_due ON photo (id) WHERE date_due > 0")
    db.execute(
        """UPDATE photo SET date_due = 2 WHERE state = 'read' AND (taken IS NULL OR taken LIKE '1980-01-01T%'
        OR taken IN ('1970-01-01T00:00:00', '2000-01-01T00:00:00'))"""
    )


def _marks_hearts_and_covers(db: sqlite3.Connection) -> None:
    db.execute("CREATE TABLE mark (photo_id INTEGER PRIMARY KEY REFERENCES photo (id), mark TEXT NOT NULL)")
    db.execute("CREATE TABLE favourite (photo_id INTEGER PRIMARY KEY REFERENCES photo (id))")
    db.execute(
        "CREATE TABLE cover (album_id INTEGER PRIMARY KEY REFERENCES album (id) DEFERRABLE INITIALLY DEFERRED, "
        "photo_id INTEGER NOT NULL REFERENCES photo (id))"
    )


def _watched_folders(db: sqlite3.Connection) -> None:
    db.execute("ALTER TABLE root ADD COLUMN watched INTEGER NOT NULL DEFAULT 1")


def _text_in_pictures(db: sqlite3.Connection) -> None:
    db.execute(
        "CREATE TABLE photo_text (photo_id INTEGER PRIMARY KEY REFERENCES photo (id), reader TEXT NOT NULL, "
        "lines TEXT NOT NULL, folded TEXT NOT NULL)"
    )


def _smart_albums(db: sqlite3.Connection) -> None:
    db.execute(
        "CREATE TABLE smart_album (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, query TEXT NOT NULL)"
    )


def _faces_and_people(db: sqlite3.Connection) -> None:
    for statement in (
        "CREATE TABLE face (id INTEGER PRIMARY KEY AUTOINCREMENT, photo_id INTEGER NOT NULL REFERENCES photo (id), "
        "x REAL NOT NULL, y REAL NOT NULL, w REAL NOT NULL, h REAL NOT NULL, landmarks TEXT NOT NULL, "
        "confidence REAL NOT NULL, quality REAL NOT NULL)",
        "CREATE INDEX face_photo ON face (photo_id)",
        "CREATE TABLE person (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL DEFAULT '', "
        "hidden INTEGER NOT NULL DEFAULT 0, birthday TEXT NOT NULL DEFAULT '', cover INTEGER)",
        "CREATE TABLE face_person (face_id INTEGER PRIMARY KEY REFERENCES face (id), person_id INTEGER NOT NULL "
        "REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, certainty TEXT NOT NULL, likeness REAL)",
        "CREATE INDEX face_person_person ON face_person (person_id, certainty)",
        "CREATE TABLE face_not (face_id INTEGER NOT NULL REFERENCES face (id), person_id INTEGER NOT NULL "
        "REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY (face_id, person_id)) WITHOUT ROWID",
        "CREATE TABLE no_face (face_id INTEGER PRIMARY KEY REFERENCES face (id))",
    ):
        db.execute(statement)


def _not_the_same(db: sqlite3.Connection) -> None:
    db.execute("CREATE TABLE not_same (one BLOB NOT NULL, other BLOB NOT NULL, PRIMARY KEY (one, other)) WITHOUT ROWID")


def _events(db: sqlite3.Connection) -> None:
    db.execute("ALTER TABLE photo ADD COLUMN utc_offset INTEGER")
    db.execute(
        "CREATE TABLE event (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, "
        "named INTEGER NOT NULL DEFAULT 0, kind TEXT NOT NULL, place TEXT NOT NULL DEFAULT '', "
        "first INTEGER NOT NULL, last INTEGER NOT NULL, decided INTEGER NOT NULL DEFAULT 0)"
    )
    db.execute(
        "CREATE TABLE moment (photo_id INTEGER PRIMARY KEY REFERENCES photo (id), "
        "event_id INTEGER REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED, time INTEGER NOT NULL)"
    )
    db.execute("CREATE INDEX moment_event ON moment (event_id, time, photo_id)")


def _said_dates_and_places(db: sqlite3.Connection) -> None:
    from photosort.library.db.said_step import STEP

    for statement in statements(STEP):
        db.execute(statement)


def _headers_due(db: sqlite3.Connection) -> None:
    """Earlier versions read no offset from UTC, and of a date that says that a clock was never set not even that.

    No camera wrote an offset before 2016, when EXIF got it, but satellites' time beside a place tells it as well.
    """
    db.execute("CREATE INDEX photo_never_set ON photo (camera, id) WHERE dated = 'reset'")
    db.execute(
        """UPDATE photo SET date_due = 3 WHERE date_due = 0 AND state = 'read' AND dated = 'exif'
        AND ((taken IS NULL AND camera <> '') OR (utc_offset IS NULL AND (taken >= '2016' OR latitude NOT NULL)))"""
    )


# From this version to the next. A released schema is never edited; it gets a step and a test with an old library.
STEPS: Mapping[int, Callable[[sqlite3.Connection], None]] = {
    1: _messages_for_sentences,
    2: _states_for_flags,
    3: _sources_of_dates,
    4: _dates_due,
    5: _marks_hearts_and_covers,
    6: _watched_folders,
    7: _text_in_pictures,
    8: _smart_albums,
    9: _faces_and_people,
    10: _not_the_same,
    11: _events,
    12: _said_dates_and_places,
    13: _headers_due,
}


def version_of(db: sqlite3.Connection) -> int:
    """The schema version of a library; 0 for an empty file."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def migrate(
    database: Database,
    *,
    target: int = VERSION,
    schema: str = SCHEMA,
    steps: Mapping[int, Callable[[sqlite3.Connection], None]] = STEPS,
) -> None:
    """Make a new library, or bring an older one to `target`; each in one transaction.

    Raises:
        PhotosortError: the file was written by a newer Photosort or by another program, (when read-only) must be
            migrated first, or is empty although it has backups: one cut to nothing must not pass for a new library.
    """
    with database.exclusive() as db:
        version = version_of(db)
        stranger = version < 0 or (version == 0 and db.execute("SELECT 1 FROM sqlite_schema").fetchone() is not None)
    if stranger:
        raise PhotosortError(Message(MessageCode.LIBRARY_UNKNOWN, path=os.fsencode(database.path)))
    if version and not is_plausible(version):
        raise PhotosortError(damaged(database.path))
    if version > target:
        raise PhotosortError(Message(MessageCode.LIBRARY_NEWER, path=os.fsencode(database.path.parent)))
    if version == target:
        return
    if version == 0 and backups_of(database.path):
        raise PhotosortError(lost(database.path))
    if database.read_only:
        raise PhotosortError(Message(MessageCode.LIBRARY_OLDER, path=os.fsencode(database.path.parent)))
    if version == 0:
        with database.write() as db:
            for statement in statements(schema):
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {target}")
        return
    back_up(database, f"before-version-{target}")
    with database.write() as db:
        for step in range(version, target):
            steps[step](db)
        db.execute(f"PRAGMA user_version = {target}")


def lost(path: Path) -> Message:
    """That a library is empty or gone although it has backups, with the way back."""
    library, folder = os.fsencode(path), os.fsencode(backup_folder(path.parent))
    backups = sound_backups(path)
    if not backups:
        return Message(MessageCode.LIBRARY_LOST, path=library, folder=folder)
    return Message(MessageCode.LIBRARY_EMPTY, path=library, backup=os.fsencode(backups[0]), folder=folder)


def statements(script: str) -> list[str]:
    """The statements of a script, so that they can run in a transaction (`executescript` commits first)."""
    found, rest = [], ""
    for line in script.splitlines(keepends=True):
        rest += line
        if sqlite3.complete_statement(rest):
            found.append(rest.strip())
            rest = ""
    return [statement for statement in found if statement]
