"""Sidebar and details have their width beside every page, also after a first page that needs more room than any."""

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from photosort.ui.pages import places
from photosort.ui.pages.welcome_page import WelcomePage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import page


def test_the_first_page_leaves_sidebar_and_details_their_width(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(QSize(1424, 852))
    window.navigator.show_fixed("empty", window._make_empty)
    window.navigator.go(places.ALL)
    qtbot.waitUntil(lambda: (window.sidebar.width(), window.panel.width()) == (224, 296))


def test_the_promises_go_where_the_window_grows_narrow(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.show_fixed("empty", window._make_empty)
    welcome = page(window)
    assert isinstance(welcome, WelcomePage)
    qtbot.waitUntil(welcome.points.isVisible)
    window.resize(QSize(900, 700))
    qtbot.waitUntil(lambda: (welcome.width(), welcome.points.isVisible()) == (900, False))
