"""Keys go through the languages; one is taken by Enter or by leaving the box, and the keyboard is there again after."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosort.ui.dialogs.settings.settings_dialog import SettingsDialog
from photosort.ui.services.context import Context
from photosort.ui.widgets.choice_box import ChoiceBox
from photosort.ui.window.left import come_back, how_left
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import begun, dialog
from tests.ui.fakes import FakeLibrary, FakeOrganizer

Key = Qt.Key


def box_of(qtbot: QtBot, window: MainWindow, sought: str = "") -> ChoiceBox:
    """The box of the languages, with the keyboard, after a search."""
    if window.dispatcher.dialogs.now is None:
        window.dispatcher.run("settings")
    shown = dialog(qtbot, window, SettingsDialog)
    assert isinstance(shown, SettingsDialog)
    shown.field.setText(sought)
    found = shown.findChildren(ChoiceBox)[0]
    found.setFocus(Qt.FocusReason.TabFocusReason)
    return found


@pytest.fixture
def later(qtbot: QtBot, library: FakeLibrary, window: MainWindow) -> Iterator[MainWindow]:
    """The window that follows."""
    other = FakeOrganizer(library)
    context = Context(library, lambda: other, window.context.settings, window.context.theme)
    made = begun(qtbot, context, 1440, 900)
    yield made
    made.release()
    context.close()


@pytest.fixture
def told(active: MainWindow) -> list[str]:
    """The languages in which the window was to be made anew."""
    found: list[str] = []
    active.context.restartAsked.connect(lambda: found.append(active.context.settings.language))
    return found


@pytest.mark.parametrize(("key", "taken"), [(Key.Key_Return, True), (Key.Key_Tab, True), (Key.Key_Escape, False)])
def test_arrows_pass_over_a_language(qtbot: QtBot, active: MainWindow, told: list[str], key: Key, taken: bool) -> None:
    box = box_of(qtbot, active)
    first, last = box.itemText(0), box.count() - 1
    for _ in range(last):
        qtbot.keyClick(box, Key.Key_Down)
    assert (box.currentIndex(), told) == (last, [])
    qtbot.keyClick(box, key)
    assert told == ([box.itemData(last)] if taken else [])
    assert box.currentText() == (box.itemText(last) if taken else first)
    assert active.dispatcher.dialogs.now is not None


def test_one_that_is_picked_in_the_list_is_taken_at_once(qtbot: QtBot, active: MainWindow, told: list[str]) -> None:
    box = box_of(qtbot, active)
    box.showPopup()
    box.view().setCurrentIndex(box.model().index(1, 0))
    qtbot.keyClick(box.view(), Key.Key_Return)
    assert told == [box.itemData(1)]


@pytest.mark.parametrize(("sought", "kept"), [("language", "language"), ("zebra", "")])
def test_the_next_window_has_the_keyboard_on_the_box(
    qtbot: QtBot, active: MainWindow, later: MainWindow, sought: str, kept: str
) -> None:
    box_of(qtbot, active, sought)
    active.ring.keyboard = True
    left = how_left(active)
    later.resize(800, 600)
    later.activateWindow()
    qtbot.waitUntil(later.isActiveWindow)
    come_back(later, left)
    shown = dialog(qtbot, later, SettingsDialog)
    assert isinstance(shown, SettingsDialog)
    box = shown.findChildren(ChoiceBox)[0]
    assert QApplication.focusWidget() is box
    qtbot.waitUntil(lambda: box.visibleRegion().boundingRect() == box.rect())
    assert shown.field.text() == kept
    assert later.ring.isVisible()
