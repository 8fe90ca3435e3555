"""A search is seen while it is on, and ends by Esc or by going elsewhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from photosort.model.photo import RootId
from photosort.ui.pages import places
from photosort.ui.pages.page_spec import Place
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import open_album, page, press

SEARCHES = [
    (places.ALBUMS, "astle", "1 album · with “astle”"),
    (places.JUNK, "eme", "1 album · with “eme”"),
    (places.folder(RootId(1)), "IMG_2024", ""),
]


def _search(qtbot: QtBot, window: MainWindow, place: Place, text: str) -> QLineEdit:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.navigator.go(place)
    press(qtbot, window, "Ctrl+Shift+F")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, text)
    return field


@pytest.mark.parametrize(("place", "text", "words"), SEARCHES)
def test_a_search_is_seen_and_escape_ends_it(
    qtbot: QtBot, window: MainWindow, place: Place, text: str, words: str
) -> None:
    whole = window.header.subtitle.full
    window.navigator.go(place)
    before = whole()
    field = _search(qtbot, window, place, text)
    qtbot.waitUntil(lambda: whole() == words if words else whole().endswith(f"with “{text}”"))
    assert field.property("filled") is True
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.property("filled") is False
    assert not field.hasFocus()
    qtbot.waitUntil(lambda: whole() == before)
    assert window.navigator.place() == place


@pytest.mark.parametrize(("place", "text", "words"), SEARCHES)
def test_leaving_the_page_ends_the_search(
    qtbot: QtBot, window: MainWindow, place: Place, text: str, words: str
) -> None:
    field = _search(qtbot, window, place, text)
    window.navigator.go(places.UNSORTED)
    window.navigator.go(place)
    assert field.text() == ""
    assert "with" not in window.header.subtitle.full()


def test_escape_in_the_page_ends_the_search_once_nothing_is_selected(qtbot: QtBot, window: MainWindow) -> None:
    field = _search(qtbot, window, places.ALBUMS, "astle")
    shown = page(window)
    shown.setFocus()
    shown.select_all()
    assert len(shown.selected_albums()) == 1
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert (list(shown.selected_albums()), field.text()) == ([], "astle")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert field.text() == ""


def test_an_album_that_was_opened_out_of_a_search_leads_back_to_it(qtbot: QtBot, window: MainWindow) -> None:
    field = _search(qtbot, window, places.ALBUMS, "astle")
    open_album(qtbot, window, "Castles")
    press(qtbot, window, "Alt+Left")
    assert field.text() == "astle"
    open_album(qtbot, window, "Castles")
    window.navigator.go(places.ALBUMS)
    assert field.text() == ""


def test_escape_closes_fewer_or_more_wherever_the_focus_is(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, window, "Ctrl+J")
    qtbot.waitUntil(lambda: page(window).hint() != "")
    window.sidebar.list.setFocus()
    qtbot.keyClick(window.sidebar.list, Qt.Key.Key_Escape)
    assert page(window).hint() == ""
