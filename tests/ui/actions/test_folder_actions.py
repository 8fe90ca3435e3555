"""Folders come in, leave, and what was left undone is offered."""

from dataclasses import replace
from functools import reduce
from operator import or_
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosort.model.acts import AddFolders, TakeOutFolder
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.organizing.progress import Phase, Progress
from photosort.ui.dialogs.add_folder_dialog import AddFolderDialog
from photosort.ui.pages import places
from photosort.ui.pages.welcome_page import WelcomePage
from photosort.ui.widgets.drop_frame import invitation
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog, organizer, press
from tests.ui.fakes import FakeLibrary


@pytest.mark.parametrize("stays", [True, False])
def test_the_first_albums_open_by_themselves_if_the_person_stayed(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, stays: bool
) -> None:
    overview = window.context.overview
    everything, overview.now = overview.now, replace(overview.now, albums=())
    window.dispatcher.handlers.folders.added(frozenset())
    assert window.navigator.place() == places.ALL
    organizer(window).snapshot = Progress(Phase.GROUPING, 4, 4)
    window.organizing.poll()
    if not stays:
        window.navigator.go(places.JUNK)
    overview.now = everything
    overview.changed.emit()
    assert window.navigator.place() != places.ALBUMS  # more may come
    organizer(window).snapshot = Progress(Phase.DONE, 0, 4)
    window.organizing.poll()
    assert window.navigator.place() == (places.ALBUMS if stays else places.JUNK)


def drop(window: MainWindow, *paths: Path, place: QWidget | None = None) -> tuple[bool, bool]:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(500, 400), copy, mime, left, none)
    QApplication.sendEvent(place or window, enter)
    shown = window.overlay.isVisible()
    event = QDropEvent(QPointF(500, 400), copy, mime, left, none)
    QApplication.sendEvent(place or window, event)
    return enter.isAccepted(), shown


def test_a_folder_dropped_anywhere_is_asked_about_added_and_organized(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, tmp_path: Path
) -> None:
    (tmp_path / "Trip" / "deep").mkdir(parents=True)
    for place in (tmp_path / "Trip" / "a.jpg", tmp_path / "Trip" / "deep" / "b.jpg", tmp_path / "Trip" / "note.txt"):
        place.write_bytes(b"x" * 100)
    assert drop(window, tmp_path / "Trip") == (True, True)
    assert not window.overlay.isVisible()
    asked = dialog(qtbot, window, AddFolderDialog)
    assert isinstance(asked, AddFolderDialog)
    qtbot.waitUntil(lambda: asked.action.text() == "Organize 2 photos")
    asked.subfolders.setChecked(False)
    assert asked.action.text() == "Organize 1 photo"
    asked.subfolders.setChecked(True)
    asked.action.click()
    qtbot.waitUntil(lambda: "start" in organizer(window).asked)
    assert library.folders.all()[-1].name == "Trip"


@pytest.mark.parametrize("first", [False, True])
def test_a_drop_takes_the_keyboard_from_the_file_manager(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, tmp_path: Path, first: bool
) -> None:
    if first:
        for root in library.folders.all():
            library.history.do(TakeOutFolder(root.id))
        qtbot.waitUntil(lambda: isinstance(window.page(), WelcomePage))
    manager = QWidget()
    qtbot.addWidget(manager)
    manager.show()
    manager.activateWindow()
    qtbot.waitUntil(manager.isActiveWindow)
    accepted, _ = drop(window, tmp_path, place=window.page() if first else window)
    assert accepted
    assert isinstance(dialog(qtbot, window, AddFolderDialog), AddFolderDialog)
    qtbot.waitUntil(window.isActiveWindow)


