"""What a review of junk left out is remembered with the act: it stays, and is never ticked again."""

import pytest

from photosort.library.files.trash_can import FreedesktopTrash
from photosort.model.acts import Merge, Move, Pin, Regroup, Trash
from photosort.model.album import AlbumId, AlbumKind, Member, Membership, NewGroup
from photosort.model.fact import Fact, FactKind
from photosort.model.message_code import MessageCode
from tests.library.conftest import World

SPARED = Fact(FactKind.SPARED)


@pytest.fixture
def junk(world: World, albums: list[AlbumId]) -> AlbumId:
    """Three photos that are offered as junk: 0, 1 and 2."""
    world.describe(albums[0], kind=AlbumKind.JUNK, junk=0.9)
    return albums[0]


def place(world: World, name: str) -> Membership:
    [row] = world.library.albums.memberships(world.ids(name))
    return row


def review(world: World) -> int:
    """Photo 0 goes, and the two others were left out."""
    done = world.library.history.do(Trash(world.ids("0.jpg"), spared=world.ids("1.jpg", "2.jpg")))
    assert done.act_id is not None
    return done.act_id


def kind(world: World, album: AlbumId) -> AlbumKind:
    return world.library.albums.get(album).kind


def test_what_is_left_is_offered_no_more_until_the_act_is_undone(world: World, junk: AlbumId) -> None:
    act = review(world)
    assert (kind(world, junk), place(world, "1.jpg").held) == (AlbumKind.PHOTOS, SPARED)
    world.library.history.undo()
    assert (kind(world, junk), place(world, "1.jpg")) == (AlbumKind.JUNK, Membership(world.id("1.jpg"), junk, 0.5))
    world.library.history.redo_act(act)
    world.reopen()
    assert (kind(world, junk), place(world, "1.jpg").held) == (AlbumKind.PHOTOS, SPARED)


def test_what_comes_later_is_offered_without_them(world: World, junk: AlbumId) -> None:
    review(world)
    world.add("later.jpg")
    world.read()
    world.library.albums.place([Membership(world.id("later.jpg"), junk, 0.9)])
    assert (kind(world, junk), world.library.albums.get(junk).held_back) == (AlbumKind.JUNK, 2)


def test_a_new_grouping_neither_moves_nor_ticks_them(world: World, junk: AlbumId) -> None:
    review(world)
    spared = world.ids("1.jpg", "2.jpg")
    groups = [
        NewGroup(junk, "Memes", AlbumKind.JUNK, members=(Member(spared[0], 0.9), Member(world.id("3.jpg"), 0.9))),
        NewGroup(None, "Cards", AlbumKind.JUNK, members=(Member(spared[1], 0.9), Member(world.id("4.jpg"), 0.9))),
    ]
    world.library.albums.regroup(groups)
    assert [(row.album_id, row.tick) for row in world.library.albums.memberships(spared)] == [(junk, False)] * 2
    assert place(world, "3.jpg").tick


def test_the_trash_comes_back_whatever_was_grouped_since(world: World, junk: AlbumId) -> None:
    act = review(world)
    members = tuple(Member(photo, 0.9) for photo in world.ids("1.jpg", "2.jpg", "3.jpg"))
    world.library.history.do(Regroup((NewGroup(junk, "Memes", AlbumKind.JUNK, members=members),)))
    assert place(world, "3.jpg").album_id == junk
    world.library.history.undo_act(act)
    assert world.album_of("0.jpg") == junk
    assert (place(world, "1.jpg").tick, place(world, "1.jpg").pinned) == (True, False)


def test_a_merge_keeps_them_held_back_and_a_move_does_not(world: World, junk: AlbumId, albums: list[AlbumId]) -> None:
    review(world)
    world.library.history.do(Merge((junk, albums[1]), albums[1]))
    assert (place(world, "1.jpg").album_id, place(world, "1.jpg").held) == (albums[1], SPARED)
    assert place(world, "3.jpg").tick
    world.library.history.do(Move(world.ids("1.jpg"), albums[2]))
    assert (place(world, "1.jpg").tick, place(world, "1.jpg").held) == (True, None)


def test_what_is_let_go_is_judged_anew(world: World, junk: AlbumId) -> None:
    review(world)
    world.library.history.do(Pin(world.ids("1.jpg"), pinned=False))
    world.library.albums.regroup([NewGroup(junk, "", AlbumKind.JUNK, members=(Member(world.id("1.jpg"), 0.9),))])
    assert (place(world, "1.jpg").tick, kind(world, junk)) == (True, AlbumKind.JUNK)


def test_nothing_is_spared_where_nothing_was_offered(world: World, junk: AlbumId) -> None:
    world.library.history.do(Trash(world.ids("3.jpg"), spared=world.ids("4.jpg")))
    assert (place(world, "4.jpg").pinned, place(world, "4.jpg").tick) == (False, True)


def test_a_review_that_came_to_nothing_spares_nothing(
    world: World, junk: AlbumId, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: bytes) -> bytes | None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(world.can, "put", refuse)
    done = world.library.history.do(Trash(world.ids("0.jpg"), spared=world.ids("1.jpg", "2.jpg")))
    assert done.message.code is MessageCode.PHOTOS_STAY
    assert (kind(world, junk), place(world, "1.jpg").pinned) == (AlbumKind.JUNK, False)
    assert world.library.history.entries() == []


def test_what_a_deletion_for_good_leaves_is_spared_and_older_acts_can_be_undone(
    world: World, junk: AlbumId, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = world.library.history.do(Move(world.ids("1.jpg"), junk)).act_id
    monkeypatch.setattr(FreedesktopTrash, "available", lambda self, path: False)
    world.library.trash.delete_for_good(world.ids("0.jpg"), spared=world.ids("1.jpg", "2.jpg"))
    assert (kind(world, junk), place(world, "1.jpg").held) == (AlbumKind.PHOTOS, SPARED)
    assert moved is not None
    assert world.library.history.entry(moved).why_not is None


def test_a_deletion_that_came_to_nothing_spares_nothing(
    world: World, junk: AlbumId, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: bytes) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(FreedesktopTrash, "available", lambda self, path: False)
    monkeypatch.setattr("os.unlink", refuse)
    world.library.trash.delete_for_good(world.ids("0.jpg"), spared=world.ids("1.jpg", "2.jpg"))
    assert (kind(world, junk), place(world, "1.jpg").pinned) == (AlbumKind.JUNK, False)
    assert world.library.history.entries() == []
