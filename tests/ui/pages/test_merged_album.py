"""The keyboard stays with the album that others were merged into, and F2 names the one that has the ring."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.model.acts import Merge, Rename
from photosort.ui.dialogs.album_picker import AlbumPicker
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, give_name, page, press
from tests.ui.fakes import FakeLibrary


def _albums(window: MainWindow) -> AlbumsPage:
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    return shown


def test_a_merge_leaves_the_merged_album_selected(qtbot: QtBot, active: MainWindow, library: FakeLibrary) -> None:
    active.resize(800, 600)
    shown = _albums(active)
    apples, castles = album(active, "Apples").id, album(active, "Castles").id
    shown.grid.select_ids([apples])
    press(qtbot, active, "M")
    asked = dialog(qtbot, active, AlbumPicker)
    assert isinstance(asked, AlbumPicker)
    asked.field.setText("Castles")
    qtbot.keyClick(asked.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.history.done == [Merge((apples, castles), castles)])
    qtbot.waitUntil(lambda: apples not in shown.grid.albums.ids() and shown.grid.selected_ids() == [castles])
    current = shown.grid.currentIndex()
    assert shown.grid.albums.id_at(current.row()) == castles
    assert shown.grid.viewport().rect().contains(shown.grid.visualRect(current).center())


def test_f2_names_the_album_that_has_the_ring(qtbot: QtBot, active: MainWindow, library: FakeLibrary) -> None:
    shown = _albums(active)
    shown.grid.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(shown.grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    shown.select_none()
    ringed = shown.grid.focused_id()
    assert ringed is not None
    assert shown.grid.selected_ids() == []
    press(qtbot, active, "F2")
    give_name(shown.grid, "Fruit")
    qtbot.waitUntil(lambda: library.history.done == [Rename(ringed, "Fruit")])


def test_the_open_menu_bar_names_the_album_that_has_the_ring(qtbot: QtBot, active: MainWindow) -> None:
    shown = _albums(active)
    shown.grid.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(shown.grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    shown.select_none()
    ringed = shown.grid.focused_id()
    active.menuBar().setFocus(Qt.FocusReason.MenuBarFocusReason)
    assert not shown.grid.hasFocus()
    active.refresh()
    assert active.actions_["rename"].isEnabled()
    assert shown.grid.focused_id() == ringed
    active.sidebar.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert shown.grid.focused_id() is None
