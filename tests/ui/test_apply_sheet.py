"""Putting albums into folders: the dry run, what stands in the way, and the one button."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from photosort.model.applying import Way
from photosort.ui.dialogs.export_folders_dialog import ApplySheet, Kind
from photosort.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeLibrary


def opened(qtbot: QtBot, window: MainWindow) -> ApplySheet:
    window.dispatcher.run("apply")
    qtbot.waitUntil(lambda: isinstance(window.dispatcher.sheets.now, ApplySheet))
    sheet = window.dispatcher.sheets.now
    assert isinstance(sheet, ApplySheet)
    return sheet


def test_the_dry_run_shows_folders_and_changed_names(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    sheet = opened(qtbot, window)
    assert not sheet.action.isEnabled()
    sheet.place.setText("/home/you/Sorted")
    qtbot.waitUntil(lambda: sheet.plan() is not None)
    assert sheet.tree.topLevelItemCount() == 16
    assert sheet.action.text() == "Copy 496 photos"
    assert sheet.total.text().startswith("496 photos · 16 folders")
    assert sheet.note.text() == "16 names are taken and change"
    folder = sheet.tree.topLevelItem(0)
    assert folder is not None
    file = folder.child(0)
    assert file is not None
    assert file.text(1).startswith("instead of ")
    assert library.export.applied == []


def test_it_is_carried_out_once_asked_for(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    sheet = opened(qtbot, window)
    sheet.kind.setCurrentIndex(sheet.kind.findData(Kind.MOVE))
    sheet.place.setText("/home/you/Sorted")
    qtbot.waitUntil(sheet.action.isEnabled)
    assert sheet.action.text() == "Move 496 photos"
    sheet.action.click()
    qtbot.waitUntil(lambda: bool(library.export.applied))
    assert library.export.applied[0].way is Way.MOVE
    qtbot.waitUntil(lambda: window.toast.words.text() == "Copied 496 photos")


def test_an_obstacle_is_said_and_stops_it(qtbot: QtBot, window: MainWindow) -> None:
    sheet = opened(qtbot, window)
    sheet.place.setText("/full")
    qtbot.waitUntil(lambda: sheet.note.text() == "The drive is full.")
    assert not sheet.action.isEnabled()


def test_only_the_selected_albums_go(qtbot: QtBot, window: MainWindow) -> None:
    chosen = window.context.overview.now.albums[0]
    window.context.openAlbum.emit(chosen.id)
    sheet = opened(qtbot, window)
    sheet.place.setText("/home/you/Sorted")
    qtbot.waitUntil(lambda: sheet.plan() is not None)
    plan = sheet.plan()
    assert plan is not None
    assert [folder.album for folder in plan.folders] == [chosen.id]


def test_a_list_is_saved(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    sheet = opened(qtbot, window)
    sheet.kind.setCurrentIndex(sheet.kind.findData(Kind.LIST))
    assert not sheet.tree.isVisible()
    sheet.place.setText(str(tmp_path / "albums.csv"))
    sheet.action.click()
    qtbot.waitUntil(lambda: (tmp_path / "albums.csv").exists())
    assert len((tmp_path / "albums.csv").read_text().splitlines()) == 497
