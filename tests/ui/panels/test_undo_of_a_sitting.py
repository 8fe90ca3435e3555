"""The marks of a sitting are undone by one press: all of them, or none where one was made anew since."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.model.acts import MarkPhotos, Rename
from photosort.model.photo import Mark, PhotoId
from photosort.model.view import View
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, press
from tests.ui.fakes import FakeLibrary


def test_nothing_is_undone_halfway(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    first, second, third = (PhotoId(number) for number in (1, 2, 3))
    library.history.do(MarkPhotos((first,), Mark.KEPT))
    library.history.do(MarkPhotos((second, third), Mark.REJECTED))
    library.history.do(Rename(album(window, "Castles").id, "Palaces"))
    library.history.do(MarkPhotos((first,), Mark.REJECTED))
    press(qtbot, window, "Ctrl+H")
    shown = window.panel.history.list
    qtbot.waitUntil(lambda: [entry.stands_for for entry in shown.rows()] == [(), (4,), (3,), (2, 1)])

    def undo(row: int) -> None:
        spot = dict(shown.buttons(row, shown.visualRect(shown.model_.index(row))))["undo"]
        qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=spot.center())

    undo(3)
    qtbot.waitUntil(lambda: bool(window.toast.words.text()))
    assert window.toast.words.text() == "First undo: Marked 1 photo as rejected"
    assert library.photos.marks(View())[Mark.REJECTED] == 3
    undo(1)
    qtbot.waitUntil(lambda: library.photos.marks(View())[Mark.KEPT] == 1)
    qtbot.waitUntil(lambda: [entry.act.undone for entry in shown.rows() if entry.act] == [True, False, False])
    undo(3)
    qtbot.waitUntil(lambda: library.photos.marks(View())[Mark.NONE] == library.photos.counts().photos)
