"""The page of strangers: out of sight until it is asked for, then each face can be named, put away or opened."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.model.face import Certainty, FaceId, PersonId
from photosort.ui.dialogs.person_picker import PersonPicker
from photosort.ui.pages import places
from photosort.ui.pages.people.people_page import PeoplePage
from photosort.ui.pages.people.strangers_page import StrangersPage
from photosort.ui.widgets.header_tools import HeaderTool
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog, give_name, page, press
from tests.ui.fakes import FakeLibrary

ASHA, TOM = PersonId(1), PersonId(2)


@pytest.fixture
def window(qtbot: QtBot, among_people: MainWindow) -> MainWindow:
    among_people.navigator.go(places.PEOPLE)
    qtbot.waitUntil(lambda: among_people.context.overview.loaded)
    return among_people


@pytest.fixture
def shown(qtbot: QtBot, window: MainWindow) -> StrangersPage:
    wall = page(window)
    assert isinstance(wall, PeoplePage)
    asked = wall.head_widgets()[0]
    assert isinstance(asked, HeaderTool)
    qtbot.waitUntil(asked.isVisible)
    assert asked.text().strip() == "5 strangers"
    qtbot.mouseClick(asked, Qt.MouseButton.LeftButton)
    strangers = page(window)
    assert isinstance(strangers, StrangersPage)
    qtbot.waitUntil(lambda: strangers.grid.row_count() == 5)
    return strangers


def said(shown: StrangersPage) -> list[str]:
    return [shown.grid.faces.data(shown.grid.faces.index(row, 0)) for row in range(shown.grid.row_count())]  # type: ignore[misc]


def whom(people: FakeLibrary, face: FaceId) -> tuple[str, Certainty | None]:
    row = people.store.faces[face]
    return people.store.people[row.person].name if row.person is not None else "", row.certainty


def test_all_faces_that_are_nobodys_are_there_the_newest_first(shown: StrangersPage, people: FakeLibrary) -> None:
    assert shown.grid.faces.ids() == [face.id for face in people.people.strangers()]
    assert sorted(said(shown)) == ["Tom?", "Tom?", "Who is this?", "Who is this?", "Who is this?"]
    assert (shown.title(), shown.subtitle()) == ("Strangers", "5 faces · newest photos first")
    assert shown.found() == ("5 faces", "Faces are compared on this computer only")


def test_the_day_of_the_photo_is_told_and_spoken(qtbot: QtBot, shown: StrangersPage, people: FakeLibrary) -> None:
    qtbot.waitUntil(lambda: bool(shown.grid.shown(0)) and bool(shown.grid.shown(0).below))  # type: ignore[union-attr]
    first = shown.grid.shown(0)
    spoken = shown.grid.faces.data(shown.grid.faces.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert first is not None
    assert str(people.store.photos[shown.grid.faces.face(0).photo].when.year) in first.below  # type: ignore[union-attr]
    assert first.below in str(spoken)


def test_a_name_goes_to_all_that_are_selected_and_undo_brings_them_back(
    qtbot: QtBot, window: MainWindow, shown: StrangersPage, people: FakeLibrary
) -> None:
    shown.grid.selectAll()
    everybody = shown.selected_faces()
    press(qtbot, window, "F2")
    give_name(shown.grid, "Oskar")
    qtbot.waitUntil(lambda: shown.grid.row_count() == 0)
    assert {whom(people, face) for face in everybody} == {("Oskar", Certainty.SAID)}
    assert shown.subtitle() == ""
    window.context.acts.undo()
    qtbot.waitUntil(lambda: shown.grid.row_count() == 5)


def test_a_name_that_is_known_adds_the_face_to_that_person(
    qtbot: QtBot, window: MainWindow, shown: StrangersPage, people: FakeLibrary
) -> None:
    shown.grid.go_to(0)
    [face] = shown.selected_faces()
    press(qtbot, window, "F2")
    give_name(shown.grid, "asha")
    qtbot.waitUntil(lambda: shown.grid.row_count() == 4)
    assert people.store.faces[face].person == ASHA


def test_who_it_is_is_chosen_of_those_who_are_known(
    qtbot: QtBot, window: MainWindow, shown: StrangersPage, people: FakeLibrary
) -> None:
    shown.grid.go_to(0)
    [face] = shown.selected_faces()
    press(qtbot, window, "M")
    picker = dialog(qtbot, window, PersonPicker)
    assert isinstance(picker, PersonPicker)
    picker.narrow("Tom")
    picker.list.setCurrentRow(0)
    picker.accept()
    qtbot.waitUntil(lambda: whom(people, face) == ("Tom", Certainty.SAID))


@pytest.mark.parametrize("key", ["H", "N"])
def test_a_stranger_is_put_away_by_a_key(
    qtbot: QtBot, window: MainWindow, shown: StrangersPage, people: FakeLibrary, key: str
) -> None:
    shown.grid.go_to(1)
    [face] = shown.selected_faces()
    hidden = window.context.overview.now.people_counts.hidden
    press(qtbot, window, key)
    qtbot.waitUntil(lambda: shown.grid.row_count() == 4)
    assert (face in people.store.no_faces) == (key == "N")
    qtbot.waitUntil(lambda: window.context.overview.now.people_counts.unknown == 4)
    assert window.context.overview.now.people_counts.hidden == hidden + (key == "H")


def test_a_click_on_the_corner_is_about_that_face_alone(
    qtbot: QtBot, shown: StrangersPage, people: FakeLibrary
) -> None:
    shown.grid.selectAll()
    shown.grid.partClicked.emit(shown.grid.faces.index(2, 0), "hide")
    qtbot.waitUntil(lambda: shown.grid.row_count() == 4)


def test_enter_shows_the_photo_among_those_of_the_others_and_back_leads_here(
    qtbot: QtBot, window: MainWindow, shown: StrangersPage, people: FakeLibrary
) -> None:
    shown.grid.go_to(1, keyboard=True)
    shown.grid.setFocus()
    photo = people.store.faces[shown.grid.faces.id_at(1)].photo
    QTest.keyClick(shown.grid, Qt.Key.Key_Return)
    viewer = page(window)
    assert viewer.shows_one()
    assert viewer.in_front() == photo
    window.navigator.back()
    assert page(window) is shown
    window.navigator.back()
    assert isinstance(page(window), PeoplePage)


def test_while_nobody_is_looked_for_no_stranger_is_shown(
    qtbot: QtBot, window: MainWindow, shown: StrangersPage
) -> None:
    window.context.set_settings(replace(window.context.settings, people="off"))
    qtbot.waitUntil(lambda: shown.grid.row_count() == 0)
    window.navigator.go(places.ALBUMS)
    window.navigator.open_strangers()
    assert isinstance(page(window), PeoplePage)


def test_without_strangers_nothing_leads_to_them(qtbot: QtBot, window: MainWindow, people: FakeLibrary) -> None:
    wall = page(window)
    for face in people.people.strangers():
        people.store.no_faces[face.id] = True
    people.store.changed()
    qtbot.waitUntil(lambda: not wall.head_widgets()[0].isVisible())
