"""The window while it shows the demo, and the first page, which leads there."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from photosort.model.acts import TakeOutFolder
from photosort.model.demo_size import DEMO_PICTURES
from photosort.organizing.progress import Phase, Progress
from photosort.settings import Settings
from photosort.ui.dialogs.add_folder_dialog import AddFolderDialog
from photosort.ui.pages.welcome_page import WelcomePage
from photosort.ui.services.context import Context
from photosort.ui.style.theme import Scheme, Theme
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import organizer
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


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A folder of one photo, as far as its name says."""
    (tmp_path / "Phone").mkdir()
    (tmp_path / "Phone" / "IMG_1.jpg").write_bytes(b"x")
    return tmp_path / "Phone"


def drop(window: MainWindow, folder: Path) -> AddFolderDialog:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder))])
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, mime, buttons, keys))
    dialog = window.dispatcher.dialogs.now
    assert isinstance(dialog, AddFolderDialog)
    return dialog


def emptied(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> WelcomePage:
    for root in library.folders.all():
        library.history.do(TakeOutFolder(root.id))
    qtbot.waitUntil(lambda: isinstance(window.page(), WelcomePage))
    page = window.page()
    assert isinstance(page, WelcomePage)
    return page


def tell(window: MainWindow, progress: Progress) -> None:
    organizer(window).snapshot = progress
    window.organizing.poll()


def test_no_folder_is_missed_while_the_demo_is_drawn(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    emptied(qtbot, window, library)
    qtbot.waitUntil(lambda: window.status_bar.detail.full() == "")
    assert not window.status_bar.phase.isVisible()


def test_a_folder_that_is_confirmed_replaces_the_demo(qtbot: QtBot, window: MainWindow, photos: Path) -> None:
    dialog = drop(window, photos)
    dialog.subfolders.setChecked(False)
    with qtbot.waitSignal(window.context.demoLeft) as left:
        qtbot.mouseClick(dialog.action, Qt.MouseButton.LeftButton)
    assert left.args == [[os.fsencode(photos)], False]
    assert organizer(window).asked == [], "nothing is added to the demo"


def test_a_folder_that_is_not_confirmed_leaves_the_demo_as_it_was(
    qtbot: QtBot, window: MainWindow, photos: Path
) -> None:
    left: list[list[bytes]] = []
    window.context.demoLeft.connect(lambda folders, _deep: left.append(folders))
    before = window.context.overview.now, window.navigator.place()
    dialog = drop(window, photos)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not window.dispatcher.dialogs.is_open
    assert (left, organizer(window).asked) == ([], [])
    assert (window.context.overview.now, window.navigator.place()) == before


def test_the_line_at_the_foot_leads_out_and_adds_nothing(qtbot: QtBot, window: MainWindow) -> None:
    note = window.status_bar.demo
    assert note.isVisible()
    with qtbot.waitSignal(window.context.demoLeft) as left:
        last_word = QPoint(note.width() - 8, note.height() // 2)
        qtbot.mouseMove(note, last_word)
        qtbot.mouseClick(note, Qt.MouseButton.LeftButton, pos=last_word)
    assert left.args == [[], True]


def test_the_line_at_the_foot_stays_in_the_smallest_window(window: MainWindow) -> None:
    window.resize(window.minimumSize())
    tell(window, Progress(Phase.READING, step=2, done=1_612, total=2_400, rate=58, seconds_left=900))
    note = window.status_bar.demo
    assert note.geometry().right() <= window.status_bar.width()
    assert note.width() >= note.sizeHint().width()


def test_without_its_folder_it_is_no_demo(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.context.demoLeft) as left:
        window.dispatcher.handlers.folders.take_out(window.context.overview.now.roots[0])
    assert left.args == [[], True]


@pytest.mark.parametrize("own", [None])
def test_elsewhere_no_line_speaks_of_a_demo(window: MainWindow) -> None:
    assert not window.status_bar.demo.isVisible()


@pytest.mark.parametrize(
    ("own", "says", "other"),
    [
        (None, "Drop a folder of photos here", "Look at a demo"),
        (Path("/own"), "Drawing the demo…", "Leave the demo"),
    ],
)
def test_the_first_page(qtbot: QtBot, window: MainWindow, library: FakeLibrary, says: str, other: str) -> None:
    page = emptied(qtbot, window, library)
    assert (page.headline.text(), page.other.accessibleName()) == (says, other)
    assert not window.status_bar.demo.isVisible()
    context = window.context
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.other.setFocus()
    with qtbot.waitSignal(context.demoLeft if context.in_demo else context.demoAsked):
        qtbot.keyClick(page.other, Qt.Key.Key_Return)


@pytest.mark.parametrize("own", [None])
def test_the_first_page_says_how_many_photos_the_demo_has(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    page = emptied(qtbot, window, library)
    assert page.note.text().startswith(f"The demo shows {DEMO_PICTURES} sample photos.")


def test_the_drawing_is_told_and_can_be_held_as_other_work(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    page, bar = emptied(qtbot, window, library), window.status_bar
    tell(window, Progress(Phase.DRAWING, done=40, total=160, rate=8, seconds_left=15))
    assert bar.phase.text() == "Drawing the demo"
    assert bar.detail.full() == "40 of 160 · 8 a second · about 15 seconds left"
    assert not bar.step.isVisible(), "it is none of the steps of organizing"
    qtbot.mouseClick(bar.pause, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bar.stop, Qt.MouseButton.LeftButton)
    assert organizer(window).asked == ["pause", "stop"]
    tell(window, Progress(Phase.PAUSED, done=40, total=160))
    assert (bar.phase.text(), bar.detail.full()) == ("Paused", "Drawing the demo · 40 of 160")
    tell(window, Progress(Phase.STOPPED, done=40, total=160))
    assert page.headline.text() == "The demo is not drawn yet"
    assert (bar.phase.text(), bar.detail.full()) == ("Stopped", "· nothing of the demo is kept")
    assert bar.show_button.text() == "Draw again"
    qtbot.mouseClick(bar.show_button, Qt.MouseButton.LeftButton)
    assert organizer(window).asked[-1] == "start"
    tell(window, Progress(Phase.DRAWING))
    assert page.headline.text() == "Drawing the demo…"


def test_a_drop_says_that_the_demo_goes_for_it(window: MainWindow, photos: Path) -> None:
    assert drop(window, photos).subtitle.text().endswith("The demo goes, and nothing of it stays.")


def test_forgetting_from_the_demo_says_that_the_own_library_goes_as_well(window: MainWindow) -> None:
    window.dispatcher.run("forget")
    asked = window.dispatcher.dialogs.now
    assert asked is not None
    assert asked.subtitle.text().startswith("The demo goes, and your own library as well.\n")
