from datetime import datetime, timedelta

import numpy as np
import pytest

from photosort.learning.moments.globe import kilometres
from photosort.learning.moments.limits import BEGIN, LEVELS
from photosort.library.search.traits import Cell
from photosort.model.acts import FewerOrMoreEvents, RenameEvent
from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.event import EventKind
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Header, PhotoId
from photosort.model.search.found import Why
from photosort.organizing.events_stage import event_level, events_at, find_all_events
from photosort.organizing.search_stage import name_towns
from tests.library.conftest import World, fingerprint

HOME, KOCHI, MUNNAR = (52.52, 13.405), (9.966, 76.242), (10.089, 77.06)
START = datetime(2024, 3, 1, 12)


def read(world: World, taken: list[tuple[datetime, tuple[float, float] | None]]) -> list[PhotoId]:
    """Photos that were taken then and there, in the order of their ids."""
    known = len(world.everything())
    world.add(*(f"IMG_{known + number:04}.jpg" for number in range(len(taken))))
    found = []
    by_name = {photo.name: photo for photo in world.everything()}
    for number, (when, place) in enumerate(taken):
        photo = by_name[b"IMG_%04d.jpg" % (known + number)]
        latitude, longitude = place or (None, None)
        header = Header(format="JPEG", taken=when, latitude=latitude, longitude=longitude)
        found.append((photo.id, header, fingerprint(photo.path), b"thumbnail"))
    world.library.reading.store(found)
    return [photo for photo, *_ in found]


def find(world: World) -> None:
    name_towns(world.library, CancelToken())
    find_all_events(world.library, CancelToken())


def ordinary(days: range) -> list[tuple[datetime, tuple[float, float] | None]]:
    return [(START + timedelta(day), HOME) for day in days]


def many(day: float, n: int, place: tuple[float, float]) -> list[tuple[datetime, tuple[float, float] | None]]:
    return [(START + timedelta(day, minutes=6 * number), place) for number in range(n)]


def test_a_journey_is_found_and_called_after_where_it_was_and_when(world: World) -> None:
    read(world, ordinary(range(0, 50, 2)))
    trip = read(world, [*many(61, 20, KOCHI), *many(62, 20, MUNNAR), *many(63, 20, KOCHI)])
    read(world, ordinary(range(66, 100, 2)))
    find(world)
    [event] = world.library.events.all()
    assert (event.name, event.kind, event.count) == ("Kerala, May 2024", EventKind.JOURNEY, 60)
    assert event.place == "Kerala, India"
    assert world.library.events.photos_of(event.id) == trip
    assert [len(day.photos) for day in world.library.events.parts(event.id)] == [20, 20, 20]
    assert sum(month.count for month in world.library.events.months()) == 42
    assert sum(len(day.photos) for day in world.library.events.days_outside(2024, 3)) == 16
    [home] = world.library.events.homes()
    assert kilometres(np.array([home.latitude, home.longitude]), np.array(HOME)) < 5


def test_an_evening_has_its_day_in_its_name(world: World) -> None:
    read(world, [*ordinary(range(0, 40, 2)), *many(40.3, 40, HOME), *ordinary(range(44, 80, 2))])
    find(world)
    assert [event.name for event in world.library.events.all()] == ["Berlin, 10 April 2024"]


def test_without_a_place_an_event_is_called_after_its_day(world: World) -> None:
    shots = [*ordinary(range(0, 40, 2)), *many(40.3, 40, HOME), *ordinary(range(44, 80, 2))]
    read(world, [(when, None) for when, _ in shots])
    find(world)
    assert [event.name for event in world.library.events.all()] == ["10 April 2024"]


