"""The grid in the person's hands: selecting with mouse and keys, opening, zooming, dragging out and dropping in."""

import time
from collections.abc import Sequence

from PySide6.QtCore import (
    QBasicTimer,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimerEvent,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from photosort.ui.grid.base import GridBase
from photosort.ui.grid.photo_drag import drag_along
from photosort.ui.services.assistive import tell_current
from photosort.ui.services.threads import guard

Flag = QItemSelectionModel.SelectionFlag
Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Way = QAbstractItemView.CursorAction
CURSOR = {
    Way.MoveUp: Key.Key_Up,
    Way.MoveDown: Key.Key_Down,
    Way.MoveLeft: Key.Key_Left,
    Way.MoveRight: Key.Key_Right,
    Way.MoveHome: Key.Key_Home,
    Way.MoveEnd: Key.Key_End,
    Way.MovePageUp: Key.Key_PageUp,
    Way.MovePageDown: Key.Key_PageDown,
    Way.MoveNext: Key.Key_Right,
    Way.MovePrevious: Key.Key_Left,
}
LINES = {Key.Key_Up: -1, Key.Key_Down: 1}
STEPS = (Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right)
TYPING_S = 1.0
AUTOSCROLL_MS, AUTOSCROLL_EDGE = 16, 32


class GridView(GridBase):
    """Selecting as everywhere. What is opened, zoomed, typed or dropped is told by signals; the page decides."""

    opened = Signal(QModelIndex)
    zoomed = Signal(int)  # steps, positive is nearer
    typed = Signal(str)  # type-ahead so far
    menuAsked = Signal(QPoint)  # on the screen
    partClicked = Signal(QModelIndex, str)  # a control inside a tile other than the circle
    dropped = Signal(QMimeData, QModelIndex)  # onto a tile, or onto none

    def __init__(self, parent: QWidget | None = None) -> None:
        self._start = QPersistentModelIndex()  # where Shift extends from
        self._pressed = QPersistentModelIndex()
        self._press_point: QPoint | None = None  # in content pixels
        self._narrow_on_release = False
        self._banding = False
        self._before_band = QItemSelection()
        self._scroller = QBasicTimer()
        self._words = ""
        self._word_time = 0.0
        self._wheel = 0
        self._accepts: tuple[str, ...] = ()
        super().__init__(parent)
        self.setDragEnabled(True)

    # What the page gives

    def drag_data(self) -> tuple[QMimeData, QPixmap] | None:
        """What a drag of the selection carries, and its picture. Pages override it."""
        return None

    def accept_drops(self, formats: Sequence[str]) -> None:
        """Accept these formats on tiles that `can_drop` allows."""
        self._accepts = tuple(formats)
        self.setAcceptDrops(bool(formats))

    def can_drop(self, data: QMimeData, index: QModelIndex) -> bool:
        """Whether data may be dropped on a tile. Pages override it."""
        return index.isValid()

    # Selecting

    def go_to(self, row: int, *, keyboard: bool = False) -> None:
        """Make a row the current and only selected one, in sight."""
        model = self.model()
        if model is None or not 0 <= row < model.rowCount():
            return
        self._keyboard = keyboard or self._keyboard
        index = model.index(row, 0)
        self._start = QPersistentModelIndex(index)
        self.selectionModel().setCurrentIndex(index, Flag.ClearAndSelect)
        self.scrollTo(index)

    @guard
    def selectAll(self) -> None:
        count = self.row_count()
        if count:
            self.selectionModel().select(self._run(0, count - 1), Flag.ClearAndSelect)

    def invert_selection(self) -> None:
        """Select what is not selected, and only that."""
        rest, start = [], 0
        for run in self.selected_runs():
            rest.append(range(start, run.start))
            start = run.stop
        rest.append(range(start, self.row_count()))
        self.select_runs([run for run in rest if run])

    def select_runs(self, runs: Sequence[range]) -> None:
        """Select exactly these rows; the runs do not touch each other."""
        if not self.row_count():
            return
        selection = QItemSelection()
        model = self.model()
        for run in runs:
            selection.select(model.index(run.start, 0), model.index(run.stop - 1, 0))
        self.selectionModel().select(selection, Flag.ClearAndSelect)

    def selected_runs(self) -> list[range]:
        """The selected rows as ascending runs."""
        if not self.row_count():
            return []
        selection = self.selectionModel().selection()
        runs = [range(selection.at(n).top(), selection.at(n).bottom() + 1) for n in range(selection.size())]
        return sorted(runs, key=lambda run: run.start)

    def _run(self, first: int, last: int) -> QItemSelection:
        model = self.model()
        return QItemSelection(model.index(first, 0), model.index(last, 0))

    def _extend(self, index: QModelIndex, *, keep: bool) -> None:
        start = self._start.row() if self._start.isValid() else index.row()
        low, high = sorted((start, index.row()))
        self.selectionModel().select(self._run(low, high), Flag.Select if keep else Flag.ClearAndSelect)
        self.selectionModel().setCurrentIndex(index, Flag.NoUpdate)

    # Mouse

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        self._keyboard = False
        self._press_point = point + QPoint(0, self.verticalOffset())
        self._pressed = QPersistentModelIndex(index)
        self._narrow_on_release = False
        left = event.button() == Qt.MouseButton.LeftButton
        chosen = self.selectionModel()
        if not self.row_count() or event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            return
        control, shift = bool(event.modifiers() & CTRL), bool(event.modifiers() & SHIFT)
        if not index.isValid():
            if not control and not shift:
                chosen.clearSelection()
            return
        part = self._part(index, point)
        if part and part != "circle" and left:
            self.partClicked.emit(index, part)
            self._press_point = None
            return
        if left and shift:
            self._extend(index, keep=control)
        elif left and (control or part == "circle"):
            self._start = QPersistentModelIndex(index)
            chosen.setCurrentIndex(index, Flag.Toggle)
        elif chosen.isSelected(index):
            # A drag may begin here, so the others stay selected until the button is released.
            self._narrow_on_release = left
            chosen.setCurrentIndex(index, Flag.NoUpdate)
        else:
            self._start = QPersistentModelIndex(index)
            chosen.setCurrentIndex(index, Flag.ClearAndSelect)
        self.update_row(index.row())

    @guard
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            index = self.indexAt(point)
            self.set_hover(index, self._part(index, point) if index.isValid() else "")
            return
        if self._press_point is None:
            return
        moved = (point + QPoint(0, self.verticalOffset()) - self._press_point).manhattanLength()
        if not self._banding and moved < QApplication.startDragDistance():
            return
        if self._pressed.isValid() and not self._banding:
            self._press_point = None
            self._narrow_on_release = False
            self.startDrag(Qt.DropAction.CopyAction)
            return
        if not self._banding:
            self._banding = True
            keep = event.modifiers() & (CTRL | SHIFT)
            self._before_band = QItemSelection(self.selectionModel().selection()) if keep else QItemSelection()
            self._scroller.start(AUTOSCROLL_MS, self)
        self._stretch_band(point)

    @guard
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._banding:
            self._end_band()
        elif self._narrow_on_release and self._pressed.isValid():
            index = self.model().index(self._pressed.row(), 0)
            self._start = QPersistentModelIndex(index)
            self.selectionModel().setCurrentIndex(index, Flag.ClearAndSelect)
        self._narrow_on_release = False
        self._press_point = None

    @guard
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and not self._part(index, point):
            if not event.modifiers() & (CTRL | SHIFT):
                self.opened.emit(index)
        else:
            self.mousePressEvent(event)

    def _part(self, index: QModelIndex, point: QPoint) -> str:
        if self._cells is None:
            return ""
        return self._cells.part_at(self._rect(index.row()), index.row(), point)

    def _stretch_band(self, point: QPoint) -> None:
        if self._press_point is None:
            return
        limit = max(self.viewport().height(), self._geometry.height)
        corner = point + QPoint(0, self.verticalOffset())
        corner = QPoint(corner.x(), max(0, min(limit, corner.y())))
        before = self._band
        self._band = QRect(self._press_point, corner).normalized()
        selection = self.selection_in(self._band)
        selection.merge(self._before_band, Flag.Select)
        self.selectionModel().select(selection, Flag.ClearAndSelect)
        self.viewport().update(before.united(self._band).translated(0, -self.verticalOffset()).adjusted(-2, -2, 2, 2))

    def _end_band(self) -> None:
        self._banding = False
        self._scroller.stop()
        self._band = QRect()
        self._before_band = QItemSelection()
        self.viewport().update()

    @guard
    def timerEvent(self, event: QTimerEvent) -> None:
        if event.timerId() != self._scroller.timerId():
            super().timerEvent(event)
            return
        point = self.viewport().mapFromGlobal(self.cursor().pos())
        over = min(0, point.y() - AUTOSCROLL_EDGE) or max(0, point.y() + AUTOSCROLL_EDGE - self.viewport().height())
        if over and self._banding:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + over // 2)
            self._stretch_band(point)

    # Keys

    @guard(default=True)
    def event(self, event: QEvent) -> bool:
        # While a name is being typed, its letters are no shortcuts.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._words
            and time.monotonic() - self._word_time < TYPING_S
            and event.text().isprintable()
            and event.text()
            and not event.modifiers() & (CTRL | Qt.KeyboardModifier.AltModifier)
        ):
            event.accept()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.text().strip():
            self._show_ring()  # the key may be a shortcut for the current tile
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.visibleChanged.emit()  # the window went to a finer or coarser screen: other pixels are wished for
        return bool(super().event(event))

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        control, shift = bool(modifiers & CTRL), bool(modifiers & SHIFT)
        current = self.currentIndex()
        target = self._target(key, current.row() if current.isValid() else -1)
        if target is not None and key in STEPS and not self._is_seen(current):
            target = current.row()  # the first step leads to where the keyboard is
        if target is not None:
            self._move_to(target, control=control, shift=shift)
        elif key in (Key.Key_Return, Key.Key_Enter) and current.isValid() and not control:
            self.opened.emit(current)
        elif key == Key.Key_Space and current.isValid():
            self._show_ring()
            self._start = QPersistentModelIndex(current)
            self.selectionModel().select(current, Flag.Toggle)
            self.update_row(current.row())
        elif key == Key.Key_A and control:
            self.clearSelection() if shift else self.selectAll()
        elif key == Key.Key_I and control:
            self.invert_selection()
        elif key == Key.Key_Escape and (self._banding or self.selectionModel().hasSelection()):
            self._end_band()
            self.clearSelection()
        elif event.text().isprintable() and event.text().strip() and not control:
            self.keyboardSearch(event.text())
        else:
            event.ignore()
            return
        event.accept()

    @guard(default=QModelIndex)
    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        row = self._target(CURSOR[action], self.currentIndex().row())
        return QModelIndex() if row is None else self.model().index(row, 0)

    def _target(self, key: int, row: int) -> int | None:
        """The row that a key leads to from `row`, or None if it is no such key."""
        last = self._geometry.count - 1
        rightwards = 1 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -1
        sideways = {Key.Key_Left: -rightwards, Key.Key_Right: rightwards}
        page = (
            max(1, self.viewport().height() // max(1, self._geometry.box(0).height + self._tile.gap_y))
            if last >= 0
            else 1
        )
        pages = {Key.Key_PageUp: -page, Key.Key_PageDown: page}
        if last < 0:
            return None
        if key == Key.Key_Home:
            return 0
        if key == Key.Key_End:
            return last
        lines = LINES | pages
        if key not in lines and key not in sideways:
            return None
        if row < 0:
            return min(last, max(0, self.rows_in_sight().start))
        if key in sideways:
            return max(0, min(last, row + sideways[Key(key)]))
        return self._geometry.step(row, lines[Key(key)])

    def _is_seen(self, current: QModelIndex) -> bool:
        """Whether the person can see which tile is the current one."""
        return not current.isValid() or self._keyboard or self.selectionModel().hasSelection()

    def _show_ring(self) -> None:
        self._keyboard = True
        self.update_row(self.currentIndex().row())

    def _move_to(self, row: int, *, control: bool, shift: bool) -> None:
        index = self.model().index(row, 0)
        before = self.currentIndex()
        self._keyboard = True
        if index == before:
            tell_current(self)
        if shift:
            if not self._start.isValid():
                self._start = QPersistentModelIndex(before if before.isValid() else index)
            self._extend(index, keep=control)
        else:
            self._start = QPersistentModelIndex(index)
            self.selectionModel().setCurrentIndex(index, Flag.NoUpdate if control else Flag.ClearAndSelect)
        self.scrollTo(index)
        self.update_row(before.row())
        self.update_row(row)

    @guard
    def keyboardSearch(self, search: str) -> None:
        now = time.monotonic()
        self._words = self._words + search if now - self._word_time < TYPING_S else search
        self._word_time = now
        self.typed.emit(self._words)

    @guard
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & CTRL:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / 120)
        self._wheel -= steps * 120
        if steps:
            self.zoomed.emit(steps)
        event.accept()

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        reasons = Qt.FocusReason
        tabbed = (reasons.TabFocusReason, reasons.BacktabFocusReason, reasons.ShortcutFocusReason)
        self._keyboard = self._keyboard or event.reason() in tabbed
        if not self.currentIndex().isValid() and self.row_count() and self._keyboard:
            row = min(self.row_count() - 1, self.rows_in_sight().start)
            self.selectionModel().setCurrentIndex(self.model().index(row, 0), Flag.NoUpdate)
        super().focusInEvent(event)
        tell_current(self)
        self.viewport().update()

    @guard
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @guard
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        now, chosen = self.currentIndex(), self.selectionModel()
        keyed = event.reason() == QContextMenuEvent.Reason.Keyboard and now.isValid()
        if keyed and not chosen.hasSelection():
            chosen.select(now, Flag.Select)
        self.menuAsked.emit(self.viewport().mapToGlobal(self.visualRect(now).center()) if keyed else event.globalPos())

    # Drag and drop

    @guard
    def startDrag(self, actions: Qt.DropAction) -> None:
        loaded = self.drag_data()
        if loaded is None:
            return
        drag_along(self, *loaded)

    def _drop_index(self, event: QDropEvent) -> QModelIndex:
        """The tile a drop would go to; also decides whether it may. Foreign formats go up to the window."""
        data = event.mimeData()
        index = self.indexAt(event.position().toPoint())
        fits = any(data.hasFormat(one) for one in self._accepts) and self.can_drop(data, index)
        return index if fits else QModelIndex()

    @guard
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(any(event.mimeData().hasFormat(one) for one in self._accepts))

    @guard
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        index = self._drop_index(event)
        before = self._drop.row()
        self._drop = QPersistentModelIndex(index)
        self.update_row(before)
        self.update_row(index.row())
        event.setAccepted(index.isValid())

    @guard
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.update_row(self._drop.row())
        self._drop = QPersistentModelIndex()

    @guard
    def dropEvent(self, event: QDropEvent) -> None:
        index = self._drop_index(event)
        self.update_row(self._drop.row())
        self._drop = QPersistentModelIndex()
        if index.isValid():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(event.mimeData(), index)
