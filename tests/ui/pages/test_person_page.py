"""The page of somebody: year by year, with whom, and what can be said of the photos that show them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from threading import Event

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from photosort.model.face import Person, PersonId
from photosort.model.photo import PhotoId
from photosort.model.view import Order, View
from photosort.ui.dialogs.birthday_dialog import BirthdayDialog
from photosort.ui.dialogs.person_picker import PersonPicker
from photosort.ui.grid.base import Section
from photosort.ui.grid.name_editor import NameEditor
from photosort.ui.grid.person_grid import Room, Year, spread, with_face
from photosort.ui.pages.people.person_block import both
from photosort.ui.pages.people.person_facts import PersonFacts, born
from photosort.ui.pages.people.person_page import PersonPage
from photosort.ui.services.context import Context
from photosort.ui.widgets.side_button import SideButton
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import begun, dialog, give_name, page, press
from tests.ui.fake_people import add_people
from tests.ui.fakes import FakeLibrary

ASHA, TOM, SIX = map(PersonId, (1, 2, 3))


@pytest.fixture
def people(library: FakeLibrary) -> FakeLibrary:
    """Asha on 20 photos: the last eight of them a year later."""
    add_people(library.store)
    for number in sorted(library.store.photos_of(ASHA))[12:]:
        photo = library.store.photos[number]
        assert photo.header.taken is not None
        later = replace(photo.header, taken=photo.header.taken + timedelta(days=365))
        library.store.photos[number] = replace(photo, header=later)
    return library


@pytest.fixture
def asha(qtbot: QtBot, people: FakeLibrary, context: Context) -> Iterator[PersonPage]:
    context.settings = replace(context.settings, people="on", photo_zoom=250)  # four or five in a line
    window = begun(qtbot, context, 1440, 900)
    window.activateWindow()
    context.openPerson.emit(ASHA)
    shown = page(window)
    assert isinstance(shown, PersonPage)
    qtbot.waitUntil(lambda: len(shown.grid.sections()) == 2 and bool(shown.grid.sections()[0].detail))
    qtbot.waitUntil(lambda: shown.grid.row_count() == 2 * shown.grid.columns())
    yield shown
    window.release()


def window_of(shown: PersonPage) -> MainWindow:
    window = shown.window()
    assert isinstance(window, MainWindow)
    return window


def years(shown: PersonPage) -> list[tuple[str, int]]:
    return [(year.title, year.total) for year in shown.grid.sections() if isinstance(year, Year)]


def test_a_year_is_one_line_from_its_first_photo_to_its_last() -> None:
    assert spread(range(5), 5) == [0, 1, 2, 3, 4]
    assert spread(range(212), 5) == [0, 52, 105, 158, 211]
    assert spread(range(9), 1) == [0]


def test_years_show_a_line_each(asha: PersonPage) -> None:
    assert years(asha) == [("2024", 8), ("2023", 12)]
    columns = asha.grid.columns()
    assert asha.grid.row_count() == 2 * columns
    assert [head.detail for head in asha.grid.sections()] == ["Civray", "Civray"]
    behind = asha.grid.year_behind(asha.grid.photos.index(columns - 1, 0))
    assert behind is not None
    assert behind.year == 2024
    assert asha.grid.year_behind(asha.grid.photos.index(0, 0)) is None


def test_a_line_is_full_where_the_page_narrows_while_it_is_asked_for(
    qtbot: QtBot, asha: PersonPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, real, columns = Event(), asha.arranged, asha.grid.columns()

    def late(view: View, found: list[PhotoId]) -> tuple[list[PhotoId], list[Section]]:
        made = real(view, found)
        gate.wait(5)
        return made

    asha.grid.set_sections([])
    asha.grid.set_ids([])
    monkeypatch.setattr(asha, "arranged", late)
    asha._load(anew=True)
    window_of(asha).resize(1180, 900)  # as when the details open
    qtbot.waitUntil(lambda: asha.grid.columns() < columns)
    gate.set()
    qtbot.waitUntil(lambda: asha.grid.row_count() == 2 * asha.grid.columns())


def test_the_last_of_a_line_opens_the_year(qtbot: QtBot, asha: PersonPage) -> None:
    columns = asha.grid.columns()
    asha.grid.go_to(columns - 1, keyboard=True)
    QTest.keyClick(asha.grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: asha.grid.row_count() == 8 + columns)
    asha.grid.turned.emit(2024)
    qtbot.waitUntil(lambda: asha.grid.row_count() == 2 * columns)


def test_a_year_is_opened_by_keyboard_alone(qtbot: QtBot, asha: PersonPage) -> None:
    columns = asha.grid.columns()
    asha.grid.go_to(columns - 2, keyboard=True)
    QTest.keyClick(asha.grid, Qt.Key.Key_Right)
    QTest.keyClick(asha.grid, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: asha.grid.row_count() == 8 + columns)
    assert asha.grid.selected_ids() == [asha.grid.current_id()]  # the last of the line, by the arrow
    QTest.keyClick(asha.grid, Qt.Key.Key_Space)
    assert asha.grid.selected_ids() == []  # a photo like others now
    QTest.keyClick(asha.grid, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: asha.grid.row_count() == 2 * columns)
    assert page(window_of(asha)) is asha
    QTest.keyClick(asha.grid, Qt.Key.Key_Escape)
    assert page(window_of(asha)) is not asha


@pytest.mark.parametrize("size", [(1600, 1200), (1200, 1600), (3000, 1000), (1000, 1000)])
@pytest.mark.parametrize("edge", [0.05, 0.2, 0.33])
@pytest.mark.parametrize("place", [0.0, 0.3, 0.6, 1.0])
def test_a_square_of_a_photo_has_the_face_in_it(size: tuple[int, int], edge: float, place: float) -> None:
    short, long = min(size), max(size)
    wide, high = edge * 1000 / size[0], edge * 1000 / size[1]
    box = (place * (1 - wide), place * (1 - high), wide, high)
    at = with_face(box, *size)
    assert 0 <= at <= 1
    begin = at * (long - short)
    start, length = (box[0] * long, wide * long) if size[0] > size[1] else (box[1] * long, high * long)
    assert begin - 1e-6 <= start <= start + length <= begin + short + 1e-6


def test_a_square_stays_in_the_middle_where_the_face_is() -> None:
    assert with_face((0.45, 0.4, 0.1, 0.1), 1600, 1200) == 0.5
    assert with_face((0.0, 0.0, 1.0, 0.9), 1600, 1200) == 0.5  # larger than the square
    assert with_face((0.9, 0.4, 0.1, 0.1), 1200, 1200) == 0.5
    assert with_face((0.9, 0.4, 0.1, 0.1), 0, 0) == 0.5  # not read yet


def test_tiles_are_cropped_around_who_it_is_about(qtbot: QtBot, asha: PersonPage, people: FakeLibrary) -> None:
    photo = asha.grid.photos.id_at(0)
    face = next(one for one in people.people.faces_in(ASHA) if one.photo == photo)
    header = people.store.photos[photo].header
    people.store.photos[photo] = replace(people.store.photos[photo], header=replace(header, width=1600, height=1200))
    for box, at in (((0.0, 0.2, 0.1, 0.1), 0.0), ((0.9, 0.2, 0.1, 0.1), 1.0), ((0.45, 0.2, 0.1, 0.1), 0.5)):
        people.store.faces[face.id] = replace(face, box=box)
        asha.grid.photos.refresh([photo])
        asha.grid.photos.prepare(range(1))
        assert asha.grid.cut_of(asha.grid.photos.shown(0), QRect(0, 0, 144, 144)).at == at
    asha.grid.look()
    assert asha.grid.wishes([0])[0][1].at == 0.5


def test_another_order_shows_all_photos(qtbot: QtBot, asha: PersonPage) -> None:
    asha._on_choice(Order.NAME)
    qtbot.waitUntil(lambda: asha.grid.row_count() == 20)
    asha._on_choice(None)
    qtbot.waitUntil(lambda: asha.grid.row_count() == 2 * asha.grid.columns())


def test_a_photo_is_opened_among_all_of_them(qtbot: QtBot, asha: PersonPage) -> None:
    window = window_of(asha)
    asha.grid.go_to(0, keyboard=True)
    QTest.keyClick(asha.grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page(window).shows_one())
    qtbot.waitUntil(lambda: page(window).subtitle() == "1 of 20")


def test_the_block_says_who_it_is(qtbot: QtBot, asha: PersonPage) -> None:
    block = asha.block
    assert (block.name.full(), block.line.full()) == ("Asha", "20 photos · 2023 – 2024 · 1 place")
    assert block._beside[0].accessibleName() == "Tom, 12 photos"
    assert asha.title() == "People"
    assert asha.window_title() == "Asha"
    assert asha.subtitle() == "1 of 4 · most photos first"
    qtbot.mouseClick(block._beside[0], Qt.MouseButton.LeftButton)
    assert page(window_of(asha)).window_title() == "Tom"


def test_the_name_is_edited_where_it_stands(qtbot: QtBot, asha: PersonPage) -> None:
    press(qtbot, window_of(asha), "F2")
    give_name(asha.block, "Asha Rao")
    qtbot.waitUntil(lambda: asha.block.name.full() == "Asha Rao")


def test_a_click_on_the_question_beside_the_picture_asks_for_the_name(
    qtbot: QtBot, asha: PersonPage, people: FakeLibrary
) -> None:
    qtbot.mouseClick(asha.block.name, Qt.MouseButton.LeftButton)
    assert asha.block.findChild(NameEditor) is None
    asha.context.openPerson.emit(SIX)
    shown = page(window_of(asha))
    assert isinstance(shown, PersonPage)
    assert shown.block.name.full() == "Who is this?"
    qtbot.mouseClick(shown.block.name, Qt.MouseButton.LeftButton)
    editor = shown.block.findChild(NameEditor)
    assert editor is not None
    QTest.keyClicks(editor, "Mira")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: people.people.get(SIX).name == "Mira")
    qtbot.waitUntil(lambda: shown.block.name.full() == "Mira")


def test_photos_that_show_somebody_else_are_taken_out(qtbot: QtBot, asha: PersonPage, people: FakeLibrary) -> None:
    chosen = asha.grid.photos.id_at(0)
    asha.grid.go_to(0)
    press(qtbot, window_of(asha), "N")
    qtbot.waitUntil(lambda: chosen not in people.store.photos_of(ASHA))
    qtbot.waitUntil(lambda: sum(total for _, total in years(asha)) == 19)
    asha.context.acts.undo()
    qtbot.waitUntil(lambda: sum(total for _, total in years(asha)) == 20)


def test_selected_photos_become_somebody_of_their_own(qtbot: QtBot, asha: PersonPage, people: FakeLibrary) -> None:
    asha.grid.select_runs([range(2)])
    window_of(asha).refresh()
    window_of(asha).dispatcher.run("split-person")
    qtbot.waitUntil(lambda: len(people.store.photos_of(ASHA)) == 18)
    assert [one.photos for one in people.people.all() if not one.name][-1] == 2


def test_a_face_is_chosen_to_stand_for_somebody(qtbot: QtBot, asha: PersonPage, people: FakeLibrary) -> None:
    asha.grid.go_to(3)
    face = next(one for one in people.people.faces_in(ASHA) if one.photo == asha.grid.photos.id_at(3))
    window_of(asha).refresh()
    window_of(asha).dispatcher.run("person-cover")
    qtbot.waitUntil(lambda: people.people.get(ASHA).cover == face.id)


def test_merging_from_the_page_leads_on_from_it(qtbot: QtBot, asha: PersonPage, people: FakeLibrary) -> None:
    window = window_of(asha)
    asha.actions_.ask("merge-people")
    sheet = dialog(qtbot, window, PersonPicker)
    assert isinstance(sheet, PersonPicker)
    sheet.field.setText("tom")
    sheet.accept()
    qtbot.waitUntil(lambda: people.store.photos_of(TOM) >= people.store.photos_of(ASHA))
    qtbot.waitUntil(lambda: page(window) is not asha)


def test_a_birthday_is_kept_with_or_without_its_year(qtbot: QtBot, asha: PersonPage, people: FakeLibrary) -> None:
    window_of(asha).dispatcher.run("birthday")
    sheet = dialog(qtbot, window_of(asha), BirthdayDialog)
    assert isinstance(sheet, BirthdayDialog)
    sheet.day.setCurrentIndex(sheet.day.findData(30))
    sheet.month.setCurrentIndex(sheet.month.findData(2))
    assert not sheet.action.isEnabled()
    sheet.month.setCurrentIndex(sheet.month.findData(5))
    sheet.accept()
    qtbot.waitUntil(lambda: people.people.get(ASHA).birthday == "--05-30")
    qtbot.waitUntil(lambda: asha.block.line.full().endswith("birthday on 30 May"))
    assert born("1990-05-17") == "born on 17 May 1990"
    assert born("") == ""


def test_places_of_a_year_are_told_by_name_and_number() -> None:
    facts = PersonFacts(212, 2016, 2024, {2024: tuple("ABCDE"), 2023: ("A",)}, ())
    assert facts.of_year(2024) == "A, B and 3 more"
    assert facts.of_year(2023) == "A"
    assert facts.of_year(2016) == ""
    assert facts.line() == "212 photos · 2016 – 2024 · 5 places"
    assert PersonFacts(1, 2024, 2024).line() == "1 photo · 2024"


def test_a_view_of_somebody_is_their_page(qtbot: QtBot, asha: PersonPage) -> None:
    asha.context.openView.emit(View(person=TOM))
    assert page(window_of(asha)).window_title() == "Tom"


def test_with_shift_the_photos_of_both_are_found(qtbot: QtBot, asha: PersonPage) -> None:
    window = window_of(asha)
    qtbot.mouseClick(asha.block._beside[0], Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
    field = page(window).search_field()
    assert field is not None
    assert field.text() == "person:Asha person:Tom"
    assert both(*[replace(one, name="") for one in people_named(window, "Asha", "Tom")]) == ""


def people_named(window: MainWindow, *names: str) -> list[Person]:
    known = {one.name: one for one in window.context.overview.now.people}
    return [known[name] for name in names]


def test_all_photos_of_somebody_are_selected_and_acted_on(qtbot: QtBot, asha: PersonPage, people: FakeLibrary) -> None:
    window = window_of(asha)
    assert len(asha.grid.photos.ids()) < 20
    press(qtbot, window, "Ctrl+A")
    qtbot.waitUntil(lambda: len(asha.selected_photos()) == 20)
    assert all(year.opened for year in asha.grid.sections() if isinstance(year, Year))
    press(qtbot, window, "N")
    qtbot.waitUntil(lambda: not people.store.photos_of(ASHA))


def test_what_is_not_selected_is_all_the_rest(qtbot: QtBot, asha: PersonPage) -> None:
    asha.grid.go_to(0)
    asha.invert_selection()
    qtbot.waitUntil(lambda: len(asha.selected_photos()) == 19)


def test_beside_their_photos_an_album_is_told_by_name_alone(qtbot: QtBot, asha: PersonPage) -> None:
    window = window_of(asha)
    if not window.panel.isVisible():
        window.toggle_panel(history=False)
    for runs in ([range(1)], [range(3)]):
        asha.grid.select_runs(runs)
        qtbot.waitUntil(lambda: "In" in texts(window.panel.info))
        assert not {"Why this album", "Fits"} & texts(window.panel.info)


def texts(panel: QWidget) -> set[str]:
    return {label.text() for label in panel.findChildren(QLabel) if label.isVisible()}


def test_a_birthday_is_asked_for_without_a_guess_and_an_impossible_day_says_why(qtbot: QtBot, asha: PersonPage) -> None:
    window_of(asha).dispatcher.run("birthday")
    sheet = dialog(qtbot, window_of(asha), BirthdayDialog)
    assert isinstance(sheet, BirthdayDialog)
    assert sheet.day.hasFocus()
    assert (sheet.day.currentIndex(), sheet.month.currentIndex()) == (-1, -1)
    assert not sheet.action.isEnabled()
    sheet.day.setCurrentIndex(sheet.day.findData(30))
    assert not sheet.why.text().strip()
    sheet.month.setCurrentIndex(sheet.month.findData(2))
    assert sheet.why.text() == "February has no day 30."
    sheet.day.setCurrentIndex(sheet.day.findData(29))
    assert sheet.action.isEnabled()
    sheet.year.setCurrentIndex(sheet.year.findData(2023))
    assert sheet.why.text() == "February 2023 has no day 29."
    sheet.reject()


def test_where_all_years_fit_each_shows_more_lines() -> None:
    assert Room(5, 600, 150, 44).most([13]) == 15  # 3 lines of one year: 494 pixels
    assert Room(5, 400, 150, 44).most([13]) == 10
    assert Room(5, 600, 150, 44).most([13, 13]) == 5
    assert Room(5, 100, 150, 44).most([13]) == 5
    assert Room(5, 9000, 150, 44).most([2, 13]) == 15
    assert Room(5, 9000, 150, 44).most([]) == 5


def test_a_high_window_shows_whole_years(qtbot: QtBot, asha: PersonPage) -> None:
    window_of(asha).resize(1440, 2600)
    qtbot.waitUntil(lambda: asha.grid.row_count() == 20)
    assert not asha.grid.verticalScrollBar().maximum()
    assert all(isinstance(year, Year) and not asha.grid._link(year) for year in asha.grid.sections())


def test_turned_off_nobody_is_open_any_more(qtbot: QtBot, asha: PersonPage) -> None:
    window = window_of(asha)
    asha.context.set_settings(replace(asha.context.settings, people="off"))
    assert window.page() is not asha
    assert not window.navigator.can_go_back()


def test_what_is_offered_stays_while_a_sheet_is_open(qtbot: QtBot, asha: PersonPage) -> None:
    window = window_of(asha)
    info = window.panel.info
    qtbot.waitUntil(lambda: len(offered(info)) == 4)
    before = offered(info)
    assert before == ["Rename", "Merge…", "Hide", "Birthday…"]
    window.dispatcher.run("birthday")
    sheet = dialog(qtbot, window, BirthdayDialog)
    window.context.overview.refresh()
    qtbot.wait(50)
    window.context.overview.changed.emit()
    assert offered(info) == before
    assert not window.actions_["birthday"].isEnabled()
    sheet.reject()
    assert offered(info) == before


def offered(panel: QWidget) -> list[str]:
    return [button.accessibleName() for button in panel.findChildren(SideButton)]
