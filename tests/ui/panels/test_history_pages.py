"""The history asks for the acts that are seen, and for older ones as somebody scrolls to them."""

import pytest
from pytestqt.qtbot import QtBot

from photosort.model.acts import Rename
from photosort.model.sittings import Line
from photosort.ui.panels.history_panel import PAGE
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, press
from tests.ui.fakes import FakeLibrary

ACTS = 2 * PAGE + 7


def test_older_acts_come_as_one_scrolls(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    older: list[int] = []
    lines = library.history.lines

    def noted(limit: int, before: int | None = None) -> list[Line]:
        if before is not None:
            older.append(before)
        return lines(limit, before)

    memes = album(window, "Memes").id
    for number in range(ACTS):
        library.history.do(Rename(memes, f"Jokes {number}"))
    newest = library.history.entries(1)[0].id
    monkeypatch.setattr(library.history, "lines", noted)
    window.resize(1440, 600)  # so low that the end of the first page of acts is out of reach
    press(qtbot, window, "Ctrl+H")
    shown = window.panel.history.list
    bar = shown.verticalScrollBar()

    def acts() -> list[int]:
        return [row.act.id for row in shown.rows() if row.act is not None]

    qtbot.waitUntil(lambda: PAGE <= len(acts()) <= PAGE + 1)
    qtbot.wait(50)
    assert older == []
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: 2 * PAGE <= len(acts()) <= 2 * PAGE + 2)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: len(acts()) == ACTS)
    assert acts() == list(range(newest, newest - ACTS, -1))
    bar.setValue(0)
    bar.setValue(bar.maximum())
    qtbot.wait(50)
    assert len(older) == 2
    library.history.do(Rename(memes, "Memes"))
    qtbot.waitUntil(lambda: len(acts()) == ACTS + 1)
