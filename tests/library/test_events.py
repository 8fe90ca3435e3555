from datetime import date, datetime

import pytest

from photosort.library.db import rows
from photosort.model.acts import MergeEvents, RenameEvent, SplitEvent
from photosort.model.changes import Changes
from photosort.model.event import EventId, EventKind, FoundEvent, Month
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Header, PhotoId
from photosort.model.problem import PhotosortError
from photosort.model.view import Order, View
from tests.library.conftest import World

NAME = Message(MessageCode.NAME_EVENT, town="Kochi, India", time="2024-05")


def fill(world: World, *days: str, offset: int | None = None) -> list[PhotoId]:
    """A photo at noon of each day."""
    world.add(*(f"{number}.jpg" for number in range(len(days))))
    return [
        world.read_as(
            f"{number}.jpg",
            Header(format="JPEG", taken=datetime.fromisoformat(f"{day}T12:00"), offset=offset),
        )
        for number, day in enumerate(days)
    ]


def store(world: World, *parts: list[PhotoId], kind: EventKind = EventKind.EVENT) -> list[EventId]:
    """What a run finds: these events, and all other photos as ordinary. Their numbers."""
    library = world.library
    photos = library.photos.get(library.photos.ids(View()))
    times = {photo.id: rows.sort_time(photo.header.taken, photo.mtime_ns) for photo in photos}
    decided = library.events.decided()
    found = [
        FoundEvent(
            tuple(part), kind, "Kochi, India", NAME, min(times[one] for one in part), max(times[one] for one in part),
            next((one.event for one in decided if one.first <= times[part[0]] <= one.last), None),
        )
        for part in parts
    ]  # fmt: skip
    assert library.events.store(decided, found, times)
    return [event for part in parts if (event := library.events.of(part)[part[0]]) is not None]


def test_events_are_told_with_their_days_and_the_months_beside_them(world: World) -> None:
    a, b, c, d = fill(world, "2024-05-03", "2024-05-03", "2024-05-04", "2024-06-01")
    [event] = store(world, [a, b, c], kind=EventKind.JOURNEY)
    [one] = world.library.events.all()
    assert world.library.events.get(event) == one
    assert (one.name, one.kind, one.count, one.named) == ("Kochi, May 2024", EventKind.JOURNEY, 3, False)
    assert (one.first, one.last) == (datetime(2024, 5, 3, 12), datetime(2024, 5, 4, 12))
    assert [(day.day, day.photos) for day in world.library.events.parts(event)] == [
        (date(2024, 5, 3), (a, b)), (date(2024, 5, 4), (c,))
    ]  # fmt: skip
    assert world.library.events.months() == [Month(2024, 6, 1)]
    assert world.library.events.of([a, d, PhotoId(99)]) == {a: event, d: None}
    assert set(world.library.photos.ids(View(event=event))) == {a, b, c}


def test_photos_of_an_event_are_in_the_order_of_true_time(world: World) -> None:
    a, b = fill(world, "2024-05-03", "2024-05-04")
    world.library.events.store([], [FoundEvent((a, b), EventKind.JOURNEY, "", NAME, 0, 1)], {a: 2_000, b: 1_000})
    assert world.library.photos.ids(View(event=EventId(1), order=Order.DATE)) == [a, b]


def test_an_offset_is_kept(world: World) -> None:
    [a] = fill(world, "2024-05-03", offset=330)
    assert world.library.photos.get([a])[0].header.offset == 330
    assert world.library.events.arrays().offset.tolist() == [330 * 60]


def test_an_event_keeps_its_number_through_later_runs_and_one_that_is_gone_goes(world: World) -> None:
    a, b, c, d = fill(world, "2024-05-03", "2024-05-04", "2024-06-01", "2024-07-01")
    first, second = store(world, [a, b], [c])
    assert store(world, [b, a, d]) == [first]
    assert [event.id for event in world.library.events.all()] == [first]
    assert second not in store(world, [a], [c])


def test_what_changes_nothing_is_told_to_nobody(world: World) -> None:
    a, b = fill(world, "2024-05-03", "2024-05-04")
    store(world, [a, b])
    heard: list[Changes] = []
    world.library.subscribe(heard.append)
    store(world, [a, b])
    assert not any(heard)
    store(world, [a])
    assert any(changes.events for changes in heard)


