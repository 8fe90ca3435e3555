"""Every gesture of the window's frame, on a library and an organizer in memory."""

from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from photosort.model.acts import DismissJunk, Merge, Move, NewAlbum, Pin, Remove, Trash
from photosort.model.album import Album, AlbumId
from photosort.model.changes import Changes
from photosort.model.history import ActResult
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import Problem, ProblemKind, Stage
from photosort.model.view import View
from photosort.organizing.progress import Phase, Progress
from photosort.ui.dialogs.add_folder_dialog import AddFolderDialog
from photosort.ui.dialogs.album_picker import AlbumPicker, MergeDialog
from photosort.ui.dialogs.failures_dialog import FailuresDialog
from photosort.ui.dialogs.settings_dialog import SettingsDialog
from photosort.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from photosort.ui.dialogs.trash_review.dialog import TrashReviewDialog
from photosort.ui.grid.drag import photo_data
from photosort.ui.pages import places
from photosort.ui.pages.base import Page
from photosort.ui.pages.junk_page import JunkPage
from photosort.ui.pages.page_spec import Drop
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.pages.problems_page import ProblemsPage
from photosort.ui.pages.viewer.viewer_page import ViewerPage
from photosort.ui.pages.welcome_page import WelcomePage
from photosort.ui.services.notice import Notice
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.widgets.action_spec import Target
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.widgets.header_tools import HeaderTool
from photosort.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeLibrary, FakeOrganizer


def organizer(window: MainWindow) -> FakeOrganizer:
    return cast("FakeOrganizer", window.context.organizer)


def album(window: MainWindow, name: str) -> Album:
    return next(a for a in window.context.overview.now.albums if a.name == name)


def page(window: MainWindow) -> Page:
    shown = window.page()
    assert shown is not None
    return shown


def dialog(qtbot: QtBot, window: MainWindow, kind: type[Dialog]) -> Dialog:
    qtbot.waitUntil(lambda: isinstance(window.dispatcher.dialogs.now, kind))
    found = window.dispatcher.dialogs.now
    assert found is not None
    return found


def press(qtbot: QtBot, window: MainWindow, keys: str) -> None:
    """The shortcut as the person would press it."""
    possible = [a for a in window.actions() if a.shortcut().toString() == keys]
    qtbot.waitUntil(lambda: any(a.isEnabled() for a in possible))
    next(a for a in possible if a.isEnabled()).trigger()


def open_album(qtbot: QtBot, window: MainWindow, name: str) -> AlbumId:
    chosen = album(window, name).id
    window.context.openAlbum.emit(chosen)
    qtbot.waitUntil(lambda: page(window).view() == View(album=chosen) or page(window).title() == name)
    qtbot.waitUntil(lambda: select(page(window)))
    return chosen


def select(shown: Page) -> bool:
    shown.select_all()
    return bool(shown.selected_photos())


def test_it_opens_on_the_albums(window: MainWindow) -> None:
    assert window.navigator.place() == places.ALBUMS
    assert window.windowTitle() == "Photosort"
    assert window.header.title.full() == "Albums"
    assert "16 albums" in window.header.subtitle.full()


