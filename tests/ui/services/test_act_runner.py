"""Acts are told, taken back, done again, and what stayed is shown."""

from pytestqt.qtbot import QtBot

from photosort.model.changes import Changes
from photosort.model.history import ActResult
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import Problem, ProblemKind, Stage
from photosort.ui.dialogs.failures_dialog import FailuresDialog
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog, open_album, press
from tests.ui.fakes import FakeLibrary


def test_undo_and_redo_name_the_act(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    open_album(qtbot, window, "Apples")
    press(qtbot, window, "N")
    qtbot.waitUntil(lambda: "Took" in window.actions_["undo"].text())
    press(qtbot, window, "Ctrl+Z")
    qtbot.waitUntil(lambda: "Took" in window.actions_["redo"].text())
    assert not window.actions_["undo"].isEnabled()
    press(qtbot, window, "Ctrl+Shift+Z")
    qtbot.waitUntil(lambda: "Took" in window.actions_["undo"].text())


def test_an_act_that_fails_says_why(qtbot: QtBot, window: MainWindow) -> None:
    window.context.acts.redo()
    qtbot.waitUntil(window.toast.isVisible)
    assert window.toast.words.text() == "There is nothing to redo."


def test_what_stayed_is_shown_file_by_file(qtbot: QtBot, window: MainWindow) -> None:
    problem = Problem(b"/p/IMG_0042.jpg", Stage.TRASH, ProblemKind.NAME_TAKEN, Message(MessageCode.NAME_TAKEN))
    done = ActResult(Changes(), Message(MessageCode.PHOTOS_BACK, count=211), 7, (problem,))
    window.context.acts._say_undone(done)
    window.toast.button.click()
    asked = dialog(qtbot, window, FailuresDialog)
    assert isinstance(asked, FailuresDialog)
    assert asked.action.text() == "Bring back under a new name"
    item = asked.list.topLevelItem(0)
    assert item is not None
    assert item.text(1) == "Another file now has its name"
