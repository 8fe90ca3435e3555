"""What a view shows, and in which order."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from photosort.library import photos
from photosort.model.album import AlbumId, AlbumKind, Member, NewGroup
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.problem import Problem, ProblemKind, Stage
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


# Of the photos 0 to 8: sizes fall, times rise, names count backwards; the machine is least sure of 8.
EXPECTED = {
    Order.ALIKE: [4, 0, 1, 2, 3, 5, 6, 7, 8],
    Order.DATE: [8, 7, 6, 5, 4, 3, 2, 1, 0],
    Order.OLDEST: [0, 1, 2, 3, 4, 5, 6, 7, 8],
    Order.NAME: [8, 7, 6, 5, 4, 3, 2, 1, 0],
    Order.SIZE: [0, 1, 2, 3, 4, 5, 6, 7, 8],
    Order.LEAST_SURE: [8, 7, 6, 5, 4, 3, 2, 1, 0],
    Order.BEST: [8, 7, 6, 5, 4, 3, 2, 1, 0],
}
KINDS = {AlbumKind.UNSORTED: {0, 1, 2}, AlbumKind.PHOTOS: {3, 4, 5}, AlbumKind.JUNK: {6, 7, 8}}


@pytest.fixture(scope="module")
def nine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Nine photos, three in an album of each kind."""
    world = World(tmp_path_factory.mktemp("nine"))
    root = world.add()
    for number in range(9):
        write(world.photos / f"{19 - number}.jpg", b"x" * (90 - number), mtime_ns=(number + 1) * 10**9)
    world.library.scanner.scan(root)
    world.read()
    ids = [world.id(f"{19 - number}.jpg") for number in range(9)]
    world.library.photos.set_order([ids[number] for number in EXPECTED[Order.ALIKE]])
    for kind, numbers in KINDS.items():
        album = world.library.albums.unsorted_id if kind is AlbumKind.UNSORTED else None
        members = tuple(Member(ids[number], 1 - number / 10) for number in numbers)
        world.library.albums.regroup([NewGroup(album, kind.value, kind, members=members)])
    yield world
    world.library.close()


@pytest.mark.parametrize("many", [photos._MANY, 0])
@pytest.mark.parametrize("order", Order)
def test_every_order_of_every_kind_of_view(
    nine: World, order: Order, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photos, "_MANY", many)
    albums = {album.kind: album.id for album in nine.library.albums.all()}
    (root,) = nine.library.folders.all()
    number_of = {nine.id(f"{19 - number}.jpg"): number for number in range(9)}

    def shown(view: View) -> list[int]:
        return [number_of[photo] for photo in nine.library.photos.ids(replace(view, order=order))]

    assert shown(View()) == EXPECTED[order]
    assert shown(View(root=root.id)) == EXPECTED[order]
    assert shown(View(search="1")) == [number for number in EXPECTED[order] if "1" in str(19 - number)]
    for kind in AlbumKind:
        inside = [number for number in EXPECTED[order] if number in KINDS[kind]]
        assert shown(View(album=albums[kind])) == inside
        assert shown(View(album=albums[kind], root=root.id, search=".JPG")) == inside
        assert shown(View(album=albums[kind], search="none")) == []


def test_unreadable_ones_come_last_in_every_order(world: World) -> None:
    world.add(*NAMES)
    every = set(world.ids(*NAMES))
    broken = set(world.ids(NAMES[0], NAMES[4], NAMES[8]))
    problem = Problem(b"", Stage.DECODE, ProblemKind.DAMAGED, Message(MessageCode.FORBIDDEN))
    world.library.reading.store_unreadable([(photo, problem) for photo in broken])
    for order in Order:
        ids = world.library.photos.ids(View(order=order))
        assert (set(ids), set(ids[-3:])) == (every, broken), order


def test_days_are_those_of_the_clock_on_the_wall_before_1970_as_well(world: World) -> None:
    world.add("a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg")
    first, second, third, *others = world.library.photos.ids(View())
    with world.library._store.write() as write:
        write.db.execute("UPDATE photo SET sort_time = 86400")
        write.db.execute("UPDATE photo SET sort_time = -1 WHERE id = ?", (first,))
        write.db.execute("UPDATE photo SET sort_time = -86400 WHERE id = ?", (second,))
        write.db.execute("UPDATE photo SET sort_time = 86399 WHERE id = ?", (third,))
    days = world.library.photos.by_day(View(order=Order.OLDEST))
    assert [day for day, _ in days] == [date(1969, 12, 31), date(1970, 1, 1), date(1970, 1, 2)]
    assert [photos for _, photos in days] == [[second, first], [third], sorted(others)]
    assert world.library.photos.by_day(View(order=Order.DATE))[0] == (date(1970, 1, 2), sorted(others))
