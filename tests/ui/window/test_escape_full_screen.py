"""Esc closes the top thing: of a window that fills the screen, that is the full screen, before the page."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.ui.pages import places
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import page


def test_esc_leaves_full_screen_and_then_the_page(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.navigator.go(places.ALBUMS)
    window.navigator.visit(places.PROBLEMS)
    problems = page(window)
    qtbot.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(window.isFullScreen)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert (window.isFullScreen(), page(window)) == (False, problems)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert page(window) is not problems
