"""How a search may go on, as a list below its field. The keyboard stays in the field."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from photosort.model.search.completing import Completion
from photosort.ui.services.assistive import announce
from photosort.ui.services.context import Context
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.found_by import reason
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.row_list import RowList

HEIGHT, EDGE, PAD, GAP = 28, 5, 10, 16
BELOW = 4


class CompletionList(RowList[Completion]):
    """Lies over the window. `taken(Completion)` when one is chosen by the mouse."""

    taken = Signal(object)

    def __init__(self, context: Context, field: QLineEdit, told: QWidget) -> None:
        """`told` says what was understood of the text so far; the list leaves it free."""
        super().__init__(context, field.window())
        self._field, self._told = field, told
        self.setObjectName("completions")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Suggestions"))
        self.pressed.connect(lambda row, _: self.taken.emit(self.rows()[row]))
        self.hide()

    def offer(self, found: Sequence[Completion]) -> None:
        """Show these, none of them chosen yet; without any the list goes."""
        before = self.isVisible()
        self.model_.show(found)
        self.setVisible(bool(found))
        if not found:
            return
        self.lie_below()
        self.raise_()
        if not before:
            announce(self._field, plural("%Ln suggestion", "%Ln suggestions", len(found)))

    def lie_below(self) -> None:
        """Take the place below the field and what is told of it, as wide as the field is."""
        height = len(self.rows()) * self.row_height(0) + 2 * EDGE
        window = self._field.window()
        spot = self._field.mapTo(window, QPoint(0, self._field.height() + BELOW))
        told = self._told.mapTo(window, QPoint(0, self._told.height())).y() if self._told.isVisible() else 0
        top = max(spot.y(), told)
        self.setGeometry(spot.x(), top, self._field.width(), min(height, window.height() - top))

    def step(self, way: int) -> None:
        """Choose the next one (1) or the one before (-1), round and round."""
        now, count = self.currentIndex().row(), len(self.rows())
        row = (now + way) % count if now >= 0 else (0 if way > 0 else count - 1)
        self.setCurrentIndex(self.model_.index(row))
        announce(self._field, self.spoken(self.rows()[row]))

    def chosen(self) -> Completion | None:
        """The one that the keys have chosen."""
        row = self.currentIndex().row()
        return self.rows()[row] if row >= 0 else None

    # The rows

    def spoken(self, row: Completion) -> str:
        return row.choice.shown if row.choice.is_key else f"{row.choice.shown}, {reason(row.choice.why)}"

    def row_height(self, row: int) -> int:
        return self.context.theme.row(HEIGHT)

    def buttons(self, row: int, rect: QRect) -> list[tuple[str, QRect]]:
        return [("take", rect)]

    def paint_row(self, painter: QPainter, rect: QRect, row: int) -> None:
        theme, choice = self.context.theme, self.rows()[row].choice
        chosen = self.currentIndex().row() == row
        if chosen or self.hover_row == row:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ThemeColor.SOFT if chosen else ThemeColor.HOVER))
            painter.drawRoundedRect(QRectF(rect), 4, 4)
        kind = "" if choice.is_key else reason(choice.why)
        small = theme.font(Type.SMALL)
        beside = QFontMetrics(small).horizontalAdvance(kind)
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        lead, trail = self._sides()
        painter.setFont(small)
        painter.setPen(theme.color(ThemeColor.TEXT2))
        painter.drawText(inner, trail | Qt.AlignmentFlag.AlignVCenter, kind)
        body = theme.font(Type.BODY)
        room = inner.width() - (beside + GAP if kind else 0)
        painter.setFont(body)
        painter.setPen(theme.color(ThemeColor.TEXT))
        name = QFontMetrics(body).elidedText(choice.shown, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, lead | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, name)

    def _sides(self) -> tuple[Qt.AlignmentFlag, Qt.AlignmentFlag]:
        """Where a line begins, and where it ends."""
        sides = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        return sides[::-1] if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else sides
