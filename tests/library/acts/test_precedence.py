"""Acts that are undone out of their order: one on which a later one stands waits, and says for which."""

import pytest

from photosort.model.acts import Act, DismissJunk, Merge, Move, NewAlbum, Remove, Rename, Split, Trash
from photosort.model.album import AlbumId
from photosort.model.problem import PhotosortError
from tests.library.conftest import World, members

Sorted = dict[str, set[str]]


def sorted_as(world: World) -> Sorted:
    """The names of the photos in each album, by its name."""
    found: Sorted = {}
    for album in world.library.albums.all():
        if album.count:
            inside = members(world, album.id)
            found[album.name] = {photo.name.decode() for photo in world.everything() if photo.id in inside}
    return found


def do(world: World, act: Act) -> int:
    return world.library.history.do(act).act_id or 0


def new_album(world: World, before: set[AlbumId]) -> AlbumId:
    [made] = {album.id for album in world.library.albums.all()} - before
    return made


@pytest.fixture
def split(world: World, albums: list[AlbumId]) -> tuple[int, AlbumId]:
    """The first album, divided: the number of the act, and the new part."""
    known = {album.id for album in world.library.albums.all()}
    groups = (world.ids("0.jpg", "1.jpg"), world.ids("2.jpg"))
    return do(world, Split(albums[0], groups)), new_album(world, known)


@pytest.mark.parametrize("into", [0, 1])
def test_parts_that_were_merged_again_are_not_swapped(
    world: World, albums: list[AlbumId], split: tuple[int, AlbumId], into: int
) -> None:
    act, part = split
    pair = (albums[0], part)
    parted, history = sorted_as(world), world.library.history
    names = [world.library.albums.get(one).name for one in pair]
    merged = do(world, Merge(pair, pair[into]))
    one = sorted_as(world)
    with pytest.raises(PhotosortError, match=f"^First undo: Merged {names[1 - into]} into {names[into]}$"):
        history.undo_act(act)
    assert sorted_as(world) == one
    history.undo_act(merged)
    assert sorted_as(world) == parted
    history.undo_act(act)
    assert sorted_as(world)["Album 0"] == {"0.jpg", "1.jpg", "2.jpg"}
    with pytest.raises(PhotosortError, match=r"^First redo: Split Album 0 into 2 albums$"):
        history.redo_act(merged)
    history.redo_act(act)
    history.redo_act(merged)
    assert sorted_as(world) == one


def test_what_was_done_to_a_part_is_undone_before_the_split(
    world: World, albums: list[AlbumId], split: tuple[int, AlbumId]
) -> None:
    act, part = split
    for later, told in (
        (Rename(part, "Goa"), "Renamed Album 0 2 to Goa"),
        (Move(world.ids("8.jpg"), part), "1 photo is now in Album 0 2"),
        (Merge((albums[1],), part), "Merged Album 1 into Album 0 2"),
        (DismissJunk((part,)), "Album 0 2 will not be suggested again"),
    ):
        done = do(world, later)
        with pytest.raises(PhotosortError, match=r"^First undo: ") as refused:
            world.library.history.undo_act(act)
        assert told in str(refused.value)
        world.library.history.undo_act(done)


def test_a_photo_does_not_come_back_into_an_album_that_was_merged_away(world: World, albums: list[AlbumId]) -> None:
    for act in (Move(world.ids("0.jpg"), albums[1]), Remove(world.ids("0.jpg")), NewAlbum(world.ids("0.jpg"), "Mine")):
        first = do(world, act)
        merged = do(world, Merge((albums[0],), albums[2]))
        with pytest.raises(PhotosortError, match=r"^First undo: Merged Album 0 into Album 2$"):
            world.library.history.undo_act(first)
        world.library.history.undo_act(merged)
        world.library.history.undo_act(first)
        assert sorted_as(world)["Album 0"] == {"0.jpg", "1.jpg", "2.jpg"}


def test_a_photo_that_was_moved_on_comes_back_the_way_it_went(world: World, albums: list[AlbumId]) -> None:
    first = do(world, NewAlbum(world.ids("0.jpg", "1.jpg"), "Mine"))
    later = do(world, Move(world.ids("0.jpg"), albums[2]))
    with pytest.raises(PhotosortError, match=r"^First undo: 1 photo is now in Album 2$"):
        world.library.history.undo_act(first)
    world.library.history.undo_act(later)
    world.library.history.undo_act(first)
    assert sorted_as(world)["Album 0"] == {"0.jpg", "1.jpg", "2.jpg"}


def test_acts_that_do_not_meet_are_undone_in_any_order(world: World, albums: list[AlbumId]) -> None:
    start = sorted_as(world)
    acts = [
        do(world, Merge((albums[0],), albums[1])),
        do(world, Rename(albums[2], "Third")),
        do(world, Move(world.ids("8.jpg"), albums[1])),
        do(world, Trash(world.ids("0.jpg"))),
    ]
    for act in acts:
        world.library.history.undo_act(act)
    assert sorted_as(world) == start


def test_a_name_that_was_given_since_is_undone_before_the_merge(world: World, albums: list[AlbumId]) -> None:
    merged, renamed = do(world, Merge((albums[0],), albums[1])), do(world, Rename(albums[1], "Both"))
    with pytest.raises(PhotosortError, match=r"^First undo: Renamed Album 1 to Both$"):
        world.library.history.undo_act(merged)
    world.library.history.undo_act(renamed)
    kept = world.library.albums.get(albums[1])
    assert (kept.name, kept.named) == ("Album 1", True)
    world.library.history.undo_act(merged)
    assert not world.library.albums.get(albums[1]).named
