"""What reading found is kept, and nothing that belongs to another picture."""

from datetime import datetime

import numpy as np

from photosort.library.library import Library
from photosort.model.photo import Header
from photosort.model.view import Order, View
from tests.library.conftest import World, write


def test_reading_keeps_header_thumbnail_and_fingerprint(world: World) -> None:
    world.add("a.jpg")
    (photo,) = world.library.reading.unread()
    header = Header("JPEG", 3, 4, datetime(2023, 1, 7, 12, 0, 1), "Google Pixel 7", "1/950 s", 9.9, 76.2, "Snap")
    world.library.reading.store([(photo.id, header, b"print", b"jpeg")])
    (read,) = world.library.photos.get([photo.id])
    assert (read.header, read.fingerprint) == (header, b"print")
    assert world.library.photos.thumbnail(photo.id) == b"jpeg"
    assert not world.library.reading.unread()


def test_what_waits_is_read_in_the_order_in_which_all_photos_show_it(world: World) -> None:
    for name, day in (("a.jpg", 1), ("b.jpg", 3), ("c.jpg", 2)):
        write(world.photos / name, mtime_ns=day * 86_400 * 10**9)
    world.add()
    assert [photo.name for photo in world.library.reading.unread()] == [b"b.jpg", b"c.jpg", b"a.jpg"]
    assert [photo.id for photo in world.library.reading.unread()] == world.library.photos.ids(View(order=Order.DATE))


def test_a_changed_picture_loses_its_embedding_and_an_equal_one_keeps_it(world: World) -> None:
    root = world.add("a.jpg", "b.jpg")
    world.read()
    a, b = world.ids("a.jpg", "b.jpg")
    world.library.embeddings.store("lite0", [a, b], np.ones((2, 3)))
    write(world.photos / "a.jpg", b"another picture", mtime_ns=3)
    write(world.photos / "b.jpg", mtime_ns=3)
    world.library.scanner.scan(root)
    world.read()
    assert world.library.embeddings.missing("lite0") == [a]


def test_a_lost_thumbnail_cache_is_harmless(world: World) -> None:
    world.add("a.jpg", "b.jpg")
    world.read()
    ids = world.library.photos.ids(View())
    world.library.embeddings.store("lite0", ids, np.ones((2, 3)))
    album = world.group(ids)[0]
    world.library.close()
    (world.base / "library" / "thumbnails.db").write_bytes(b"damaged" * 1000)
    looking = Library.open(world.base / "library", read_only=True)
    assert looking.albums.get(album).count == 2
    assert looking.photos.thumbnail(ids[0]) is None
    looking.close()
    world.library = world.open()
    assert world.library.photos.thumbnail(ids[0]) is None
    fingerprint = world.library.photos.get(ids)[0].fingerprint
    assert fingerprint is not None
    world.library.photos.keep_thumbnail(fingerprint, b"made again")
    assert world.library.photos.thumbnail(ids[0]) == b"made again"
    assert world.library.albums.get(album).count == 2
    assert not world.library.embeddings.missing("lite0")


def test_thumbnails_that_nobody_needs_are_pruned(world: World) -> None:
    root = world.add("a.jpg")
    world.read()
    write(world.photos / "a.jpg", b"edited", mtime_ns=3)
    world.library.scanner.scan(root)
    old = world.everything()[0].fingerprint
    world.read()
    world.library.reading.prune_thumbnails()
    assert old is not None
    assert world.library._thumbnails.get(old) is None
    assert world.library.photos.thumbnail(world.id("a.jpg")) == b"thumbnail a.jpg"
