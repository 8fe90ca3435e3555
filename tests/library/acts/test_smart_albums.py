"""Smart albums: searches that are kept, by acts like all others; they outlive whatever happens to photos."""

import sqlite3
from contextlib import closing
from datetime import datetime

import pytest

from photosort.model.acts import (
    DropSmartAlbum,
    MakeSmartAlbum,
    MarkPhotos,
    RenameSmartAlbum,
    TakeOutFolder,
    Trash,
)
from photosort.model.album import AlbumId, AlbumKind, Member, NewGroup
from photosort.model.changes import Changes
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Mark
from photosort.model.problem import PhotosortError
from photosort.model.smart_album import SmartAlbum, SmartAlbumId
from tests.library.conftest import World
from tests.library.db.older import make_older

FIRST = SmartAlbumId(1)


def test_it_is_told_and_kept(world: World) -> None:
    history = world.library.history
    done = history.do(MakeSmartAlbum("  Trips\n south ", " place:kerala   may 2024"))
    assert done.message == Message(MessageCode.SMART_ALBUM_MADE, name="Trips south")
    assert done.changes == Changes(history=True, smart_albums=True)
    kept = SmartAlbum(FIRST, "Trips south", "place:kerala may 2024")
    assert world.library.smart_albums.all() == [kept]
    world.library.close()
    world.library = world.open()
    assert world.library.smart_albums.all() == [kept]


def test_without_a_name_it_is_called_after_what_it_looks_for(world: World) -> None:
    world.library.history.do(MakeSmartAlbum("", "receipt"))
    assert [album.name for album in world.library.smart_albums.all()] == ["receipt"]


def test_each_act_is_taken_back_in_turn(world: World) -> None:
    history, smart_albums = world.library.history, world.library.smart_albums
    history.do(MakeSmartAlbum("One", "receipt"))
    history.do(RenameSmartAlbum(FIRST, "Two"))
    history.do(DropSmartAlbum(FIRST))
    assert smart_albums.all() == []
    with pytest.raises(PhotosortError, match="First undo: Removed the smart album Two"):
        history.undo_act(1)
    history.undo()
    assert smart_albums.all() == [SmartAlbum(FIRST, "Two", "receipt")]
    history.undo()
    assert smart_albums.all() == [SmartAlbum(FIRST, "One", "receipt")]
    history.undo()
    assert smart_albums.all() == []
    for _ in range(3):
        history.redo()
    assert smart_albums.all() == []
    history.do(MakeSmartAlbum("Other", "b"))
    assert [album.id for album in smart_albums.all()] == [2], "a number is given once"


def test_its_count_follows_what_the_search_finds(world: World, albums: list[AlbumId]) -> None:
    library = world.library
    library.history.do(MakeSmartAlbum("", "rejected"))
    assert library.search.count("rejected") == 0
    library.history.do(MarkPhotos(world.ids("0.jpg", "1.jpg"), Mark.REJECTED))
    assert library.search.count("rejected") == 2
    library.history.do(Trash(world.ids("0.jpg")))
    assert library.search.count("rejected") == 1


def test_it_outlives_grouping_and_folders(world: World, albums: list[AlbumId]) -> None:
    library = world.library
    library.history.do(MakeSmartAlbum("Mine", "jpg"))
    kept = library.smart_albums.all()
    library.albums.regroup([NewGroup(None, "New", AlbumKind.PHOTOS, members=(Member(world.id("0.jpg"), 0.9),))])
    library.history.do(TakeOutFolder(library.folders.all()[0].id))
    assert library.smart_albums.all() == kept


def test_an_older_library_takes_them(world: World) -> None:
    world.library.close()
    make_older(world.base / "library", 8)
    world.library = world.open()
    world.library.history.do(MakeSmartAlbum("One", "receipt"))
    assert world.library.smart_albums.all() == [SmartAlbum(FIRST, "One", "receipt")]
    world.library.history.undo()
    assert world.library.smart_albums.all() == []


def test_the_daily_backup_has_them(world: World) -> None:
    world.library.history.do(MakeSmartAlbum("One", "receipt"))
    world.library.close()
    [backup, *_] = sorted((world.base / "library" / "backups").iterdir())
    with closing(sqlite3.connect(backup)) as db:
        assert db.execute("SELECT name, query FROM smart_album").fetchall() == [("One", "receipt")]
    assert str(datetime.now().year) in backup.name
    world.library = world.open()
