from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosort.model.acts import PlacePhotos, RenameEvent, SetDate, ShiftDates
from photosort.model.english import in_english
from photosort.model.event import EventKind, FoundEvent
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import DateSource, Header, Photo, PhotoId
from photosort.model.problem import PhotosortError
from photosort.model.view import Order, View
from tests.library.conftest import World

KOCHI = (9.966, 76.242)


def put(world: World, name: str, taken: datetime | None, place: tuple[float, float] | None = None) -> PhotoId:
    """A photo whose file says this; it says it anew where it is known."""
    if not (world.photos / name).exists():
        world.add(name)
    latitude, longitude = place or (None, None)
    return world.read_as(name, Header(format="JPEG", taken=taken, latitude=latitude, longitude=longitude))


def get(world: World, photo: PhotoId) -> Photo:
    return world.library.photos.get([photo])[0]


def test_a_shift_moves_dates_and_comes_back(world: World) -> None:
    old, new = put(world, "a.jpg", datetime(2000, 1, 1, 3)), put(world, "b.jpg", datetime(2012, 5, 1, 12))
    assert world.library.photos.ids(View(order=Order.DATE)) == [new, old]
    done = world.library.history.do(ShiftDates((old,), 24 * 366 * 86_400))
    assert done.message == Message(MessageCode.DATES_LATER, count=1, by=Message(MessageCode.SPAN_DAYS, count=24 * 366))
    assert get(world, old).when == datetime(2000, 1, 1, 3) + timedelta(24 * 366)
    assert get(world, old).dated is DateSource.PERSON
    assert world.library.photos.ids(View(order=Order.DATE)) == [old, new]
    world.library.history.undo()
    assert (get(world, old).when, get(world, old).dated) == (datetime(2000, 1, 1, 3), DateSource.EXIF)
    assert world.library.photos.ids(View(order=Order.DATE)) == [new, old]
    world.library.history.redo()
    assert get(world, old).when == datetime(2000, 1, 1, 3) + timedelta(24 * 366)


def test_a_photo_without_a_date_is_shifted_from_that_of_its_file(world: World) -> None:
    photo = put(world, "a.jpg", None)
    before = get(world, photo).when
    world.library.history.do(ShiftDates((photo,), -5_400))
    assert get(world, photo).when == before - timedelta(minutes=90)
    world.library.history.do(ShiftDates((photo,), 3_600))
    assert get(world, photo).when == before - timedelta(minutes=30)
    for _ in range(2):
        world.library.history.undo()
    assert (get(world, photo).when, get(world, photo).dated) == (before, DateSource.FILE)


def test_what_was_said_holds_against_every_later_reading_and_dating(world: World) -> None:
    photo = put(world, "a.jpg", datetime(2000, 1, 1, 3), KOCHI)
    said = datetime(2019, 7, 6, 5)
    world.library.history.do(SetDate((photo,), said))
    world.library.history.do(PlacePhotos((photo,), ((52.5, 13.4),)))
    put(world, "a.jpg", datetime(2001, 2, 3), (48.1, 11.6))
    beside = Header(taken=datetime(2002, 2, 2), dated=DateSource.TAKEOUT, latitude=48.2, longitude=11.7)
    world.library.dates.store([(get(world, photo), beside)])
    seen = get(world, photo)
    assert (seen.when, seen.dated, seen.header.latitude, seen.header.longitude) == (
        said, DateSource.PERSON, 52.5, 13.4
    )  # fmt: skip
    world.library.history.undo()
    assert (get(world, photo).header.latitude, get(world, photo).header.longitude) == (48.2, 11.7)
    world.library.history.undo()
    seen = get(world, photo)
    assert (seen.when, seen.dated) == (datetime(2002, 2, 2), DateSource.TAKEOUT), "as it was found last"


