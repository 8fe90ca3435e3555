"""Who is on what a search has found stands above it, a face each, which narrows the search."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.model.face import PersonId
from photosort.model.search.found import Gathered, Why
from photosort.ui.pages.search_page import SearchPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import grouped_search
from tests.ui.fake_people import add_people
from tests.ui.fakes import FakeLibrary
from tests.ui.window.test_tab_order import walk


@pytest.fixture
def found(qtbot: QtBot, library: FakeLibrary, active: MainWindow) -> SearchPage:
    """A search of a library with people."""
    add_people(library.store)
    active.context.set_settings(replace(active.context.settings, people="on"))
    active.context.overview.refresh()
    qtbot.waitUntil(lambda: bool(active.context.overview.now.people))
    return grouped_search(qtbot, active, "IMG_")


def names(shown: SearchPage) -> list[str]:
    return [button.accessibleName() for button in shown.groups.people.buttons]


def test_people_with_a_name_stand_first_most_photos_first(qtbot: QtBot, found: SearchPage) -> None:
    people = found.groups.people
    assert names(found) == ["Asha, 20 photos", "Tom, 12 photos"]
    assert people.geometry().bottom() < found.groups.albums.geometry().top()
    assert found.groups.geometry().bottom() > found.groups.towns.geometry().bottom() - 1


def test_a_face_narrows_the_search(qtbot: QtBot, found: SearchPage) -> None:
    first = found.groups.people.buttons[0]
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    field = found.search_field()
    assert field is not None
    assert field.text() == "IMG_ person:Asha"


def test_the_keyboard_comes_to_them_before_the_albums(qtbot: QtBot, found: SearchPage) -> None:
    buttons = found.groups.people.buttons
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert list(walk(qtbot, Qt.Key.Key_Tab))[: len(buttons) + 1] == [*buttons, found.groups.albums]


def test_of_many_people_as_many_are_shown_as_there_is_room_for(qtbot: QtBot, found: SearchPage) -> None:
    people = found.groups.people
    people.resize(people.buttons[0].width() + 20, people.height())
    assert [button.isVisible() for button in people.buttons] == [True, *[False] * (len(people.buttons) - 1)]


def test_who_is_looked_for_by_name_stands_there_and_leads_to_their_page(
    qtbot: QtBot, found: SearchPage, active: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asha, tom = PersonId(1), PersonId(2)
    on_all = Gathered(reasons=((Why.PERSON, 12),), people=((asha, 12), (tom, 12)))
    monkeypatch.setattr(active.context.library.search, "gather", lambda _text: on_all)
    field = found.search_field()
    assert field is not None
    for asked in ("tom", "person:Tom"):
        field.setText(asked)
        qtbot.waitUntil(lambda: names(found) == ["Tom, 12 photos"])  # Asha narrows nothing
        assert found.groups.people.buttons[0].toolTip() == "All photos of Tom"
    QTest.mouseClick(found.groups.people.buttons[0], Qt.MouseButton.LeftButton)
    shown = active.page()
    assert shown is not None
    assert shown.window_title() == "Tom"


def test_while_nobody_is_looked_for_nobody_is_shown(qtbot: QtBot, found: SearchPage, active: MainWindow) -> None:
    assert names(found)
    active.context.set_settings(replace(active.context.settings, people="off"))
    qtbot.waitUntil(lambda: not names(found))
