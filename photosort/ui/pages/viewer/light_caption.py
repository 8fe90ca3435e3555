"""What the lightbox says of its photo: where and when at the left, which of how many at the right, more on a plate."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from photosort.ui.pages.viewer.light_bar import PLATE
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import Type
from photosort.ui.text import formats as say
from photosort.ui.text.spoken import aloud

INSET = 32
SCRIM = 180
DEEPEST = QColor(0, 0, 0, 158)  # black 62 %
LIGHT = QColor(255, 255, 255)
Lines = Sequence[tuple[str, str]]


class LightCaption(QWidget):
    """Lies over the whole stage, and lets the mouse through."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._context = context
        self._left = self._right = ("", "")
        self._facts: Lines = ()
        self._scrim = False
        self._room = 0  # between the edge and the bar

    def say(self, left: tuple[str, str], right: tuple[str, str]) -> None:
        """Two lines at either side: the first of the left one is bold."""
        self._left, self._right = left, right
        self.setAccessibleName(aloud(say.joined(*left, *right)))
        self.update()

    def show_facts(self, facts: Lines) -> None:
        """Names and values on a plate, top left; none take it away."""
        self._facts = facts
        self.update()

    def arrange(self, *, room: int, scrim: bool) -> None:
        """`room` pixels at either side are free beside the bar; `scrim`: the photo reaches under the words."""
        self._room, self._scrim = room, scrim
        self.update()

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._scrim:
            shade = QLinearGradient(0, self.height() - SCRIM, 0, self.height())
            shade.setColorAt(0, QColor(0, 0, 0, 0))
            shade.setColorAt(1, DEEPEST)
            painter.fillRect(QRect(0, self.height() - SCRIM, self.width(), SCRIM), shade)
        flag = Qt.AlignmentFlag
        self._paint_lines(painter, self._left, INSET, flag.AlignLeft, Type.NAME)
        self._paint_lines(painter, self._right, self.width() - self._room, flag.AlignRight, Type.SMALL)
        if self._facts:
            self._paint_facts(painter)
        painter.end()

    def _paint_lines(
        self, painter: QPainter, lines: tuple[str, str], left: int, side: Qt.AlignmentFlag, first: Type
    ) -> None:
        theme = self._context.theme
        width = self._room - INSET - 12
        if width < 40:
            return
        if side is Qt.AlignmentFlag.AlignRight:
            left += 12
        painter.setPen(LIGHT)
        bottom = self.height() - 21 - 6
        for text, style in ((lines[1], Type.SMALL), (lines[0], first)):
            if not text:
                continue
            font = theme.font(style)
            metrics = QFontMetrics(font)
            painter.setFont(font)
            line = QRect(left, bottom - metrics.height(), width, metrics.height())
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, shown)
            bottom = line.top() - 2

    def _paint_facts(self, painter: QPainter) -> None:
        theme = self._context.theme
        small, bold = theme.font(Type.SMALL), theme.font(Type.SMALL_NAME)
        metrics = QFontMetrics(bold)
        step = metrics.height() + 5
        names = max(metrics.horizontalAdvance(name) for name, _ in self._facts) + 16
        values = max(metrics.horizontalAdvance(value) for _, value in self._facts)
        width = min(self.width() - 2 * INSET, names + values + 32)
        plate = QRectF(INSET, INSET, width, step * len(self._facts) + 22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(PLATE)
        painter.drawRoundedRect(plate, 8, 8)
        spot = plate.topLeft().toPoint() + QPoint(16, 12)
        for name, value in self._facts:
            painter.setPen(QColor(255, 255, 255, 178))
            painter.setFont(small)
            painter.drawText(QRect(spot.x(), spot.y(), names, metrics.height()), Qt.AlignmentFlag.AlignVCenter, name)
            painter.setPen(LIGHT)
            room = QRect(spot.x() + names, spot.y(), round(width) - 32 - names, metrics.height())
            shown = metrics.elidedText(value, Qt.TextElideMode.ElideMiddle, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
            spot += QPoint(0, step)
