"""One backup a day, and not too many."""

import os
import sqlite3

from tests.library.conftest import World


def test_only_one_backup_a_day_and_not_too_many(world: World) -> None:
    world.add("a.jpg")
    folder = world.base / "library" / "backups"
    for _ in range(2):
        world.reopen()
        assert len(list(folder.iterdir())) == 1
    for day in range(1, 9):
        (folder / f"library-2020090{day}-000000-daily.db").touch()
    for path in folder.iterdir():
        os.utime(path, (1_600_000_000, 1_600_000_000))
    world.reopen()
    assert len(list(folder.iterdir())) == 5
    newest = max(folder.iterdir(), key=lambda path: path.name)
    db = sqlite3.connect(newest)
    assert db.execute("SELECT count(*) FROM photo").fetchone() == (1,)
    db.close()


def test_what_a_killed_backup_left_is_cleared(world: World) -> None:
    world.reopen()
    folder = world.base / "library" / "backups"
    whole = [path.name for path in folder.iterdir()]
    for name in ("library-20200901-000000-daily.part", "library-20200901-000000-daily.part-journal", "notes.part"):
        (folder / name).write_bytes(b"half")
    world.reopen()
    assert sorted(path.name for path in folder.iterdir()) == sorted([*whole, "notes.part"])
