"""Changing when photos were taken: what is shown before, what is done, and what cannot be."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QDateTime, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.model.acts import SetDate, ShiftDates
from photosort.model.dates import Suspect, shift_of
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.view import Order, View
from photosort.ui.dialogs.dates_dialog import DatesDialog, Way
from photosort.ui.pages import places
from photosort.ui.pages.problem_lines import head_words, lines
from photosort.ui.pages.problems_page import ProblemsPage
from photosort.ui.text import formats as say
from photosort.ui.widgets.action_spec import Target
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog, page
from tests.ui.fakes import FakeLibrary


@pytest.fixture
def oldest(library: FakeLibrary) -> tuple[PhotoId, ...]:
    return tuple(library.photos.ids(View(order=Order.DATE))[-3:])


def _asked(qtbot: QtBot, window: MainWindow, photos: tuple[PhotoId, ...]) -> DatesDialog:
    window.actions_.ask("change-dates", Target(photos))
    sheet = dialog(qtbot, window, DatesDialog)
    assert isinstance(sheet, DatesDialog)
    qtbot.waitUntil(lambda: bool(sheet.lines[0].full()))
    return sheet


def _choose(sheet: DatesDialog, way: Way) -> None:
    sheet.way.setCurrentIndex(sheet.way.findData(way))


def test_the_first_one_says_by_how_much_all_move(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, oldest: tuple[PhotoId, ...]
) -> None:
    before = {photo.id: photo.when for photo in library.photos.get(oldest)}
    first = min(before.values())
    sheet = _asked(qtbot, window, oldest)
    assert not sheet.action.isEnabled(), "nothing would change"
    assert "→" not in sheet.lines[0].full()
    said = (first + timedelta(1000)).replace(second=0, microsecond=0)
    sheet.time.setDateTime(QDateTime(said.year, said.month, said.day, said.hour, said.minute, 0))
    assert [line.full().count("→") for line in sheet.lines] == [1, 1]
    assert sheet.act() == ShiftDates(oldest, 86_400_000)
    sheet.action.click()
    moved = {photo: when.replace(microsecond=0) + timedelta(1000) for photo, when in before.items()}
    qtbot.waitUntil(lambda: {photo.id: photo.when for photo in library.photos.get(oldest)} == moved)


def test_years_are_those_of_the_calendar_and_may_go_back(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, oldest: tuple[PhotoId, ...]
) -> None:
    first = min(photo.when for photo in library.photos.get(oldest)).replace(microsecond=0)
    sheet = _asked(qtbot, window, oldest)
    _choose(sheet, Way.SHIFT)
    assert not sheet.action.isEnabled()
    for box, number in zip(sheet.units, (3, 2, 1, 30), strict=True):
        box.setValue(number)
    assert sheet.act() == ShiftDates(oldest, shift_of(first, 3, 2 * 86_400 + 5_400))
    sheet.towards.setCurrentIndex(1)
    assert sheet.act() == ShiftDates(oldest, shift_of(first, -3, -2 * 86_400 - 5_400))
    sheet.units[0].setValue(199)
    assert (sheet.action.isEnabled(), sheet.why.text()) == (False, "Photos have dates from 1826 to 2199.")


def test_one_date_for_all(qtbot: QtBot, window: MainWindow, oldest: tuple[PhotoId, ...]) -> None:
    sheet = _asked(qtbot, window, oldest)
    _choose(sheet, Way.ONE)
    sheet.time.setDateTime(QDateTime(1962, 7, 1, 12, 0, 0))
    assert sheet.act() == SetDate(oldest, datetime(1962, 7, 1, 12))
    assert all(line.full().endswith(sheet.lines[0].full().split(" → ")[1]) for line in sheet.lines)


def test_one_photo_is_neither_the_first_nor_one_of_several(
    qtbot: QtBot, window: MainWindow, oldest: tuple[PhotoId, ...]
) -> None:
    sheet = _asked(qtbot, window, oldest[:1])
    assert [sheet.way.itemData(row) for row in range(sheet.way.count())] == [Way.FIRST, Way.SHIFT]
    assert (sheet.way.itemText(0), len(sheet.lines)) == ("It was taken on", 1)
    said = datetime(2020, 5, 10, 2, 4)
    sheet.time.show_moment(said)
    act = sheet.act()
    assert isinstance(act, SetDate), "the history says to what, not by how much"
    assert act.taken.replace(second=0) == said


@pytest.mark.parametrize("typed", ["05052024", "05/05/2024", "5/5/2024", "5.5.2024 "])
def test_what_is_typed_replaces_the_date(
    qtbot: QtBot, window: MainWindow, oldest: tuple[PhotoId, ...], typed: str
) -> None:
    sheet = _asked(qtbot, window, oldest[:1])
    sheet.time.selectAll()
    QTest.keyClicks(sheet.time, typed)
    now = sheet.time.moment()
    assert now is not None
    assert now.date() == date(2024, 5, 5)


def test_half_a_time_is_shown_as_it_will_be_kept(qtbot: QtBot, window: MainWindow, oldest: tuple[PhotoId, ...]) -> None:
    sheet = _asked(qtbot, window, oldest[:1])
    sheet.time.setDisplayFormat("dd/MM/yyyy HH:mm")
    sheet.time.selectAll()
    QTest.keyClicks(sheet.time, "1005202602:4")
    shown = sheet.lines[0].full()
    assert shown.endswith(say.moment(datetime(2026, 5, 10, 2, 4)))
    QTest.keyClick(sheet.time, Qt.Key.Key_Return)
    assert sheet.isVisible(), "first it is seen"
    assert sheet.time.text() == "10/05/2026 02:04"
    assert sheet.lines[0].full() == shown


def test_half_a_year_is_no_date_yet(qtbot: QtBot, window: MainWindow, oldest: tuple[PhotoId, ...]) -> None:
    sheet = _asked(qtbot, window, oldest[:1])
    sheet.time.setDisplayFormat("dd/MM/yyyy HH:mm")
    sheet.time.selectAll()
    QTest.keyClicks(sheet.time, "1005202")
    assert sheet.time.moment() is None
    assert not sheet.action.isEnabled()


def test_digits_go_over_the_part_that_was_clicked_on(
    qtbot: QtBot, window: MainWindow, oldest: tuple[PhotoId, ...]
) -> None:
    sheet = _asked(qtbot, window, oldest)
    sheet.time.setDisplayFormat("dd.MM.yyyy HH:mm")
    field = sheet.time.lineEdit()
    for reach in (
        lambda: qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(12, field.height() // 2)),
        lambda: qtbot.keyClick(sheet.time, Qt.Key.Key_Home),
    ):
        sheet.time.setDateTime(QDateTime(2000, 1, 1, 0, 3, 0))
        reach()
        qtbot.keyClicks(sheet.time, "03082012")
        assert sheet.time.text() == "03.08.2012 00:03"


def test_29_february_moves_to_a_year_that_has_none() -> None:
    assert datetime(2024, 2, 29, 8) + timedelta(seconds=shift_of(datetime(2024, 2, 29, 8), -1, 60)) == datetime(
        2023, 2, 28, 8, 1
    )
    with pytest.raises(OverflowError):
        shift_of(datetime(2024, 2, 29), 8000, 0)


def test_dates_that_are_likely_wrong_stand_among_the_problems(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, oldest: tuple[PhotoId, ...]
) -> None:
    library.dates.found = [Suspect(date(2000, 1, 1), "DSC-W50", oldest)]
    window.navigator.go(places.PROBLEMS)
    shown = page(window)
    assert isinstance(shown, ProblemsPage)
    qtbot.waitUntil(lambda: any(line.suspect for line in shown.list.rows()))
    row = next(row for row, line in enumerate(shown.list.rows()) if line.suspect)
    assert head_words(shown.list.rows()[row])[2:] == (
        "3 photos say 1 January 2000", 0, "The clock of DSC-W50 was most likely never set: it counts from there."
    )  # fmt: skip
    assert shown.list.rows()[row + 1].pictures
    assert "3 dates look wrong" in shown.subtitle()
    shown.list.pressed.emit(row, "dates")
    sheet = dialog(qtbot, window, DatesDialog)
    assert sheet.title.full() == "Date and time of 3 photos"
    sheet.reject()
    shown.list.pressed.emit(row, "right")
    right = Message(MessageCode.DATES_RIGHT, count=3)
    qtbot.waitUntil(lambda: [act.message for act in library.history.entries(1)] == [right])


def test_a_clock_that_counted_on_says_from_when_to_when() -> None:
    [head, *_] = lines([], [], suspects=[Suspect(date(2000, 1, 1), "DSC", (PhotoId(1),), date(2000, 5, 30))])
    assert head_words(head)[2] == "1 photo says 1 January 2000 to 30 May 2000"


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2999, 5, 1), "DSC was ahead of the calendar: this day has not come yet."),
        (date(1987, 5, 1), "DSC says a day from before there were digital cameras."),
    ],
)
def test_every_reason_is_said(day: date, why: str) -> None:
    head, pictures, gap = lines([], [], suspects=[Suspect(day, "DSC", (PhotoId(1),))])
    assert (head_words(head)[4], pictures.pictures, gap.is_gap) == (why, True, True)


def test_a_clock_that_was_never_set_says_no_day() -> None:
    [head, *_] = lines([], [], suspects=[Suspect(None, "DSC", (PhotoId(1), PhotoId(2)))])
    assert head_words(head)[2:] == (
        "2 photos whose camera’s clock was never set", 0,
        "DSC wrote the first moment of its calendar, which is no date. Until you say one, the time of the file stands "
        "for it.",
    )  # fmt: skip
    [head, *_] = lines([], [], suspects=[Suspect(None, "", (PhotoId(1),))])
    assert head_words(head)[4].startswith("The camera wrote")


def test_a_clock_that_was_hours_off_says_by_how_much_and_has_the_sheet_say_it_too(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, oldest: tuple[PhotoId, ...]
) -> None:
    library.dates.found = [Suspect(date(2024, 5, 4), "DSC-W50", oldest, date(2024, 5, 6), 19_800, "Pixel")]
    window.navigator.go(places.PROBLEMS)
    shown = page(window)
    assert isinstance(shown, ProblemsPage)
    qtbot.waitUntil(lambda: any(line.suspect for line in shown.list.rows()))
    row = next(row for row, line in enumerate(shown.list.rows()) if line.suspect)
    assert head_words(shown.list.rows()[row])[2:] == (
        "3 photos are 5 h 30 min too early", 0, "4 May 2024 to 6 May 2024 · By the clock of DSC-W50. "
        "Pixel shows the same moments, and its photos tell their time zone and place.",
    )  # fmt: skip
    shown.list.pressed.emit(row, "dates")
    sheet = dialog(qtbot, window, DatesDialog)
    assert isinstance(sheet, DatesDialog)
    qtbot.waitUntil(sheet.action.isEnabled)
    assert sheet.act() == ShiftDates(oldest, 19_800)
    assert not sheet.amounts.isHidden()
    sheet.reject()


@pytest.mark.parametrize(
    ("seconds", "title"), [(-3_600, "1 photo is 1 h too late"), (2_700, "1 photo is 45 min too early")]
)
def test_by_how_much_is_said_in_hours_and_minutes(seconds: int, title: str) -> None:
    [head, *_] = lines([], [], suspects=[Suspect(date(2024, 5, 4), "DSC", (PhotoId(1),), None, seconds, "Pixel")])
    assert head_words(head)[2] == title
