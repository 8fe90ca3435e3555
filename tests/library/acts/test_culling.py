"""Marks, hearts and covers: acts like all others, which outlive everything that happens to files and albums."""

import os

import pytest

from photosort.model.acts import AddFolders, ChooseCover, Favour, MarkPhotos, Merge, Move, Split, TakeOutFolder, Trash
from photosort.model.album import AlbumId
from photosort.model.changes import Changes
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Mark
from photosort.model.problem import PhotosortError
from photosort.model.view import View
from tests.library.conftest import World, tree


def marks(world: World) -> dict[str, tuple[Mark, bool]]:
    """What is said of those photos of which something is."""
    return {
        os.fsdecode(photo.relative): (photo.mark, photo.favourite)
        for photo in world.everything()
        if photo.mark is not Mark.NONE or photo.favourite
    }


def test_it_tells_and_counts_only_what_changed(world: World, albums: list[AlbumId]) -> None:
    history = world.library.history
    first = history.do(MarkPhotos(world.ids("0.jpg", "1.jpg"), Mark.REJECTED))
    again = history.do(MarkPhotos(world.ids("1.jpg", "2.jpg"), Mark.REJECTED))
    assert first.message == Message(MessageCode.MARKED_REJECTED, count=2)
    assert again.message == Message(MessageCode.MARKED_REJECTED, count=1)
    assert again.changes == Changes(marks=frozenset(world.ids("2.jpg")), history=True)
    assert world.library.photos.counts().rejected == 3
    assert world.library.photos.marks(View(album=albums[0])) == {Mark.NONE: 0, Mark.KEPT: 0, Mark.REJECTED: 3}


def test_a_mark_touches_no_file(world: World, albums: list[AlbumId]) -> None:
    before = tree(world.base / "photos")
    world.library.history.do(MarkPhotos(world.ids("0.jpg"), Mark.REJECTED))
    assert tree(world.base / "photos") == before


def test_mark_and_heart_are_decisions_of_their_own(world: World, albums: list[AlbumId]) -> None:
    history = world.library.history
    history.do(MarkPhotos(world.ids("0.jpg"), Mark.KEPT))
    history.do(Favour(world.ids("0.jpg")))
    history.undo_act(1)
    assert marks(world) == {"0.jpg": (Mark.NONE, True)}


def test_each_stroke_is_taken_back_alone(world: World, albums: list[AlbumId]) -> None:
    history = world.library.history
    for name, mark in (("0.jpg", Mark.KEPT), ("1.jpg", Mark.REJECTED), ("0.jpg", Mark.REJECTED)):
        history.do(MarkPhotos(world.ids(name), mark))
    history.undo()
    assert marks(world) == {"0.jpg": (Mark.KEPT, False), "1.jpg": (Mark.REJECTED, False)}
    history.undo()
    history.undo()
    assert marks(world) == {}
    for _ in range(3):
        history.redo()
    assert marks(world) == {"0.jpg": (Mark.REJECTED, False), "1.jpg": (Mark.REJECTED, False)}


def test_they_outlive_restart_move_rename_and_regrouping(world: World, albums: list[AlbumId]) -> None:
    root = world.library.folders.all()[0].id
    world.library.history.do(MarkPhotos(world.ids("0.jpg"), Mark.KEPT))
    world.library.history.do(Favour(world.ids("1.jpg")))
    os.rename(world.photos / "0.jpg", world.photos / "best.jpg")
    (world.photos / "below").mkdir()
    os.rename(world.photos / "1.jpg", world.photos / "below" / "1.jpg")
    world.library.scanner.scan(root)
    world.group(list(world.ids("best.jpg", "8.jpg")))
    world.reopen()
    assert marks(world) == {"best.jpg": (Mark.KEPT, False), "below/1.jpg": (Mark.NONE, True)}


