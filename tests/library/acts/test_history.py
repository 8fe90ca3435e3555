"""Undoing and redoing, also one act out of many, also after a restart."""

import pytest

from photosort.model.acts import Move, NewAlbum, Pin, Rename
from photosort.model.album import AlbumId, Member, Membership, NewGroup
from photosort.model.english import in_english
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from tests.library.conftest import World, members


def test_nothing_changed_is_no_act(world: World, albums: list[AlbumId]) -> None:
    done = world.library.history.do(Pin(world.ids("0.jpg"), pinned=False))
    assert (done.act_id, in_english(done.message)) == (None, "Nothing changed")
    assert not world.library.history.entries()


def test_undo_and_redo_survive_a_restart(world: World, albums: list[AlbumId]) -> None:
    world.library.history.do(Rename(albums[0], "One"))
    world.library.history.do(Rename(albums[0], "Two"))
    world.reopen()
    assert in_english(world.library.history.undo().message) == "Undone: Renamed One to Two"
    world.reopen()
    assert world.library.albums.get(albums[0]).name == "One"
    world.library.history.undo()
    with pytest.raises(PhotosortError, match="nothing to undo"):
        world.library.history.undo()
    world.library.history.redo()
    world.library.history.redo()
    assert world.library.albums.get(albums[0]).name == "Two"
    with pytest.raises(PhotosortError, match="nothing to redo"):
        world.library.history.redo()


def test_a_new_act_ends_the_redo(world: World, albums: list[AlbumId]) -> None:
    world.library.history.do(Rename(albums[0], "One"))
    world.library.history.undo()
    world.library.history.do(Rename(albums[1], "Other"))
    with pytest.raises(PhotosortError, match="nothing to redo"):
        world.library.history.redo()
    newest, oldest = world.library.history.entries()
    assert (newest.undone, newest.undoable) == (False, True)
    assert (oldest.undone, oldest.why_not) == (True, Message(MessageCode.REDO_ENDED))


def test_what_is_told_of_redo_is_what_it_does(world: World, albums: list[AlbumId]) -> None:
    history = world.library.history
    history.do(Rename(albums[0], "Ended"))
    history.undo()
    history.do(Rename(albums[1], "Other"))  # which ends the redo of the first
    second = history.undo()
    told = history.to_redo()
    assert told is not None
    assert told.id == second.act_id
    assert history.redo().act_id == told.id
    assert history.to_redo() is None
    assert [album.name for album in map(world.library.albums.get, albums[:2])] == ["Album 0", "Other"]


def test_one_act_of_the_history_can_be_undone(world: World, albums: list[AlbumId]) -> None:
    first = world.library.history.do(Rename(albums[0], "One"))
    world.library.history.do(Move(world.ids("0.jpg"), albums[1]))
    assert first.act_id is not None
    world.library.history.undo_act(first.act_id)
    assert world.library.albums.get(albums[0]).name == "Album 0"
    assert world.album_of("0.jpg") == albums[1]
    with pytest.raises(PhotosortError, match="undone already"):
        world.library.history.undo_act(first.act_id)


def test_an_act_that_later_ones_overrode_says_so(world: World, albums: list[AlbumId]) -> None:
    first = world.library.history.do(Rename(albums[0], "One"))
    world.library.history.do(Rename(albums[0], "Two"))
    newest, act = world.library.history.entries()
    assert act.why_not == Message(MessageCode.UNDO_FIRST, act=newest.message)
    assert first.act_id is not None
    with pytest.raises(PhotosortError, match=r"^First undo: Renamed One to Two$"):
        world.library.history.undo_act(first.act_id)
    assert world.library.albums.get(albums[0]).name == "Two"


def test_what_the_machine_put_into_an_undone_album_waits_in_unsorted(world: World, albums: list[AlbumId]) -> None:
    world.add("new.jpg")
    world.read()
    made = max(world.library.history.do(NewAlbum(world.ids("0.jpg"))).changes.albums)
    world.library.albums.place([Membership(world.id("new.jpg"), made, 0.9)])
    world.library.history.undo()
    assert world.album_of("new.jpg") == world.library.albums.unsorted_id
    world.library.history.redo()
    assert members(world, made) == set(world.ids("0.jpg"))


def test_the_machine_may_name_an_album_that_was_just_undone(world: World, albums: list[AlbumId]) -> None:
    world.add("new.jpg")
    world.read()
    made = max(world.library.history.do(NewAlbum(world.ids("0.jpg"))).changes.albums)
    world.library.history.undo()
    world.library.albums.place([Membership(world.id("new.jpg"), made, 0.9)])
    assert world.album_of("new.jpg") == world.library.albums.unsorted_id
    (fresh,) = world.library.albums.regroup([NewGroup(made, "Fresh", members=(Member(world.id("new.jpg"), 0.9),))])
    assert fresh not in (None, made)
    assert world.album_of("new.jpg") == fresh


def test_unknown_acts_are_refused(world: World, albums: list[AlbumId]) -> None:
    for work in (world.library.history.undo_act, world.library.history.redo_act):
        with pytest.raises(PhotosortError, match="no act 7"):
            work(7)
    with pytest.raises(PhotosortError, match="no album 77"):
        world.library.albums.get(AlbumId(77))


def test_history_tells_the_newest_first(world: World, albums: list[AlbumId]) -> None:
    for name in ("One", "Two", "Three"):
        world.library.history.do(Rename(albums[0], name))
    assert [in_english(act.message) for act in world.library.history.entries(2)] == [
        "Renamed Two to Three",
        "Renamed One to Two",
    ]