def test_a_folder_without_photos_cannot_be_organized(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.dispatcher.handlers.folders.add([bytes(tmp_path)])
    asked = dialog(qtbot, window, AddFolderDialog)
    qtbot.waitUntil(lambda: asked.note.text() == "No photo was found in it.")
    assert not asked.action.isEnabled()


def test_folders_marked_as_hidden_are_added_with_one_click(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, tmp_path: Path
) -> None:
    for name in ("a.jpg", "Sent/b.jpg", "Sent/c.jpg"):
        place = tmp_path / "Phone" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(b"x" * 100)
    (tmp_path / "Phone" / "Sent" / ".nomedia").touch()
    window.dispatcher.handlers.folders.add([bytes(tmp_path / "Phone")])
    asked = dialog(qtbot, window, AddFolderDialog)
    assert isinstance(asked, AddFolderDialog)
    qtbot.waitUntil(asked.marked.isVisible)
    assert asked.marked.text() == "Also 1 folder marked as hidden (.nomedia): 2 photos"
    qtbot.waitUntil(lambda: asked.marked.height() >= asked.marked.sizeHint().height())
    assert asked.action.text() == "Organize 1 photo"
    asked.marked.click()
    assert asked.action.text() == "Organize 3 photos"
    asked.subfolders.setChecked(False)
    assert not asked.marked.isVisible()
    assert asked.paths() == [bytes(tmp_path / "Phone")]
    asked.subfolders.setChecked(True)
    asked.action.click()
    qtbot.waitUntil(lambda: "start" in organizer(window).asked)
    assert [root.name for root in library.folders.all()[-2:]] == ["Phone", "Sent"]


def test_a_library_of_another_program_says_how_to_get_the_photos_out(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "Mine.photoslibrary").mkdir()
    (tmp_path / "Mine.photoslibrary" / "a.jpg").write_bytes(b"x")
    window.dispatcher.handlers.folders.add([bytes(tmp_path / "Mine.photoslibrary")])
    asked = dialog(qtbot, window, AddFolderDialog)
    words = "A library of Apple Photos: export the originals from Apple Photos"
    qtbot.waitUntil(lambda: asked.note.text() == words)
    assert not asked.action.isEnabled()


def test_a_folder_is_taken_out_at_once_and_the_toast_leads_back(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    root = library.folders.all()[0]
    window.dispatcher.handlers.folders.take_out(root)
    assert window.dispatcher.dialogs.now is None
    qtbot.waitUntil(lambda: len(library.folders.all()) == 2)
    qtbot.waitUntil(lambda: window.toast.words.text() == f"Took {root.name} out of Photosort")
    photos = library.photos.counts().photos
    window.toast.button.click()
    qtbot.waitUntil(lambda: "start" in organizer(window).asked)
    assert len(library.folders.all()) == 3
    assert library.photos.counts().photos == photos + root.count


def test_an_added_folder_is_taken_back_by_ctrl_z(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, tmp_path: Path
) -> None:
    (tmp_path / "Trip").mkdir()
    window.organizing.add([bytes(tmp_path / "Trip")])
    qtbot.waitUntil(lambda: window.context.overview.now.undo is not None)
    assert library.folders.all()[-1].name == "Trip"
    press(qtbot, window, "Ctrl+Z")
    qtbot.waitUntil(lambda: len(library.folders.all()) == 3)
    press(qtbot, window, "Ctrl+Shift+Z")
    qtbot.waitUntil(lambda: library.folders.all()[-1].name == "Trip")


def test_a_warning_of_the_library_stays_in_sight(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    library.warnings = (Message(MessageCode.ON_NETWORK_DRIVE, path=b"/n"),)
    window.dispatcher.handlers.folders.say_warnings()
    qtbot.waitUntil(lambda: "network drive" in window.toast.words.text())
    window.toast._left = 1
    qtbot.wait(300)
    assert window.toast.isVisible()


def test_what_is_dropped_is_called_what_it_is(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "Trip"
    folder.mkdir()
    photos = [tmp_path / f"{number}.jpg" for number in range(3)]
    for photo in photos:
        photo.write_bytes(b"x" * 100)
    assert invitation([bytes(photo) for photo in photos]) == "Let go to add 3 photos"
    assert invitation([bytes(photos[0])]) == "Let go to add 1 photo"
    assert invitation([bytes(folder)]) == "Let go to add 1 folder"
    assert invitation([bytes(folder), *map(bytes, photos)]) == "Let go to add 1 folder and 3 photos"
    drop(window, *photos)
    asked = dialog(qtbot, window, AddFolderDialog)
    assert isinstance(asked, AddFolderDialog)
    assert asked.title.full() == "Add 3 photos"
    assert not asked.subfolders.isVisible()
    qtbot.waitUntil(lambda: asked.action.text() == "Organize 3 photos")


def test_enter_right_after_a_drop_organizes(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, tmp_path: Path
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    (tmp_path / "Trip").mkdir()
    (tmp_path / "Trip" / "a.jpg").write_bytes(b"x" * 100)
    drop(window, tmp_path / "Trip")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)  # before it is counted
    qtbot.waitUntil(lambda: "start" in organizer(window).asked)
    assert library.folders.all()[-1].name == "Trip"
    assert window.dispatcher.dialogs.now is None


@pytest.mark.parametrize("inside", ["", "deep"])
def test_a_folder_that_is_known_is_shown_and_not_organized_again(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, tmp_path: Path, inside: str
) -> None:
    (tmp_path / "Trip" / "deep").mkdir(parents=True)
    (tmp_path / "Trip" / "deep" / "a.jpg").write_bytes(b"x" * 100)
    library.history.do(AddFolders((bytes(tmp_path / "Trip"),)))
    root = library.folders.all()[-1]
    qtbot.waitUntil(lambda: root in window.context.overview.now.roots)
    window.dispatcher.handlers.folders.add([bytes(tmp_path / "Trip" / inside)])
    asked = dialog(qtbot, window, AddFolderDialog)
    assert isinstance(asked, AddFolderDialog)
    assert asked.action.text() == "Show"
    assert asked.note.text() == "It is in Photosort already. What is new in it is found by itself."
    acts = len(library.history.done)
    asked.action.click()
    place = window.navigator.place()
    assert place is not None
    assert place.root == root.id
    assert len(library.history.done) == acts


@pytest.mark.parametrize(
    ("offered", "answer"),
    [
        (("Copy", "Move", "Link"), Qt.DropAction.CopyAction),
        (("Move", "Link"), Qt.DropAction.LinkAction),
        (("Move",), None),
    ],
)
@pytest.mark.parametrize("first", [False, True])
def test_no_drop_is_a_move_after_which_the_file_manager_would_delete(
    qtbot: QtBot,
    window: MainWindow,
    library: FakeLibrary,
    tmp_path: Path,
    first: bool,
    offered: tuple[str, ...],
    answer: Qt.DropAction | None,
) -> None:
    if first:
        for root in library.folders.all():
            library.history.do(TakeOutFolder(root.id))
        qtbot.waitUntil(lambda: isinstance(window.page(), WelcomePage))
    target = window.page() if first else window
    assert target is not None
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    actions = reduce(or_, (Qt.DropAction[f"{name}Action"] for name in offered))
    left, shift = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier  # with which Qt proposes a move
    enter = QDragEnterEvent(QPoint(500, 400), actions, mime, left, shift)
    let_go = QDropEvent(QPointF(500, 400), actions, mime, left, shift)
    for event in (enter, let_go):
        assert event.proposedAction() is Qt.DropAction.MoveAction
        QApplication.sendEvent(target, event)
        assert event.isAccepted() == (answer is not None)
        assert answer is None or event.dropAction() is answer
