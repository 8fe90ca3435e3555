"""The window while it shows the demo, and the first page, which leads there."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from photosort.model.acts import TakeOutFolder
from photosort.settings import Settings
from photosort.ui.pages.welcome_page import WelcomePage
from photosort.ui.services.context import Context
from photosort.ui.style.theme import Scheme, Theme
from photosort.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeLibrary, FakeOrganizer


@pytest.fixture
def own() -> Path | None:
    """Where the person's library is, while the demo is shown."""
    return Path("/own")


@pytest.fixture
def context(qtbot: QtBot, library: FakeLibrary, own: Path | None) -> Iterator[Context]:
    organizer = FakeOrganizer(library)
    theme = Theme(Scheme.LIGHT, animations=False)
    made = Context(library, lambda: organizer, Settings(animations=False), theme, own)
    yield made
    made.close()


def drop(window: MainWindow, folder: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder))])
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, mime, buttons, keys))


def test_a_folder_that_is_dropped_leaves_the_demo(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    assert window.demo_banner.isVisible()
    left: list[list[bytes]] = []
    window.context.demoLeft.connect(left.append)
    drop(window, tmp_path)
    assert left == [[os.fsencode(tmp_path)]]
    assert not window.dispatcher.dialogs.is_open


def test_leaving_it_adds_nothing(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.context.demoLeft) as left:
        qtbot.mouseClick(window.demo_banner.leave, Qt.MouseButton.LeftButton)
    assert left.args == [[]]


def test_without_its_folder_it_is_no_demo(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.context.demoLeft) as left:
        window.dispatcher.handlers.folders.take_out(window.context.overview.now.roots[0])
    assert left.args == [[]]


@pytest.mark.parametrize("own", [None])
def test_elsewhere_there_is_no_banner_and_a_drop_asks(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    assert not window.demo_banner.isVisible()
    drop(window, tmp_path)
    assert window.dispatcher.dialogs.is_open


@pytest.mark.parametrize(
    ("own", "says", "other"),
    [
        (None, "Drop a folder of photos here", "Look at a demo"),
        (Path("/own"), "Drawing the demo…", "Leave the demo"),
    ],
)
def test_the_first_page(qtbot: QtBot, window: MainWindow, library: FakeLibrary, says: str, other: str) -> None:
    for root in library.folders.all():
        library.history.do(TakeOutFolder(root.id))
    qtbot.waitUntil(lambda: isinstance(window.page(), WelcomePage))
    page = window.page()
    assert isinstance(page, WelcomePage)
    assert (page.headline.text(), page.other.accessibleName()) == (says, other)
    assert not window.demo_banner.isVisible()
    context = window.context
    with qtbot.waitSignal(context.demoLeft if context.in_demo else context.demoAsked):
        qtbot.mouseClick(page.other, Qt.MouseButton.LeftButton)
