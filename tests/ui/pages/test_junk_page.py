"""Albums that look like junk are dismissed, looked through, and suggested again."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from photosort.model.acts import DismissJunk
from photosort.model.changes import Changes
from photosort.ui.dialogs.trash_review.dialog import TrashReviewDialog
from photosort.ui.pages import places
from photosort.ui.pages.junk_page import JunkPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, page, press
from tests.ui.fakes import FakeLibrary


def test_junk_is_kept_or_reviewed(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    press(qtbot, window, "Ctrl+5")
    shown = page(window)
    assert isinstance(shown, JunkPage)
    assert [a.name for a in shown.list.rows()][:2] == ["Good-morning cards", "Memes"]
    rect = shown.list.visualRect(shown.list.model_.index(0))
    places = dict(shown.list.buttons(0, rect))
    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=places["dismiss"].center())
    qtbot.waitUntil(lambda: shown.list.rows()[0].name == "Memes")
    assert isinstance(library.history.done[-1], DismissJunk)
    assert shown.dismissed.text() == "1 album kept by you will not be suggested again."
    places = dict(shown.list.buttons(0, shown.list.visualRect(shown.list.model_.index(0))))
    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=places["review"].center())
    dialog(qtbot, window, TrashReviewDialog).reject()


def test_the_key_keeps_the_album_that_has_the_ring(qtbot: QtBot, active: MainWindow, library: FakeLibrary) -> None:
    press(qtbot, active, "Ctrl+5")
    shown = page(active)
    assert isinstance(shown, JunkPage)
    qtbot.keyClick(shown.list, Qt.Key.Key_Home)
    qtbot.waitUntil(active.actions_["dismiss-junk"].isEnabled)
    assert not active.actions_["trash-album"].isEnabled()  # which takes a choice
    press(qtbot, active, "K")
    cards = album(active, "Good-morning cards").id
    qtbot.waitUntil(lambda: library.history.done[-1:] == [DismissJunk((cards,))])
    qtbot.waitUntil(lambda: active.toast.isVisible() and shown.foot.isVisible())
    foot = shown.foot.mapTo(active.centre, QPoint())
    assert active.toast.geometry().bottom() < foot.y()


def test_dismissed_albums_can_be_suggested_again(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    from photosort.ui.pages.dismissed_albums_dialog import DismissedAlbumsDialog

    library.history.do(DismissJunk((album(window, "Memes").id,)))
    window.navigator.go(places.JUNK)
    shown = page(window)
    assert isinstance(shown, JunkPage)
    qtbot.waitUntil(shown.show_dismissed.isVisible)
    shown.show_dismissed.click()
    asked = dialog(qtbot, window, DismissedAlbumsDialog)
    assert isinstance(asked, DismissedAlbumsDialog)
    assert not asked.action.isEnabled()
    asked.list.item(0).setCheckState(Qt.CheckState.Checked)
    asked.action.click()
    qtbot.waitUntil(lambda: library.history.done[-1] == DismissJunk((album(window, "Memes").id,), dismissed=False))


def test_rows_stay_in_their_places_while_the_page_is_shown(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.navigator.go(places.JUNK)
    shown = page(window)
    assert isinstance(shown, JunkPage)
    names = ["Good-morning cards", "Memes", "Phone screens", "Receipts"]
    qtbot.waitUntil(lambda: [one.name for one in shown.list.rows()] == names)
    cards = album(window, "Good-morning cards").id
    library.store.albums[cards] = replace(library.store.albums[cards], junk=0.51)
    window.context.changed.emit(Changes(albums=frozenset({cards})))
    qtbot.waitUntil(lambda: album(window, "Good-morning cards").junk == 0.51)
    assert [one.name for one in shown.list.rows()] == names
    window.context.acts.do(DismissJunk((cards,)))
    qtbot.waitUntil(lambda: [one.name for one in shown.list.rows()] == names[1:])
    window.context.acts.undo()
    qtbot.waitUntil(lambda: [one.name for one in shown.list.rows()] == names)
    window.navigator.go(places.ALBUMS)
    window.navigator.go(places.JUNK)
    assert [one.name for one in shown.list.rows()] == [*names[1:], names[0]]
