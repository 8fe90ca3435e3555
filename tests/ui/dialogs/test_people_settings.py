"""People among the settings: the switch, and being rid of all of it after a sheet that counts."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.ui.dialogs.settings.settings_dialog import SettingsDialog
from photosort.ui.services.context import Context
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import begun, dialog
from tests.ui.fakes import FakeLibrary


@pytest.fixture
def window(qtbot: QtBot, people: FakeLibrary, context: Context) -> Iterator[MainWindow]:
    made = begun(qtbot, context, 1440, 900)
    made.activateWindow()
    yield made
    made.release()


def opened(qtbot: QtBot, window: MainWindow) -> SettingsDialog:
    window.dispatcher.run("settings")
    sheet = dialog(qtbot, window, SettingsDialog)
    assert isinstance(sheet, SettingsDialog)
    return sheet


def test_the_switch_says_what_it_does(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    people = opened(qtbot, window).people
    assert not people.turn.isChecked()
    assert "biometric" in people.row.more.text()
    people.turn.click()
    assert window.context.settings.people == "on"
    assert library.people.forgotten == ""
    people.turn.click()
    assert window.context.settings.people == "off"
    qtbot.waitUntil(lambda: library.people.forgotten == "vectors")


def test_all_is_deleted_after_a_sheet_that_counts(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    people = opened(qtbot, window).people
    qtbot.mouseClick(people.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: type(window.dispatcher.dialogs.now) is Dialog)
    sheet = window.dispatcher.dialogs.now
    assert sheet is not None
    assert sheet.subtitle.text().startswith("3 names · 50 faces")
    assert sheet.action.property("kind") == "destroy"
    sheet.action.click()
    qtbot.waitUntil(lambda: library.people.forgotten == "all")
    assert window.context.settings.people == "off"
    qtbot.waitUntil(lambda: not window.context.overview.now.people)


def test_there_is_nothing_to_delete_where_no_face_was_found(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    people = opened(qtbot, window).people
    qtbot.waitUntil(people.delete.isEnabled)
    library.store.people.clear()
    library.store.faces.clear()
    library.store.changed()
    qtbot.waitUntil(lambda: not people.delete.isEnabled())
