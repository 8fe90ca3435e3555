"""Albums that look like junk are kept, looked through, and suggested again."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.model.acts import DismissJunk
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
