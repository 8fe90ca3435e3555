"""What an act did fits into two lines of the history; where it does not, that is seen. And nothing is covered by it."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from photosort.ui.pages import places
from photosort.ui.pages.junk_page import JunkPage
from photosort.ui.panels.history_panel import two_lines
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import page, press

LONG = "Merged 3 albums into Lyon and everything that was around it in that long summer of the year before the last"


@pytest.mark.parametrize("width", [120, 200, 10_000])
@pytest.mark.parametrize("text", [LONG, "Short", "📷 " * 60, "W" * 200])
def test_a_text_that_is_cut_says_so(qtbot: QtBot, width: int, text: str) -> None:
    font = QFont()
    lines = two_lines(text, font, width)
    assert len(lines) <= 2
    assert all(QFontMetrics(font).horizontalAdvance(line.rstrip()) <= width for line in lines)
    said = "".join(lines).replace(" ", "")
    whole = text.replace(" ", "")
    assert said == whole or (said.endswith("…") and whole.startswith(said[:-1]))


def test_the_history_covers_no_button_of_the_junk_in_a_small_window(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(800, 600)
    window.navigator.go(places.JUNK)
    press(qtbot, window, "Ctrl+H")
    assert window.panel.isVisible()
    shown = page(window)
    assert isinstance(shown, JunkPage)
    edge = window.panel.mapTo(window, QPoint(0, 0)).x()

    def end() -> int:
        row = shown.list.visualRect(shown.list.model_.index(0))
        last = max(rect.right() for _, rect in shown.list.buttons(0, row))
        return shown.list.viewport().mapTo(window, QPoint(last, 0)).x()

    qtbot.waitUntil(lambda: end() < edge)
    press(qtbot, window, "Ctrl+H")
    qtbot.waitUntil(lambda: end() > edge)
