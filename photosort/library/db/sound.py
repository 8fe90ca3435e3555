"""Which files are databases of a library that can be gone back to."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from photosort.library.db import values
from photosort.library.db.file_names import backups_of
from photosort.library.db.schema import VERSION


def sound_backups(database: Path) -> list[Path]:
    """The sound backups of a database that this version can open, newest first."""
    return [path for path in reversed(backups_of(database)) if is_sound(path)]


def is_sound(path: Path) -> bool:
    """Whether a file is a database of a library that this version can open."""
    try:
        with looking(path, still=True) as db:
            version = db.execute("PRAGMA user_version").fetchone()[0]
            if not 0 < version <= VERSION or db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                return False
            return next(values.impossible(db), None) is None
    except values.FAULTS:
        return False


@contextmanager
def looking(path: Path, *, still: bool = False) -> Iterator[sqlite3.Connection]:
    """A connection that can change nothing, and beside a `still` file, which nobody writes, leaves nothing."""
    if not path.is_file():  # SQLite says the same, but would wait for a pipe for ever
        raise sqlite3.OperationalError("unable to open database file")
    uri = f"{path.resolve().as_uri()}?mode=ro{'&immutable=1' if still else ''}"
    with closing(sqlite3.connect(uri, uri=True)) as db:
        db.text_factory = lambda data: data.decode("utf-8", "replace")  # damaged text must not end the looking
        yield db
