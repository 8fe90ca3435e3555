"""Keys of one's own: they hold at once, those of another action are asked about, and everything can be put back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from photosort.settings import Settings, from_dict
from photosort.ui.actions.table import make_table
from photosort.ui.dialogs.key_question import KeyQuestion
from photosort.ui.dialogs.keys_dialog import KeysDialog
from photosort.ui.widgets.action_table import specs_of, taken_by, with_keys
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


def asked(sheet: KeysDialog) -> KeyQuestion:
    """The question in the row of the chosen action."""
    [question] = (one for one in sheet.list.findChildren(KeyQuestion) if one.isVisible())
    chosen = sheet.list.currentItem()
    assert chosen is not None
    row, below = sheet.list.visualItemRect(chosen), question.geometry()
    assert 0 <= below.top() - row.bottom() < row.height(), "right below the action"
    return question


def test_what_several_menus_call_the_same_is_told_apart(sheet: KeysDialog) -> None:
    names = [sheet.items[name].text(0) for name in ("open-album", "open-photo", "open-person", "undo", "redo")]
    assert names == ["Album: Open", "Photo: Open", "People: Open", "Undo", "Redo"]
    assert sheet.items["theme-light"].text(0) == "Appearance: Light"


def test_keys_of_another_action_are_asked_about_in_the_row_and_taken_from_there(
    qtbot: QtBot, window: MainWindow, sheet: KeysDialog
) -> None:
    give(qtbot, sheet, "sidebar", Qt.Key.Key_F8, NONE)
    question = asked(sheet)
    assert question.words.text() == "F8 belongs to “Details”."
    assert (question.take.text(), question.leave.text()) == ("Take it", "Leave it")
    assert not sheet.use.isEnabled()
    assert window.actions_["info"].shortcut() == QKeySequence("F8"), "nothing is taken before the answer"
    qtbot.mouseClick(question.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.actions_["sidebar"].shortcut() == QKeySequence("F8"))
    assert window.actions_["info"].shortcut().isEmpty()
    assert sheet.items["sidebar"].childCount() == 0
    sheet.all_first.click()
    assert window.actions_["sidebar"].shortcut() == QKeySequence("F9")
    assert window.actions_["info"].shortcut() == QKeySequence("F8")
    assert window.context.settings.keys == {}


def focused() -> QWidget:
    now = QApplication.focusWidget()
    assert now is not None
    return now


def test_the_keyboard_alone_chooses_asks_and_answers(qtbot: QtBot, window: MainWindow, sheet: KeysDialog) -> None:
    sheet.list.setFocus()
    sheet.list.setCurrentItem(sheet.items["sidebar"])
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    assert sheet.field.isAncestorOf(focused()), "Enter leads to the field, and closes nothing"
    qtbot.keyClick(focused(), Qt.Key.Key_F8)
    question = asked(sheet)
    assert focused() is question.leave, "Enter takes nothing from another action unseen"
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert window.dispatcher.dialogs.now is sheet, "Esc leaves the keys, and the sheet open"
    assert sheet.items["sidebar"].childCount() == 0
    assert sheet.field.keySequence() == QKeySequence("F9")
    assert focused() is sheet.list
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    qtbot.keyClick(focused(), Qt.Key.Key_F8)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.items["sidebar"].childCount() == 0)
    assert window.context.settings.keys == {}
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    qtbot.keyClick(focused(), Qt.Key.Key_F8)
    qtbot.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused() is asked(sheet).take
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.context.settings.keys == {"sidebar": "F8", "info": ""})
    assert focused() is sheet.list
    qtbot.keyClick(sheet.list, Qt.Key.Key_Down)
    assert sheet.list.currentItem() is sheet.list.itemBelow(sheet.items["sidebar"])


def test_another_action_is_chosen_and_the_question_goes(qtbot: QtBot, sheet: KeysDialog) -> None:
    give(qtbot, sheet, "sidebar", Qt.Key.Key_F8, NONE)
    asked(sheet)
    sheet.list.setCurrentItem(sheet.items["rename"])
    assert sheet.items["sidebar"].childCount() == 0
    assert sheet.field.keySequence() == QKeySequence("F2")


def test_what_an_action_had_first_is_asked_about_as_well_where_another_has_it(
    qtbot: QtBot, window: MainWindow, sheet: KeysDialog
) -> None:
    give(qtbot, sheet, "sidebar", Qt.Key.Key_F8, NONE)
    qtbot.mouseClick(asked(sheet).take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.context.settings.keys == {"sidebar": "F8", "info": ""})
    sheet.list.setCurrentItem(sheet.items["info"])
    sheet.first.click()
    assert asked(sheet).words.text() == "F8 belongs to “Sidebar”."
    assert window.actions_["sidebar"].shortcut() == QKeySequence("F8")


@pytest.mark.parametrize(
    ("own", "held"),
    [
        ({"sidebar": "F8"}, {"sidebar": "F8", "info": ""}),  # given away before an action had these keys
        ({"sidebar": "Ctrl+B", "info": "Ctrl+B"}, {"sidebar": "Ctrl+B", "info": ""}),  # written by hand
        ({"sidebar": "F8", "info": "F9"}, {"sidebar": "F8", "info": "F9"}),
        ({"merge": "Ctrl+K", "move": "Ctrl+K"}, {"merge": "Ctrl+K", "move": "Ctrl+K"}),  # albums and photos
    ],
)
def test_two_actions_never_have_the_same_keys_silently(own: dict[str, str], held: dict[str, str]) -> None:
    first = make_table()
    table = with_keys(first, own)
    keys = {spec.id: spec.keys for spec in specs_of(table)}
    assert {name: keys[name] for name in held} == held
    others = {spec.id: spec.keys for spec in specs_of(first) if spec.id not in held}
    assert {name: keys[name] for name in others} == others
    assert not [spec.id for spec in specs_of(table) if taken_by(table, spec.id, spec.keys)]


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


def test_escape_closes_the_sheet_from_the_field_as_well(qtbot: QtBot, window: MainWindow, sheet: KeysDialog) -> None:
    give(qtbot, sheet, "sidebar", Qt.Key.Key_Escape, NONE)
    assert window.dispatcher.dialogs.now is None


def test_the_enter_key_is_called_as_in_the_menus(qtbot: QtBot, window: MainWindow, sheet: KeysDialog) -> None:
    give(qtbot, sheet, "sidebar", Qt.Key.Key_Return, CTRL)
    [line] = sheet.field.findChildren(QLineEdit)
    assert line.text() == "Ctrl+Enter"
    sheet.use.click()
    assert line.text() == "Ctrl+Enter"
    assert sheet.items["sidebar"].text(1) == "Ctrl+Enter"
    sheet.accept()
    assert window.actions_["sidebar"].toolTip() == "Sidebar (Ctrl+Enter)"
