"""Below one of two compared photos: what it is measured by, how much of it there is, and where it is the better one."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.i18n import tr

HEIGHT = 32
_GAP, _TICK, _BAR = 20, 18, 6


class Bar(NamedTuple):
    """One measure of a photo."""

    name: str
    word: str
    share: float  # 0..1
    better: bool


class MeasureBars(QWidget):
    """In columns of one width, of which there is room for at least three. Where words lack room, the tick says enough;
    the tooltip says all.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._bars: Sequence[Bar] = ()
        self.setFixedHeight(context.theme.row(HEIGHT))

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show other measures."""
        self._bars = bars
        self.setAccessibleName(", ".join(map(_said, bars)))
        self.update()

    def column(self, place: int) -> QRect:
        """Where a measure is painted."""
        count = max(3, len(self._bars))
        width = (self.width() - _GAP * (count - 1)) // count
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place = count - 1 - place
        return QRect(place * (width + _GAP), 0, width, self.height())

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, bar in enumerate(self._bars):
            self._paint(painter, self.column(place), bar)
        painter.end()

    def _paint(self, painter: QPainter, column: QRect, bar: Bar) -> None:
        theme = self._context.theme
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        lead, trail = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if mirrored:
            lead, trail = trail, lead
        line = QRect(column.x(), 0, column.width(), column.height() - _BAR - 5)
        font, strong = theme.font(Type.SMALL), theme.font(Type.SMALL_NAME)
        name = QFontMetrics(font).elidedText(bar.name, Qt.TextElideMode.ElideRight, line.width() - _TICK)
        word_font = strong if bar.better else font
        word = QFontMetrics(word_font).horizontalAdvance(bar.word)
        tick = _TICK if bar.better else 0
        fits = QFontMetrics(font).horizontalAdvance(name) + 8 + tick + word <= line.width()
        painter.setFont(font)
        painter.setPen(theme.color(ThemeColor.TEXT2))
        painter.drawText(line, lead | Qt.AlignmentFlag.AlignVCenter, name)
        taken = word if fits else 0
        if fits:
            painter.setFont(word_font)
            painter.setPen(theme.color(ThemeColor.TEXT if bar.better else ThemeColor.TEXT3))
            painter.drawText(line, trail | Qt.AlignmentFlag.AlignVCenter, bar.word)
        if bar.better:
            x = line.x() + taken + 4 if mirrored else line.right() + 1 - taken - _TICK
            y = line.y() + (line.height() - 14) // 2
            painter.drawPixmap(x, y, self._context.icons.pixmap("check", ThemeColor.TEXT, 14))
        self._paint_bar(painter, QRectF(column.x(), column.bottom() - _BAR - 1, column.width(), _BAR), bar, mirrored)

    def _paint_bar(self, painter: QPainter, whole: QRectF, bar: Bar, mirrored: bool) -> None:
        theme = self._context.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ThemeColor.PRESS))
        painter.drawRoundedRect(whole, 3, 3)
        width = max(_BAR, whole.width() * min(1.0, bar.share))
        left = whole.right() - width if mirrored else whole.left()
        painter.setBrush(theme.color(ThemeColor.TEXT if bar.better else ThemeColor.TEXT3))
        painter.drawRoundedRect(QRectF(left, whole.y(), width, whole.height()), 3, 3)

    @guard(default=False)
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            spots = [self.column(place) for place in range(len(self._bars))]
            words = [_said(bar) for bar, spot in zip(self._bars, spots, strict=True) if spot.contains(event.pos())]
            QToolTip.showText(event.globalPos(), "".join(words), self)
            return True
        return bool(super().event(event))


def _said(bar: Bar) -> str:
    return tr("{name}: {value}").format(name=bar.name, value=bar.word)
