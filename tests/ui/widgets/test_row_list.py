"""A list of painted rows: its buttons answer to mouse and keys, and new rows keep the person's place."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.ui.services.context import Context
from photosort.ui.style.theme import ThemeColor
from photosort.ui.widgets.row_list import BUTTON_HEIGHT, RowList

HEIGHT = 60
LONG = [f"row {number}" for number in range(40)]


class Names(RowList[str]):
    """Rows with two buttons each: the first says what it is, the second is an icon."""

    def spoken(self, row: str) -> str:
        return row

    def row_height(self, row: int) -> int:
        return HEIGHT

    def buttons(self, row: int, rect: QRect) -> list[tuple[str, QRect]]:
        first = QRect(rect.right() - 200, rect.y() + 10, 90, BUTTON_HEIGHT)
        return [("undo", first), ("hide", first.translated(100, 0))] if self.rows()[row] != "bare" else []

    def paint_row(self, painter: QPainter, rect: QRect, row: int) -> None:
        for name, place in self.buttons(row, rect):
            if name == "undo":
                self.paint_button(painter, place, row, name, "Undo")
            else:
                self.paint_tool(painter, place, row, name, "x")
        if self.has_focus(row):
            self.paint_focus(painter, rect)


@pytest.fixture
def names(qtbot: QtBot, context: Context) -> Names:
    made = Names(context)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show_rows(LONG)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def pressed(names: Names) -> list[tuple[int, str]]:
    told: list[tuple[int, str]] = []
    names.pressed.connect(lambda row, name: told.append((row, name)))
    return told


def _place(names: Names, row: int, name: str) -> QPoint:
    rect = names.visualRect(names.model_.index(row))
    return dict(names.buttons(row, rect))[name].center()


def _click(names: Names, down: QPoint, up: QPoint) -> None:
    QTest.mousePress(names.viewport(), Qt.MouseButton.LeftButton, pos=down)
    QTest.mouseRelease(names.viewport(), Qt.MouseButton.LeftButton, pos=up)


def test_a_click_presses_the_button_that_it_began_on(names: Names, pressed: list[tuple[int, str]]) -> None:
    _click(names, _place(names, 1, "undo"), _place(names, 1, "undo"))
    _click(names, _place(names, 2, "hide"), _place(names, 2, "hide"))
    assert pressed == [(1, "undo"), (2, "hide")]


def test_letting_go_elsewhere_presses_nothing(names: Names, pressed: list[tuple[int, str]]) -> None:
    _click(names, _place(names, 1, "undo"), _place(names, 2, "undo"))
    _click(names, _place(names, 1, "undo"), QPoint(5, 5))
    _click(names, QPoint(5, 5), _place(names, 0, "undo"))
    assert pressed == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_press_the_first_button_of_the_row(names: Names, pressed: list[tuple[int, str]], key: Qt.Key) -> None:
    names.setCurrentIndex(names.model_.index(1))
    QTest.keyClick(names, Qt.Key.Key_Down)
    QTest.keyClick(names, key)
    assert pressed == [(2, "undo")]


def test_a_row_without_buttons_answers_no_key(names: Names, pressed: list[tuple[int, str]]) -> None:
    names.show_rows(["bare"])
    names.setCurrentIndex(names.model_.index(0))
    QTest.keyClick(names, Qt.Key.Key_Return)
    assert pressed == []


def _fill(names: Names, row: int, name: str) -> int:
    corner = dict(names.buttons(row, names.visualRect(names.model_.index(row))))[name].topLeft()
    return names.viewport().grab().toImage().pixel(corner + QPoint(12, 4))


def test_a_button_shows_that_the_pointer_is_on_it_and_that_it_is_held(names: Names) -> None:
    color = names.context.theme.color
    at = _place(names, 1, "undo")
    assert _fill(names, 1, "undo") == color(ThemeColor.RAISED).rgb()
    QTest.mouseMove(names.viewport(), at)
    assert _fill(names, 1, "undo") == color(ThemeColor.HOVER).rgb()
    assert _fill(names, 2, "undo") == color(ThemeColor.RAISED).rgb()
    assert names.hover_row == 1
    QTest.mousePress(names.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert _fill(names, 1, "undo") == color(ThemeColor.PRESS).rgb()
    QTest.mouseRelease(names.viewport(), Qt.MouseButton.LeftButton, pos=at)
    names.leaveEvent(QEvent(QEvent.Type.Leave))
    assert _fill(names, 1, "undo") == color(ThemeColor.RAISED).rgb()
    assert names.hover_row == -1


def test_new_rows_keep_the_place_and_the_chosen_row(names: Names) -> None:
    names.setCurrentIndex(names.model_.index(20))
    names.verticalScrollBar().setValue(15 * HEIGHT)
    names.show_rows([*LONG, "one more"])
    assert names.currentIndex().row() == 20
    assert names.verticalScrollBar().value() == 15 * HEIGHT
    names.show_rows(LONG[:5])
    assert not names.selectionModel().hasSelection()  # what was chosen is gone, and no neighbour is chosen instead


def test_the_ring_is_for_the_keyboard_only(names: Names) -> None:
    names.activateWindow()
    names.clearFocus()
    names.setFocus(Qt.FocusReason.TabFocusReason)
    names.setCurrentIndex(names.model_.index(0))
    assert [row for row in range(len(LONG)) if names.has_focus(row)] == [0]
    _click(names, QPoint(5, 5), QPoint(5, 5))
    assert not names.has_focus(0)
    QTest.keyClick(names, Qt.Key.Key_Down)
    assert [row for row in range(len(LONG)) if names.has_focus(row)] == [1]


def test_what_reads_from_right_to_left_is_mirrored(names: Names) -> None:
    whole, part = QRect(0, 0, 100, 20), QRect(0, 0, 30, 20)
    assert names.mirrored(whole, part) == part
    names.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert names.mirrored(whole, part) == QRect(70, 0, 30, 20)


class Counted(Names):
    """Rows such as "Memes: 64", known by what stands before the colon."""

    def known_by(self, row: str) -> object:
        return row.partition(":")[0]


def test_news_of_the_same_rows_are_shown_and_the_focus_is_not_told_again(qtbot: QtBot, context: Context) -> None:
    made = Counted(context)
    qtbot.addWidget(made)
    made.show_rows(["Memes: 64", "Cards: 20"])
    made.setCurrentIndex(made.model_.index(1))
    told: list[str] = []
    made.selectionModel().currentChanged.connect(lambda *_: told.append("focus"))
    made.model_.dataChanged.connect(lambda *_: told.append("news"))
    made.show_rows(["Memes: 63", "Cards: 20"])
    assert (told, made.rows(), made.currentIndex().row()) == (["news"], ["Memes: 63", "Cards: 20"], 1)
