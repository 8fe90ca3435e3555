"""What a view shows, and in which order."""

import os

from photosort.model.album import AlbumId, Member, NewGroup
from photosort.model.photo import PhotoId
from photosort.model.view import Order, View
from tests.library.conftest import NAMES, World, write


def test_orders(world: World) -> None:
    root = world.add()
    for number, name in enumerate(("IMG_10.jpg", "img_9.jpg", "B.jpg")):
        write(world.photos / name, b"x" * (10 - number), mtime_ns=(number + 1) * 10**9)
    world.library.scanner.scan(root)
    ten, nine, b = world.ids("IMG_10.jpg", "img_9.jpg", "B.jpg")
    assert world.library.photos.ids(View(order=Order.NAME)) == [b, nine, ten]
    assert world.library.photos.ids(View(order=Order.SIZE)) == [ten, nine, b]
    assert world.library.photos.ids(View(order=Order.DATE)) == [b, nine, ten]
    world.library.photos.set_order([nine, b])
    assert world.library.photos.ids(View()) == [nine, b, ten]
    assert world.library.photos.ids(View(search="IMG")) == [nine, ten]
    assert world.library.photos.ids(View(search="img 10")) == [ten]
    assert world.library.photos.total_bytes([ten, b]) == 18
    assert [photo.id for photo in world.library.photos.get([b, PhotoId(99), ten])] == [b, ten]


def test_photos_are_found_by_path(world: World) -> None:
    world.add("a.jpg", "a.mov", "a.dng", "a.xmp", "sub/b.jpg")
    base = os.fsencode(world.photos)
    a, b = world.ids("a.jpg", "sub/b.jpg")
    wanted = [base + b"/a.mov", base + b"/sub/b.jpg", base + b"/none.jpg", b"/elsewhere/a.jpg"]
    assert world.library.photos.find(wanted) == {wanted[0]: a, wanted[1]: b}


def test_least_sure_first(world: World, albums: list[AlbumId]) -> None:
    a, b, c = world.ids(*NAMES[:3])
    group = NewGroup(albums[0], "", members=(Member(a, 0.9), Member(b, 0.1), Member(c, 0.5)))
    world.library.albums.regroup([group])
    assert world.library.photos.ids(View(album=albums[0], order=Order.LEAST_SURE)) == [b, c, a]
