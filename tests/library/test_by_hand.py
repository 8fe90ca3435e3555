"""What the machine may put into albums of the person's: into one of a selection nothing, into others what is alike."""

from collections.abc import Callable

import pytest

from photosort.library.albums import Albums
from photosort.model.acts import Act, Merge, Move, NewAlbum, Pin, Rename, Split
from photosort.model.album import AlbumId, AlbumKind, Membership
from photosort.model.photo import PhotoId
from tests.library.conftest import NAMES, World


@pytest.mark.parametrize(
    ("act", "by_hand"),
    [
        (lambda ids, album: Rename(album, "Beach"), False),
        (lambda ids, album: Split(album, (ids[:1], ids[1:])), False),
        (lambda ids, album: Move(ids[:1], album), False),
        (lambda ids, album: Move(ids, album), True),
        (lambda ids, album: NewAlbum(ids), True),
    ],
)
def test_only_what_was_chosen_photo_by_photo_is_closed(
    world: World, albums: list[AlbumId], act: Callable[[tuple[PhotoId, ...], AlbumId], Act], by_hand: bool
) -> None:
    ids = world.ids(*NAMES[:3])
    world.library.history.do(act(ids, albums[0]))
    album = world.album_of(NAMES[0])
    assert album is not None
    assert world.library.albums.get(album).by_hand is by_hand
    world.add("later.jpg")
    world.read()
    world.library.albums.place([Membership(world.id("later.jpg"), album, 0.9)])
    assert world.album_of("later.jpg") == (Albums.unsorted_id if by_hand else album)


@pytest.mark.parametrize(
    "act",
    [
        lambda ids, album, other: Merge((other, album), album),
        lambda ids, album, other: Pin(ids[:1], pinned=False),
    ],
)
def test_it_opens_once_a_photo_is_in_it_that_was_not_chosen(
    world: World, albums: list[AlbumId], act: Callable[[tuple[PhotoId, ...], AlbumId, AlbumId], Act]
) -> None:
    ids = world.ids(*NAMES[:3])
    world.library.history.do(NewAlbum(ids))
    album = world.album_of(NAMES[0])
    assert album is not None
    world.library.history.do(act(ids, album, albums[1]))
    assert not world.library.albums.get(album).by_hand


def test_it_is_never_offered_as_junk(world: World, albums: list[AlbumId]) -> None:
    ids = world.ids(*NAMES[:2])
    world.library.history.do(NewAlbum(ids, "Wishes"))
    album = world.album_of(NAMES[0])
    assert album is not None
    for one in (album, albums[1]):
        world.describe(one, kind=AlbumKind.JUNK, junk=0.9)
    assert [world.library.albums.get(one).kind for one in (album, albums[1])] == [AlbumKind.PHOTOS, AlbumKind.JUNK]
    world.library.history.do(Pin(ids[:1], pinned=False))
    assert world.library.albums.get(album).kind is AlbumKind.JUNK, "the machine has a say again"
