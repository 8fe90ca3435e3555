"""What was moved by scrolling looks as if all had been painted anew, and little is painted for it."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosort.model.photo import PhotoId
from photosort.ui.grid.base import Section, TileState
from photosort.ui.grid.geometry import Tile
from photosort.ui.grid.view import GridView
from tests.ui.grid.test_model import a_model

HEAD = 40
HEADS = [Section(0, "Monday", "Kochi"), Section(7, "Tuesday"), Section(30, "Friday", "Munnar"), Section(90, "Sunday")]
BANDED = [Section(0, "Monday", band=44), Section(7, "Tuesday", banded=True), Section(30, "Friday", "Munnar"), HEADS[3]]


class Colours:
    """Paints each tile in a colour of its own, from its upper left to its lower right corner."""

    def __init__(self) -> None:
        self.painted: list[int] = []

    def paint_tile(self, painter: QPainter, rect: QRect, row: int, state: TileState) -> None:
        self.painted.append(row)
        painter.fillRect(rect, QColor.fromHsv(row * 37 % 360, 200, 200))
        painter.setPen(Qt.GlobalColor.black)
        painter.drawLine(rect.topLeft(), rect.bottomRight())

    def part_at(self, rect: QRect, row: int, point: QPoint) -> str:
        return ""


def a_grid(qtbot: QtBot, sections: Sequence[Section]) -> tuple[GridView, Colours]:
    rows, painter, grid = a_model(), Colours(), GridView()
    qtbot.addWidget(grid)
    rows.set_ids([PhotoId(one) for one in range(200)])
    rows.setParent(grid)
    grid.set_cells(painter)
    grid.setModel(rows)
    grid.set_tile(Tile(60))
    grid.set_sections(sections, HEAD)
    grid.resize(400, 300)
    with qtbot.waitExposed(grid):
        grid.show()
    QApplication.processEvents()
    return grid, painter


def seen(grid: GridView) -> QImage:
    """What is on the screen, with what was moved there; `grab` would paint it."""
    QApplication.processEvents()
    return QGuiApplication.primaryScreen().grabWindow(grid.winId()).toImage()


@pytest.mark.parametrize("sections", [(), HEADS, BANDED], ids=["plain", "heads", "bands"])
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.integers(-250, 250), min_size=1, max_size=6), start=st.integers(0, 1500))
def test_what_scrolling_moved_is_what_would_be_painted(
    qtbot: QtBot, sections: Sequence[Section], steps: list[int], start: int
) -> None:
    grid, _ = a_grid(qtbot, sections)
    bar = grid.verticalScrollBar()
    bar.setValue(start)
    seen(grid)
    for step in steps:
        bar.setValue(bar.value() + step)
        moved = seen(grid)
        grid.viewport().update()
        assert moved == seen(grid)
    grid.close()


@pytest.mark.parametrize("sections", [(), HEADS], ids=["plain", "heads"])
def test_a_step_paints_what_comes_into_sight_and_what_sticks(qtbot: QtBot, sections: Sequence[Section]) -> None:
    grid, painter = a_grid(qtbot, sections)
    grid.resize(400, 700)
    grid.verticalScrollBar().setValue(700)
    seen(grid)
    painter.painted.clear()
    grid.verticalScrollBar().setValue(720)
    seen(grid)
    assert 0 < len(painter.painted) < len(grid.rows_in_sight()) / 2