def test_a_photo_with_a_date_of_the_persons_is_dated_anew_by_what_was_found(world: World) -> None:
    photo = put(world, "a.jpg", None)
    world.library.history.do(SetDate((photo,), datetime(2019, 7, 6)))
    (world.photos / "a.jpg.xmp").write_bytes(b"x")
    [root] = world.library.folders.all()
    world.library.scanner.scan(root.id)
    [(due, _)] = world.library.dates.due(10)
    assert (due.id, due.header.taken) == (photo, None)
    assert get(world, photo).when == datetime(2019, 7, 6)


def test_places_are_said_or_guessed_and_come_back(world: World) -> None:
    one, other = put(world, "a.jpg", None), put(world, "b.jpg", None, KOCHI)
    done = world.library.history.do(PlacePhotos((one, other), (KOCHI, (10.0, 77.0)), guessed=True))
    assert done.message == Message(MessageCode.PLACES_GUESSED, count=2)
    assert [(photo.header.latitude, photo.guessed) for photo in world.library.photos.get([one, other])] == [
        (KOCHI[0], True), (10.0, True)
    ]  # fmt: skip
    world.library.history.do(PlacePhotos((one,), ((10.0, 77.0),)))
    assert not get(world, one).guessed
    there = world.library.history.do(PlacePhotos((one, other), (KOCHI, KOCHI), town="Kochi, India"))
    assert in_english(there.message) == "Said that 2 photos were taken in Kochi"
    assert in_english(world.library.history.do(PlacePhotos((one,), ((-10.0, 77.25),))).message) == (
        "Said that 1 photo was taken at -10.000, 77.250"
    )
    for _ in range(2):
        world.library.history.undo()
    for _ in range(2):
        world.library.history.undo()
    assert [(photo.header.latitude, photo.guessed) for photo in world.library.photos.get([one, other])] == [
        (None, False), (KOCHI[0], False)
    ]  # fmt: skip


@pytest.mark.parametrize("place", [(0.0, 0.0), (91.0, 0.0), (10.0, 181.0), (float("nan"), 10.0), (10.0, float("inf"))])
def test_what_is_no_place_is_refused(world: World, place: tuple[float, float]) -> None:
    photo = put(world, "a.jpg", None)
    with pytest.raises(PhotosortError) as refused:
        world.library.history.do(PlacePhotos((photo,), (place,)))
    assert refused.value.message.code is MessageCode.PLACE_IMPOSSIBLE
    assert get(world, photo).header.latitude is None


def test_what_is_no_date_is_refused(world: World) -> None:
    photo = put(world, "a.jpg", datetime(2000, 1, 1))
    with pytest.raises(PhotosortError) as refused:
        world.library.history.do(ShiftDates((photo,), -200 * 366 * 86_400))
    assert refused.value.message == Message(MessageCode.DATE_IMPOSSIBLE, name=b"a.jpg")
    assert get(world, photo).dated is DateSource.EXIF


def test_a_decided_event_goes_with_its_photos(world: World) -> None:
    photo = put(world, "a.jpg", datetime(2000, 1, 1, 3))
    time = 946_695_600
    name = Message(MessageCode.NAME_TIME, time="2000-01-01")
    found = FoundEvent((photo,), EventKind.EVENT, "", name, time, time)
    assert world.library.events.store([], [found], {photo: time})
    [event] = world.library.events.all()
    world.library.history.do(RenameEvent(event.id, "Wedding"))
    world.library.history.do(ShiftDates((photo,), 86_400))
    assert [(one.first, one.last) for one in world.library.events.decided()] == [(time + 86_400, time + 86_400)]
    world.library.history.undo()
    assert [(one.first, one.last) for one in world.library.events.decided()] == [(time, time)]


@given(st.integers(-3_000_000_000, 4_000_000_000))
def test_the_order_of_a_date_that_was_said_is_that_of_one_that_was_found(seconds: int) -> None:
    import sqlite3

    from photosort.library.db import rows

    when = datetime(1970, 1, 1) + timedelta(seconds=seconds)
    [[said]] = sqlite3.connect(":memory:").execute("SELECT CAST(strftime('%s', ?) AS INTEGER)", (when.isoformat(),))
    assert said == rows.sort_time(when, 0)
