"""A toast goes by itself: it stays for a pointer that comes to it, not for one that it came up under."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from pytestqt.qtbot import QtBot

from photosort.ui.services.notice import Notice
from photosort.ui.widgets import toast
from photosort.ui.window.main_window import MainWindow


@pytest.mark.parametrize(("moves", "stays"), [(False, False), (True, True)])
def test_a_toast_stays_for_a_pointer_that_comes_to_it(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, moves: bool, stays: bool
) -> None:
    where = [QPoint(400, 500)]
    monkeypatch.setattr(QCursor, "pos", lambda: where[0])
    monkeypatch.setattr(toast, "LIFE_MS", 250)
    monkeypatch.setattr(toast.Toast, "underMouse", lambda _: True)
    window.say(Notice("Brought back 2 photos"))
    if moves:
        where[0] = QPoint(403, 500)
        qtbot.wait(600)
    else:
        qtbot.waitUntil(lambda: not window.toast.isVisible())
    assert window.toast.isVisible() == stays
