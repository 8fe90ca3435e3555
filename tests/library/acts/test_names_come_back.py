"""Undo gives albums the very names that came with the photos of then, whatever the machine called them meanwhile."""

import pytest

from photosort.model.acts import Act, ActKind, DismissJunk, Move, NewAlbum, Regroup, Remove, Rename
from photosort.model.album import AlbumId
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from tests.groups import group
from tests.library.conftest import NAMES, World

MIXED = Message(MessageCode.MIXED)


def name(world: World, album: AlbumId) -> str:
    return world.library.albums.get(album).name


@pytest.mark.parametrize("kind", [ActKind.REGROUP, ActKind.MOVE, ActKind.NEW_ALBUM, ActKind.REMOVE])
def test_what_the_machine_called_an_album_comes_back_with_its_photos(
    world: World, albums: list[AlbumId], kind: ActKind
) -> None:
    first, second, _ = albums
    photos = world.ids(*NAMES[3:6])
    acts: list[Act] = [
        Regroup((group(first, "", world.ids(*NAMES[:6])),)), Move(photos[:2], first), NewAlbum(photos[:2]),
        Remove(photos[:2]),
    ]  # fmt: skip
    world.library.history.do(next(act for act in acts if act.kind is kind))
    world.library.albums.name_anew(second, MIXED)
    world.library.history.undo()
    assert [name(world, album) for album in albums] == ["Album 0", "Album 1", "Album 2"]
    world.library.history.redo()
    assert name(world, second) == "Album 1"


def test_where_one_of_many_comes_back_what_the_machine_says_by_now_stays(world: World) -> None:
    """It may say more by now, as of what it has read since."""
    world.add(*NAMES)
    [album, other] = world.group(list(world.ids(*NAMES[:8])), list(world.ids(NAMES[8])))
    world.library.history.do(Move(world.ids(NAMES[0]), other))
    world.library.albums.name_anew(album, MIXED)
    world.library.history.undo()
    assert name(world, album) == "Mixed photos"


def test_a_name_of_the_persons_since_stays(world: World, albums: list[AlbumId]) -> None:
    done = world.library.history.do(Move(world.ids(NAMES[3]), albums[0]))
    world.library.history.do(Rename(albums[1], "Ours"))
    assert done.act_id is not None
    world.library.history.undo_act(done.act_id)
    assert [name(world, album) for album in albums] == ["Album 0", "Ours", "Album 2"]


def test_an_act_that_moves_no_photo_leaves_what_the_machine_says_by_now(world: World, albums: list[AlbumId]) -> None:
    world.library.history.do(DismissJunk((albums[0],)))
    world.library.albums.name_anew(albums[0], MIXED)
    world.library.history.undo()
    assert name(world, albums[0]) == "Mixed photos"
