"""A library of an older version is brought up to date, in one transaction and with a backup before."""

import sqlite3
from pathlib import Path

import pytest

from photosort.library.db.database import Database
from photosort.library.db.migrations import STEPS, migrate, statements, version_of
from photosort.library.db.schema import SCHEMA, VERSION
from photosort.library.library import Library
from photosort.model.problem import PhotosortError

FIRST = "CREATE TABLE album (id INTEGER PRIMARY KEY, name TEXT);\nINSERT INTO album VALUES (1, 'Mine');\n"


def _two(db: sqlite3.Connection) -> None:
    db.execute("ALTER TABLE album ADD COLUMN kind TEXT NOT NULL DEFAULT 'photos'")


def _broken(db: sqlite3.Connection) -> None:
    _two(db)
    raise sqlite3.OperationalError("no such column")


def test_every_version_has_its_step() -> None:
    assert set(STEPS) == set(range(1, VERSION))


def test_an_older_library_is_backed_up_and_migrated(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    migrate(database, target=1, schema=FIRST)
    migrate(database, target=2, steps={1: _two})
    with database.read() as db:
        assert db.execute("SELECT * FROM album").fetchall() == [(1, "Mine", "photos")]
        assert version_of(db) == 2
    database.close()
    (backup,) = (tmp_path / "backups").iterdir()
    assert backup.name.endswith("before-version-2.db")
    copy = sqlite3.connect(backup)
    assert copy.execute("SELECT * FROM album").fetchall() == [(1, "Mine")]
    assert version_of(copy) == 1
    copy.close()


def test_a_step_that_fails_changes_nothing(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    migrate(database, target=1, schema=FIRST)
    with pytest.raises(PhotosortError, match="no such column"):
        migrate(database, target=2, steps={1: _broken})
    with database.read() as db:
        assert db.execute("SELECT * FROM album").fetchall() == [(1, "Mine")]
        assert version_of(db) == 1
    database.close()


def test_a_newer_library_is_refused_and_left_alone(tmp_path: Path) -> None:
    Library.open(tmp_path).close()
    db = sqlite3.connect(tmp_path / "library.db")
    db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()
    before = (tmp_path / "library.db").read_bytes()
    for read_only in (False, True):
        with pytest.raises(PhotosortError, match="was made by a newer Photosort; update this one"):
            Library.open(tmp_path, read_only=read_only)
    assert (tmp_path / "library.db").read_bytes() == before


def test_an_older_library_is_not_migrated_by_looking(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    migrate(database, target=1, schema=FIRST)
    database.close()
    database = Database(tmp_path / "library.db", read_only=True)
    with pytest.raises(PhotosortError, match="open it for writing once"):
        migrate(database, target=2, steps={1: _two})
    database.close()


def test_the_schema_falls_into_its_statements() -> None:
    found = statements(SCHEMA)
    assert all(sqlite3.complete_statement(statement) for statement in found)
    assert sum("CREATE TRIGGER" in statement for statement in found) == SCHEMA.count("CREATE TRIGGER")
