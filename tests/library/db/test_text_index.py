"""The index of text is made again when it is gone, left out of backups, and missed by nobody where there is no FTS5."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from photosort.library.db import backup, text_index
from photosort.library.db.health import examine
from photosort.library.db.mending import mend
from photosort.model.photo import PhotoId
from photosort.model.text_line import TextLine
from tests.library.conftest import World

LINE = TextLine("Tiergarten", 0.9, (0, 0, 1, 0, 1, 1, 0, 1))


@pytest.fixture
def photo(world: World) -> PhotoId:
    world.add("a.jpg")
    world.read()
    world.library.texts.store("one", [(world.id("a.jpg"), [LINE])])
    return world.id("a.jpg")


def _indexed(world: World) -> list[tuple[int]]:
    with world.library._store.read() as db:
        return db.execute("SELECT rowid FROM fts_text WHERE fts_text MATCH 'tiergarten'").fetchall()


def test_a_library_with_an_index_is_sound(world: World, photo: PhotoId) -> None:
    assert examine(world.library.directory) == []


def test_an_index_that_is_gone_is_made_again(world: World, photo: PhotoId) -> None:
    with world.library._store.database.write() as db:
        text_index.drop(db)
    assert world.with_text("tiergarten") == [photo]
    world.reopen()
    assert _indexed(world) == [(photo,)]


def test_a_backup_holds_neither_text_nor_index(world: World, photo: PhotoId, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "EVERY", timedelta())
    with world.library._store.database.read() as db:
        path = Path(db.execute("PRAGMA database_list").fetchone()[2])
    made = backup.daily(world.library._store.database)
    assert made is not None
    with closing(sqlite3.connect(made)) as db:
        assert db.execute("SELECT count(*) FROM photo_text").fetchone() == (0,)
        assert db.execute("SELECT name FROM sqlite_schema WHERE name LIKE 'fts%'").fetchall() == []
    assert b"iergarten" in path.read_bytes() + path.with_name(f"{path.name}-wal").read_bytes()
    assert b"iergarten" not in made.read_bytes()


def test_without_fts5_text_is_kept_and_found(world: World, photo: PhotoId, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_index, "_has_fts5", lambda db: False)
    world.reopen()
    world.library.texts.store("two", [(photo, [TextLine("Wannsee", 0.9, LINE.box)])])
    assert world.with_text("wannsee") == [photo]
    assert (world.with_text("wa"), world.with_text("an")) == ([photo], [])
    monkeypatch.undo()
    world.reopen()
    with world.library._store.read() as db:
        found = db.execute("SELECT rowid FROM fts_text WHERE fts_text MATCH 'wannsee'").fetchall()
    assert (found, _indexed(world)) == ([(photo,)], [])


def test_impossible_text_is_read_again(world: World, photo: PhotoId) -> None:
    directory = world.library.directory
    world.library.close()
    with closing(sqlite3.connect(directory / "library.db")) as db, db:
        db.execute("UPDATE photo_text SET lines = '[[1]]'")
    assert [finding.detail for finding in examine(directory)] == ["photo_text.lines"]
    assert mend(directory, examine(directory)) == []
    world.library = world.open()
    assert (world.library.texts.get(photo), world.with_text("tiergarten")) == (None, [])


def test_one_or_two_letters_begin_a_word(world: World, photo: PhotoId) -> None:
    """Inside of words they stand in almost every text; a sign of Chinese is a word wherever it stands."""
    world.library.texts.store(
        "one", [(photo, [TextLine("Bus 27, stop_x", 0.9, LINE.box), TextLine("広島駅前", 0.9, LINE.box)])]
    )
    found = {text: bool(world.with_text(text)) for text in ("b", "bu", "us", "2", "27", "7", "x", "島", "駅前", "駅島")}
    assert [text for text, is_found in found.items() if is_found] == ["b", "bu", "2", "27", "x", "島", "駅前"]


def test_an_older_index_without_first_letters_gets_them(world: World, photo: PhotoId) -> None:
    with world.library._store.database.write() as db:
        text_index.drop(db)
        with pytest.MonkeyPatch.context() as older:
            older.setattr(text_index, "_TABLES", {"fts_text": text_index._TABLES["fts_text"]})
            text_index.keep_up(db)
    assert world.with_text("ti") == [photo]
    world.reopen()
    with world.library._store.read() as db:
        assert db.execute("SELECT rowid FROM fts_start WHERE fts_start MATCH 't*'").fetchall() == [(photo,)]
