"""Keys of one's own: they hold at once, one that is taken says by whom, and everything can be put back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosort.settings import Settings, from_dict
from photosort.ui.actions.table import make_table
from photosort.ui.dialogs.keys_dialog import KeysDialog, taken_by
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog


@pytest.fixture
def sheet(qtbot: QtBot, window: MainWindow) -> KeysDialog:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.dispatcher.run("change-keys")
    shown = dialog(qtbot, window, KeysDialog)
    assert isinstance(shown, KeysDialog)
    return shown


def give(qtbot: QtBot, sheet: KeysDialog, name: str, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """Choose an action and press keys in the field."""
    sheet.list.setCurrentItem(sheet.items[name])
    sheet.field.setFocus()
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClick(field, key, modifier)


NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def test_other_keys_hold_at_once(qtbot: QtBot, window: MainWindow, sheet: KeysDialog) -> None:
    give(qtbot, sheet, "sidebar", Qt.Key.Key_B, CTRL)
    sheet.use.click()
    assert window.context.settings.keys == {"sidebar": "Ctrl+B"}
    assert sheet.items["sidebar"].text(1) == "Ctrl+B"
    sheet.accept()
    assert window.sidebar.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_B, CTRL)
    qtbot.waitUntil(lambda: not window.sidebar.isVisible())
    assert window.actions_["sidebar"].toolTip() == "Sidebar (Ctrl+B)"


def test_keys_that_are_taken_say_by_whom_and_are_taken_from_there(
    qtbot: QtBot, window: MainWindow, sheet: KeysDialog
) -> None:
    give(qtbot, sheet, "sidebar", Qt.Key.Key_F8, NONE)
    assert sheet.note.text() == "“Details” has these keys."
    assert sheet.use.text() == "Take them from there"
    sheet.use.click()
    assert window.actions_["sidebar"].shortcut() == QKeySequence("F8")
    assert window.actions_["info"].shortcut().isEmpty()
    sheet.all_first.click()
    assert window.actions_["sidebar"].shortcut() == QKeySequence("F9")
    assert window.actions_["info"].shortcut() == QKeySequence("F8")
    assert window.context.settings.keys == {}


def test_one_action_gets_back_what_it_had(window: MainWindow, sheet: KeysDialog) -> None:
    sheet.list.setCurrentItem(sheet.items["sidebar"])
    sheet.none.click()
    assert window.actions_["sidebar"].shortcut().isEmpty()
    assert window.context.settings.keys == {"sidebar": ""}
    sheet.first.click()
    assert window.actions_["sidebar"].shortcut() == QKeySequence("F9")
    assert window.context.settings.keys == {}


def test_keys_with_a_meaning_everywhere_are_not_given(qtbot: QtBot, sheet: KeysDialog) -> None:
    sheet.list.setCurrentItem(sheet.items["sidebar"])
    sheet.field.setKeySequence(QKeySequence("Space"))
    assert not sheet.use.isEnabled()
    assert "meaning everywhere" in sheet.note.text()


def test_actions_on_photos_and_on_albums_may_have_the_same_keys() -> None:
    table = make_table()
    assert taken_by(table, "trash", "Del") is None
    taken = taken_by(table, "sidebar", "Del")
    assert taken is not None
    assert taken.id in ("trash", "trash-album")


def test_keys_are_kept_and_damaged_ones_passed_over() -> None:
    assert from_dict({"keys": {"rename": "F3", "merge": 7}}).keys == {"rename": "F3"}
    assert from_dict({"keys": "F3"}).keys == {}
    assert Settings().keys == {}