def test_screenshots_are_in_no_event_and_in_no_month(world: World) -> None:
    read(world, ordinary(range(0, 40, 2)))
    evening = read(world, many(40.3, 40, HOME))
    screens = read(world, [(START + timedelta(40.3, minutes=3 + 6 * number), None) for number in range(40)])
    traits = world.library.search.traits
    traits.store_words({photo: [(Why.KIND, MessageCode.PHONE_SCREENSHOTS)] for photo in screens})
    find(world)
    [event] = world.library.events.all()
    assert world.library.events.photos_of(event.id) == evening
    assert world.library.events.of(screens) == {}


def test_a_name_survives_what_comes_later_and_its_event_grows(world: World) -> None:
    read(world, ordinary(range(0, 50, 2)))
    read(world, [*many(61, 20, KOCHI), *many(62, 20, MUNNAR)])
    find(world)
    [event] = world.library.events.all()
    world.library.history.do(RenameEvent(event.id, "With Asha"))
    read(world, [*many(63, 20, KOCHI), *ordinary(range(66, 100, 2))])
    find(world)
    [later] = world.library.events.all()
    assert (later.id, later.name, later.count) == (event.id, "With Asha", 60)
    [decided] = world.library.events.decided()
    assert timedelta(seconds=decided.last - decided.first) == timedelta(2, minutes=6 * 19)


def test_nothing_is_found_anew_where_nothing_is_new(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    read(world, [*ordinary(range(0, 40, 2)), *many(40.3, 40, HOME)])
    find(world)
    monkeypatch.setattr("photosort.organizing.events_stage.find_events", lambda *_: pytest.fail("found again"))
    find(world)


def test_a_library_without_photos_has_no_events(world: World) -> None:
    find(world)
    assert world.library.events.all() == []
    assert world.library.events.months() == []


def test_who_stops_it_leaves_all_as_it_was(world: World) -> None:
    read(world, many(0, 40, HOME))
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        find_all_events(world.library, token)
    assert world.library.events.months() == []


@pytest.mark.parametrize(
    "place", [(10.005, 76.255), (-10.005, -76.255), (0.5, 0.5), (0.005, -0.005), (89.995, 179.995), (52.515, 13.405)]
)
def test_a_cell_is_that_of_the_index(world: World, place: tuple[float, float]) -> None:
    from photosort.library.search.traits import cell_of

    read(world, [(START, place)])
    cells: list[Cell] = world.library.search.traits.unnamed_cells()
    assert cells == [cell_of(*place)]


def test_fewer_or_more_events_are_found_and_what_was_decided_stays(world: World) -> None:
    read(world, ordinary(range(0, 200, 2)))
    for day, photos in ((11, 8), (31, 12), (51, 16), (71, 24), (91, 60), (111, 100)):
        read(world, many(day + 0.3, photos, HOME))
    find(world)
    library, middle = world.library, len(LEVELS) // 2
    assert event_level(library) == middle
    numbers = [events_at(library, level) for level in range(len(LEVELS))]
    assert numbers == sorted(numbers)
    assert numbers[0] < numbers[middle] == library.events.number() < numbers[-1]
    smallest = min(library.events.all(), key=lambda event: event.count)
    library.history.do(RenameEvent(smallest.id, "Breakfast"))
    fewest = events_at(library, 0)
    done = library.history.do(FewerOrMoreEvents(0, fewest))
    assert done.message == Message(MessageCode.EVENTS_FOUND, count=fewest)
    find(world)
    assert library.events.get(smallest.id).name == "Breakfast"
    assert library.events.number() == fewest < numbers[middle]
    library.history.do(FewerOrMoreEvents(1, events_at(library, 1)))
    assert event_level(library) == 1
    library.history.undo()
    assert event_level(library) == 0
    library.history.undo()
    find(world)
    assert (event_level(library), library.events.number()) == (middle, numbers[middle])
    library.history.redo()
    find(world)
    assert (event_level(library), library.events.number()) == (0, fewest)


def test_the_level_in_the_middle_is_the_one_of_the_figures() -> None:
    assert LEVELS[len(LEVELS) // 2] == BEGIN
