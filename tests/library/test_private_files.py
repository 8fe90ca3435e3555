"""What the program keeps of a person's pictures is readable by nobody else, also what an older version made."""

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosort.library.db.backup import daily
from photosort.library.db.database import Database
from photosort.library.db.migrations import migrate
from photosort.library.library import Library


def modes(directory: Path) -> dict[str, int]:
    return {
        str(path.relative_to(directory)).split("-2")[0]: path.stat().st_mode & 0o777 for path in directory.rglob("*")
    }


@pytest.fixture
def _open_mask() -> Iterator[None]:
    """The usual mask; the strictest would hide what is forgotten."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of another kind")
@pytest.mark.usefixtures("_open_mask")
def test_a_new_library_is_its_owners_alone(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library")
    open_ = modes(tmp_path / "library")
    library.close()
    closed = modes(tmp_path / "library")
    assert {"library.db", "library.db-wal", "library.db-shm", "thumbnails.db", "lock"} <= open_.keys()
    assert {name: mode for name, mode in (open_ | closed).items() if mode & 0o077} == {}
    assert (tmp_path / "library").stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of another kind")
@pytest.mark.usefixtures("_open_mask")
def test_an_older_library_becomes_its_owners_alone(tmp_path: Path) -> None:
    Library.open(tmp_path).close()
    for path in [tmp_path, *tmp_path.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    Library.open(tmp_path).close()
    assert {name: mode for name, mode in modes(tmp_path).items() if mode & 0o077} == {}
    assert tmp_path.stat().st_mode & 0o777 == 0o700


def test_a_backup_dated_ahead_does_not_end_the_backups(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    migrate(database)
    first = daily(database)
    assert first is not None
    assert daily(database) is None
    ahead = time.time() + 90 * 86_400
    os.utime(first, (ahead, ahead))
    again = daily(database)
    database.close()
    assert again is not None
