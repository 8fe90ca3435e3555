"""Enter presses the button that has the focus, and says yes to photos that were chosen by hand."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from photosort.model.acts import Trash
from photosort.ui.dialogs.trash_review.dialog import TrashReviewDialog
from photosort.ui.widgets.action_spec import Target
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, open_album, page
from tests.ui.fakes import FakeLibrary


def _trashed(library: FakeLibrary) -> list[int]:
    return [len(act.photos) for act in library.history.done if isinstance(act, Trash)]


def _enter(qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_one_photo_goes_by_enter(qtbot: QtBot, active: MainWindow, library: FakeLibrary) -> None:
    open_album(qtbot, active, "Memes")
    active.actions_.ask("trash", Target(photos=tuple(page(active).selected_photos()[:1])))
    review = dialog(qtbot, active, TrashReviewDialog)
    _enter(qtbot)
    assert not review.isVisible()
    qtbot.waitUntil(lambda: _trashed(library) == [1])


def test_the_red_button_of_an_album_is_pressed_once_it_has_the_focus(
    qtbot: QtBot, active: MainWindow, library: FakeLibrary
) -> None:
    active.actions_.ask("trash-album", Target(albums=(album(active, "Memes").id,)))
    review = dialog(qtbot, active, TrashReviewDialog)
    for _ in range(20):
        if review.action.hasFocus():
            break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    _enter(qtbot)
    qtbot.waitUntil(lambda: len(_trashed(library)) == 1)


@pytest.mark.parametrize("which", ["cancel", "shut"])
def test_enter_on_a_button_that_says_no(qtbot: QtBot, active: MainWindow, library: FakeLibrary, which: str) -> None:
    active.actions_.ask("trash-album", Target(albums=(album(active, "Memes").id,)))
    review = dialog(qtbot, active, TrashReviewDialog)
    getattr(review, which).setFocus()
    _enter(qtbot)
    assert active.dispatcher.dialogs.now is None
    assert _trashed(library) == []


def test_a_key_that_is_held_down_presses_nothing_and_others_are_left_alone(qtbot: QtBot, active: MainWindow) -> None:
    button, pressed = QPushButton(active), []
    button.clicked.connect(lambda: pressed.append(1))
    button.show()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        again = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
        QApplication.sendEvent(button, again)
    assert pressed == []
    qtbot.keyClick(button, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert pressed == [1]
