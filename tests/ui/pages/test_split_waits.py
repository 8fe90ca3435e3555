"""Looking for the parts of an album can take seconds the first time: that is told, and Esc leaves it."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photosort.model.acts import Split
from photosort.model.album import AlbumId
from photosort.ui.dialogs import split_dialog
from photosort.ui.dialogs.split_dialog import SplitDialog
from photosort.ui.widgets.action_spec import Target
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, organizer


def test_the_wait_for_parts_is_told_and_esc_leaves_it(
    qtbot: QtBot, active: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(split_dialog, "SECOND_MS", 1)
    found = threading.Event()

    def slowly(asked: AlbumId, parts: int) -> Split:
        found.wait()
        return Split(asked, ((), ()))

    monkeypatch.setattr(organizer(active), "split_preview", slowly)
    active.actions_.ask("split", Target(albums=(album(active, "Apples").id,)))
    sheet = dialog(qtbot, active, SplitDialog)
    assert isinstance(sheet, SplitDialog)

    def told() -> str:
        inside = sheet._area.widget()
        assert isinstance(inside, QLabel)
        return inside.text()

    assert told() == "Looking for parts…"
    qtbot.waitUntil(lambda: told().endswith("seconds so far · Esc stops it"))
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert active.dispatcher.dialogs.now is None
    found.set()
