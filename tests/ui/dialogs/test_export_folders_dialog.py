"""Putting albums into folders: the dry run, what stands in the way, and the one button."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from photosort.model.applying import Reader, Way
from photosort.ui.dialogs.export_folders_dialog import ExportFoldersDialog, ExportKind
from photosort.ui.window.main_window import MainWindow
from tests.ui.fake_people import add_people
from tests.ui.fakes import FakeLibrary


def opened(qtbot: QtBot, window: MainWindow) -> ExportFoldersDialog:
    window.dispatcher.run("apply")
    qtbot.waitUntil(lambda: isinstance(window.dispatcher.dialogs.now, ExportFoldersDialog))
    dialog = window.dispatcher.dialogs.now
    assert isinstance(dialog, ExportFoldersDialog)
    return dialog


def test_the_dry_run_shows_folders_and_changed_names(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    dialog = opened(qtbot, window)
    assert not dialog.action.isEnabled()
    dialog.place.setText("/home/you/Sorted")
    qtbot.waitUntil(lambda: dialog.plan() is not None)
    assert dialog.tree.topLevelItemCount() == 16
    assert dialog.action.text() == "Copy 496 photos"
    assert dialog.total.text().startswith("496 photos · 16 folders")
    assert dialog.note.text() == "16 names are taken and change"
    folder = dialog.tree.topLevelItem(0)
    assert folder is not None
    file = folder.child(0)
    assert file is not None
    assert file.text(1).startswith("instead of ")
    assert library.export.applied == []


def test_it_is_carried_out_once_asked_for(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    dialog = opened(qtbot, window)
    dialog.kind.setCurrentIndex(dialog.kind.findData(ExportKind.MOVE))
    dialog.place.setText("/home/you/Sorted")
    qtbot.waitUntil(dialog.action.isEnabled)
    assert dialog.action.text() == "Move 496 photos"
    dialog.action.click()
    qtbot.waitUntil(lambda: bool(library.export.applied))
    assert library.export.applied[0].way is Way.MOVE
    qtbot.waitUntil(lambda: window.toast.words.text() == "Copied 496 photos into 16 folders")


def test_a_drive_that_can_be_unplugged_is_warned_of(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    dialog.kind.setCurrentIndex(dialog.kind.findData(ExportKind.MOVE))
    dialog.place.setText("/media/me/STICK")
    qtbot.waitUntil(dialog.action.isEnabled)
    away = "This drive can be unplugged; without it the photos are not available."
    assert dialog.note.text() == f"{away}\n16 names are taken and change"


def test_an_obstacle_is_said_and_stops_it(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    dialog.place.setText("/full")
    qtbot.waitUntil(lambda: dialog.note.text() == "The drive has not enough room for these photos.")
    assert not dialog.action.isEnabled()


def test_only_the_selected_albums_go(qtbot: QtBot, window: MainWindow) -> None:
    chosen = window.context.overview.now.albums[0]
    window.context.openAlbum.emit(chosen.id)
    dialog = opened(qtbot, window)
    dialog.place.setText("/home/you/Sorted")
    qtbot.waitUntil(lambda: dialog.plan() is not None)
    plan = dialog.plan()
    assert plan is not None
    assert [folder.album for folder in plan.folders] == [chosen.id]


def test_a_list_is_saved(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = opened(qtbot, window)
    dialog.kind.setCurrentIndex(dialog.kind.findData(ExportKind.LIST))
    assert not dialog.tree.isVisible()
    dialog.place.setText(str(tmp_path / "albums.csv"))
    dialog.action.click()
    qtbot.waitUntil(lambda: (tmp_path / "albums.csv").exists())
    assert len((tmp_path / "albums.csv").read_text().splitlines()) == 497


def test_tags_are_for_one_program_and_its_setting_is_named(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    dialog = opened(qtbot, window)
    assert not dialog.reader.isVisible()
    dialog.kind.setCurrentIndex(dialog.kind.findData(ExportKind.SIDECAR))
    assert dialog.reader.isVisible()
    assert "“Read from sidecar files”" in dialog.note.text()
    dialog.reader.setCurrentIndex(dialog.reader.findData(Reader.OTHERS))
    assert "RAW files alone" in dialog.note.text()
    assert dialog.action.text() == "Tag 496 photos"
    dialog.action.click()
    qtbot.waitUntil(lambda: library.sidecars.reader is Reader.OTHERS)


def test_people_go_along_where_somebody_has_a_name(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    dialog = opened(qtbot, window)
    dialog.kind.setCurrentIndex(dialog.kind.findData(ExportKind.SIDECAR))
    assert not dialog.people.isVisible()
    dialog.reject()
    add_people(library.store)
    library.store.changed()
    qtbot.waitUntil(lambda: bool(window.context.overview.now.people))
    dialog = opened(qtbot, window)
    assert not dialog.people.isVisible()
    dialog.kind.setCurrentIndex(dialog.kind.findData(ExportKind.SIDECAR))
    assert dialog.people.isVisible()
    assert not dialog.people.isChecked()
    dialog.people.click()
    dialog.action.click()
    qtbot.waitUntil(lambda: library.sidecars.people)


def test_the_sheet_is_as_large_as_what_it_shows(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    assert dialog.panel.height() < 300  # two fields and a foot
    dialog.kind.setCurrentIndex(dialog.kind.findData(ExportKind.SIDECAR))
    assert dialog.panel.height() < 300
    dialog.kind.setCurrentIndex(dialog.kind.findData(ExportKind.COPY))
    dialog.place.setText("/home/you/Sorted")
    qtbot.waitUntil(lambda: dialog.plan() is not None)
    assert dialog.panel.height() == 640
    assert dialog.tree.isVisible()
