"""Copies of a library's database: before a migration, and one a day with everything but what can be made again."""

import os
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from photosort import private
from photosort.library.db import text_index
from photosort.library.db.database import Database
from photosort.library.db.file_names import backup_folder, backups_of
from photosort.library.db.schema import VERSION

KEEP = 5
_MADE_AGAIN = ("embedding", "photo_text")
EVERY = timedelta(days=1)


def back_up(database: Database, label: str) -> Path:
    """Copy the whole database, through SQLite, so that an unfinished write is never copied."""
    target = _place(database.path, label)
    partial = _begun(target)
    with database.exclusive() as db:
        copy = sqlite3.connect(partial)
        try:
            db.backup(copy)
        finally:
            copy.close()
    os.replace(partial, target)
    return target


def daily(database: Database) -> Path | None:
    """Copy the person's decisions once a day, and keep the newest few copies.

    Embeddings and the text in pictures stay out: they are most of the bytes, and reading the photos again makes them
    again.
    """
    _clear(database.path)
    existing = backups_of(database.path)
    now = datetime.now(UTC)
    ages = [now - datetime.fromtimestamp(path.stat().st_mtime, UTC) for path in existing]
    if any(timedelta() <= age < EVERY for age in ages):  # one that a wrong clock dated ahead says nothing
        return None
    target = _place(database.path, "daily")
    partial = _begun(target)
    with database.exclusive() as db:
        db.execute("ATTACH ? AS copy", (str(partial),))
        try:
            _copy_rows(db)
        finally:
            db.execute("DETACH copy")
    os.replace(partial, target)
    for old in [path for path in existing if path.stem.endswith("-daily") and path != target][: -(KEEP - 1)]:
        old.unlink()
    return target


def _copy_rows(db: sqlite3.Connection) -> None:
    objects = db.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' "
        f"AND name NOT {text_index.NAMES}"
    ).fetchall()
    db.execute("BEGIN")
    try:
        for kind in ("table", "index", "trigger"):
            for found, name, sql in objects:
                if found != kind:
                    continue
                unique = "UNIQUE " if sql.startswith("CREATE UNIQUE") else ""
                head = f"CREATE {unique}{kind.upper()} "
                # Inside "copy" the other names of the statement resolve to "copy" by themselves.
                db.execute(head + "copy." + sql[len(head) :].lstrip())
                if kind == "table" and name not in _MADE_AGAIN:
                    # Not the columns that are computed.
                    columns = ", ".join(row[1] for row in db.execute(f"PRAGMA main.table_info({name})"))
                    db.execute(f"INSERT INTO copy.{name} ({columns}) SELECT {columns} FROM main.{name}")
        # Ids are never given twice, also not after going back to a backup.
        db.execute("DELETE FROM copy.sqlite_sequence")
        db.execute("INSERT INTO copy.sqlite_sequence SELECT * FROM main.sqlite_sequence")
        db.execute(f"PRAGMA copy.user_version = {VERSION}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _clear(path: Path) -> None:
    """Take away what is left of backups that were killed; whoever has the library open is alone with it."""
    for left in backup_folder(path.parent).glob(f"{path.stem}-*.part*"):
        left.unlink()


def _begun(target: Path) -> Path:
    """Where a backup grows until it is whole: empty, and its owner's alone."""
    partial = target.with_suffix(".part")
    partial.unlink(missing_ok=True)
    private.make_file(partial)
    return partial


def _place(path: Path, label: str) -> Path:
    folder = backup_folder(path.parent)
    private.make_folder(folder)
    # The date comes first, so that the newest is the last by name.
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    return folder / f"{path.stem}-{stamp}-{label}.db"
