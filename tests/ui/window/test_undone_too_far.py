"""One undo too many takes the first folders out again: the first page says so, and brings them back."""

import os
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.model.acts import AddFolders, TakeOutFolder
from photosort.ui.pages.welcome_page import WelcomePage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import page, press
from tests.ui.fakes import FakeLibrary


def test_the_first_page_brings_back_what_was_undone(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, tmp_path: Path
) -> None:
    for root in library.folders.all():
        library.history.do(TakeOutFolder(root.id))
    qtbot.waitUntil(lambda: isinstance(window.page(), WelcomePage))
    welcome = page(window)
    assert isinstance(welcome, WelcomePage)
    assert not welcome.again.isVisible()
    assert welcome.headline.text() == "Drop a folder of photos here"
    library.history.do(AddFolders((os.fsencode(tmp_path),)))
    qtbot.waitUntil(lambda: not isinstance(window.page(), WelcomePage))
    press(qtbot, window, "Ctrl+Z")
    qtbot.waitUntil(lambda: isinstance(window.page(), WelcomePage))
    welcome = page(window)
    assert isinstance(welcome, WelcomePage)
    qtbot.waitUntil(welcome.again.isVisible)
    assert welcome.headline.text() == "Adding your photos was undone"
    assert not window.toast.isVisible()  # it says nothing more, and would lie over the frame
    qtbot.mouseClick(welcome.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [root.path for root in library.folders.all()] == [os.fsencode(tmp_path)])
    qtbot.waitUntil(lambda: not isinstance(window.page(), WelcomePage))
