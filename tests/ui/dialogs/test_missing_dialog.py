"""A folder outside of the library is compared with it: told as it goes, stopped when it is enough, nothing changed."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.model.cancel_token import CancelToken
from photosort.model.looked import Looked
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.problem import Problem, ProblemKind, Stage
from photosort.ui.dialogs.add_folder_dialog import AddFolderDialog
from photosort.ui.dialogs.missing import looked_list
from photosort.ui.dialogs.missing.missing_dialog import MissingDialog, Part
from photosort.ui.pages.viewer.viewer_page import ViewerPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog, organizer, page
from tests.ui.fakes import FakeOrganizer

pytestmark = pytest.mark.usefixtures("decoded")


@pytest.fixture
def card(window: MainWindow, tmp_path: Path) -> Path:
    """A folder of which the organizer says that one photo is new, two are here, and one cannot be read."""
    same, copy = window.context.library.photos.get([PhotoId(1), PhotoId(2)])
    root = bytes(tmp_path)
    unreadable = Problem(root + b"/d.jpg", Stage.DECODE, ProblemKind.DAMAGED, Message(MessageCode.NOT_REGULAR))
    organizer(window).looked = [
        Looked(root + b"/DCIM/a.jpg"),
        Looked(root + b"/b.jpg", same, same=True),
        Looked(root + b"/c.jpg", copy),
        Looked(root + b"/d.jpg", problem=unreadable),
    ]
    return tmp_path


def opened(qtbot: QtBot, window: MainWindow, folder: Path) -> MissingDialog:
    window.dispatcher.handlers.folders.compare(bytes(folder))
    found = dialog(qtbot, window, MissingDialog)
    assert isinstance(found, MissingDialog)
    return found


def test_each_file_is_where_it_belongs(qtbot: QtBot, window: MainWindow, card: Path) -> None:
    asked = opened(qtbot, window, card)
    qtbot.waitUntil(lambda: not asked._running)
    assert asked.total.text() == "1 of 3 photos are not here yet"
    assert [button.text() for button in asked.parts.buttons.values()] == [
        "Not here yet 1",
        "Here already 2",
        "Could not be read 1",
    ]
    assert asked.subtitle.text().startswith("Nothing was changed")
    assert asked.stop.isHidden()
    rows = asked.list
    assert rows.spoken(rows.rows()[0]) == f"a.jpg, {card.name}/DCIM"
    qtbot.waitUntil(lambda: rows._outside.pixmap(bytes(card) + b"/DCIM/a.jpg") is not None)
    rows.grab()
    asked.parts.buttons[Part.HERE].click()
    assert ["Here: " in rows.spoken(row) for row in rows.rows()] == [True, False]
    assert "Another copy is here: " in rows.spoken(rows.rows()[1])
    rows.grab()
    asked.parts.buttons[Part.PROBLEMS].click()
    assert len(rows.rows()) == 1
    rows.grab()
    asked.reject()


def test_what_is_here_is_shown_and_the_sheet_comes_back(qtbot: QtBot, window: MainWindow, card: Path) -> None:
    asked = opened(qtbot, window, card)
    qtbot.waitUntil(lambda: not asked._running)
    asked.parts.buttons[Part.HERE].click()
    asked.list.setFocus()
    qtbot.keyClick(asked.list, Qt.Key.Key_Down)
    qtbot.keyClick(asked.list, Qt.Key.Key_Return)
    assert isinstance(page(window), ViewerPage)
    assert page(window).selected_photos() == (PhotoId(1),)
    window.navigator.back()
    assert asked.isVisible()
    asked.reject()


def test_what_is_missing_is_shown_in_the_file_manager(
    qtbot: QtBot, window: MainWindow, card: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[bytes] = []
    monkeypatch.setattr(
        "photosort.ui.dialogs.missing.missing_dialog.show_folder", lambda _context, folder: shown.append(folder)
    )
    asked = opened(qtbot, window, card)
    qtbot.waitUntil(lambda: not asked._running)
    asked.list.pressed.emit(0, looked_list.SHOW)
    assert shown == [bytes(card) + b"/DCIM"]
    asked.reject()


def test_the_folder_may_be_added(qtbot: QtBot, window: MainWindow, card: Path) -> None:
    asked = opened(qtbot, window, card)
    qtbot.waitUntil(lambda: not asked._running)
    asked.action.click()
    adding = dialog(qtbot, window, AddFolderDialog)
    assert isinstance(adding, AddFolderDialog)
    assert adding.paths() == [bytes(card)]
    adding.reject()


def test_who_stops_keeps_what_was_found(
    qtbot: QtBot, window: MainWindow, card: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = Event()

    def slowly(_: FakeOrganizer, folder: bytes, read: object, token: CancelToken) -> Iterator[Looked]:
        yield Looked(folder + b"/a.jpg")
        stopped.wait(5)
        token.check()
        yield Looked(folder + b"/b.jpg")

    monkeypatch.setattr(FakeOrganizer, "look_through", slowly)
    asked = opened(qtbot, window, card)
    assert asked.subtitle.text() == "Looking: 0 files so far. Nothing is changed."
    asked.stop.click()
    stopped.set()
    qtbot.waitUntil(lambda: not asked._running)
    assert asked.subtitle.text() == "Stopped after 1 file. Nothing was changed."
    assert [row.path for row in asked.list.rows()] == [bytes(card) + b"/a.jpg"]
    asked.reject()
