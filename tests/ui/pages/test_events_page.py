"""The page of events: cards, their names and merges, and the days of one."""

import dataclasses
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.model.acts import FewerOrMoreEvents
from photosort.model.event import Day, Event, EventId, EventKind, Month
from photosort.model.photo import PhotoId
from photosort.model.view import Order, View
from photosort.ui.grid.event_card import rounded
from photosort.ui.grid.event_model import days_in_words, days_of, events_by_day, lasts
from photosort.ui.pages import places
from photosort.ui.pages.events.event_page import EventPage
from photosort.ui.pages.events.events_page import EventsPage
from photosort.ui.pages.timeline.timeline_page import TimelinePage
from photosort.ui.services.event_details import DayDetails, spread
from photosort.ui.services.unfolded_events import remembered
from photosort.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeLibrary, FakeOrganizer


@pytest.fixture
def three(library: FakeLibrary) -> None:
    """Three events: of one day, of two days, and again of one."""
    days = library.photos.by_day(View(order=Order.OLDEST))
    for number, parts in enumerate((days[1:2], days[3:5], days[6:7]), 1):
        event = EventId(number)
        library.store.events[event] = Event(
            event, f"Journey {number}", EventKind.JOURNEY, False, datetime.min, datetime.min, "", 0
        )
        library.store.moments |= {photo: event for _, photos in parts for photo in photos}


@pytest.fixture
def events(window: MainWindow, three: None, qtbot: QtBot) -> EventsPage:
    window.navigator.go(places.EVENTS)
    page = window.page()
    assert isinstance(page, EventsPage)
    qtbot.waitUntil(lambda: page.grid.row_count() > 1)
    return page


def test_the_newest_event_comes_first_unless_it_is_said_otherwise(events: EventsPage, library: FakeLibrary) -> None:
    newest_first = [one.id for one in library.events.all()]
    assert events.grid.events.ids() == newest_first
    events._on_order(True)
    assert events.grid.events.ids() == newest_first[::-1]


def test_a_search_looks_in_names(events: EventsPage, library: FakeLibrary) -> None:
    name = library.events.all()[-1].name
    events._on_search(name)
    found = [events.grid.events.event_at(row) for row in range(events.grid.row_count())]
    assert {one.name for one in found if one is not None} == {name}
    events._on_search("no such event")
    assert events.grid.row_count() == 0


def test_each_ordinary_month_stands_before_its_events(events: EventsPage, library: FakeLibrary, qtbot: QtBot) -> None:
    day, photos = library.photos.by_day(View(order=Order.OLDEST))[2]
    library.store.moments |= dict.fromkeys(photos, EventId(0))
    events.activate()
    month = Month(day.year, day.month, len(photos))
    qtbot.waitUntil(lambda: month in lines(events))
    row = lines(events).index(month)
    beside = events.grid.events.events_of(month)
    assert lines(events)[row + 1 : row + 1 + len(beside)] == beside
    assert library.events.days_outside(day.year, day.month) == [Day(day, tuple(sorted(photos)))]
    events._on_search("journey")
    assert month not in lines(events)


def test_an_event_unfolds_into_its_days_and_is_unfolded_the_next_time(
    events: EventsPage, library: FakeLibrary, qtbot: QtBot
) -> None:
    event = library.events.all()[1]
    row = lines(events).index(event)
    qtbot.waitUntil(lambda: len(events.grid.days_of(event.id)) == 2)
    folded = events.grid.visualRect(events.grid.events.index(row, 0)).height()
    events.grid.go_to(row, keyboard=True)
    QTest.keyClick(events.grid, Qt.Key.Key_Right)
    assert events.grid.visualRect(events.grid.events.index(row, 0)).height() > folded
    qtbot.waitUntil(lambda: remembered(library.meta) == {event.id})
    QTest.keyClick(events.grid, Qt.Key.Key_Left)
    assert events.grid.visualRect(events.grid.events.index(row, 0)).height() == folded
    assert [day.count for day in events.grid.days_of(event.id)] == [
        len(day.photos) for day in library.events.parts(event.id)
    ]


