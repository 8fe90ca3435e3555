"""Culling in an album, with the keys: what is marked, where it goes on, what is shown and counted, and the review."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photosort.model.acts import ActKind, Favour, MarkPhotos
from photosort.model.photo import Mark, PhotoId
from photosort.model.view import Order, View
from photosort.ui.dialogs.trash_review.dialog import TrashReviewDialog
from photosort.ui.grid import photo_grid
from photosort.ui.grid.photo_grid import PhotoGrid, look_of, spoken
from photosort.ui.pages import places
from photosort.ui.pages.marked_pages import RejectedPage
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.style.painting import CellLook
from photosort.ui.widgets.culling_hint import CullingHint
from photosort.ui.widgets.mark_switch import MarkSwitch
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, counted, dialog, mountains, page, press
from tests.ui.fakes import FakeLibrary

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot) -> PhotosPage:
    """The album "Mountains", of 30 photos, with the first in focus."""
    shown = mountains(qtbot, window)
    shown.grid.go_to(0, keyboard=True)
    settle(qtbot, window)
    return shown


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Let acts be done and the actions follow the selection."""
    qtbot.waitUntil(lambda: not window.context.acts.busy)
    qtbot.wait(20)


def strike(qtbot: QtBot, window: MainWindow, *keys: Key, shift: bool = False) -> None:
    """Press keys one after the other in the grid."""
    for key in keys:
        grid = cast("PhotosPage", page(window)).grid
        qtbot.keyClick(grid, key, SHIFT if shift else Qt.KeyboardModifier.NoModifier)
        settle(qtbot, window)


def marks(library: FakeLibrary, ids: list[PhotoId]) -> str:
    """The marks of photos as letters."""
    letters = {Mark.KEPT: "P", Mark.REJECTED: "X", Mark.NONE: "-"}
    return "".join(letters[photo.mark] for photo in library.photos.get(ids))


