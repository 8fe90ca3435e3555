"""Reading text is said in a quiet line while no run is to be told of; the same Pause has it wait, a setting ends it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from pytestqt.qtbot import QtBot

from photosort.organizing.progress import ChoreProgress, Phase, Progress
from photosort.ui.dialogs.settings.settings_dialog import SettingsDialog
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog, organizer


@pytest.fixture
def reading(window: MainWindow) -> MainWindow:
    organizer(window).snapshot = Progress(Phase.DONE)
    organizer(window).text.snapshot = ChoreProgress(120, 1391)
    window.organizing.poll()
    window.organizing.forget()  # what the run has brought
    return window


def test_it_is_said_quietly_and_asks_nothing_on_closing(reading: MainWindow) -> None:
    bar = reading.status_bar
    assert bar.text.isVisible()
    assert bar.text.label.full() == "Reading text · 120 of 1,391"
    assert not bar.pause.isVisible()
    assert "505 photos" in bar.detail.full()
    assert not reading.organizing.busy
    event = QCloseEvent()
    reading.closeEvent(event)
    assert event.isAccepted()


def test_not_everything_is_up_to_date_while_text_is_read(reading: MainWindow) -> None:
    bar = reading.status_bar
    organizer(reading).snapshot = Progress(Phase.READING, 2, 4, 938, 1490)
    reading.organizing.poll()
    organizer(reading).snapshot = Progress(Phase.DONE)
    reading.organizing.poll()
    assert (bar.phase.text(), bar.text.isVisible()) == ("No new photos", True)
    organizer(reading).text.snapshot = None
    reading.organizing.poll()
    assert (bar.phase.text(), bar.text.isVisible()) == ("Everything is up to date", False)


def test_a_run_takes_its_place_and_its_end_gives_it_back(reading: MainWindow) -> None:
    organizer(reading).snapshot = Progress(Phase.READING, 2, 4, 938, 1490)
    reading.organizing.poll()
    assert not reading.status_bar.text.isVisible()
    organizer(reading).snapshot = Progress(Phase.DONE)
    reading.organizing.poll()
    assert reading.status_bar.text.isVisible()
    organizer(reading).snapshot = Progress(Phase.STOPPED)
    reading.organizing.poll()
    assert not reading.status_bar.text.isVisible()


def test_it_goes_when_all_is_read(reading: MainWindow) -> None:
    organizer(reading).text.snapshot = None
    reading.organizing.poll()
    assert not reading.status_bar.text.isVisible()
    assert not reading.actions_["pause"].isEnabled()


def test_the_button_and_the_menu_pause_it_and_have_it_go_on(qtbot: QtBot, reading: MainWindow) -> None:
    asked, bar = organizer(reading).text.asked, reading.status_bar
    asked.clear()
    qtbot.mouseClick(bar.text.button, Qt.MouseButton.LeftButton)
    organizer(reading).text.snapshot = ChoreProgress(120, 1391, paused=True)
    reading.organizing.poll()
    assert bar.text.label.full() == "Reading text is paused · 120 of 1,391"
    assert reading.actions_["pause"].text() == "Resume"
    reading.dispatcher.run("pause")
    assert asked == ["pause", "resume"]
    assert not organizer(reading).asked


def test_a_setting_ends_it(qtbot: QtBot, reading: MainWindow) -> None:
    reading.organizing.start()
    reading.dispatcher.run("settings")
    sheet = dialog(qtbot, reading, SettingsDialog)
    assert isinstance(sheet, SettingsDialog)
    assert sheet.encoder.text.isChecked()
    qtbot.mouseClick(sheet.encoder.text, Qt.MouseButton.LeftButton)
    assert not reading.context.settings.read_text
    assert [word for word in organizer(reading).text.asked if word in ("on", "off")][-1] == "off"


def test_it_gives_way_to_a_picture_that_somebody_waits_for(reading: MainWindow) -> None:
    reading.organizing.poll()
    assert organizer(reading).background.asked == []
    with reading.context.originals._waiting():
        reading.organizing.poll()
    assert organizer(reading).background.asked == ["give way"]
