"""The page of events: cards, their names and merges, and the days of one."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.model.event import Event, EventId, EventKind
from photosort.model.photo import PhotoId
from photosort.model.view import Order, View
from photosort.ui.grid.event_grid import spread
from photosort.ui.grid.event_model import days_in_words, days_of
from photosort.ui.pages import places
from photosort.ui.pages.events.event_page import EventPage
from photosort.ui.pages.events.events_page import EventsPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeLibrary


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
    QTest.keyClick(events.grid, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: events.grid.row_count() == count - 1)
    assert both <= set(library.events.photos_of(library.events.all()[0].id))


def test_an_album_is_made_of_an_event(events: EventsPage, library: FakeLibrary, qtbot: QtBot) -> None:
    event = library.events.all()[0]
    photos = library.events.photos_of(event.id)
    events._make_album(event)
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
    events._merge(later)
    qtbot.waitUntil(lambda: window.page() is events)


def test_days_are_told_of_which_event_they_are(events: EventsPage, library: FakeLibrary) -> None:
    _, two_days, first = library.events.all()
    said = days_in_words(library.events.all())
    assert said[first.first.date()] == "Journey 1"
    assert said[two_days.last.date()] == f"Journey 2, day {days_of(two_days)} of {days_of(two_days)}"


def test_covers_are_spread_over_all_photos() -> None:
    assert spread([PhotoId(number) for number in range(10)]) == (0, 2, 4, 6, 8)
    assert spread([PhotoId(7), PhotoId(8)]) == (7, 8)
    assert spread([]) == ()


def _named(page: EventsPage, row: int) -> str:
    event = page.grid.events.event_at(row)
    return event.name if event is not None else ""
