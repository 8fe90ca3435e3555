"""Folders in the sidebar: a click shows what is in them, a mark opens them, and their menu is about what is shown."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosort.model.acts import TakeOutFolder
from photosort.model.photo import RootId
from photosort.model.view import View
from photosort.ui.pages import places
from photosort.ui.pages.page_spec import Place
from photosort.ui.pages.places import Row
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import page
from tests.ui.fakes import FakeLibrary

ROOT = RootId(1)
HOME, DEEP = places.folder(ROOT), places.folder(ROOT, b"DCIM/Camera")


def _row(window: MainWindow, place: Place) -> int:
    return next((number for number, row in enumerate(window.sidebar.list.model_rows()) if row.place == place), -1)


def _spot(window: MainWindow, place: Place, *, chevron: bool = False) -> QPoint:
    rows = window.sidebar.list
    number = _row(window, place)
    rect = rows.visualRect(rows.model().index(number, 0))
    return rows.chevron_rect(rect, rows.model_rows()[number]).center() if chevron else rect.center()


def _click(qtbot: QtBot, window: MainWindow, place: Place, *, chevron: bool = False) -> None:
    spot = _spot(window, place, chevron=chevron)
    qtbot.mouseClick(window.sidebar.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_a_click_on_a_folder_shows_its_photos(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    _click(qtbot, window, HOME)
    assert window.navigator.place() == HOME
    assert page(window).title() == "Phone 2024"
    root = library.folders.all()[0]
    qtbot.waitUntil(lambda: page(window).subtitle().startswith(f"{root.count} photos"))


def test_the_mark_opens_a_folder_and_leads_nowhere(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    first = library.photos.ids(View(root=ROOT))[0]
    photo = library.store.photos[first]
    library.store.photos[first] = replace(photo, folder=b"Other", root_id=ROOT)
    _click(qtbot, window, HOME, chevron=True)
    assert window.navigator.place() == places.ALBUMS
    qtbot.waitUntil(lambda: _row(window, places.folder(ROOT, b"DCIM")) >= 0)
    assert _row(window, DEEP) < 0
    _click(qtbot, window, places.folder(ROOT, b"DCIM"), chevron=True)
    assert _row(window, DEEP) >= 0
    _click(qtbot, window, places.folder(ROOT, b"Other"))
    assert page(window).title() == "Other"
    qtbot.waitUntil(lambda: page(window).subtitle() == "1 photo · Phone 2024")
    assert window.sidebar.list.currentIndex().row() == _row(window, places.folder(ROOT, b"Other"))
    _click(qtbot, window, HOME, chevron=True)
    assert _row(window, DEEP) < 0
    assert page(window).title() == "Other"


def test_arrow_keys_open_and_close_folders(qtbot: QtBot, window: MainWindow) -> None:
    rows = window.sidebar.list
    rows.setFocus()
    rows.select(HOME)
    qtbot.keyClick(rows, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: _row(window, places.folder(ROOT, b"DCIM")) >= 0)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert window.navigator.place() == places.folder(ROOT, b"DCIM")
    qtbot.keyClick(rows, Qt.Key.Key_Left)  # it is closed: up to the one above
    assert window.navigator.place() == HOME
    qtbot.keyClick(rows, Qt.Key.Key_Left)
    assert _row(window, places.folder(ROOT, b"DCIM")) < 0


def test_the_menu_of_a_folder_is_about_the_page_that_is_shown(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Row] = []
    window.sidebar.list.menuWanted.disconnect()
    window.sidebar.list.menuWanted.connect(lambda row, _: asked.append(row))
    viewport = window.sidebar.list.viewport()
    for place, leads in ((HOME, HOME), (places.JUNK, HOME)):  # only folders have a menu
        spot = _spot(window, place)
        qtbot.mouseClick(viewport, Qt.MouseButton.RightButton, pos=spot)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, viewport.mapToGlobal(spot))
        QApplication.sendEvent(viewport, event)
        assert window.navigator.place() == leads
        assert window.sidebar.list.currentIndex().row() == _row(window, leads)
    assert [row.place for row in asked] == [HOME]


def test_the_page_of_a_folder_that_was_taken_out_is_left(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.navigator.go(DEEP)
    library.history.do(TakeOutFolder(ROOT))
    qtbot.waitUntil(lambda: window.navigator.place() == places.ALBUMS)
