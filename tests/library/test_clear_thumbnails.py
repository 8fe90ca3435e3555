"""Clearing thumbnails gives their room back, and drops none that could not be made again."""

import shutil

from photosort.model.photo import Header, PhotoId
from tests.library.conftest import World

SIZE = 100_000


def _world(world: World) -> tuple[PhotoId, PhotoId]:
    world.add("a.jpg", "b.jpg")
    for number, name in enumerate("ab"):
        fingerprint = bytes([number]) * 16
        world.library.reading.store([(world.id(f"{name}.jpg"), Header(), fingerprint, bytes([number]) * SIZE)])
    return world.id("a.jpg"), world.id("b.jpg")


def test_room_is_given_back(world: World) -> None:
    one, other = _world(world)
    cache = world.base / "library" / "thumbnails.db"
    assert world.library.photos.clear_thumbnails() > 1.9 * SIZE
    assert cache.stat().st_size < SIZE
    assert world.library.photos.thumbnail(one) is None
    assert world.library.photos.thumbnail(other) is None
    assert not world.library.reading.unread(), "they are made again when they are wanted, not at once"


def test_a_drive_that_is_away_keeps_its_thumbnails(world: World) -> None:
    one, _ = _world(world)
    shutil.rmtree(world.photos)
    world.library.photos.clear_thumbnails()
    assert world.library.photos.thumbnail(one) == bytes(SIZE)


def test_a_file_that_is_gone_keeps_its_thumbnail(world: World) -> None:
    one, other = _world(world)
    (world.photos / "a.jpg").unlink()
    world.library.photos.clear_thumbnails()
    assert world.library.photos.thumbnail(one) == bytes(SIZE)
    assert world.library.photos.thumbnail(other) is None


def test_views_hear_that_thumbnails_are_gone(world: World) -> None:
    ids = frozenset(_world(world))
    heard = []
    world.library.subscribe(lambda changes: heard.append(changes.photos))
    world.library.photos.clear_thumbnails()
    assert heard == [ids]
