"""The history goes with the page of a library without folders, and comes back as it is by then."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.model.acts import AddFolders, TakeOutFolder
from photosort.ui.pages.welcome_page import WelcomePage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import press
from tests.ui.fakes import FakeLibrary


def test_what_was_redone_meanwhile_can_be_undone(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, tmp_path: Path
) -> None:
    for root in library.folders.all():
        library.history.do(TakeOutFolder(root.id))
    library.history.do(AddFolders((bytes(tmp_path),)))
    qtbot.waitUntil(lambda: len(window.context.overview.now.roots) == 1)
    press(qtbot, window, "Ctrl+H")
    shown = window.panel.history.list

    def newest() -> str:
        return shown.buttons(1, shown.visualRect(shown.model_.index(1)))[0][0] if shown.rows() else ""

    qtbot.waitUntil(lambda: newest() == "undo")
    press(qtbot, window, "Ctrl+Z")
    qtbot.waitUntil(lambda: isinstance(window.page(), WelcomePage))
    history = window.actions_["history"]
    qtbot.waitUntil(lambda: not history.isEnabled())
    qtbot.waitUntil(lambda: not window.panel.isVisible() and not history.isChecked())
    press(qtbot, window, "Ctrl+Shift+Z")
    qtbot.waitUntil(shown.isVisible)
    qtbot.waitUntil(lambda: newest() == "undo")
    qtbot.waitUntil(lambda: history.isEnabled() and history.isChecked())
    spot = shown.buttons(1, shown.visualRect(shown.model_.index(1)))[0][1]
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=spot.center())
    qtbot.waitUntil(lambda: library.folders.all() == [])
