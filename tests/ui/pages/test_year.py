"""The year: which photo stands for a day, walking the days, turning the year, and this day in earlier years."""

import dataclasses
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.view import Order, View
from photosort.ui.pages import places
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.pages.timeline.timeline_page import TimelinePage
from photosort.ui.pages.timeline.year_days import DayCover, day_covers, on_this_day
from photosort.ui.pages.timeline.year_page import YearPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeLibrary

MAY, JUNE = date(2024, 5, 5), date(2024, 6, 1)


def ids(*numbers: int) -> list[PhotoId]:
    return [PhotoId(number) for number in numbers]


def test_a_favourite_stands_for_its_day_else_a_kept_one_else_the_one_in_the_middle() -> None:
    days = [(JUNE, ids(1, 2, 3)), (MAY, ids(4, 5)), (MAY - timedelta(1), ids(6))]
    none: set[PhotoId] = set()
    assert day_covers(days, set(ids(3, 6)), none, none) == {
        JUNE: DayCover(PhotoId(2), 2),
        MAY: DayCover(PhotoId(5), 2),
    }
    covers = day_covers(days, none, set(ids(4)), set(ids(1, 5)))
    assert (covers[JUNE].photo, covers[MAY].photo) == (1, 4)


def test_this_day_is_that_of_earlier_years_only() -> None:
    covers = {day: DayCover(PhotoId(1), 1) for day in (date(2020, 5, 5), date(2022, 5, 5), MAY, date(2022, 5, 6))}
    assert on_this_day(covers, MAY) == [date(2022, 5, 5), date(2020, 5, 5)]


@pytest.fixture
def year(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> YearPage:
    """The newest photo was taken today two years ago, the next two on the first day of that year and the day before."""
    then = datetime.now().replace(year=date.today().year - 2, month=date.today().month, day=min(28, date.today().day))
    new_year = datetime(then.year, 1, 1, 9)
    photos = library.photos.ids(View(order=Order.DATE))[:3]
    for photo, when in zip(photos, (then, new_year, new_year - timedelta(1)), strict=True):
        known = library.store.photos[photo]
        library.store.photos[photo] = dataclasses.replace(known, header=dataclasses.replace(known.header, taken=when))
    window.navigator.go(places.YEAR)
    page = window.page()
    assert isinstance(page, YearPage)
    qtbot.waitUntil(lambda: "photo" in page.subtitle())
    return page


def test_the_last_year_with_photos_is_shown_and_days_are_walked_across_its_ends(
    qtbot: QtBot, window: MainWindow, year: YearPage
) -> None:
    shown = year.grid.year()
    assert year.title() == str(shown)
    assert max(day.year for day in year._covers) == shown
    assert year.grid.days.day(year.grid.currentIndex().row()) == max(year._covers), "not an empty January"
    assert not year._on.isEnabled()
    QTest.keyClick(year.grid, Qt.Key.Key_Home)
    QTest.keyClick(year.grid, Qt.Key.Key_Right)
    QTest.keyClick(year.grid, Qt.Key.Key_Down)
    assert year.grid.days.day(year.grid.currentIndex().row()) == date(shown, 1, 9)
    QTest.keyClick(year.grid, Qt.Key.Key_PageUp)
    assert year.title() == str(shown - 1)
    QTest.keyClick(year.grid, Qt.Key.Key_PageDown)
    QTest.keyClick(year.grid, Qt.Key.Key_Home)
    QTest.keyClick(year.grid, Qt.Key.Key_Left)
    assert year.grid.days.day(year.grid.currentIndex().row()) == date(shown - 1, 12, 31)
    QTest.keyClick(year.grid, Qt.Key.Key_Right)
    assert year.grid.days.day(year.grid.currentIndex().row()) == date(shown, 1, 1)
    QTest.keyClick(year.grid, Qt.Key.Key_End)
    QTest.keyClick(year.grid, Qt.Key.Key_Right)
    assert year.grid.year() == shown, "there are no photos after it"


def test_enter_opens_a_day_in_the_timeline_and_an_empty_one_does_nothing(
    qtbot: QtBot, window: MainWindow, year: YearPage
) -> None:
    day = max(day for day in year._covers if day.year == year.grid.year())
    empty = next(day for day in map(year.grid.days.day, range(300)) if day not in year._covers)
    year.grid._go(empty)
    QTest.keyClick(year.grid, Qt.Key.Key_Return)
    assert window.page() is year
    year.grid._go(day)
    QTest.keyClick(year.grid, Qt.Key.Key_Return)
    page = window.page()
    assert isinstance(page, TimelinePage)
    qtbot.waitUntil(lambda: page.grid.currentIndex().isValid())
    row = page.grid.currentIndex().row()
    assert next(section.day for section in page._days() if section.start == row) == day


def test_a_click_opens_the_day_under_the_pointer(qtbot: QtBot, window: MainWindow, year: YearPage) -> None:
    day = max(year._covers)
    opened: list[date] = []
    year.grid.opened.connect(opened.append)
    qtbot.mouseClick(year.grid.viewport(), Qt.MouseButton.LeftButton, pos=year.grid.day_rect(day).center())
    assert opened == [day]


def test_days_lie_under_their_weekday_and_say_what_is_in_them(year: YearPage) -> None:
    day = max(day for day in year._covers if day.year == year.grid.year())
    week = [year.grid.day_rect(day.replace(day=number)) for number in (1, 8, 15)]
    assert len({rect.x() for rect in week}) == 1
    index = year.grid._index(day)
    said = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert said.endswith(f"{year._covers[day].count} photo" + "s" * (year._covers[day].count > 1))
    interface = QAccessible.queryAccessibleInterface(year.grid)
    assert interface.childCount() == year.grid.days.rowCount()


def test_this_day_in_earlier_years_stands_above_and_is_gone_where_there_is_none(
    qtbot: QtBot, window: MainWindow, year: YearPage, library: FakeLibrary
) -> None:
    today = date.today()
    if (today.month, today.day) in ((2, 29), *((month, day) for month in range(1, 13) for day in (29, 30, 31))):
        pytest.skip("the fixture's day is the 28th at most")
    assert str(today.year - 2) in [button.text() for button in year.before.years]
    assert year.before.isVisible()
    library.search.traits.kinds[MessageCode.MEMES] = set(library.photos.ids(View()))
    year._fetch()
    qtbot.waitUntil(lambda: not year.before.isVisible())
    assert year.subtitle() == "No photos of this year"


def test_it_opens_at_the_day_of_the_photo_that_one_came_from(
    window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    window.navigator.go(places.ALL)
    photos = window.page()
    assert isinstance(photos, PhotosPage)
    qtbot.waitUntil(lambda: photos.grid.row_count() > 0)
    oldest = library.photos.ids(View(order=Order.DATE))[-1]
    photos.grid.go_to(photos.grid.photos.row_of(oldest), keyboard=True)
    [day] = [photo.when.date() for photo in library.photos.get([oldest])]
    window.navigator.go(places.YEAR)
    page = window.page()
    assert isinstance(page, YearPage)
    qtbot.waitUntil(lambda: page.grid.currentIndex().isValid())
    assert page.grid.days.day(page.grid.currentIndex().row()) == day


def test_news_of_photos_leave_the_year_where_it_was_scrolled_to(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, year: YearPage
) -> None:
    window.resize(900, 500)
    bar = year.grid.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for place in (bar.maximum(), 0):
        bar.setValue(place)
        year.grid.show_year(year.grid.year(), year._covers)
        qtbot.wait(50)  # Qt scrolls to where the keyboard is a moment later
        assert bar.value() == place