def test_keys_mark_and_go_on(opened: PhotosPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    ids = opened.grid.photos.ids()
    strike(qtbot, window, Key.Key_P, Key.Key_X, Key.Key_X, Key.Key_P)
    assert (marks(library, ids[:5]), opened.grid.current_id()) == ("PXXP-", ids[4])
    strike(qtbot, window, Key.Key_Left, Key.Key_U)
    assert (marks(library, ids[:5]), opened.grid.current_id()) == ("PXX--", ids[4])


def test_shift_stays(opened: PhotosPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    ids = opened.grid.photos.ids()
    strike(qtbot, window, Key.Key_X, shift=True)
    assert (marks(library, ids[:2]), opened.grid.current_id()) == ("X-", ids[0])


def test_a_selection_is_marked_as_a_whole(
    opened: PhotosPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    ids = opened.grid.photos.ids()
    opened.grid.select_ids([ids[1], ids[2], ids[4]])
    settle(qtbot, window)
    strike(qtbot, window, Key.Key_X)
    assert (marks(library, ids[:6]), opened.grid.current_id()) == ("-XX-X-", ids[5])
    assert library.history.done == [MarkPhotos((ids[1], ids[2], ids[4]), Mark.REJECTED)]


def test_the_photo_in_focus_is_marked_where_none_is_selected(
    opened: PhotosPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    ids = opened.grid.photos.ids()
    opened.grid.clearSelection()
    settle(qtbot, window)
    strike(qtbot, window, Key.Key_P)
    assert marks(library, ids[:2]) == "P-"


def test_a_heart_is_given_and_taken(opened: PhotosPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    first = opened.grid.photos.ids()[0]
    strike(qtbot, window, Key.Key_F)
    assert library.photos.get([first])[0].favourite
    qtbot.waitUntil(lambda: any(row.place == places.FAVOURITES for row in window.sidebar.list.model_rows()))
    strike(qtbot, window, Key.Key_F)
    assert library.history.done == [Favour((first,)), Favour((first,), favourite=False)]


def test_undo_takes_back_the_last_stroke(
    opened: PhotosPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    ids = opened.grid.photos.ids()
    strike(qtbot, window, Key.Key_P, Key.Key_X, Key.Key_X)
    qtbot.waitUntil(window.actions_["undo"].isEnabled)
    qtbot.keyClick(opened.grid, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    assert marks(library, ids[:3]) == "PX-"


def test_the_history_tells_a_sitting_in_one_line(
    opened: PhotosPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    ids = opened.grid.photos.ids()
    strike(qtbot, window, Key.Key_P, Key.Key_X, Key.Key_X)
    history = window.panel.history
    window.toggle_panel(history=True)
    qtbot.waitUntil(lambda: len(history.list.rows()) == 2)
    entry = history.list.rows()[1]
    assert entry.act is not None
    assert (entry.act.kind, len(entry.stands_for)) == (ActKind.MARK, 3)
    history.list.pressed.emit(1, "undo")
    settle(qtbot, window)
    assert marks(library, ids[:3]) == "---"
    qtbot.waitUntil(lambda: [row.act.undone for row in history.list.rows() if row.act is not None] == [True])
    history.list.pressed.emit(1, "redo")
    settle(qtbot, window)
    assert marks(library, ids[:3]) == "PXX"


def test_a_mark_is_seen_and_read_aloud(
    opened: PhotosPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    strike(qtbot, window, Key.Key_X, Key.Key_F)
    qtbot.waitUntil(lambda: looks(opened.grid)[0].mark is Mark.REJECTED)
    qtbot.waitUntil(lambda: looks(opened.grid)[1].favourite)
    shown = [opened.grid.photos.shown(row) for row in range(2)]
    assert [spoken(one).split(", ")[-1] for one in shown if one is not None] == ["rejected", "favourite"]


def looks(grid: PhotoGrid) -> list[CellLook]:
    return [look_of(shown) for row in range(2) if (shown := grid.photos.shown(row)) is not None]


def switch(window: MainWindow) -> MarkSwitch:
    [found] = window.header.findChildren(MarkSwitch)
    return found


def test_the_switch_counts_and_narrows(
    opened: PhotosPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    ids = opened.grid.photos.ids()
    strike(qtbot, window, Key.Key_P, Key.Key_X, Key.Key_X)
    parts = switch(window).parts
    qtbot.waitUntil(lambda: [part.accessibleName() for part in parts.values()][1:3] == ["Kept 1", "Rejected 2"])
    assert [part.accessibleName() for part in parts.values()] == ["All 30", "Kept 1", "Rejected 2", "Not yet 27"]
    window.resize(720, 600)
    qtbot.waitUntil(lambda: "Not yet" not in parts[Mark.NONE].text())
    assert not parts[Mark.NONE].icon().isNull()  # a bare number would say nothing
    qtbot.mouseClick(parts[Mark.REJECTED], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.grid.photos.ids() == ids[1:3])
    qtbot.mouseClick(parts[Mark.NONE], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.grid.photos.ids() == ids[3:])


def test_what_is_marked_stays_in_its_place_until_the_view_is_left(
    opened: PhotosPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    ids = opened.grid.photos.ids()
    qtbot.mouseClick(switch(window).parts[Mark.NONE], Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    opened.grid.go_to(0, keyboard=True)
    settle(qtbot, window)
    strike(qtbot, window, Key.Key_X)
    qtbot.waitUntil(lambda: opened.marks()[Mark.REJECTED] == 1)
    assert opened.grid.photos.ids() == ids
    qtbot.mouseClick(switch(window).parts[None], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(switch(window).parts[Mark.NONE], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.grid.photos.ids() == ids[1:])


def test_the_status_bar_counts_and_leads_to_the_review(
    opened: PhotosPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    bar = window.status_bar
    assert not bar.culling.isVisible()
    strike(qtbot, window, Key.Key_P, Key.Key_X, Key.Key_X)
    qtbot.waitUntil(lambda: "2 rejected" in bar.culling.text())
    assert bar.culling.isVisible()
    name = library.photos.get(opened.grid.photos.ids()[3:4])[0].shown_name
    qtbot.waitUntil(lambda: bar.chosen_detail.text().endswith(f" · 4 of 30 · {name}"))
    assert bar.chosen.text() == "1 selected"
    press(qtbot, window, "F6")  # the details
    press(qtbot, window, "F6")
    assert bar.culling.hasFocus()
    assert bar.culling.accessibleName() == "1 kept, 2 rejected, review"
    qtbot.keyClick(window.windowHandle(), Key.Key_Shift)
    assert window.ring.isVisible()
    qtbot.keyClick(bar.culling, Key.Key_Return)
    sheet = cast("TrashReviewDialog", dialog(qtbot, window, TrashReviewDialog))
    assert sheet.ids() == tuple(library.photos.ids(View(mark=Mark.REJECTED, order=Order.DATE)))
    assert sheet.subtitle.text().startswith("Look once more at what you rejected.")
    assert not sheet.view.ticks.held, "the person has looked at each of them"
    sheet.view.ticks.set([0], False)
    sheet._count()
    assert sheet.note.text().startswith("1 stays rejected.")


def test_marks_leave_the_selection_in_the_status_bar(
    opened: PhotosPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    bar = window.status_bar
    strike(qtbot, window, Key.Key_P)
    qtbot.waitUntil(bar.culling.isVisible)
    opened.grid.select_ids(opened.grid.photos.ids()[1:2])
    qtbot.waitUntil(lambda: bar.chosen.text() == "1 selected")
    qtbot.waitUntil(lambda: "B" in bar.chosen_detail.text().partition(" of ")[0])  # how much
    assert bar.culling.text() == "<b>1 kept</b>"
    opened.grid.select_ids(opened.grid.photos.ids()[1:4])
    qtbot.waitUntil(lambda: bar.chosen.text() == "3 selected")


def test_rejected_photos_are_shown_in_full_colours_on_their_page(
    opened: PhotosPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    strike(qtbot, window, Key.Key_X)
    photo = opened.grid.photos.ids()[0]
    qtbot.waitUntil(lambda: opened.marks()[Mark.REJECTED] == 1)
    press(qtbot, window, "Ctrl+7")
    shown = window.page()
    assert isinstance(shown, RejectedPage)
    grid = shown.grid
    qtbot.waitUntil(lambda: grid.photos.ids() == [photo] and bool(grid.grab()) and grid.photos.shown(0) is not None)
    rect = grid._rect(0)
    pixmap = grid.context.thumbs.pixmap
    qtbot.waitUntil(lambda: pixmap(photo, grid.cut_of(grid.photos.shown(0), rect)) is not None)
    kept = pixmap(photo, grid.cut_of(grid.photos.shown(0), rect))
    assert kept is not None
    middle = kept.toImage().pixelColor(kept.width() // 2, kept.height() // 2)
    seen = grid.viewport().grab().toImage().pixelColor(rect.center())
    assert abs(seen.lightness() - middle.lightness()) <= 12


def test_the_rejected_of_all_albums_wait_on_a_page_of_their_own(
    opened: PhotosPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    assert all(row.place != places.REJECTED for row in window.sidebar.list.model_rows())
    strike(qtbot, window, Key.Key_X, Key.Key_X)
    other = library.photos.ids(View(album=album(window, "Castles").id))[0]
    library.history.do(MarkPhotos((other,), Mark.REJECTED))
    qtbot.waitUntil(lambda: counted(window, places.REJECTED) == ["3"])
    window.navigator.go(places.REJECTED)
    rejected = cast("PhotosPage", page(window))
    qtbot.waitUntil(lambda: rejected.grid.row_count() == 3)
    assert (rejected.title(), other in rejected.grid.photos.ids()) == ("Rejected", True)
    review = next(tool for tool in rejected.head_widgets() if tool.accessibleName() == "Review…")
    qtbot.mouseClick(review, Qt.MouseButton.LeftButton)
    sheet = cast("TrashReviewDialog", dialog(qtbot, window, TrashReviewDialog))
    sheet.accept()
    qtbot.waitUntil(lambda: rejected.grid.row_count() == 0)
    qtbot.waitUntil(lambda: counted(window, places.REJECTED) == ["0"])
    window.navigator.go(places.ALL)
    assert counted(window, places.REJECTED) == []


def test_the_hint_is_put_away_for_good(opened: PhotosPage, window: MainWindow) -> None:
    [hint] = opened.findChildren(CullingHint)
    assert hint.isVisible()
    hint.put_away()
    assert not hint.isVisible()
    window.context.openAlbum.emit(album(window, "Castles").id)
    assert not page(window).findChildren(CullingHint)[0].isVisibleTo(page(window))
    assert not window.context.settings.culling_hint


def test_the_keys_find_nothing_to_mark_while_the_sidebar_has_the_keyboard(
    opened: PhotosPage, window: MainWindow, qtbot: QtBot
) -> None:
    opened.grid.clearSelection()
    settle(qtbot, window)
    assert window.actions_["reject"].isEnabled()
    window.sidebar.list.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: not window.actions_["reject"].isEnabled())


def test_what_is_said_of_the_photo_in_focus_is_announced(
    opened: PhotosPage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(photo_grid, "announce", lambda _grid, sentence: heard.append(sentence))
    strike(qtbot, window, Key.Key_F)
    strike(qtbot, window, Key.Key_F)
    assert heard == ["favourite", "no mark"]


def test_keys_are_no_wider_than_they_need_in_a_small_window(
    qtbot: QtBot, opened: PhotosPage, window: MainWindow
) -> None:
    [hint] = opened.findChildren(CullingHint)
    hint.words.set_full("W" * 200)  # as long as in a wordier language
    window.resize(800, 600)
    qtbot.waitUntil(hint.words.isHidden)
    keys = [label for label in hint.findChildren(QLabel) if label.property("type") == "key"]
    assert [key.width() for key in keys] == [key.sizeHint().width() for key in keys]


def test_the_words_beside_the_keys_are_whole_where_the_last_of_them_have_no_room(
    qtbot: QtBot, opened: PhotosPage, window: MainWindow
) -> None:
    [hint] = opened.findChildren(CullingHint)
    words = [label for label in hint.findChildren(QLabel) if label is not hint.words]
    needed = sum(label.sizeHint().width() for label in words)
    for width, last in ((2 * needed, True), (needed, False)):
        hint.resize(width, hint.height())
        assert words[-1].isVisibleTo(hint) is last
        assert words[0].isVisibleTo(hint)


def test_beside_the_history_in_a_small_window_no_key_is_told_by_half(
    qtbot: QtBot, opened: PhotosPage, window: MainWindow
) -> None:
    window.resize(800, 600)
    window.toggle_sidebar()
    window.toggle_panel(history=True)
    [hint] = opened.findChildren(CullingHint)
    labels = [label for label in hint.findChildren(QLabel) if label is not hint.words]
    qtbot.waitUntil(lambda: not labels[-1].isVisible())
    qtbot.wait(20)  # for the layout
    shown = [label for label in labels if label.isVisible()]
    assert shown[:2] == labels[:2]
    assert len(shown) % 2 == 0
    assert all(label.width() >= label.sizeHint().width() for label in shown)
    assert shown[-1].geometry().right() < hint.contentsRect().right()