def test_an_empty_library_opens_on_the_drop_target(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    for root in library.folders.all():
        library.folders.remove(root.id)
    qtbot.waitUntil(lambda: isinstance(window.page(), WelcomePage))
    assert not window.sidebar.isVisible()
    assert not window.header.isVisible()
    assert window.status_bar.detail.full() == "No folder yet"


def test_the_sidebar_leads_everywhere(qtbot: QtBot, window: MainWindow) -> None:
    rows = window.sidebar.list
    qtbot.waitUntil(lambda: len(rows.model_rows()) > 10)
    for row in list(rows.model_rows()):
        if row.place in (None, places.HISTORY):
            continue
        rows.chosen.emit(row)
        assert window.navigator.place() == row.place


def test_the_sidebar_says_how_much_there_is(qtbot: QtBot, window: MainWindow) -> None:
    by_place = {row.place: row for row in window.sidebar.list.model_rows()}
    assert by_place[places.ALBUMS].count == "16"
    assert by_place[places.JUNK].count.endswith("MB")
    offline = [row for row in window.sidebar.list.model_rows() if row.offline]
    assert [row.count for row in offline] == ["Offline"]


def test_arrow_keys_in_the_sidebar_go_at_once_and_stay_there(qtbot: QtBot, window: MainWindow) -> None:
    rows = window.sidebar.list
    rows.setFocus()
    rows.select(places.ALBUMS)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert window.navigator.place() == places.ALL
    assert rows.hasFocus()


def test_folders_being_read_show_their_percentage(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    root = library.folders.all()[0].id
    window.organizing._reading.add(root)
    organizer(window).snapshot = Progress(Phase.READING, 2, 4, 63, 100)
    window.organizing.poll()
    counts = {row.place: row.count for row in window.sidebar.list.model_rows()}
    assert counts[places.folder(root)] == "63 %"


def test_progress_pause_resume_and_stop(qtbot: QtBot, window: MainWindow) -> None:
    organizer(window).snapshot = Progress(Phase.READING, 2, 4, 938, 1490, 61.0, 9.0)
    window.organizing.poll()
    assert window.status_bar.phase.text() == "Reading photos"
    assert window.status_bar.detail.full() == "938 of 1,490 · 61 a second · about 9 seconds left"
    window.status_bar.pause.click()
    organizer(window).snapshot = Progress(Phase.PAUSED, 2, 4, 938, 1490)
    window.organizing.poll()
    assert window.status_bar.pause.text().strip() == "Resume"
    window.status_bar.pause.click()
    window.status_bar.stop.click()
    assert organizer(window).asked == ["pause", "resume", "stop"]
    organizer(window).snapshot = Progress(Phase.STOPPED, 0, 4, 938, 1490)
    window.organizing.poll()
    assert window.status_bar.phase.text() == "Stopped"
    window.status_bar.show_button.click()
    assert organizer(window).asked[-1] == "start"


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


@pytest.mark.parametrize("stays", [True, False])
def test_the_first_albums_open_by_themselves_if_the_person_stayed(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, stays: bool
) -> None:
    overview = window.context.overview
    everything, overview.now = overview.now, replace(overview.now, albums=())
    window.dispatcher.handlers.folders.added(set())
    assert window.navigator.place() == places.ALL
    organizer(window).snapshot = Progress(Phase.GROUPING, 4, 4)
    window.organizing.poll()
    if not stays:
        window.navigator.go(places.JUNK)
    overview.now = everything
    overview.changed.emit()
    assert window.navigator.place() != places.ALBUMS  # more may come
    organizer(window).snapshot = Progress(Phase.DONE, 0, 4)
    window.organizing.poll()
    assert window.navigator.place() == (places.ALBUMS if stays else places.JUNK)


def drop(window: MainWindow, *paths: Path) -> tuple[bool, bool]:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(500, 400), copy, mime, left, none)
    QApplication.sendEvent(window, enter)
    shown = window.overlay.isVisible()
    event = QDropEvent(QPointF(500, 400), copy, mime, left, none)
    QApplication.sendEvent(window, event)
    return enter.isAccepted(), shown


def test_a_folder_dropped_anywhere_is_asked_about_added_and_organized(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, tmp_path: Path
) -> None:
    (tmp_path / "Trip" / "deep").mkdir(parents=True)
    for place in (tmp_path / "Trip" / "a.jpg", tmp_path / "Trip" / "deep" / "b.jpg", tmp_path / "Trip" / "note.txt"):
        place.write_bytes(b"x" * 100)
    assert drop(window, tmp_path / "Trip") == (True, True)
    assert not window.overlay.isVisible()
    asked = dialog(qtbot, window, AddFolderDialog)
    assert isinstance(asked, AddFolderDialog)
    qtbot.waitUntil(lambda: asked.action.text() == "Organize 2 photos")
    asked.subfolders.setChecked(False)
    assert asked.action.text() == "Organize 1 photo"
    asked.subfolders.setChecked(True)
    asked.action.click()
    qtbot.waitUntil(lambda: "start" in organizer(window).asked)
    assert library.folders.all()[-1].name == "Trip"


def test_a_folder_without_photos_cannot_be_organized(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.dispatcher.handlers.folders.add([bytes(tmp_path)])
    asked = dialog(qtbot, window, AddFolderDialog)
    qtbot.waitUntil(lambda: asked.note.text() == "No photo was found in it.")
    assert not asked.action.isEnabled()


def test_deleting_an_album_goes_through_the_review_and_comes_back(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    before = album(window, "Memes")
    window.actions_.ask("trash-album", Target(albums=(before.id,)))
    review = dialog(qtbot, window, TrashReviewDialog)
    assert isinstance(review, TrashReviewDialog)
    assert review.title.full() == "Memes"
    going = len(review.ids())
    assert going == before.count - before.held_back
    assert library.history.done == []  # nothing moved so far
    assert not window.actions_["undo"].isEnabled()  # the actions rest
    review.action.click()
    qtbot.waitUntil(lambda: isinstance(library.history.done[-1] if library.history.done else None, Trash))
    qtbot.waitUntil(lambda: window.toast.words.text() == f"Moved {going} photos to the trash")
    assert window.toast.isVisible()
    qtbot.waitUntil(lambda: album(window, "Memes").count == before.held_back)
    window.toast.button.click()
    qtbot.waitUntil(lambda: album(window, "Memes").count == before.count)


def test_a_few_hand_picked_photos_get_the_compact_form(qtbot: QtBot, window: MainWindow) -> None:
    open_album(qtbot, window, "Castles")
    press(qtbot, window, "Del")
    review = dialog(qtbot, window, TrashReviewDialog)
    assert isinstance(review, TrashReviewDialog)
    assert review.never.isVisible()
    assert review.view.ticks.held == []
    review.view.opened.emit(review.view.ticks[1].photo.id)
    viewer = page(window)
    assert isinstance(viewer, ViewerPage)
    viewer.go(2)
    assert viewer.selected_photos() == (review.view.ticks[2].photo.id,), "the viewer walks through the review"
    window.navigator.back()
    assert review.isVisible()
    review.reject()


def test_a_review_over_the_viewer_stays_over_it(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    home = open_album(qtbot, window, "Castles")
    photos = library.photos.ids(View(album=home))
    window.context.openPhoto.emit(PhotoToShow(photos[0], View(album=home), photos))
    press(qtbot, window, "Del")
    review = dialog(qtbot, window, TrashReviewDialog)
    assert isinstance(review, TrashReviewDialog)
    review.view.opened.emit(photos[0])
    assert review.isVisible()
    review.action.click()
    qtbot.waitUntil(lambda: bool(library.history.done))
    viewer = page(window)
    assert isinstance(viewer, ViewerPage)
    qtbot.waitUntil(lambda: viewer.selected_photos() == (photos[1],))
    press(qtbot, window, "Ctrl+Z")
    qtbot.waitUntil(lambda: "2 of 18" in viewer.subtitle())
    assert viewer.selected_photos() == (photos[1],), "it is back in its place, and the next one is still looked at"


def test_where_a_drive_has_no_trash_the_person_is_asked(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    home = open_album(qtbot, window, "Castles")
    photos = library.photos.ids(View(album=home))
    library.history.bare = set(photos[:3])
    press(qtbot, window, "Del")
    dialog(qtbot, window, TrashReviewDialog).action.click()
    asked = dialog(qtbot, window, Dialog)
    qtbot.waitUntil(lambda: "has no trash" in (window.dispatcher.dialogs.now or asked).title.full())
    question = dialog(qtbot, window, Dialog)
    assert question.action.text() == "Delete 3 photos for good"
    assert question.first_focus() is question.cancel
    question.reject()
    trashed = library.history.done[-1]
    assert isinstance(trashed, Trash)
    assert not set(trashed.photos) & library.history.bare


def test_merge(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    qtbot.waitUntil(lambda: len(select_albums(window)) == 16)
    press(qtbot, window, "M")
    asked = dialog(qtbot, window, MergeDialog)
    assert isinstance(asked, MergeDialog)
    asked.action.click()
    qtbot.waitUntil(lambda: len(window.context.overview.now.albums) == 1)
    merged = library.history.done[-1]
    assert isinstance(merged, Merge)
    assert album(window, "India and France").id == merged.into  # the name that the person gave stands first
    press(qtbot, window, "Ctrl+Z")
    qtbot.waitUntil(lambda: len(window.context.overview.now.albums) == 16)


def test_merging_the_one_album_that_is_open_asks_for_the_other(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    one = open_album(qtbot, window, "Castles")
    page(window).select_all()
    chosen = list(page(window).selected_photos())
    tool = next(t for t in page(window).head_widgets() if isinstance(t, HeaderTool) and "Merge" in t.accessibleName())
    tool.click()
    assert list(page(window).selected_photos()) == chosen != [], "the tool of an album leaves its photos selected"
    asked = dialog(qtbot, window, AlbumPicker)
    assert isinstance(asked, AlbumPicker)
    qtbot.keyClicks(asked.field, "ruins")
    other = asked.chosen()
    assert other is not None
    asked.action.click()
    qtbot.waitUntil(lambda: library.history.done == [Merge((one, other), other)])


def select_albums(window: MainWindow) -> tuple[AlbumId, ...]:
    shown = page(window)
    shown.select_all()
    return tuple(shown.selected_albums())


def test_move_to_an_album_by_typing_its_name(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    open_album(qtbot, window, "Castles")
    target = album(window, "Ruins and old gates").id
    press(qtbot, window, "M")
    asked = dialog(qtbot, window, AlbumPicker)
    assert isinstance(asked, AlbumPicker)
    qtbot.keyClicks(asked.field, "ruins")
    assert asked.chosen() == target
    qtbot.keyClick(asked.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(library.history.done))
    press(qtbot, window, "Ctrl+Z")
    qtbot.waitUntil(lambda: not window.context.acts.busy)
    assert len(library.history.done) == 1, "Enter answers once"
    assert library.history.done[-1] == Move(tuple(library.history.done[-1].photos), target)  # type: ignore[union-attr]


def test_move_to_a_new_album(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    open_album(qtbot, window, "Castles")
    press(qtbot, window, "M")
    asked = dialog(qtbot, window, AlbumPicker)
    assert isinstance(asked, AlbumPicker)
    qtbot.keyClicks(asked.field, "Loire")
    asked.list.setCurrentRow(asked.list.count() - 1)
    asked.action.click()
    qtbot.waitUntil(lambda: bool(library.history.done))
    made = library.history.done[-1]
    assert isinstance(made, NewAlbum)
    assert made.name == "Loire"


@pytest.mark.parametrize(("keys", "kind"), [("Ctrl+G", NewAlbum), ("N", Remove)])
def test_one_key_acts(qtbot: QtBot, window: MainWindow, library: FakeLibrary, keys: str, kind: type) -> None:
    open_album(qtbot, window, "Apples")
    press(qtbot, window, keys)
    qtbot.waitUntil(lambda: bool(library.history.done))
    assert isinstance(library.history.done[-1], kind)


def test_undo_and_redo_name_the_act(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    open_album(qtbot, window, "Apples")
    press(qtbot, window, "N")
    qtbot.waitUntil(lambda: "Took" in window.actions_["undo"].text())
    press(qtbot, window, "Ctrl+Z")
    qtbot.waitUntil(lambda: "Took" in window.actions_["redo"].text())
    assert not window.actions_["undo"].isEnabled()
    press(qtbot, window, "Ctrl+Shift+Z")
    qtbot.waitUntil(lambda: "Took" in window.actions_["undo"].text())


def test_an_act_that_fails_says_why(qtbot: QtBot, window: MainWindow) -> None:
    window.context.acts.redo()
    qtbot.waitUntil(window.toast.isVisible)
    assert window.toast.words.text() == "There is nothing to redo."


def test_what_stayed_is_shown_file_by_file(qtbot: QtBot, window: MainWindow) -> None:
    problem = Problem(b"/p/IMG_0042.jpg", Stage.TRASH, ProblemKind.NAME_TAKEN, Message(MessageCode.NAME_TAKEN))
    done = ActResult(Changes(), Message(MessageCode.PHOTOS_BACK, count=211), 7, (problem,))
    window.context.acts._say_undone(done)
    window.toast.button.click()
    asked = dialog(qtbot, window, FailuresDialog)
    assert isinstance(asked, FailuresDialog)
    assert asked.action.text() == "Bring back under a new name"
    item = asked.list.topLevelItem(0)
    assert item is not None
    assert item.text(1) == "Another file now has its name"


def test_history_lists_acts_by_day_and_takes_them_back(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    library.history.do(DismissJunk((album(window, "Memes").id,)))
    press(qtbot, window, "Ctrl+H")
    history = window.panel.history
    qtbot.waitUntil(lambda: len(history.list.rows()) == 2)
    assert history.list.rows()[0].day == "Today"
    rect = history.list.visualRect(history.list.model_.index(1))
    name, spot = history.list.buttons(1, rect)[0]
    assert name == "undo"
    qtbot.mouseClick(history.list.viewport(), Qt.MouseButton.LeftButton, pos=spot.center())
    qtbot.waitUntil(lambda: any(entry.act is not None and entry.act.undone for entry in history.list.rows()))
    assert history.list.buttons(1, rect)[0][0] == "redo"
    history.shut.click()
    assert not window.panel.is_history()


def test_junk_is_kept_or_reviewed(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    press(qtbot, window, "Ctrl+5")
    shown = page(window)
    assert isinstance(shown, JunkPage)
    assert [a.name for a in shown.list.rows()][:2] == ["Good-morning cards", "Memes"]
    rect = shown.list.visualRect(shown.list.model_.index(0))
    places = dict(shown.list.buttons(0, rect))
    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=places["keep"].center())
    qtbot.waitUntil(lambda: shown.list.rows()[0].name == "Memes")
    assert isinstance(library.history.done[-1], DismissJunk)
    assert shown.kept.text() == "1 album kept by you will not be suggested again."
    places = dict(shown.list.buttons(0, shown.list.visualRect(shown.list.model_.index(0))))
    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=places["review"].center())
    dialog(qtbot, window, TrashReviewDialog).reject()


def test_kept_albums_can_be_suggested_again(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    from photosort.ui.pages.kept_albums_dialog import KeptAlbumsDialog

    library.history.do(DismissJunk((album(window, "Memes").id,)))
    window.navigator.go(places.JUNK)
    shown = page(window)
    assert isinstance(shown, JunkPage)
    qtbot.waitUntil(shown.show_kept.isVisible)
    shown.show_kept.click()
    asked = dialog(qtbot, window, KeptAlbumsDialog)
    assert isinstance(asked, KeptAlbumsDialog)
    assert not asked.action.isEnabled()
    asked.list.item(0).setCheckState(Qt.CheckState.Checked)
    asked.action.click()
    qtbot.waitUntil(lambda: library.history.done[-1] == DismissJunk((album(window, "Memes").id,), dismissed=False))


def test_problems_are_grouped_with_their_reasons(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    window.navigator.go(places.PROBLEMS)
    shown = page(window)
    assert isinstance(shown, ProblemsPage)
    qtbot.waitUntil(lambda: any(line.problem for line in shown.list.rows()))
    heads = [line.kind.title for line in shown.list.rows() if line.kind]
    assert heads == ["Could not be read", "No permission to read", "Still being written"]
    assert shown.list.rows()[0].root is not None  # the folder that is not connected stands first
    assert "5 files and 1 folder need a look" in shown.subtitle()
    shown.list.setCurrentIndex(shown.list.model_.index(3))
    assert shown.hint() == "1 of 5 files selected"
    shown._copy.click()
    assert "Empty file (0 bytes)" in QGuiApplication.clipboard().text()
    shown._again.click()
    qtbot.waitUntil(lambda: "start" in organizer(window).asked)


def test_a_folder_that_suddenly_shrank_is_left_to_the_person(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, tmp_path: Path
) -> None:
    root = library.folders.all()[2]
    library.store.roots[root.id] = replace(root, path=bytes(tmp_path))
    window.context.overview.refresh()
    qtbot.waitUntil(lambda: window.context.overview.now.roots[2].path == bytes(tmp_path))
    window.navigator.go(places.PROBLEMS)
    shown = page(window)
    assert isinstance(shown, ProblemsPage)
    qtbot.waitUntil(lambda: bool(shown.list.rows()) and shown.list.rows()[0].shrunk)
    name, spot = shown.list.buttons(0, shown.list.visualRect(shown.list.model_.index(0)))[0]
    assert name == "gone"
    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=spot.center())
    qtbot.waitUntil(lambda: library.scanner.accepted == [root.id])
    qtbot.waitUntil(lambda: "start" in organizer(window).asked)


def test_runs_that_follow_each_other_are_one_to_the_person(qtbot: QtBot, window: MainWindow) -> None:
    for snapshot in (
        Progress(Phase.READING, 2, 4, 5, 10, added=150, unreadable=1),
        Progress(Phase.FINDING, 1, 4),
        Progress(Phase.DONE),
    ):
        organizer(window).snapshot = snapshot
        window.organizing.poll()
    assert window.status_bar.phase.text() == "150 photos added"


def test_copy_paths(qtbot: QtBot, window: MainWindow) -> None:
    open_album(qtbot, window, "Apples")
    press(qtbot, window, "Ctrl+Shift+C")
    qtbot.waitUntil(window.toast.isVisible)
    assert len(QGuiApplication.clipboard().text().splitlines()) == 12


def test_the_selection_is_counted_in_the_status_bar(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    open_album(qtbot, window, "Apples")
    qtbot.waitUntil(lambda: window.status_bar.phase.text() == "12 selected")
    qtbot.waitUntil(lambda: " of " in window.status_bar.detail.full())
    page(window).select_none()
    qtbot.waitUntil(lambda: "505 photos" in window.status_bar.detail.full())
    window.navigator.go(places.ALBUMS)
    qtbot.waitUntil(lambda: len(select_albums(window)) == 16)
    total = sum(one.count for one in window.context.overview.now.albums)
    qtbot.waitUntil(lambda: f"{total} photos" in window.status_bar.detail.full())
    library.history.do(Remove(tuple(library.photos.ids(View(album=album(window, "Apples").id))[:2])))
    qtbot.waitUntil(lambda: f"{total - 2} photos" in window.status_bar.detail.full())


def test_details_of_one_and_of_several(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    from PySide6.QtWidgets import QLabel

    def texts() -> list[str]:
        return [label.accessibleName() or label.text() for label in window.panel.info.findChildren(QLabel)]

    open_album(qtbot, window, "Apples")
    qtbot.waitUntil(lambda: "12 photos selected" in texts())
    assert "Shared details" in texts()
    assert "Google Pixel 7" in texts()
    page(window).select_none()
    qtbot.waitUntil(lambda: "Why this album" in texts())
    photo = library.photos.ids(View(album=album(window, "Apples").id))[0]
    library.history.do(Pin((photo,)))
    window.navigator.go(places.ALL)
    grid = cast("PhotosPage", page(window)).grid
    qtbot.waitUntil(lambda: grid.row_count() > 0)
    grid.select_ids([photo])
    qtbot.waitUntil(lambda: "Pinned here by you" in texts())
    library.history.do(Remove((photo,)))
    qtbot.waitUntil(lambda: "Unsorted" in texts())
    assert "Not in this album" not in [button.text() for button in window.panel.info.findChildren(QPushButton)]


@pytest.mark.parametrize("keys", ["F8", "F9"])
def test_panels_open_and_close(qtbot: QtBot, window: MainWindow, keys: str) -> None:
    open_album(qtbot, window, "Apples")
    part = window.panel if keys == "F8" else window.sidebar
    assert part.isVisible()
    press(qtbot, window, keys)
    assert not part.isVisible()
    press(qtbot, window, keys)
    assert part.isVisible()


def test_narrow_windows_lay_the_panel_over_the_page(qtbot: QtBot, window: MainWindow) -> None:
    open_album(qtbot, window, "Apples")
    window.resize(1000, 700)
    assert window.sidebar.isVisible()
    assert not window.panel.isVisible()
    width = window.centre.width()
    press(qtbot, window, "F8")
    assert window.panel.isVisible()
    assert window.centre.width() == width
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.panel.isVisible()
    window.resize(800, 600)
    assert not window.sidebar.isVisible()
    press(qtbot, window, "F9")
    assert window.sidebar.isVisible()
    press(qtbot, window, "F9")
    press(qtbot, window, "F8")
    window.toast.say(Notice("21 photos are back. IMG_0042.jpg is not: another file now has its name", action="Show"))

    def end() -> int:
        return window.toast.mapTo(window, window.toast.rect().topRight()).x()

    # The panel lies over no button of the toast.
    qtbot.waitUntil(lambda: end() < window.panel.mapTo(window, QPoint(0, 0)).x())
    window.resize(1440, 900)
    assert window.panel.isVisible()
    assert window.panel.parentWidget() is window.splitter
    assert window.minimumWidth() <= 720


def test_escape_and_back_lead_to_the_albums(qtbot: QtBot, window: MainWindow) -> None:
    open_album(qtbot, window, "Apples")
    assert window.header.back.isVisible()
    assert window.windowTitle() == "Apples – Photosort"
    press(qtbot, window, "Alt+Left")
    assert window.navigator.place() == places.ALBUMS
    assert window.header.title.full() == "Albums"


def test_the_page_of_an_album_that_is_gone_is_left(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    gone = open_album(qtbot, window, "Apples")
    library.history.do(Merge((gone, album(window, "Castles").id), album(window, "Castles").id))
    qtbot.waitUntil(lambda: page(window).title() == "Albums")


def test_f6_walks_the_regions(qtbot: QtBot, window: MainWindow) -> None:
    open_album(qtbot, window, "Apples")
    window.activateWindow()
    window.sidebar.list.setFocus()
    seen = []
    for _ in range(4):
        press(qtbot, window, "F6")
        now = window.focusWidget()
        seen.append(next(n for n, region in enumerate(window.regions()) if region is now or region.isAncestorOf(now)))
    assert len(set(seen)) >= 3


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


@pytest.mark.parametrize(("name", "kind"), [("shortcuts", ShortcutsDialog), ("settings", SettingsDialog)])
def test_sheets_of_the_menus(qtbot: QtBot, window: MainWindow, name: str, kind: type[Dialog]) -> None:
    window.dispatcher.run(name)
    asked = dialog(qtbot, window, kind)
    window.dispatcher.run("about")  # nothing else opens meanwhile
    assert window.dispatcher.dialogs.now is asked
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert window.dispatcher.dialogs.now is None


def test_settings_hold_at_once_and_escape_takes_them_back(qtbot: QtBot, window: MainWindow) -> None:
    window.dispatcher.run("settings")
    asked = dialog(qtbot, window, SettingsDialog)
    assert isinstance(asked, SettingsDialog)
    asked.theme.setCurrentIndex(asked.theme.findData("dark"))
    assert window.context.theme.dark
    asked.reject()
    assert not window.context.theme.dark


def test_a_change_of_colours_repaints_everything(qtbot: QtBot, window: MainWindow) -> None:
    from photosort.ui.style.theme import Scheme

    light = window.header.back.icon().cacheKey()
    window.context.theme.set_scheme(Scheme.DARK)
    assert window.header.back.icon().cacheKey() != light
    assert not window.grab().isNull()


def test_closing_while_working_asks(qtbot: QtBot, window: MainWindow) -> None:
    organizer(window).snapshot = Progress(Phase.READING, 2, 4, 1, 2)
    assert not window.close()
    asked = dialog(qtbot, window, Dialog)
    assert asked.title.full() == "Photosort is still reading photos."
    assert (asked.cancel.text(), asked.action.text()) == ("Stay", "Close")
    asked.cancel.click()
    assert window.isVisible()
    assert not window.close()
    dialog(qtbot, window, Dialog).action.click()
    assert not window.isVisible()


def test_the_toast_waits_while_it_is_looked_at(qtbot: QtBot, window: MainWindow) -> None:
    toast = window.toast
    toast.say(Notice("Moved 2 photos to the trash", action="Undo", act=lambda: None))
    toast._left = 150
    toast.button.setFocus()
    window.activateWindow()
    qtbot.waitUntil(toast.button.hasFocus)
    qtbot.wait(300)
    assert toast.isVisible()
    toast.button.clearFocus()
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_taking_a_folder_out_asks_first(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    root = library.folders.all()[0]
    window.dispatcher.handlers.folders.take_out(root)
    asked = dialog(qtbot, window, Dialog)
    assert root.name in asked.title.full()
    assert len(library.folders.all()) == 3
    asked.action.click()
    qtbot.waitUntil(lambda: len(library.folders.all()) == 2)


def test_photos_dropped_on_unsorted_leave_their_album(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    photos = library.photos.ids(View(album=album(window, "Apples").id))
    window.sidebar.list.dropped.emit(Drop.TAKE_OUT, photos)
    qtbot.waitUntil(lambda: library.history.done == [Remove(tuple(photos))])


def test_photos_held_over_albums_open_them_and_dropped_there_ask_for_one(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    home = open_album(qtbot, window, "Apples")
    photos = library.photos.ids(View(album=home))
    rows = window.sidebar.list
    place = next(n for n, row in enumerate(rows.model_rows()) if row.place == places.ALBUMS)
    spot = rows.visualRect(rows.model().index(place, 0)).center()
    data = photo_data(photos, [])
    either, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    rows.dragMoveEvent(QDragMoveEvent(spot, either, data, left, none))
    qtbot.waitUntil(lambda: page(window).title() == "Albums")
    assert window.navigator.back()
    assert page(window).title() == "Apples"
    rows.dropEvent(QDropEvent(QPointF(spot), either, data, left, none))
    asked = dialog(qtbot, window, AlbumPicker)
    asked.action.click()
    qtbot.waitUntil(lambda: bool(library.history.done))
    assert isinstance(library.history.done[-1], Move)
    assert library.history.done[-1].photos == tuple(photos)


def test_pages_that_are_left_for_good_are_given_back(qtbot: QtBot, window: MainWindow) -> None:
    before = len(window.navigator.pages())
    for name in ("Apples", "Castles"):
        open_album(qtbot, window, name)
        window.navigator.go(places.ALBUMS)
    assert len(window.navigator.pages()) == before


def test_long_names_and_many_albums_do_not_widen_the_window(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    from photosort.model.acts import Rename

    chosen = open_album(qtbot, window, "Apples")
    library.history.do(Rename(chosen, "A name of two hundred characters " * 6))
    qtbot.waitUntil(lambda: page(window).title().startswith("A name"))
    window.resize(800, 600)
    assert window.width() == 800
    assert not window.grab().isNull()


def test_a_warning_of_the_library_stays_in_sight(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    library.warnings = (Message(MessageCode.ON_NETWORK_DRIVE, path=b"/n"),)
    window.dispatcher.handlers.folders.offer_to_finish()
    qtbot.waitUntil(lambda: "network drive" in window.toast.words.text())
    window.toast._left = 1
    qtbot.wait(300)
    assert window.toast.isVisible()


def test_what_was_interrupted_on_disk_is_offered_until_it_is_answered(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library.export, "unfinished", lambda: [7])
    resumed: list[int] = []
    done = ActResult(Changes(), Message(MessageCode.COPIED, photos=Message(MessageCode.PHOTOS, count=25), count=1), 7)

    def resume(act_id: int, **_: object) -> ActResult:
        resumed.append(act_id)
        return done

    monkeypatch.setattr(library.export, "resume", resume, raising=False)
    window.dispatcher.handlers.folders.offer_to_finish()
    qtbot.waitUntil(lambda: window.toast.button.text() == "Finish")
    window.toast._left = 1
    qtbot.wait(300)
    assert window.toast.isVisible()
    window.toast.button.click()
    qtbot.waitUntil(lambda: "Copied 25 photos" in window.toast.words.text())
    assert resumed == [7]
