"""Libraries of older versions, made from one of this version by taking back what each step of the migration added."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from photosort.library.db.schema import VERSION

# What takes back the step from this version to the next.
_BACK: Mapping[int, str] = {
    3: "ALTER TABLE photo DROP COLUMN dated",
    4: """DROP INDEX photo_date_due; ALTER TABLE photo DROP COLUMN beside;
        ALTER TABLE photo DROP COLUMN date_due""",
    5: "DROP TABLE mark; DROP TABLE favourite; DROP TABLE cover",
    6: "ALTER TABLE root DROP COLUMN watched",
    7: """DROP TRIGGER fts_text_in; DROP TRIGGER fts_text_out; DROP TRIGGER fts_text_changed;
        DROP TABLE fts_text; DROP TABLE photo_text""",
    8: "DROP TABLE smart_album",
    9: "DROP TABLE face_person; DROP TABLE face_not; DROP TABLE no_face; DROP TABLE person; DROP TABLE face",
    10: "DROP TABLE not_same",
    12: """DROP TRIGGER date_said; DROP TRIGGER date_said_anew; DROP TRIGGER date_unsaid; DROP TRIGGER date_found;
        DROP TRIGGER place_said; DROP TRIGGER place_said_anew; DROP TRIGGER place_unsaid; DROP TRIGGER place_found;
        DROP TABLE said_date; DROP TABLE found_date; DROP TABLE said_place; DROP TABLE found_place""",
    13: "DROP INDEX photo_never_set",
    11: "DROP TABLE moment; DROP TABLE event; ALTER TABLE photo DROP COLUMN utc_offset",
}


def make_older(directory: Path, version: int) -> None:
    """Bring the closed library of a folder back to a version, 3 or later."""
    with closing(sqlite3.connect(directory / "library.db")) as db:
        for step in range(VERSION - 1, version - 1, -1):
            db.executescript(_BACK[step])
        db.execute(f"PRAGMA user_version = {version}")
