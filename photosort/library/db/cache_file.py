"""Databases beside the library's that are caches: losing one is harmless, so what cannot be used is made anew."""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from photosort.library.db.database import Database
from photosort.library.db.putting_aside import put_aside_stranger
from photosort.library.db.sqlite_says import is_damage
from photosort.model.problem import PhotosortError

log = logging.getLogger(__name__)


def open_cache(path: Path, opened: Callable[[], Database], *, read_only: bool) -> Database:
    """Open a cache by `opened`; unless it is only read, a stranger in its place is put aside and damage thrown away.

    Raises:
        PhotosortError: it cannot be opened, nor made anew, as on a full disk, which has taken nothing yet.
    """
    if read_only:
        return opened()
    put_aside_stranger(path)
    try:
        return opened()
    except PhotosortError as error:
        if error.__cause__ is not None and not is_damage(error.__cause__):
            raise
        log.warning("The cache %s is unusable and is made anew", path)
        remove_database(path)
        return opened()


def make_tables(database: Database, version: int, schema: Iterable[str]) -> None:
    """Have a cache hold the tables of this format, empty where it held those of another; one that is only read stays.

    The number of the format is the file's `user_version`; the schema is statements that make the tables.
    """
    with database.exclusive() as db:
        found = db.execute("PRAGMA main.user_version").fetchone()[0]
    if found == version or database.read_only:
        return
    with database.write() as db:
        for (name,) in db.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'").fetchall():
            db.execute(f"DROP TABLE main.{name}")
        for statement in schema:
            db.execute(statement)
        db.execute(f"PRAGMA main.user_version = {version}")


def remove_database(path: Path) -> None:
    """Delete a database with what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
