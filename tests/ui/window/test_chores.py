"""Chores are told in a quiet line while no run is to be told of; the same Pause has them wait, a setting ends them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from pytestqt.qtbot import QtBot

from photosort.model.acts import FaceIs
from photosort.organizing.progress import ChoreProgress, Phase, Progress
from photosort.ui.dialogs.settings.settings_dialog import SettingsDialog
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog, organizer
from tests.ui.fake_people import add_people
from tests.ui.fakes import FakeLibrary


@pytest.fixture
def reading(window: MainWindow) -> MainWindow:
    organizer(window).snapshot = Progress(Phase.DONE)
    organizer(window).text.snapshot = ChoreProgress(120, 1391)
    window.organizing.poll()
    window.organizing.forget()  # what the run has brought
    return window


def test_it_is_said_quietly_and_asks_nothing_on_closing(reading: MainWindow) -> None:
    bar = reading.status_bar
    assert bar.chore.isVisible()
    assert bar.chore.label.full() == "Reading text · 120 of 1,391"
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
    assert (bar.phase.text(), bar.chore.isVisible()) == ("No new photos", True)
    organizer(reading).text.snapshot = None
    reading.organizing.poll()
    assert (bar.phase.text(), bar.chore.isVisible()) == ("Everything is up to date", False)


def test_a_run_takes_its_place_and_its_end_gives_it_back(reading: MainWindow) -> None:
    organizer(reading).snapshot = Progress(Phase.READING, 2, 4, 938, 1490)
    reading.organizing.poll()
    assert not reading.status_bar.chore.isVisible()
    organizer(reading).snapshot = Progress(Phase.DONE)
    reading.organizing.poll()
    assert reading.status_bar.chore.isVisible()
    organizer(reading).snapshot = Progress(Phase.STOPPED)
    reading.organizing.poll()
    assert not reading.status_bar.chore.isVisible()


def test_it_goes_when_all_is_read(reading: MainWindow) -> None:
    organizer(reading).text.snapshot = None
    reading.organizing.poll()
    assert not reading.status_bar.chore.isVisible()
    assert not reading.actions_["pause"].isEnabled()


def test_the_button_and_the_menu_pause_it_and_have_it_go_on(qtbot: QtBot, reading: MainWindow) -> None:
    asked, bar = organizer(reading).text.asked, reading.status_bar
    asked.clear()
    qtbot.mouseClick(bar.chore.button, Qt.MouseButton.LeftButton)
    organizer(reading).text.snapshot = ChoreProgress(120, 1391, paused=True)
    reading.organizing.poll()
    assert bar.chore.label.full() == "Reading text is paused · 120 of 1,391"
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


def test_finding_people_is_told_and_paused_like_reading_text(qtbot: QtBot, reading: MainWindow) -> None:
    people, bar = organizer(reading).people, reading.status_bar
    people.snapshot = ChoreProgress(40, 505)
    reading.organizing.poll()
    assert bar.chore.label.full() == "Finding people · 40 of 505"  # the one that goes on
    qtbot.mouseClick(bar.chore.button, Qt.MouseButton.LeftButton)
    assert people.asked[-1] == "pause"
    people.snapshot = ChoreProgress(40, 505, paused=True)
    reading.organizing.poll()
    assert bar.chore.label.full() == "Finding people is paused · 40 of 505"
    organizer(reading).text.snapshot = ChoreProgress(121, 1391)
    reading.organizing.poll()
    assert bar.chore.label.full() == "Reading text · 121 of 1,391"
    organizer(reading).text.snapshot = None
    reading.organizing.poll()
    assert bar.chore.label.full() == "Finding people is paused · 40 of 505"


def test_nobody_is_looked_for_before_it_is_agreed_to(reading: MainWindow) -> None:
    people, context = organizer(reading).people, reading.context
    assert "on" not in people.asked
    context.set_settings(replace(context.settings, people="on"))
    assert people.asked[-1] == "on"
    context.set_settings(replace(context.settings, people="off"))
    assert people.asked[-1] == "off"


def test_what_is_said_of_a_face_tells_of_others(qtbot: QtBot, reading: MainWindow, library: FakeLibrary) -> None:
    add_people(library.store)
    [question, _] = library.people.questions()
    reading.context.acts.do(FaceIs((question.face,), question.person))
    qtbot.waitUntil(lambda: organizer(reading).background.asked == ["look again"])