def test_a_name_stays_and_its_event_with_it_whatever_a_run_finds(world: World) -> None:
    a, b, c = fill(world, "2024-05-03", "2024-05-04", "2024-06-01")
    [event] = store(world, [a, b])
    done = world.library.history.do(RenameEvent(event, " Onam \n"))
    assert done.message == Message(MessageCode.RENAMED, album=NAME, name="Onam")
    store(world, [a, b], [c])
    assert world.library.events.get(event).name == "Onam"
    [decided] = world.library.events.decided()
    assert (decided.event, decided.last - decided.first) == (event, 86_400)
    assert not world.library.events.store([], [], {}), "of what was decided since, that run knew nothing"
    world.library.history.undo()
    assert world.library.events.get(event).name == "Kochi, May 2024"
    assert world.library.events.decided() == []


def test_a_merge_takes_what_lies_between_and_comes_back_as_it_was(world: World) -> None:
    a, b, c, d = fill(world, "2024-05-03", "2024-05-04", "2024-05-05", "2024-05-06")
    first, second, third = store(world, [a], [b], [d])
    world.library.history.do(MergeEvents((first,), third))
    assert [event.id for event in world.library.events.all()] == [third]
    assert world.library.events.photos_of(third) == [a, b, c, d]
    world.library.history.undo()
    assert world.library.events.of([a, b, c, d]) == {a: first, b: second, c: None, d: third}
    world.library.history.redo()
    assert world.library.events.photos_of(third) == [a, b, c, d]


def test_a_merge_keeps_the_name_that_the_person_gave_and_leaves_alone_what_was_decided_between(world: World) -> None:
    a, b, c = fill(world, "2024-05-03", "2024-05-04", "2024-05-05")
    first, second, third = store(world, [a], [b], [c])
    world.library.history.do(RenameEvent(second, "Market"))
    with pytest.raises(PhotosortError) as refused:
        world.library.history.do(MergeEvents((first,), third))
    assert refused.value.message == Message(MessageCode.EVENT_BETWEEN, event="Market")
    world.library.history.do(MergeEvents((second, first), third))
    assert [(event.name, event.named) for event in world.library.events.all()] == [("Market", True)]


def test_a_split_is_a_border_in_every_later_run(world: World) -> None:
    a, b, c = fill(world, "2024-05-03", "2024-05-04", "2024-05-05")
    [event] = store(world, [a, b, c])
    assert world.library.history.do(SplitEvent(event, b)).message == Message(MessageCode.EVENT_SPLIT, event=NAME)
    other = world.library.events.of([b])[b]
    assert world.library.events.of([a, b, c]) == {a: event, b: other, c: other}
    spans = [(one.event, one.last - one.first) for one in world.library.events.decided()]
    assert spans == [(event, 0), (other, 86_400)]
    assert world.library.events.get(other or EventId(0)).name == "Kochi, May 2024 2"
    world.library.history.undo()
    assert world.library.events.of([a, b, c]) == dict.fromkeys((a, b, c), event)


def test_what_cannot_be_done_says_why(world: World) -> None:
    a, b = fill(world, "2024-05-03", "2024-05-04")
    [event] = store(world, [a])
    for act, code in (
        (RenameEvent(EventId(9), "x"), MessageCode.NO_EVENT),
        (RenameEvent(event, " "), MessageCode.NAME_NEEDED),
        (MergeEvents((event,), event), MessageCode.MERGE_NEEDS_TWO_EVENTS),
        (SplitEvent(event, a), MessageCode.SPLIT_INSIDE_EVENT),
        (SplitEvent(event, b), MessageCode.SPLIT_INSIDE_EVENT),
    ):
        with pytest.raises(PhotosortError) as refused:
            world.library.history.do(act)
        assert refused.value.message.code is code
    with pytest.raises(PhotosortError):
        world.library.events.get(EventId(9))
    assert world.library.history.entries() == []


def test_an_event_whose_photos_are_away_is_not_told_and_its_name_stays(world: World) -> None:
    [a] = fill(world, "2024-05-03")
    [event] = store(world, [a])
    world.library.history.do(RenameEvent(event, "Onam"))
    (world.photos / "0.jpg").rename(world.base / "elsewhere.jpg")
    [root] = world.library.folders.all()
    world.library.scanner.scan(root.id, accept_loss=True)
    assert world.library.events.all() == []
    assert [one.event for one in world.library.events.decided()] == [event]