def test_the_keyboard_goes_among_the_days_and_opens_one(events: EventsPage, library: FakeLibrary, qtbot: QtBot) -> None:
    event = library.events.all()[1]
    row = lines(events).index(event)
    qtbot.waitUntil(lambda: len(events.grid.days_of(event.id)) == 2)
    events.grid.go_to(row, keyboard=True)
    opened: list[DayDetails] = []
    events.grid.dayAsked.disconnect()
    events.grid.dayAsked.connect(opened.append)
    days = events.grid.days_of(event.id)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(events.grid, key)
    assert opened == list(days)
    QTest.keyClick(events.grid, Qt.Key.Key_Escape)
    assert event.id in events.grid.unfolded
    QTest.keyClick(events.grid, Qt.Key.Key_Left)
    assert event.id not in events.grid.unfolded


def test_fewer_or_more_shows_how_many_there_would_be_and_nothing_changes_before_use(
    events: EventsPage, qtbot: QtBot, library: FakeLibrary
) -> None:
    organizer = events.context.organizer
    assert isinstance(organizer, FakeOrganizer)
    events.toggle_count()
    bar = events._bar
    assert bar is not None
    qtbot.waitUntil(bar.slider.isEnabled)
    bar.slider.setValue(2)
    assert not bar.use.isEnabled()
    qtbot.waitUntil(bar.use.isEnabled)
    assert bar.headline.full() == "3 events become 2"
    bar.use.click()
    qtbot.waitUntil(lambda: library.history.done == [FewerOrMoreEvents(2, 2)])
    qtbot.waitUntil(lambda: "events" in organizer.asked)
    assert events._bar is None
    events.toggle_count()
    assert events.escape()
    assert events._bar is None


def test_an_evening_over_midnight_is_a_single_day() -> None:
    evening = Event(
        EventId(1), "", EventKind.EVENT, False, datetime(2024, 3, 16, 19), datetime(2024, 3, 17, 2, 30), "", 9
    )
    assert (lasts(evening), days_of(evening)) == (1, 2)
    assert lasts(dataclasses.replace(evening, last=datetime(2024, 3, 17, 11))) == 2


