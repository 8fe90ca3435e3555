"""The sheet of keys says what they do once, with all keys that do it."""

from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from photosort.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog


def test_two_keys_of_one_action_stand_in_one_line(qtbot: QtBot, window: MainWindow) -> None:
    window.dispatcher.run("shortcuts")
    table = dialog(qtbot, window, ShortcutsDialog).findChild(QScrollArea)
    assert table is not None
    words = [label.text() for label in table.findChildren(QLabel)]
    assert words.count("Keyboard shortcuts") == 1
    assert words[words.index("Keyboard shortcuts") + 1] == "F1, ?"
