"""The grid answers mouse and keys as every program does, holds its place, and never lets an error reach Qt."""

import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosort.model.photo import PhotoId
from photosort.ui.grid.base import Section, TileState
from photosort.ui.grid.geometry import Tile
from photosort.ui.grid.model import PhotoModel
from photosort.ui.grid.view import GridView
from tests.ui.grid.test_model import a_model

CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
Mods = Qt.KeyboardModifier


class Plain:
    """Paints nothing; a circle is at the top left of each tile."""

    def __init__(self) -> None:
        self.painted: list[tuple[int, TileState]] = []

    def paint_tile(self, painter: QPainter, rect: QRect, row: int, state: TileState) -> None:
        self.painted.append((row, state))

    def part_at(self, rect: QRect, row: int, point: QPoint) -> str:
        return "circle" if QRect(rect.topLeft(), rect.topLeft() + QPoint(20, 20)).contains(point) else ""


class Grid(GridView):
    """A view with numbers 0 to n-1 as ids."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.rows = a_model()
        self.rows.set_ids([PhotoId(one) for one in range(count)])
        self.painter = Plain()
        self.set_cells(self.painter)
        self.setModel(self.rows)
        self.set_tile(Tile(100))

    def chosen(self) -> set[int]:
        return {row for run in self.selected_runs() for row in run}

    def send(self, kind: QEvent.Type, point: QPoint, mods: Mods = NONE, *, held: bool = True) -> None:
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        button = none if kind == QEvent.Type.MouseMove else left
        spot = QPointF(point)
        event = QMouseEvent(kind, spot, self.viewport().mapToGlobal(spot), button, left if held else none, mods)
        QApplication.sendEvent(self.viewport(), event)

    def middle(self, row: int) -> QPoint:
        return self.visualRect(self.rows.index(row, 0)).center()

    def click(self, row: int, mods: Mods = NONE) -> None:
        self.send(QEvent.Type.MouseButtonPress, self.middle(row), mods)
        self.send(QEvent.Type.MouseButtonRelease, self.middle(row), mods, held=False)

    def drag(self, start: QPoint, end: QPoint, mods: Mods = NONE) -> None:
        self.send(QEvent.Type.MouseButtonPress, start, mods)
        self.send(QEvent.Type.MouseMove, (start + end) / 2, mods)
        self.send(QEvent.Type.MouseMove, end, mods)
        self.send(QEvent.Type.MouseButtonRelease, end, mods, held=False)

    def key(self, key: Qt.Key, mods: Mods = NONE, text: str = "") -> None:
        QApplication.sendEvent(self, QKeyEvent(QEvent.Type.KeyPress, key, mods, text))


@pytest.fixture
def grid(qtbot: QtBot) -> Grid:
    view = Grid(100)
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.show()
    return view


@given(st.integers(1, 500), st.integers(100, 1500), st.integers(0, 4000), st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_the_tile_under_its_middle_is_itself(
    qapp: object, count: int, width: int, scroll: int, data: st.DataObject
) -> None:
    view = Grid(count)
    if data.draw(st.booleans()):
        view.set_sections([Section(0, "One"), Section(data.draw(st.integers(0, count)), "Two")])
    view.resize(width, 400)
    view.grab()
    view.verticalScrollBar().setValue(scroll)
    index = view.model().index(data.draw(st.integers(0, count - 1)), 0)
    assert view.indexAt(view.visualRect(index).center()) == index
    view.scrollTo(index)
    assert view.viewport().rect().contains(view.visualRect(index).center())
    view.deleteLater()


def test_without_a_model_nothing_fails(qtbot: QtBot) -> None:
    view = GridView()
    qtbot.addWidget(view)
    view.resize(300, 300)
    view.show()
    view.grab()
    assert not view.indexAt(QPoint(30, 30)).isValid()
    assert view.visualRect(QModelIndex()).isNull()
    view.selectAll()
    view.invert_selection()
    assert view.selected_runs() == []


def test_click_control_and_shift(grid: Grid) -> None:
    grid.click(3)
    assert grid.chosen() == {3}
    grid.click(6, CTRL)
    assert grid.chosen() == {3, 6}
    grid.click(9, SHIFT)
    assert grid.chosen() == {6, 7, 8, 9}
    grid.click(1, CTRL)
    grid.click(2, CTRL | SHIFT)
    assert grid.chosen() == {1, 2, 6, 7, 8, 9}
    grid.click(7)
    assert grid.chosen() == {7}
    grid.send(QEvent.Type.MouseButtonPress, QPoint(2, 2))
    assert grid.chosen() == set()


def test_the_circle_adds_without_a_key(grid: Grid) -> None:
    corner = grid.visualRect(grid.rows.index(4, 0)).topLeft() + QPoint(5, 5)
    grid.click(0)
    grid.send(QEvent.Type.MouseButtonPress, corner)
    assert grid.chosen() == {0, 4}


def test_a_rubber_band_takes_what_it_touches_and_control_keeps(grid: Grid) -> None:
    columns = grid.grid().columns()
    last = grid.visualRect(grid.rows.index(columns + 1, 0)).center()
    grid.drag(QPoint(2, 2), last)
    assert grid.chosen() == {0, 1, columns, columns + 1}
    grid.drag(QPoint(2, 2), grid.middle(0), CTRL)
    assert grid.chosen() == {0, 1, columns, columns + 1}
    grid.drag(QPoint(2, 2), grid.middle(0))
    assert grid.chosen() == {0}


def test_a_drag_of_the_selection_carries_all_of_it(grid: Grid, monkeypatch: pytest.MonkeyPatch) -> None:
    carried: list[set[int]] = []
    monkeypatch.setattr(Grid, "startDrag", lambda view, _: carried.append(view.chosen()))
    grid.click(2)
    grid.click(4, SHIFT)
    grid.drag(grid.middle(3), grid.middle(3) + QPoint(60, 60))
    assert carried == [{2, 3, 4}]
    assert grid.chosen() == {2, 3, 4}


def test_keys_move_extend_and_toggle(grid: Grid) -> None:
    columns = grid.grid().columns()
    grid.go_to(0)
    grid.key(Qt.Key.Key_Right)
    grid.key(Qt.Key.Key_Down)
    assert grid.chosen() == {columns + 1}
    grid.key(Qt.Key.Key_Right, SHIFT)
    grid.key(Qt.Key.Key_Right, SHIFT)
    assert grid.chosen() == {columns + 1, columns + 2, columns + 3}
    grid.key(Qt.Key.Key_Right, CTRL)
    assert len(grid.chosen()) == 3
    grid.key(Qt.Key.Key_Space)
    assert grid.chosen() == {columns + 1, columns + 2, columns + 3, columns + 4}
    grid.key(Qt.Key.Key_End)
    assert grid.chosen() == {99}
    grid.key(Qt.Key.Key_Home, SHIFT)
    assert len(grid.chosen()) == 100
    grid.key(Qt.Key.Key_PageDown)
    assert grid.currentIndex().row() > columns
    grid.key(Qt.Key.Key_PageUp)
    assert grid.currentIndex().row() == 0


def test_all_none_and_the_others(grid: Grid) -> None:
    grid.key(Qt.Key.Key_A, CTRL)
    assert len(grid.chosen()) == 100
    assert len(grid.selected_runs()) == 1
    grid.key(Qt.Key.Key_Escape)
    assert grid.chosen() == set()
    grid.click(5)
    grid.key(Qt.Key.Key_I, CTRL)
    assert grid.chosen() == set(range(100)) - {5}
    grid.key(Qt.Key.Key_A, CTRL | SHIFT)
    assert grid.chosen() == set()


def test_opening(grid: Grid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.opened) as opened:
        grid.send(QEvent.Type.MouseButtonDblClick, grid.middle(7))
    assert opened.args[0].row() == 7
    grid.go_to(3)
    with qtbot.waitSignal(grid.opened) as opened:
        grid.key(Qt.Key.Key_Return)
    assert opened.args[0].row() == 3


def test_typing_gathers_a_name(grid: Grid) -> None:
    words: list[str] = []
    grid.typed.connect(words.append)
    grid.key(Qt.Key.Key_I, text="i")
    grid.key(Qt.Key.Key_M, text="m")
    assert words == ["i", "im"]
    # Meanwhile the letter is no shortcut.
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_M, NONE, "m")
    override.ignore()
    QApplication.sendEvent(grid, override)
    assert override.isAccepted()


def test_the_wheel_zooms_with_control(grid: Grid) -> None:
    steps: list[int] = []
    grid.zoomed.connect(steps.append)
    for _ in range(2):  # half a notch each, as touchpads send it
        wheel = QWheelEvent(
            QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 60), Qt.MouseButton.NoButton, CTRL,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(grid.viewport(), wheel)
    assert steps == [1]


def test_the_first_tile_in_sight_stays(grid: Grid) -> None:
    grid.verticalScrollBar().setValue(1200)
    held = grid.rows.id_at(grid.rows_in_sight().start + grid.grid().columns())
    before = grid.visualRect(grid.rows.index(grid.rows.row_of(held), 0)).y()
    grid.rows.set_ids([PhotoId(one) for one in range(200, 250)] + grid.rows.ids())
    after = grid.visualRect(grid.rows.index(grid.rows.row_of(held), 0)).y()
    assert abs(after - before) <= 216
    first = grid.rows.id_at(grid.rows_in_sight().start)
    grid.set_tile(Tile(60))
    assert grid.viewport().rect().intersects(grid.visualRect(grid.rows.index(grid.rows.row_of(first), 0)))
    grid.resize(380, 500)
    assert grid.viewport().rect().intersects(grid.visualRect(grid.rows.index(grid.rows.row_of(first), 0)))


def test_at_the_top_arrivals_below_change_nothing(grid: Grid) -> None:
    grid.rows.set_ids([*grid.rows.ids(), PhotoId(500)])
    assert grid.verticalScrollBar().value() == 0


def test_painting_touches_only_what_is_in_sight(grid: Grid) -> None:
    grid.painter.painted.clear()
    grid.grab()
    assert 0 < len(grid.painter.painted) < 40


def test_the_focus_ring_shows_for_the_keyboard_only(grid: Grid, qtbot: QtBot) -> None:
    grid.setFocus()
    qtbot.waitUntil(grid.hasFocus)
    grid.click(3)
    grid.painter.painted.clear()
    grid.grab()
    assert not any(state.focus for _, state in grid.painter.painted)
    grid.key(Qt.Key.Key_Right)
    grid.painter.painted.clear()
    grid.grab()
    assert [row for row, state in grid.painter.painted if state.focus] == [4]


def test_an_error_while_painting_is_reported_and_the_view_lives(
    grid: Grid, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    caught: list[type] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: caught.append(kind))
    monkeypatch.setattr(grid.painter, "paint_tile", lambda *_: 1 / 0)
    grid.grab()
    assert caught
    assert set(caught) == {ZeroDivisionError}
    assert grid.indexAt(grid.middle(0)).row() == 0


def test_a_drop_goes_to_the_tile_that_may_have_it(grid: Grid) -> None:
    grid.accept_drops(["application/x-test"])
    data = QMimeData()
    data.setData("application/x-test", b"1")
    assert grid.acceptDrops()
    assert grid.can_drop(data, grid.rows.index(0, 0))
    assert not grid.can_drop(data, QModelIndex())


def test_tiles_are_read_aloud(grid: Grid) -> None:
    spoken = QAccessible.queryAccessibleInterface(grid)
    assert spoken.childCount() == 100
    assert "7 January" in spoken.child(3).text(QAccessible.Text.Name)


def test_right_to_left_mirrors_the_tiles(grid: Grid) -> None:
    before = grid.visualRect(grid.rows.index(0, 0))
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    after = grid.visualRect(grid.rows.index(0, 0))
    assert after.right() == grid.viewport().width() - 1 - before.x()
    assert grid.indexAt(grid.middle(7)).row() == 7
    grid.go_to(0)
    grid.key(Qt.Key.Key_Left)
    assert grid.chosen() == {1}
    grid.drag(QPoint(grid.viewport().width() - 2, 2), grid.middle(1))
    assert grid.chosen() == {0, 1}


def test_rows_removed_under_the_pointer(grid: Grid) -> None:
    grid.set_hover(grid.rows.index(50, 0), "")
    grid.click(8)
    grid.rows.set_ids([PhotoId(8), PhotoId(9)])
    grid.grab()
    assert grid.chosen() == {0}
    grid.rows.set_ids([])
    grid.grab()
    assert grid.chosen() == set()
    model: PhotoModel = grid.rows
    assert model.rowCount() == 0