def test_a_day_opens_in_the_timeline(
    events: EventsPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    days = events.context.library.events.parts(library.events.all()[1].id)
    events.grid.dayAsked.emit(DayDetails(days[1].day, len(days[1].photos), (), days[1].photos))
    page = window.page()
    assert isinstance(page, TimelinePage)
    qtbot.waitUntil(lambda: page.grid.currentIndex().isValid())
    assert page.grid.photos.id_at(page.grid.currentIndex().row()) in days[1].photos
    assert window.navigator.back()
    assert window.page() is events


def test_an_event_is_split_before_a_day_and_undone(events: EventsPage, library: FakeLibrary, qtbot: QtBot) -> None:
    event = library.events.all()[1]
    row = lines(events).index(event)
    qtbot.waitUntil(lambda: len(events.grid.days_of(event.id)) == 2)
    events.grid.go_to(row)
    second = library.events.parts(event.id)[1]
    events._split(events.grid.days_of(event.id)[1])
    qtbot.waitUntil(lambda: len(lines(events)) == 4)
    assert library.events.of(second.photos) == dict.fromkeys(second.photos, EventId(4))
    qtbot.waitUntil(lambda: events.context.overview.now.events == library.events.number() == 4)
    library.history.undo()
    qtbot.waitUntil(lambda: len(lines(events)) == 3)
    assert library.events.get(event.id) == event


def test_a_new_event_begins_with_a_photo_of_the_timeline(
    events: EventsPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    photos = library.events.photos_of(library.events.all()[1].id)
    window.navigator.open_day(library.events.parts(library.events.all()[1].id)[1].day)
    page = window.page()
    assert isinstance(page, TimelinePage)
    qtbot.waitUntil(lambda: page.grid.photos.row_of(photos[-1]) >= 0)
    page.grid.go_to(page.grid.photos.row_of(photos[-1]))
    qtbot.waitUntil(lambda: page.actions_["begin-event"].isEnabled())
    QTest.keyClick(page.grid, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: library.events.of(photos[-1:]) == {photos[-1]: EventId(4)})
    assert set(library.events.of(photos[:-1]).values()) == {EventId(2)}


def test_distances_are_said_with_two_digits() -> None:
    assert [rounded(km) for km in (44.4, 87, 123, 1_284, 7_311)] == [44, 87, 120, 1_300, 7_300]


def test_enter_opens_an_event_by_its_days(
    events: EventsPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    event = library.events.all()[0]
    events.grid.go_to(0, keyboard=True)
    QTest.keyClick(events.grid, Qt.Key.Key_Return)
    page = window.page()
    assert isinstance(page, EventPage)
    qtbot.waitUntil(lambda: page.grid.row_count() > 0 and page.title() == event.name)
    assert page.grid.photos.ids() == library.events.photos_of(event.id)
    assert len(page.grid.sections()) == len(library.events.parts(event.id))
    assert window.navigator.place() == places.EVENTS


def test_a_name_is_said_in_place_and_undone(events: EventsPage, library: FakeLibrary, qtbot: QtBot) -> None:
    event = library.events.all()[0]
    events.grid.go_to(0, keyboard=True)
    qtbot.waitUntil(lambda: events.actions_["rename-event"].isEnabled())
    QTest.keyClick(events.grid, Qt.Key.Key_F2)
    editor = events.grid.viewport().focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "Anna's birthday")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _named(events, 0) == "Anna's birthday")
    library.history.undo()
    qtbot.waitUntil(lambda: _named(events, 0) == event.name)


def test_m_merges_with_the_one_before_it_in_time(events: EventsPage, library: FakeLibrary, qtbot: QtBot) -> None:
    later, earlier = library.events.all()[:2]
    both = {*library.events.photos_of(later.id), *library.events.photos_of(earlier.id)}
    count = events.grid.row_count()
    events.grid.go_to(0, keyboard=True)
    qtbot.waitUntil(lambda: events.actions_["merge-event"].isEnabled())
    QTest.keyClick(events.grid, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: events.grid.row_count() == count - 1)
    assert both <= set(library.events.photos_of(library.events.all()[0].id))


def test_an_album_is_made_of_an_event(events: EventsPage, library: FakeLibrary, qtbot: QtBot) -> None:
    event = library.events.all()[0]
    photos = library.events.photos_of(event.id)
    events.grid.go_to(0)
    events.actions_.ask("album-of-event")
    qtbot.waitUntil(lambda: any(album.name == event.name for album in library.albums.all()))
    album = next(album for album in library.albums.all() if album.name == event.name)
    assert {one.photo_id for one in library.albums.memberships(photos) if one.album_id == album.id} == set(photos)


def test_the_page_is_left_where_its_event_is_gone(
    events: EventsPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    later = library.events.all()[0]
    window.navigator.open_event(later.id)
    page = window.page()
    qtbot.waitUntil(lambda: isinstance(page, EventPage) and page.title() == later.name)
    events.actions_.ask("merge-event")
    qtbot.waitUntil(lambda: window.page() is events)


def test_days_are_told_of_which_event_they_are(events: EventsPage, library: FakeLibrary) -> None:
    _, two_days, first = library.events.all()
    days = events_by_day(library.events.all())
    said = days_in_words(days)
    assert days[first.first.date()] == first
    assert first.first.date() not in said
    assert said[two_days.last.date()] == f"Journey 2, day {days_of(two_days)} of {days_of(two_days)}"


def test_covers_are_spread_over_all_photos() -> None:
    assert spread([PhotoId(number) for number in range(10)]) == (0, 2, 4, 6, 8)
    assert spread([PhotoId(7), PhotoId(8)]) == (7, 8)
    assert spread([]) == ()


def lines(page: EventsPage) -> list[Event | Month]:
    """What the rows show."""
    found = [page.grid.events.line_at(row) for row in range(page.grid.row_count())]
    return [one for one in found if one is not None]


def _named(page: EventsPage, row: int) -> str:
    event = page.grid.events.event_at(row)
    return event.name if event is not None else ""
