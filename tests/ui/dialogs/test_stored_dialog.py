"""What is stored is listed, and erased after two questions only."""

from pytestqt.qtbot import QtBot

from photosort.ui.dialogs.stored_dialog import StoredDialog
from photosort.ui.window.main_window import MainWindow


def test_everything_is_forgotten_after_two_questions(qtbot: QtBot, window: MainWindow) -> None:
    window.context.set_settings(window.context.settings)  # writes them, so that something is stored
    dialogs = window.dispatcher.dialogs
    window.dispatcher.run("stored")
    first = dialogs.now
    assert isinstance(first, StoredDialog)
    qtbot.waitUntil(first.total.isVisible)
    first.action.click()
    qtbot.waitUntil(lambda: dialogs.now is not None and dialogs.now is not first)
    second = dialogs.now
    assert second is not None
    assert second.action.property("kind") == "destroy"
    assert second.first_focus() is second.cancel
    with qtbot.waitSignal(window.context.forgetAsked):
        second.action.click()