def test_they_are_there_when_a_folder_comes_again(world: World, albums: list[AlbumId]) -> None:
    root = world.library.folders.all()[0].id
    world.library.history.do(MarkPhotos(world.ids("0.jpg"), Mark.REJECTED))
    world.library.history.do(TakeOutFolder(root))
    assert world.library.photos.counts().rejected == 0
    world.library.history.do(AddFolders((os.fsencode(world.photos),)))
    world.library.scanner.scan(root)
    assert (marks(world), world.library.photos.counts().rejected) == ({"0.jpg": (Mark.REJECTED, False)}, 1)


def test_what_comes_back_from_the_trash_is_still_rejected(world: World, albums: list[AlbumId]) -> None:
    world.library.history.do(MarkPhotos(world.ids("0.jpg", "1.jpg"), Mark.REJECTED))
    world.library.history.do(Trash(world.ids("0.jpg")))
    assert world.library.photos.ids(View(mark=Mark.REJECTED)) == list(world.ids("1.jpg"))
    world.library.history.undo()
    assert set(world.library.photos.ids(View(mark=Mark.REJECTED))) == set(world.ids("0.jpg", "1.jpg"))


def test_a_cover_of_ones_own_stays_through_the_machines_word(world: World, albums: list[AlbumId]) -> None:
    one, two, three = world.ids("0.jpg", "1.jpg", "2.jpg")
    world.describe(albums[0], cover=[one, two, three])
    world.library.history.do(ChooseCover(albums[0], three))
    world.describe(albums[0], cover=[two, one, three])
    album = world.library.albums.get(albums[0])
    assert (album.cover, album.own_cover) == ((three, two, one), True)
    world.library.history.undo()
    album = world.library.albums.get(albums[0])
    assert (album.cover, album.own_cover) == ((two, one, three), False)


def test_rejected_photos_come_last_in_a_cover(world: World, albums: list[AlbumId]) -> None:
    one, two, three = world.ids("0.jpg", "1.jpg", "2.jpg")
    world.describe(albums[0], cover=[one, two, three])
    world.library.history.do(MarkPhotos((one, two), Mark.REJECTED))
    assert world.library.albums.get(albums[0]).cover == (three, one, two)
    world.library.history.do(ChooseCover(albums[0], two))
    assert world.library.albums.get(albums[0]).cover == (two, three, one)
    world.library.history.undo()
    world.library.history.undo()
    assert world.library.albums.get(albums[0]).cover == (one, two, three)


def test_a_cover_that_left_its_album_is_none_until_it_is_back(world: World, albums: list[AlbumId]) -> None:
    one, two = world.ids("0.jpg", "1.jpg")
    world.describe(albums[0], cover=[one, two])
    world.library.history.do(ChooseCover(albums[0], two))
    world.library.history.do(Move((two,), albums[1]))
    assert not world.library.albums.get(albums[0]).own_cover
    world.library.history.undo()
    assert world.library.albums.get(albums[0]).cover == (two, one)


def test_the_cover_of_an_album_that_is_undone_goes_with_it(world: World, albums: list[AlbumId]) -> None:
    one, two, three = world.ids("0.jpg", "1.jpg", "2.jpg")
    world.library.history.do(Split(albums[0], ((one,), (two, three))))
    made = max(album.id for album in world.library.albums.all())
    world.library.history.do(ChooseCover(made, two))
    world.library.history.undo_act(1)
    with world.library._store.read() as db:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_cover_is_one_of_the_albums_own_photos(world: World, albums: list[AlbumId]) -> None:
    with pytest.raises(PhotosortError, match="The cover of Album 0 is one of its own photos"):
        world.library.history.do(ChooseCover(albums[0], world.id("8.jpg")))


def test_a_merged_album_keeps_the_cover_of_the_one_that_stays(world: World, albums: list[AlbumId]) -> None:
    cover = world.id("1.jpg")
    world.library.history.do(ChooseCover(albums[0], cover))
    world.library.history.do(Merge((albums[0], albums[1]), albums[0]))
    assert world.library.albums.get(albums[0]).cover[0] == cover
