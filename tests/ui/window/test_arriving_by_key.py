"""Whoever comes to a list by key sees where the keyboard is, and the next key goes on from there."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.model.acts import Rename
from photosort.ui.pages import places
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.pages.junk_page import JunkPage
from photosort.ui.pages.problems_page import ProblemsPage
from photosort.ui.pages.search_page import SearchPage
from photosort.ui.widgets.row_list import R, RowList
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, page, press
from tests.ui.fakes import FakeLibrary

DOWN = Qt.Key.Key_Down


def ringed(shown: RowList[R]) -> list[int]:
    return [row for row in range(len(shown.rows())) if shown.has_focus(row)]


def test_the_first_likely_junk_has_the_ring(qtbot: QtBot, active: MainWindow) -> None:
    page(active).setFocus()  # the stack of pages hands the keyboard on
    press(qtbot, active, "Ctrl+5")
    shown = page(active)
    assert isinstance(shown, JunkPage)
    assert (ringed(shown.list), shown.selected_albums()) == ([0], [])
    qtbot.keyClick(shown.list, DOWN)
    assert (ringed(shown.list), shown.selected_albums()) == ([1], [shown.list.rows()[1].id])


def test_after_a_click_in_the_sidebar_the_first_key_shows_the_first_row(qtbot: QtBot, active: MainWindow) -> None:
    active.navigator.go(places.JUNK)
    shown = page(active)
    assert isinstance(shown, JunkPage)
    assert ringed(shown.list) == []
    qtbot.keyClick(shown.list, DOWN)
    assert (ringed(shown.list), shown.selected_albums()) == ([0], [shown.list.rows()[0].id])


def test_the_first_problem_has_the_ring_once_it_is_there(qtbot: QtBot, active: MainWindow) -> None:
    page(active).setFocus()  # the stack of pages hands the keyboard on
    press(qtbot, active, "Ctrl+6")
    shown = page(active)
    assert isinstance(shown, ProblemsPage)
    qtbot.waitUntil(lambda: ringed(shown.list) == [0])


def test_the_history_opened_by_key_has_the_keyboard(qtbot: QtBot, active: MainWindow, library: FakeLibrary) -> None:
    castles = album(active, "Castles").id
    library.history.do(Rename(castles, "Palaces"))
    page(active).setFocus()
    press(qtbot, active, "Ctrl+H")
    history = active.panel.history.list
    qtbot.waitUntil(lambda: ringed(history) == [1])  # below the name of the day
    press(qtbot, active, "Ctrl+H")
    shown = page(active)
    assert isinstance(shown, AlbumsPage)
    assert shown.grid.hasFocus()


def test_nothing_found_leaves_the_keyboard_in_the_field(qtbot: QtBot, active: MainWindow) -> None:
    press(qtbot, active, "Ctrl+F")
    shown = page(active)
    assert isinstance(shown, SearchPage)
    field = shown.search_field()
    assert field is not None
    QTest.keyClicks(field, "qqq")
    qtbot.waitUntil(lambda: shown.grid.row_count() == 0 and bool(shown.told().query))
    QTest.keyClick(field, DOWN)
    assert field.hasFocus()
    field.setText("IMG")
    qtbot.waitUntil(lambda: shown.grid.row_count() > 0)
    QTest.keyClick(field, DOWN)
    assert shown.grid.hasFocus()
