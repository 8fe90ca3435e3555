"""What an act did fits into a few lines of the history; where not, that is seen. And nothing is covered by it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from photosort.model.acts import Rename
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.ui.pages import places
from photosort.ui.pages.junk_page import JunkPage
from photosort.ui.panels.history_panel import MOST_LINES, few_lines
from photosort.ui.style.theme import Type
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, page, press
from tests.ui.fakes import FakeLibrary

LONG = "Merged 3 albums into Lyon and everything that was around it in that long summer of the year before the last"


@pytest.mark.parametrize("width", [120, 200, 10_000])
@pytest.mark.parametrize("text", [LONG, "Short", "📷 " * 60, "W" * 200])
def test_a_text_that_is_cut_says_so(qtbot: QtBot, width: int, text: str) -> None:
    font = QFont()
    lines = few_lines(text, font, width)
    assert len(lines) <= MOST_LINES
    assert all(QFontMetrics(font).horizontalAdvance(line.rstrip()) <= width for line in lines)
    said = "".join(lines).replace(" ", "")
    whole = text.replace(" ", "")
    begin, _, end = said.partition("…")  # what was done often stands at the end
    assert said == whole or (whole.startswith(begin) and end != "" and whole.endswith(end))


def test_a_merge_is_whole_beside_its_button(qtbot: QtBot) -> None:
    text, font = "Merged Buildings and streets into Buildings and landmarks", QFont()
    width = QFontMetrics(font).horizontalAdvance("Merged Buildings and")
    assert " ".join(few_lines(text, font, width)) == text


def test_why_an_act_is_not_undone_is_whole_in_its_tooltip(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    castles = album(window, "Castles").id
    library.history.do(
        Rename(castles, "Castles and palaces of the river and its valleys, and of the hills around it " * 3)
    )
    press(qtbot, window, "Ctrl+H")
    shown = window.panel.history.list
    qtbot.waitUntil(lambda: len(shown.rows()) == 2)
    first = shown.rows()[1]
    assert first.act is not None
    assert shown.row_tip(1) == "", "what is whole needs none"
    told = replace(first.act, why_not=Message(MessageCode.UNDO_FIRST, act=first.act.message))
    shown.show_rows([shown.rows()[0], replace(first, act=told)])
    assert "First undo: Renamed" in shown.row_tip(1)
    assert "the hills around it" in shown.row_tip(1)


def test_why_an_act_is_not_undone_takes_a_second_line(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    library.history.do(Rename(album(window, "Castles").id, "Chateaux"))
    press(qtbot, window, "Ctrl+H")
    shown = window.panel.history.list
    qtbot.waitUntil(lambda: len(shown.rows()) == 2)
    day, first = shown.rows()
    assert first.act is not None

    def height(name: str) -> int:
        merged = Message(MessageCode.MERGED_ONE, name=name, album="Streets")
        assert first.act is not None
        told = replace(first.act, why_not=Message(MessageCode.UNDO_FIRST, act=merged))
        shown.show_rows([day, replace(first, act=told)])
        assert shown.row_tip(1) == "", "all of it is seen"
        return shown.row_height(1)

    small = QFontMetrics(window.context.theme.font(Type.SMALL))
    assert height("Mixed photos and others") == height("A") + small.lineSpacing()


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
