"""Esc closes what was opened beside the page for a while, and the page has the keyboard again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosort.ui.pages import places
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import open_album, page, press

ESCAPE = Qt.Key.Key_Escape


def test_escape_closes_the_history_and_then_the_page(qtbot: QtBot, active: MainWindow) -> None:
    open_album(qtbot, active, "Apples")
    page(active).select_none()
    press(qtbot, active, "Ctrl+H")
    active.panel.history.list.setFocus()
    qtbot.keyClick(active.panel.history.list, ESCAPE)
    assert active.panel.isVisible()  # the details were there before it
    assert not active.panel.is_history()
    assert page(active).title() == "Apples"
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page(active).isAncestorOf(focus)
    qtbot.keyClick(focus, ESCAPE)
    assert active.navigator.place() == places.ALBUMS
    assert not active.navigator.can_go_back()


def test_escape_closes_the_history_that_was_opened_by_mouse_before_it_clears_the_selection(
    qtbot: QtBot, active: MainWindow
) -> None:
    open_album(qtbot, active, "Apples")
    chosen = page(active).selected_photos()
    assert chosen
    rows = active.sidebar.list
    row = next(n for n, one in enumerate(rows.model_rows()) if one.place == places.HISTORY)
    qtbot.mouseClick(
        rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.model().index(row, 0)).center()
    )
    assert active.panel.is_history()
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, ESCAPE)
    assert not active.panel.is_history()
    assert page(active).selected_photos() == chosen
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, ESCAPE)
    assert not page(active).selected_photos()


def test_escape_closes_the_sidebar_of_a_narrow_window(qtbot: QtBot, active: MainWindow) -> None:
    active.resize(800, 600)
    press(qtbot, active, "F9")
    active.sidebar.list.setFocus()
    qtbot.keyClick(active.sidebar.list, ESCAPE)
    assert not active.sidebar.isVisible()
    active.resize(1440, 900)
    active.sidebar.list.setFocus()
    qtbot.keyClick(active.sidebar.list, ESCAPE)
    assert active.sidebar.isVisible()
