"""The parts of an album that was split are selected and in sight, wherever they stand; Undo makes them one again."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.model.acts import Split
from photosort.ui.dialogs.split_dialog import SplitDialog
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.widgets.action_spec import Target
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, page
from tests.ui.fakes import FakeLibrary


def test_both_parts_are_selected_side_by_side_and_in_sight(
    qtbot: QtBot, active: MainWindow, library: FakeLibrary
) -> None:
    active.resize(800, 600)
    shown = page(active)
    assert isinstance(shown, AlbumsPage)
    before, whole = set(shown.grid.albums.ids()), album(active, "Apples")
    active.actions_.ask("split", Target(albums=(whole.id,)))
    sheet = dialog(qtbot, active, SplitDialog)
    qtbot.waitUntil(sheet.action.isEnabled)
    sheet.accept()
    qtbot.waitUntil(lambda: len(shown.grid.selected_ids()) == 2)
    assert isinstance(library.history.done[-1], Split)
    chosen = set(shown.grid.selected_ids())
    assert chosen & before == {whole.id}
    assert sum(library.albums.get(part).count for part in chosen) == whole.count
    first = shown.grid.albums.index(shown.grid.selected_runs()[0][0], 0)
    assert shown.grid.viewport().rect().contains(shown.grid.visualRect(first).center())
    places = shown.grid.albums.ids()
    [made] = chosen - {whole.id}
    assert places.index(made) == places.index(whole.id) + 1
    assert (
        shown.grid.viewport()
        .rect()
        .contains(shown.grid.visualRect(shown.grid.albums.index(places.index(made), 0)).center())
    )
    qtbot.mouseClick(active.toast.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: set(shown.grid.albums.ids()) == before)
    assert album(active, "Apples").count == whole.count
