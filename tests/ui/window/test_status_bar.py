"""What the foot of the window says: progress, the end of a run, what is selected, the zoom."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.model.acts import Remove, TakeOutFolder
from photosort.model.changes import Changes
from photosort.model.history import ActResult
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.view import View
from photosort.organizing.progress import Phase, Progress
from photosort.ui.pages import places
from photosort.ui.pages.problems_page import ProblemsPage
from photosort.ui.text import formats as say
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, open_album, organizer, page, press, select_albums
from tests.ui.fakes import FakeLibrary


def test_progress_pause_resume_and_stop(qtbot: QtBot, window: MainWindow) -> None:
    organizer(window).snapshot = Progress(Phase.READING, 2, 4, 938, 1490, 61.0, 9.0)
    window.organizing.poll()
    assert window.status_bar.phase.text() == "Reading photos"
    assert window.status_bar.detail.full() == "938 of 1,490 · 61 a second · about 9 seconds left"
    window.status_bar.pause.click()
    organizer(window).snapshot = Progress(Phase.PAUSED, 2, 4, 938, 1490)
    window.organizing.poll()
    assert window.status_bar.phase.text() == "Paused"
    assert window.status_bar.pause.text().strip() == "Resume"
    window.status_bar.pause.click()
    window.status_bar.stop.click()
    assert organizer(window).asked == ["pause", "resume", "stop"]
    organizer(window).snapshot = Progress(Phase.STOPPED, 0, 4, 938, 1490)
    window.organizing.poll()
    assert window.status_bar.phase.text() == "Stopped"
    window.status_bar.show_button.click()
    assert organizer(window).asked[-1] == "start"


@pytest.mark.parametrize("width", [1280, 700])
def test_pause_and_stop_keep_their_places(qtbot: QtBot, window: MainWindow, width: int) -> None:
    window.resize(width, 700)
    bar = window.status_bar
    places = set()
    for progress in (
        Progress(Phase.FINDING, 1, 4),
        Progress(Phase.READING, 2, 4, 3, 1490),
        Progress(Phase.READING, 2, 4, 938, 1490, 61.0, 9.0),
        Progress(Phase.PAUSED, 2, 4, 938, 1490),
        Progress(Phase.LEARNING, 3, 4, round=2, rounds=30),
    ):
        organizer(window).snapshot = progress
        window.organizing.poll()
        qtbot.wait(20)  # for the layout
        assert bar.pause.isVisible()
        assert bar.stop.isVisible()
        assert bar.pause.width() >= bar.pause.sizeHint().width()
        if bar.pause.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon:
            places.add((bar.pause.geometry().getRect(), bar.stop.geometry().getRect()))
    assert len(places) <= 1


def test_the_end_of_a_run_is_said_and_leads_to_the_problems(qtbot: QtBot, window: MainWindow) -> None:
    organizer(window).snapshot = Progress(Phase.READING, 2, 4, 1, 2)
    window.organizing.poll()
    organizer(window).snapshot = Progress(Phase.DONE, 0, 4, added=1490, unreadable=7)
    window.organizing.poll()
    assert window.status_bar.phase.text() == "1,490 photos added"
    assert "7 could not be read" in window.status_bar.detail.full()
    window.status_bar.show_button.click()
    assert isinstance(window.page(), ProblemsPage)
    open_album(qtbot, window, "Apples")
    press(qtbot, window, "N")
    qtbot.waitUntil(lambda: "added" not in window.status_bar.phase.text())


def test_files_of_which_none_could_be_read_are_not_called_photos(window: MainWindow) -> None:
    organizer(window).snapshot = Progress(Phase.READING, 2, 4, 1, 2)
    window.organizing.poll()
    organizer(window).snapshot = Progress(Phase.DONE, 0, 4, added=2, unreadable=2)
    window.organizing.poll()
    assert (window.status_bar.phase.text(), window.status_bar.detail.full()) == (
        "2 files added",
        "· 2 could not be read",
    )


def test_what_went_another_way_than_asked_for_is_told_at_the_end(window: MainWindow) -> None:
    organizer(window).snapshot = Progress(Phase.READING, 2, 4, 1, 2)
    window.organizing.poll()
    message = Message(MessageCode.ACCELERATOR_FAILED, name="CUDA")
    organizer(window).snapshot = Progress(Phase.DONE, 0, 4, added=2, unreadable=1, message=message)
    window.organizing.poll()
    assert window.status_bar.detail.full() == (
        "· 1 could not be read · The graphics processor (CUDA) failed: the processor looked at the photos."
    )


def test_an_album_and_a_folder_tell_their_own_amount(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    def amount() -> str:
        return window.status_bar.detail.full()

    counts = library.photos.counts()
    whole = say.amount(counts.photos, counts.bytes)
    window.navigator.go(places.ALL)
    qtbot.waitUntil(lambda: amount() == whole)
    shown = album(window, "Apples")
    open_album(qtbot, window, "Apples")
    qtbot.waitUntil(lambda: amount() == say.amount(shown.count, shown.bytes))
    root = window.context.overview.now.roots[0]
    window.navigator.go(places.folder(root.id))
    qtbot.waitUntil(lambda: amount() == say.amount(root.count, root.bytes))
    window.navigator.go(places.FAVOURITES)
    qtbot.waitUntil(lambda: not amount())


def test_a_folder_that_came_in_is_at_once_known_to_be_looked_through(window: MainWindow) -> None:
    window.organizing.close()  # no look at the organizer but the one that the act asks for
    organizer(window).snapshot = Progress(Phase.FINDING, 1, 4)
    root = window.context.overview.now.roots[0].id
    came = ActResult(Changes(), Message(MessageCode.PHOTOS_BACK, count=1), roots=frozenset({root}))
    window.context.acts.done.emit(came)
    assert window.context.working
    assert window.status_bar.phase.text() == "Finding photos"


def test_runs_that_follow_each_other_are_one_to_the_person(qtbot: QtBot, window: MainWindow) -> None:
    for snapshot in (
        Progress(Phase.READING, 2, 4, 5, 10, added=150, unreadable=1),
        Progress(Phase.FINDING, 1, 4),
        Progress(Phase.DONE),
    ):
        organizer(window).snapshot = snapshot
        window.organizing.poll()
    assert window.status_bar.phase.text() == "150 photos added"


def _added(window: MainWindow, number: int) -> None:
    """A run that brings so many photos."""
    for snapshot in (Progress(Phase.READING, 2, 4, 5, 10, added=number), Progress(Phase.DONE, added=number)):
        organizer(window).snapshot = snapshot
        window.organizing.poll()


def test_what_a_run_has_brought_is_not_said_for_ever(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    timer = window.organizing._seen_by_then
    _added(window, 600)
    assert window.status_bar.phase.text() == "600 photos added"
    assert timer.isActive()
    timer.timeout.emit()  # ten seconds later
    assert window.status_bar.phase.text() == ""
    assert "505 photos" in window.status_bar.detail.full()


def test_what_an_act_sets_off_does_not_say_again_what_came_before(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    _added(window, 121)
    window.context.acts.do(Remove(tuple(library.photos.ids(View())[:2])))
    qtbot.waitUntil(lambda: "added" not in window.status_bar.phase.text())
    press(qtbot, window, "Ctrl+Z")
    qtbot.waitUntil(lambda: not window.context.acts.busy)
    _added(window, 0)  # the files that came back set off the watcher, which nobody asked what it saw
    assert window.status_bar.phase.text() == ""
    press(qtbot, window, "F5")
    _added(window, 0)
    assert window.status_bar.phase.text() == "Everything is up to date"


def test_that_there_is_no_folder_is_said_alike_before_and_after_a_look(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    for root in library.folders.all():
        library.history.do(TakeOutFolder(root.id))
    bar = window.status_bar
    qtbot.waitUntil(lambda: bar.detail.full() == "No folder yet")
    organizer(window).snapshot = Progress(Phase.DONE)
    window.organizing.poll()
    assert (bar.detail.full(), bar.phase.isVisible(), bar.mark.isVisible()) == ("No folder yet", False, False)


def test_a_pause_is_said_at_once(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    window.organizing.close()  # nothing polls
    reading = Progress(Phase.READING, 2, 4, 938, 1490)
    organizer(window).snapshot = reading
    window.organizing.poll()

    def pause() -> None:
        organizer(window).snapshot = replace(reading, phase=Phase.PAUSED)

    monkeypatch.setattr(organizer(window), "pause", pause)
    window.status_bar.pause.click()
    assert window.status_bar.phase.text() == "Paused"


def test_the_selection_is_counted_in_the_status_bar(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    open_album(qtbot, window, "Apples")
    qtbot.waitUntil(lambda: window.status_bar.phase.text() == "12 selected")
    qtbot.waitUntil(lambda: " of " in window.status_bar.detail.full())
    page(window).select_none()
    qtbot.waitUntil(lambda: "12 photos" in window.status_bar.detail.full())
    window.navigator.go(places.ALBUMS)
    qtbot.waitUntil(lambda: len(select_albums(window)) == 16)
    total = sum(one.count for one in window.context.overview.now.albums)
    qtbot.waitUntil(lambda: f"{total} photos" in window.status_bar.detail.full())
    library.history.do(Remove(tuple(library.photos.ids(View(album=album(window, "Apples").id))[:2])))
    qtbot.waitUntil(lambda: f"{total - 2} photos" in window.status_bar.detail.full())


def test_zoom_by_key_and_slider(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.go(places.ALL)
    zoom = page(window).zoom()
    assert zoom is not None
    press(qtbot, window, "Ctrl++")
    larger = page(window).zoom()
    assert larger is not None
    assert larger.value > zoom.value
    assert window.status_bar.slider.value() == larger.value
    window.status_bar.slider.setValue(zoom.smallest)
    smallest = page(window).zoom()
    assert smallest is not None
    assert smallest.value == zoom.smallest
    assert window.context.settings.photo_zoom == zoom.smallest


def test_folders_that_are_not_watched_are_one_quiet_line(window: MainWindow) -> None:
    note = window.status_bar.unwatched
    assert not note.isVisibleTo(window)
    note.show_unwatched(41, 20.0)
    assert note.isVisibleTo(window)
    assert note.full() == "41 folders cannot be watched · looked into every 20 seconds"
    assert "found all the same" in note.toolTip()
    note.show_unwatched(1, 180.0)
    assert note.full() == "1 folder cannot be watched · looked into every 3 minutes"
    note.show_unwatched(0, 20.0)
    assert not note.isVisibleTo(window)
