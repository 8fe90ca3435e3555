"""A list of painted rows with buttons in them: no widget per row, however many there are."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from photosort.ui.services.assistive import tell_current
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.services.viewport import give_viewport
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.spoken import aloud

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
BUTTON_HEIGHT = 26


class Rows(QAbstractListModel, Generic[R]):
    """Rows as values, each with its words for a screen reader."""

    def __init__(self, spoken: Callable[[R], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[R] = []
        self._spoken = spoken

    def show(self, rows: Sequence[R]) -> None:
        """Replace the rows by others."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def tell_anew(self, rows: Sequence[R]) -> None:
        """Replace the rows by news of the same ones."""
        self.rows = list(rows)
        if rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    @guard(default=0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    @guard(default=Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        # A row without words is a gap between others.
        silent = not index.isValid() or not self._spoken(self.rows[index.row()])
        return Qt.ItemFlag.NoItemFlags if silent else super().flags(index)

    @guard
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            return aloud(self._spoken(self.rows[index.row()]))
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: "RowList[R]") -> None:
        super().__init__(view)
        self._view = view

    @guard(default=QSize)
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._view.row_height(index.row()))

    @guard
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._view.paint_row(painter, option.rect, index.row())
        painter.restore()


class RowList(QListView, Generic[R]):
    """Paints rows through `paint_row`; tells `pressed(row, button)` by mouse, Enter (first button) or Space.

    Subclasses give `spoken`, `row_height`, `paint_row` and `buttons`.
    """

    pressed = Signal(int, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self.context = context
        self.keyboard = False
        self.hover_row = -1
        self._hot: tuple[int, str] | None = None
        self._down: tuple[int, str] | None = None
        self.model_: Rows[R] = Rows(self.spoken, self)
        self.setModel(self.model_)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        context.theme.changed.connect(self.viewport().update)

    def rows(self) -> list[R]:
        """The rows shown."""
        return self.model_.rows

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show other rows, holding the scroll position.

        What was selected stays so where it is still there, and nothing else is selected in its stead: the next key
        must not act on a neighbour. Only the focus stays where it was, so that arrow keys go on from there. News of the
        same rows leave it alone: a screen reader would say the row once more.
        """
        if [self.known_by(row) for row in rows] == [self.known_by(row) for row in self.rows()]:
            self.model_.tell_anew(rows)
            self.scheduleDelayedItemsLayout()  # rows may be higher now
            self._begin()
            return
        place, before = self.verticalScrollBar().value(), self.currentIndex()
        known = self.known_by(self.rows()[before.row()]) if before.isValid() else None
        chosen = self.selectionModel().isSelected(before)
        self.model_.show(rows)
        if before.isValid() and rows:
            row = next((number for number, row in enumerate(rows) if self.known_by(row) == known), -1)
            flags = QItemSelectionModel.SelectionFlag
            index = self.model_.index(row if row >= 0 else min(before.row(), len(rows) - 1))
            self.selectionModel().setCurrentIndex(index, flags.Select if row >= 0 and chosen else flags.NoUpdate)
        self._begin()
        self.verticalScrollBar().setValue(place)

    def _begin(self) -> None:
        """Have the ring on the first row where the keyboard is on none yet; nothing is selected by it."""
        first = self.first_row()
        if self.keyboard and self.hasFocus() and self.currentIndex().row() < first:
            self.selectionModel().setCurrentIndex(self.model_.index(first), QItemSelectionModel.SelectionFlag.NoUpdate)

    def first_row(self) -> int:
        """The row to which the keyboard comes at first; -1 where there is none."""
        return 0 if self.rows() else -1

    def known_by(self, row: R) -> object:
        """What a row is known by again when others are shown."""
        return row

    def spoken(self, row: R) -> str:
        """A row as a screen reader says it."""
        raise NotImplementedError

    def row_height(self, row: int) -> int:
        """Height of a row at the present width."""
        raise NotImplementedError

    def paint_row(self, painter: QPainter, rect: QRect, row: int) -> None:
        """Paint a row."""
        raise NotImplementedError

    def buttons(self, row: int, rect: QRect) -> list[tuple[str, QRect]]:
        """Names and places of the buttons of a row."""
        raise NotImplementedError

    def button_tip(self, row: int, name: str) -> str:
        """What the tooltip of a button says: its words and its key where it is an icon, else nothing."""
        return ""

    def row_tip(self, row: int) -> str:
        """What the tooltip of a row says beside its buttons."""
        return ""

    # Help for painting

    def has_focus(self, row: int) -> bool:
        """Whether to paint a focus ring on a row."""
        return self.keyboard and self.hasFocus() and self.currentIndex().row() == row

    def is_hot(self, row: int, name: str) -> bool:
        """Whether the pointer is over a button."""
        return self._hot == (row, name)

    def mirrored(self, whole: QRect, part: QRect) -> QRect:
        """Where a part of a row is, given where it is when reading goes from left to right."""
        return QStyle.visualRect(self.layoutDirection(), whole, part)

    def paint_focus(self, painter: QPainter, rect: QRect) -> None:
        """A ring inside the row."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.context.theme.color(ThemeColor.TEXT), 2))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 5, 5)

    def paint_button(
        self, painter: QPainter, rect: QRect, row: int, name: str, text: str, *, danger: bool = False
    ) -> None:
        """A small button."""
        color = self.context.theme.color
        state = (row, name)
        fill = (
            ThemeColor.PRESS if self._down == state else ThemeColor.HOVER if self._hot == state else ThemeColor.RAISED
        )
        painter.setBrush(color(fill))
        painter.setPen(color(ThemeColor.RIM))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(color(ThemeColor.DANGER if danger else ThemeColor.TEXT))
        painter.setFont(self.context.theme.font(Type.BUTTON))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def paint_flat(self, painter: QPainter, rect: QRect, row: int, name: str, text: str) -> None:
        """A button without an outline."""
        color = self.context.theme.color
        state = (row, name)
        if state in (self._down, self._hot):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(ThemeColor.PRESS if self._down == state else ThemeColor.HOVER))
            painter.drawRoundedRect(QRectF(rect), 6, 6)
        painter.setPen(color(ThemeColor.TEXT))
        painter.setFont(self.context.theme.font(Type.BUTTON))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def paint_tool(self, painter: QPainter, rect: QRect, row: int, name: str, icon: str) -> None:
        """A button that is an icon."""
        state = (row, name)
        if state in (self._down, self._hot):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.context.theme.color(ThemeColor.PRESS if self._down == state else ThemeColor.HOVER))
            painter.drawRoundedRect(QRectF(rect), 6, 6)
        spot = rect.center() - QPoint(7, 7)
        painter.drawPixmap(spot, self.context.icons.pixmap(icon, ThemeColor.TEXT, 16))

    def button_width(self, text: str) -> int:
        """How wide a button with this text is."""
        return QFontMetrics(self.context.theme.font(Type.BUTTON)).horizontalAdvance(text) + 22

    # Mouse and keys

    def _button_at(self, point: QPoint) -> tuple[int, str] | None:
        index = self.indexAt(point)
        if not index.isValid():
            return None
        for name, rect in self.buttons(index.row(), self.visualRect(index)):
            if rect.contains(point):
                return index.row(), name
        return None

    def _warm(self, state: tuple[int, str] | None) -> None:
        if state != self._hot:
            self._hot = state
            self.viewport().update()

    def _hover(self, row: int) -> None:
        if row != self.hover_row:
            self.hover_row = row
            self.viewport().update()

    @guard
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._warm(self._button_at(event.position().toPoint()))
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.keyboard = False
        left = event.button() is Qt.MouseButton.LeftButton  # any other one opens a menu at most
        self._down = self._button_at(event.position().toPoint()) if left else None
        super().mousePressEvent(event)
        self.viewport().update()

    @guard
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        down, self._down = self._down, None
        super().mouseReleaseEvent(event)
        self.viewport().update()
        if down is not None and down == self._button_at(event.position().toPoint()):
            self.pressed.emit(*down)

    @guard(default=False)
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            button, index = self._button_at(event.pos()), self.indexAt(event.pos())
            tip = (
                self.button_tip(*button) if button is not None else self.row_tip(index.row()) if index.isValid() else ""
            )
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().viewportEvent(event)

    @guard
    def leaveEvent(self, event: QEvent) -> None:
        self._warm(None)
        self._hover(-1)
        super().leaveEvent(event)

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        seen, self.keyboard = self.keyboard or self.selectionModel().hasSelection(), True
        row = self.currentIndex().row()
        if row >= 0 and not seen and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.setCurrentIndex(self.model_.index(row))  # the first step leads to where the keyboard is
            self.viewport().update()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and row >= 0:
            rect = self.visualRect(self.currentIndex())
            names = [name for name, _ in self.buttons(row, rect)]
            if names:
                self.pressed.emit(row, names[0])
            else:
                QToolTip.showText(self.viewport().mapToGlobal(rect.bottomLeft()), self.row_tip(row), self)
            return
        super().keyPressEvent(event)
        self.viewport().update()

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        tabbed = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
        self.keyboard = event.reason() in tabbed
        self._begin()
        super().focusInEvent(event)
        tell_current(self)

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
