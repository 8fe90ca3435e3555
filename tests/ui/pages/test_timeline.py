"""The Timeline: days with their heads, screenshots folded away where no act reaches them, a scrubber at the edge."""

import dataclasses
from datetime import date, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosort.model.event import Event, EventId, EventKind
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId, ReadState
from photosort.model.twins import Stack, StackKind
from photosort.model.view import Order, View
from photosort.ui.grid.day_sections import DaySection, by_days
from photosort.ui.pages import places
from photosort.ui.pages.folding import behind_of
from photosort.ui.pages.timeline.scrubber import Month, heights, months_of
from photosort.ui.pages.timeline.timeline_page import TimelinePage
from photosort.ui.text import formats as words
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import press
from tests.ui.fakes import FakeLibrary

APRIL, MAY, JUNE = date(2024, 4, 30), date(2024, 5, 31), date(2024, 6, 1)


def ids(*numbers: int) -> list[PhotoId]:
    return [PhotoId(number) for number in numbers]


@pytest.fixture
def folded(library: FakeLibrary) -> list[PhotoId]:
    """Three photos of the newest day, of which the first and the last are screenshots, and one of the day before."""
    days = library.photos.by_day(View(order=Order.DATE))
    found = [days[0][1][0], days[0][1][-1], days[1][1][0]]
    library.search.traits.kinds[MessageCode.MEMES] = set(found)
    return found


@pytest.fixture
def timeline(window: MainWindow, folded: list[PhotoId], qtbot: QtBot) -> TimelinePage:
    window.navigator.go(places.TIMELINE)
    page = window.page()
    assert isinstance(page, TimelinePage)
    qtbot.waitUntil(lambda: page.grid.row_count() > 0)
    return page


def test_what_is_folded_stands_behind_the_last_tile_of_its_day() -> None:
    rows, heads = by_days([(JUNE, ids(1, 2, 3)), (MAY, ids(4))], set(ids(1, 3, 4)), ())
    assert rows == ids(2, 1, 4)
    assert [(head.start, head.day, head.shown, head.fold, head.count) for head in heads] == [
        (0, JUNE, 1, (1, 3), "1 photo"),
        (2, MAY, 0, (4,), ""),
    ]


def test_an_unfolded_day_keeps_its_order() -> None:
    rows, heads = by_days([(JUNE, ids(1, 2, 3)), (MAY, ids(4))], set(ids(1, 3, 4)), {JUNE})
    assert rows == ids(1, 2, 3, 4)
    assert heads[0].fold == ()


def test_of_a_stack_one_has_a_row_and_all_are_counted() -> None:
    days = [(JUNE, ids(1, 2)), (MAY, ids(3, 4)), (APRIL, ids(5))]
    rows, heads = by_days(days, set(), (), {PhotoId(1): ids(3), PhotoId(4): ids(2, 5)})
    assert rows == ids(1, 4)
    said = [(head.day, head.shown, head.photos, head.count) for head in heads]
    assert said == [(JUNE, 1, 2, "2 photos"), (MAY, 1, 3, "3 photos")]


def test_no_act_reaches_what_is_folded(timeline: TimelinePage, folded: list[PhotoId], library: FakeLibrary) -> None:
    timeline.select_all()
    everything = set(library.photos.ids(View()))
    assert set(timeline.selected_photos()) == everything - set(folded)
    rows = [timeline.grid.photos.row_of(folded[0])]
    timeline.grid.go_to(rows[0], keyboard=True)
    assert timeline.selected_photos() == []
    assert timeline.photos_at_hand() == []


def test_a_click_unfolds_the_day_and_selects_nothing(
    timeline: TimelinePage, folded: list[PhotoId], qtbot: QtBot
) -> None:
    grid = timeline.grid
    rect = grid.visualRect(grid.photos.index(grid.photos.row_of(folded[0]), 0))
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    qtbot.waitUntil(lambda: grid.photos.row_of(folded[1]) >= 0)
    assert timeline.selected_photos() == []
    assert grid.fold_at(grid.photos.row_of(folded[0])) is None
    assert grid.fold_at(grid.photos.row_of(folded[2])) is not None  # the other day stays as it is


