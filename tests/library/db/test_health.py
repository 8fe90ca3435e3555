"""Libraries with a fault of each kind: found, named, mended, or brought back from a backup."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from photosort.library.db.backup import back_up
from photosort.library.db.database import Database
from photosort.library.db.health import Ailment, examine
from photosort.library.db.mending import mend, repair, restore
from photosort.library.db.migrations import migrate
from photosort.library.db.sound import is_sound, sound_backups
from photosort.library.db.thumbnails import ThumbnailCache
from photosort.library.files.trash_can import FreedesktopTrash
from photosort.model.problem import PhotosortError

PHOTOS = 400


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """A closed library of some photos that lie on the disk, with thumbnails and a backup."""
    photos = tmp_path / "photos"
    photos.mkdir()
    home = tmp_path / "library"
    home.mkdir()
    database = Database(home / "library.db")
    migrate(database)
    with database.write() as db:
        db.execute("INSERT INTO root (id, path, recursive) VALUES (1, ?, 1)", (bytes(photos),))
        db.execute("INSERT INTO album (id, name, kind) VALUES (2, 'Beach', 'photos')")
        for number in range(1, PHOTOS + 1):
            name = f"{number}.jpg".encode()
            (photos / name.decode()).touch()
            db.execute(
                "INSERT INTO photo (id, root_id, folder, name, file_size, size, mtime_ns, fingerprint, state, "
                "sort_time, sort_name, search_text) VALUES (?, 1, x'', ?, 10, 10, 0, ?, 'read', 0, ?, ?)",
                (number, name, number.to_bytes(16, "big"), str(number), "beach " * 20),
            )
            db.execute("INSERT INTO membership (photo_id, album_id) VALUES (?, 2)", (number,))
    cache = ThumbnailCache(home / "thumbnails.db")
    cache.put([(number.to_bytes(16, "big"), b"jpeg") for number in range(1, PHOTOS + 1)])
    cache.close()
    back_up(database, "daily")
    database.close()
    return home


def run(directory: Path, *statements: str, of: str = "library.db") -> None:
    with closing(sqlite3.connect(directory / of)) as db, db:
        for statement in statements:
            db.execute(statement)


def albums(directory: Path) -> list[tuple[str, int]]:
    with closing(sqlite3.connect(directory / "library.db")) as db:
        return db.execute("SELECT name, count FROM album JOIN album_count ON album_id = id ORDER BY id").fetchall()


WHOLE = [("Unsorted", 0), ("Beach", PHOTOS)]


def test_a_sound_library_has_nothing(directory: Path) -> None:
    assert examine(directory) == []
    assert mend(directory, []) == []


def test_there_must_be_a_library(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        examine(tmp_path)


def dangling(home: Path) -> None:
    run(
        home,
        "PRAGMA foreign_keys = OFF",
        "INSERT INTO membership (photo_id, album_id) VALUES (9001, 2)",
        "INSERT INTO embedding VALUES (9001, 'x', x'00')",
        "INSERT INTO forbidden VALUES (1, 77)",
    )


def miscounted(home: Path) -> None:
    run(home, "UPDATE album_count SET count = 3 WHERE album_id = 2", "UPDATE root_count SET bytes = 0")


def without_an_index_row(home: Path) -> None:
    with closing(sqlite3.connect(home / "library.db")) as db, db:
        sql, page = db.execute("SELECT sql, rootpage FROM sqlite_schema WHERE name = 'photo_fingerprint'").fetchone()
        db.execute("PRAGMA writable_schema = ON")
        # The index is taken for one of another column: its rows are not those of the table any more.
        db.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, 'fingerprint)', 'camera)') WHERE name = 'photo_fingerprint'"
        )
    assert sql
    assert page


def with_a_broken_cache(home: Path) -> None:
    (home / "thumbnails.db").write_bytes(b"no database at all" * 100)


def with_crumbs(home: Path) -> None:
    (home / "backups" / "library-20260101-000000-daily.part").touch()


def with_values_that_are_found_out_again(home: Path) -> None:
    run(
        home,
        "UPDATE photo SET size = 9223372036854775807 WHERE id = 5",
        "UPDATE photo SET width = 'wide', camera = CAST(x'ff' AS TEXT) WHERE id = 1",
        "UPDATE album SET chips = '[[', cover = x'00' WHERE id = 2",
        "UPDATE membership SET held = 'none', certainty = 'much' WHERE photo_id = 3",
        "INSERT INTO problem (photo_id, path, stage, kind, reason) VALUES (4, x'', 'scan', 'gone', '[\"none\", {}]')",
        "INSERT INTO embedding VALUES (1, 'e', x'00000000'), (2, 'e', x'00000000'), (3, 'e', x'000000')",
    )


@pytest.mark.parametrize(
    ("fault", "ailment"),
    [
        (dangling, Ailment.DANGLING),
        (with_values_that_are_found_out_again, Ailment.VALUES),
        (miscounted, Ailment.COUNTERS),
        (without_an_index_row, Ailment.DAMAGED),
        (with_a_broken_cache, Ailment.THUMBNAILS),
        (with_crumbs, Ailment.LEFTOVERS),
    ],
)
def test_what_can_be_mended_is(directory: Path, fault: Callable[[Path], None], ailment: Ailment) -> None:
    fault(directory)
    found = examine(directory)
    assert ailment in {finding.ailment for finding in found}
    assert mend(directory, found) == []
    assert albums(directory) == WHOLE


def test_a_value_that_nobody_else_knows_needs_the_backup(directory: Path) -> None:
    run(directory, "UPDATE photo SET name = 'no bytes' WHERE id = 1", "UPDATE album SET kind = 'none' WHERE id = 2")
    [finding] = examine(directory)
    assert (finding.ailment, finding.count) == (Ailment.VALUES, 2)
    outcome = repair(directory)
    assert (outcome.left, outcome.backup) == ((), sound_backups(directory / "library.db")[0])
    assert albums(directory) == WHOLE


def test_rows_are_put_aside_before_they_are_taken_out(directory: Path) -> None:
    dangling(directory)
    assert repair(directory).well
    [aside] = (directory / "damaged").iterdir()
    with closing(sqlite3.connect(aside / "library.db")) as db:
        assert db.execute("SELECT count(*) FROM membership").fetchone() == (PHOTOS + 1,)


def test_what_the_program_settles_by_itself_is_only_told(directory: Path) -> None:
    (directory.parent / "photos" / "1.jpg").unlink()
    run(directory, "DELETE FROM thumbnail WHERE id < 4", of="thumbnails.db")
    run(directory, "INSERT INTO thumbnail (fingerprint, data) VALUES (x'01', x'00')", of="thumbnails.db")
    found = {finding.ailment: finding.count for finding in examine(directory)}
    assert found == {Ailment.ABSENT: 1, Ailment.LOST_THUMBNAILS: 3, Ailment.UNUSED_THUMBNAILS: 1}
    assert repair(directory).well


def test_what_lies_in_the_trash_is_told_from_what_is_gone(directory: Path) -> None:
    photos = directory.parent / "photos"
    can = FreedesktopTrash()
    for name in ("1.jpg", "2.jpg"):
        can.put(bytes(photos / name))
    (photos / "3.jpg").unlink()
    run(directory, "UPDATE photo SET presence = 'trashed' WHERE id IN (2, 4)")
    found = {finding.ailment: finding.count for finding in examine(directory)}
    assert found == {Ailment.IN_TRASH: 1, Ailment.ABSENT: 1, Ailment.RETURNED: 1}


def test_a_folder_that_is_away_says_nothing_of_its_photos(directory: Path) -> None:
    (directory.parent / "photos").rename(directory.parent / "elsewhere")
    assert examine(directory) == []


def zeroed(path: Path) -> None:
    """Zero every second page behind the first: data are gone, not only an index."""
    content = bytearray(path.read_bytes())
    for start in range(8192, len(content) - 8192, 2 * 8192):
        content[start : start + 8192] = bytes(8192)
    path.write_bytes(content)


@pytest.mark.parametrize(
    "damage",
    [zeroed, lambda path: path.write_bytes(b"\xff" * 5000), lambda path: path.write_bytes(b"")],
    ids=["zeroed", "overwritten", "emptied"],
)
def test_a_damaged_library_goes_back_to_its_newest_sound_backup(
    directory: Path, damage: Callable[[Path], None]
) -> None:
    path = directory / "library.db"
    damage(path)
    broken = directory / "backups" / "library-20991231-235959-daily.db"
    broken.write_bytes(b"\xff" * 5000)
    [fault] = examine(directory)
    assert fault.is_damage
    assert [finding.ailment for finding in mend(directory, [fault])] == [fault.ailment]
    [backup] = sound_backups(directory / "library.db")
    damaged = path.read_bytes()
    (directory / "library.db-wal").write_bytes(b"an old log of another database")
    aside = restore(directory, backup)
    assert (aside / "library.db").read_bytes() == damaged
    assert (aside / "library.db-wal").exists()
    assert examine(directory) == []
    assert albums(directory) == WHOLE


def test_a_restore_that_fails_changes_nothing(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    zeroed(directory / "library.db")
    [backup] = sound_backups(directory / "library.db")
    before = {path: path.read_bytes() for path in directory.rglob("*") if path.is_file()}

    def full(source: object, target: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(OSError, match="No space left"):
        restore(directory, backup)
    assert {path: path.read_bytes() for path in directory.rglob("*") if path.is_file()} == before


def test_a_library_from_the_future_is_named(directory: Path) -> None:
    run(directory, "PRAGMA user_version = 99")
    [finding] = examine(directory)
    assert (finding.ailment, finding.count) == (Ailment.NEWER, 99)
    with pytest.raises(PhotosortError):
        migrate(Database(directory / "library.db"))


def test_a_pipe_is_no_sound_library(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "library.db")
    assert is_sound(tmp_path / "library.db") is False


def test_a_version_beyond_all_that_may_come_is_damage(directory: Path) -> None:
    run(directory, "PRAGMA user_version = 16777220")  # one bit of ours was flipped
    [finding] = examine(directory)
    assert (finding.ailment, finding.count) == (Ailment.DAMAGED, 1)
    database = Database(directory / "library.db")
    with pytest.raises(PhotosortError, match="is damaged"):
        migrate(database)
    database.close()
