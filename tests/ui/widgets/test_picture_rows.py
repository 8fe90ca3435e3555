"""Rows with pictures wish for those in sight, however they came there, and for none while they are hidden."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from photosort.model.photo import PhotoId
from photosort.ui.pages import places
from photosort.ui.pages.junk_list import WALL
from photosort.ui.pages.junk_page import JunkPage
from photosort.ui.services.context import Context
from photosort.ui.services.thumbnails import Cut, Wish
from photosort.ui.widgets.picture_rows import PictureRows
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import page

HEIGHT = 50


class Shots(PictureRows[int]):
    """One photo a row."""

    def spoken(self, row: int) -> str:
        return str(row)

    def row_height(self, row: int) -> int:
        return HEIGHT

    def buttons(self, row: int, rect: QRect) -> list[tuple[str, QRect]]:
        return []

    def paint_row(self, painter: QPainter, rect: QRect, row: int) -> None:
        pass

    def wish(self) -> None:
        cut = Cut(HEIGHT, HEIGHT)
        self.context.thumbs.wish(self, [(PhotoId(self.rows()[row]), cut) for row in self.rows_in_sight()])


def test_what_comes_into_sight_is_wished_for_until_the_list_is_hidden(
    qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    wished: list[Sequence[Wish]] = []
    monkeypatch.setattr(context.thumbs, "wish", lambda _owner, wishes: wished.append(wishes))
    shots = Shots(context)
    qtbot.addWidget(shots)
    assert list(shots.rows_in_sight()) == []
    shots.show_rows(range(40))
    shots.resize(300, 4 * HEIGHT)
    shots.show()
    qtbot.waitExposed(shots)

    def seen() -> list[int]:
        return [photo for photo, _ in wished[-1]]

    assert seen() == [0, 1, 2, 3]
    shots.verticalScrollBar().setValue(10 * HEIGHT + HEIGHT // 2)
    assert seen() == [10, 11, 12, 13, 14]
    shots.resize(300, 6 * HEIGHT)
    assert seen() == [10, 11, 12, 13, 14, 15, 16]
    shots.show_rows(range(2))
    assert list(shots.rows_in_sight()) == [0, 1]
    shots.hide()
    assert seen() == []


def test_a_wall_that_grows_with_the_window_is_wished_for(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.navigator.go(places.JUNK)
    shown = page(window)
    assert isinstance(shown, JunkPage)
    rows = shown.list
    qtbot.waitUntil(lambda: len(rows.wall(rows.rows()[0])) == WALL)
    wished: list[int] = []
    monkeypatch.setattr(
        window.context.thumbs, "wish", lambda owner, wishes: wished.append(len(wishes)) if owner is rows else None
    )
    for width in (420, 1200):
        rows.resize(width, rows.height())
    assert len(wished) == 2
    assert wished[0] < wished[1]