def test_home_and_end_lead_to_the_edges(timeline: TimelinePage) -> None:
    grid = timeline.grid
    bar = grid.verticalScrollBar()
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_End)
    assert (grid.currentIndex().row(), bar.value()) == (grid.row_count() - 1, bar.maximum())
    QTest.keyClick(grid, Qt.Key.Key_Home)
    assert (grid.currentIndex().row(), bar.value()) == (0, 0)


def test_a_stack_opens_where_it_is(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    window.resize(700, 500)
    window.navigator.go(places.TIMELINE)
    page = window.page()
    assert isinstance(page, TimelinePage)
    qtbot.waitUntil(lambda: page.grid.row_count() > 0)
    days = [photos for _, photos in library.photos.by_day(View(order=Order.DATE))]
    middle = max(days[1:-1], key=len)
    page.folding.stacks = [Stack(StackKind.BURST, tuple(middle[:2]), (), (), 0)]
    page.folding.take(behind_of(page.grid.photos.ids(), page.folding.stacks))
    page.show_folded()
    front = page.grid.photos.index(page.grid.photos.row_of(middle[0]), 0)
    page.grid.scrollTo(front, page.grid.ScrollHint.PositionAtCenter)
    top, rows = page.grid.visualRect(front).y(), page.grid.row_count()
    for change in (1, 0):
        page.grid.go_to(page.grid.photos.row_of(middle[0]))
        page.toggle_stack()
        now = page.grid.photos.index(page.grid.photos.row_of(middle[0]), 0)
        assert (page.grid.row_count(), page.grid.visualRect(now).y()) == (rows + change, top)


def test_the_plate_says_the_month_under_the_pointer_until_it_leaves(timeline: TimelinePage) -> None:
    scrubber = timeline.scrubber
    scrubber._show_plate(40)
    month = scrubber._months[0]
    assert scrubber.plate.texts == (words.month(month.year, month.month), words.photos(month.photos))
    assert scrubber.plate.geometry().right() < scrubber.geometry().left()
    QApplication.sendEvent(scrubber, QEvent(QEvent.Type.Leave))
    assert scrubber.plate.isHidden()


def test_the_tool_unfolds_all_days(timeline: TimelinePage, library: FakeLibrary, qtbot: QtBot) -> None:
    timeline._on_fold(False)
    qtbot.waitUntil(lambda: timeline.grid.row_count() == len(library.photos.ids(View())))
    assert timeline.grid.seen_ids() == library.photos.ids(View(order=Order.DATE))


def test_a_heart_keeps_a_photo_in_sight(
    timeline: TimelinePage, folded: list[PhotoId], library: FakeLibrary, qtbot: QtBot
) -> None:
    library.store.hearts[folded[0]] = True
    timeline._news()
    qtbot.waitUntil(lambda: folded[0] in timeline.grid.seen_ids())
    assert folded[1] not in timeline.grid.seen_ids()


def test_keys_go_from_day_to_day(timeline: TimelinePage, window: MainWindow, qtbot: QtBot) -> None:
    starts = [section.start for section in timeline.grid.sections()]
    timeline.grid.setFocus()
    for keys, wanted in (("Down", 1), ("Down", 2), ("Up", 1)):
        key = {"Down": Qt.Key.Key_Down, "Up": Qt.Key.Key_Up}[keys]
        QTest.keyClick(timeline.grid, key, Qt.KeyboardModifier.ControlModifier)
        assert timeline.grid.currentIndex().row() == starts[wanted]


def test_the_first_day_of_an_event_has_its_band_and_alt_keys_go_from_one_to_the_next(
    timeline: TimelinePage, library: FakeLibrary, qtbot: QtBot
) -> None:
    days = library.photos.by_day(View(order=Order.OLDEST))
    for number, parts in ((EventId(1), days[1:3]), (EventId(2), days[4:5])):
        told = Event(number, "Anna", EventKind.EVENT, True, datetime.min, datetime.min, "", 0)
        library.store.events[number] = told
        library.store.moments |= {photo: number for _, photos in parts for photo in photos}
    timeline._load(anew=True)
    heads = timeline._days
    qtbot.waitUntil(lambda: sum(bool(head.band) for head in heads()) == 2)
    by_day = {head.day: head for head in heads()}
    assert [day for day, head in by_day.items() if head.banded] == [days[4][0], days[2][0], days[1][0]]
    assert [day for day, head in by_day.items() if head.band] == [days[4][0], days[2][0]]
    assert [by_day[days[number][0]].detail for number in (1, 2, 4)] == ["Anna, day 1 of 2", "Anna, day 2 of 2", ""]
    timeline.grid.go_to(0)
    rows = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(timeline.grid, key, Qt.KeyboardModifier.AltModifier)
        rows.append(timeline.grid.currentIndex().row())
    later, earlier = (by_day[days[number][0]].start for number in (4, 2))
    assert rows == [later, earlier, earlier, later]
    event = timeline.event_here()
    assert event is not None
    assert event.id == 2


def test_the_oldest_day_comes_first_where_that_is_asked_for(
    timeline: TimelinePage, library: FakeLibrary, qtbot: QtBot
) -> None:
    before = [section.day for section in timeline.grid.sections() if isinstance(section, DaySection)]
    timeline._on_order(Order.OLDEST)
    qtbot.waitUntil(lambda: timeline.grid.sections()[0].title != "" and _days(timeline) == before[::-1])


def _days(page: TimelinePage) -> list[date]:
    return [section.day for section in page.grid.sections() if isinstance(section, DaySection)]


def test_months_follow_from_days() -> None:
    days = [
        DaySection(0, "", day=date(2024, 6, 2), shown=2, photos=2),
        DaySection(2, "", day=date(2024, 6, 1), shown=1, photos=3, fold=tuple(ids(7, 8))),
        DaySection(4, "", day=date(2023, 6, 1), shown=5, photos=5),
    ]
    assert months_of(days, 9) == [Month(2024, 6, 5, range(4)), Month(2023, 6, 5, range(4, 9))]


def test_a_years_height_follows_the_root_of_its_photos() -> None:
    months = [Month(2024, 6, 900, range(900)), Month(2023, 6, 100, range(900, 1000))]
    assert heights(months, 480) == [0, 340, 480]  # 40 each, and three quarters and one of the 400 that are left


def test_the_scrubber_leads_to_a_row_and_back(timeline: TimelinePage) -> None:
    scrubber = timeline.scrubber
    for row in range(0, timeline.grid.row_count(), 7):
        assert abs(scrubber.row_at(scrubber.y_of(row) + 0.01) - row) <= 1


def test_the_scrubber_by_keyboard_goes_by_months(timeline: TimelinePage, qtbot: QtBot) -> None:
    timeline.grid.verticalScrollBar().setValue(0)
    timeline.scrubber.setFocus()
    months = months_of(
        [day for day in timeline.grid.sections() if isinstance(day, DaySection)], timeline.grid.row_count()
    )
    asked: list[int] = []
    timeline.scrubber.rowAsked.connect(asked.append)
    QTest.keyClick(timeline.scrubber, Qt.Key.Key_Down)
    assert asked == [months[1].rows.start]


def test_a_drag_on_the_scrubber_scrolls(timeline: TimelinePage) -> None:
    scrubber, bar = timeline.scrubber, timeline.grid.verticalScrollBar()
    QTest.mousePress(scrubber, Qt.MouseButton.LeftButton, pos=QPoint(36, scrubber.height() - 26))
    assert bar.value() > bar.maximum() // 2


def test_unreadable_photos_stand_on_no_day(library: FakeLibrary) -> None:
    first = library.photos.ids(View())[0]
    library.store.photos[first] = dataclasses.replace(library.store.photos[first], state=ReadState.UNREADABLE)
    assert first not in [one for _, photos in library.photos.by_day(View(order=Order.DATE)) for one in photos]


def test_ctrl_t_opens_it(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, "Ctrl+T")
    assert isinstance(window.page(), TimelinePage)
