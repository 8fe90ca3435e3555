"""Dates of cameras and times of files are ordered by one clock: the one on the wall."""

import os
from datetime import UTC, datetime

from photosort.model.photo import Header
from photosort.model.view import Order, View
from tests.library.conftest import World, write
from tests.zones import zone

NEW_YEARS_EVE = datetime(2023, 12, 31)


def dates(world: World) -> list[datetime]:
    """As the library orders them, the oldest first."""
    return [photo.when for photo in world.library.photos.get(world.library.photos.ids(View(order=Order.DATE)))][::-1]


def mixed(world: World) -> None:
    """Two files dated by a camera, at 10 and 14 o'clock, and two by their own time, 20 and 4 o'clock of Greenwich."""
    for name, greenwich in (("b", datetime(2023, 12, 31, 20, tzinfo=UTC)), ("d", datetime(2024, 1, 1, 4, tzinfo=UTC))):
        write(world.photos / f"{name}.jpg", mtime_ns=int(greenwich.timestamp()) * 1_000_000_000)
    world.add("a.jpg", "c.jpg")
    for name, hour in (("a", 10), ("c", 14)):
        photo = world.id(f"{name}.jpg")
        world.library.reading.store([(photo, Header(taken=NEW_YEARS_EVE.replace(hour=hour)), os.urandom(16), b"x")])


def test_file_times_are_ordered_as_the_clock_showed_them(world: World) -> None:
    with zone("America/Los_Angeles"):
        mixed(world)
        assert dates(world) == [NEW_YEARS_EVE.replace(hour=hour) for hour in (10, 12, 14, 20)]


def test_order_follows_into_another_time_zone(world: World) -> None:
    with zone("Asia/Tokyo"):
        mixed(world)
        assert dates(world)[2:] == [datetime(2024, 1, 1, 5), datetime(2024, 1, 1, 13)]
    with zone("America/Los_Angeles"):
        world.reopen()
        assert dates(world) == [NEW_YEARS_EVE.replace(hour=hour) for hour in (10, 12, 14, 20)]
