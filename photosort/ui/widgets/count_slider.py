"""A slider from fewer to more: one stop per level, a mark where we are now, and the number under the knob."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.stop_slider import StopSlider

TRACK_Y = 18


class CountSlider(StopSlider):
    """Values are places in `levels`."""

    def __init__(self, context: Context, called: str, parent: QWidget | None = None) -> None:
        super().__init__(context, TRACK_Y, parent)
        self._levels: Sequence[int] = (1,)
        self._now = 0
        self._count = 0
        self._label = ""
        self.setAccessibleName(called)

    def set_levels(self, levels: Sequence[int], now: int, count: int) -> None:
        """One stop per level; `now` is the place of the present one, which makes so many of them."""
        self._levels, self._now, self._count = levels, now, count
        self.setRange(0, len(levels) - 1)
        self.setPageStep(max(1, len(levels) // 8))
        self.setValue(now)
        self.update()

    def level(self) -> int:
        """The level under the knob."""
        return self._levels[self.value()]

    def now(self) -> int:
        """The place of the present level."""
        return self._now

    def set_label(self, label: str) -> None:
        """What is said under the knob."""
        self._label = label
        self.update()

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        return QSize(340, 46)

    @guard(default=QSize)
    def minimumSizeHint(self) -> QSize:
        return QSize(120, 46)

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.context.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, knob = self.stop_x(0), self.stop_x(self.value())
        right = self.stop_x(len(self._levels) - 1)
        painter.setPen(QPen(theme.color(ThemeColor.EDGE, 0.6), 1))
        spacing = abs(right - left) / max(1, len(self._levels) - 1)
        step = max(1, -(-6 // max(1, int(spacing))))  # stops closer than 6 pixels share a mark
        for place in range(0, len(self._levels), step):
            x = self.stop_x(place)
            painter.drawLine(QPointF(x, TRACK_Y + 9), QPointF(x, TRACK_Y + 13))
        self.paint_track(painter)
        self._paint_words(painter, knob)
        self.paint_knob(painter)
        painter.end()

    def _paint_words(self, painter: QPainter, knob: float) -> None:
        """The number under the knob, and "Now 20" where there is room for both."""
        theme = self.context.theme
        bold, plain = theme.font(Type.HEAD), theme.font(Type.CAPTION)
        number = self._label or words.count(self.level())
        now = tr("Now {number}").format(number=words.count(self._count))
        mark = self.stop_x(self._now)
        if self.value() != self._now:
            painter.setPen(QPen(theme.color(ThemeColor.TEXT), 2))
            painter.drawLine(QPointF(mark, TRACK_Y - 8), QPointF(mark, TRACK_Y + 8))
        lead = QFontMetrics(bold).horizontalAdvance(number) / 2
        trail = QFontMetrics(plain).horizontalAdvance(now) / 2
        y, height = TRACK_Y + 14, self.height() - TRACK_Y - 14
        room = self.width()

        def line(middle: float, half: float) -> QRectF:
            middle = max(half, min(room - half, middle))
            return QRectF(middle - half - 2, y, 2 * half + 4, height)

        if self.value() == self._now:
            number, lead = now, trail
        elif abs(mark - knob) > lead + trail + 6:
            painter.setFont(plain)
            painter.setPen(theme.color(ThemeColor.TEXT2))
            painter.drawText(line(mark, trail), Qt.AlignmentFlag.AlignCenter, now)
        painter.setFont(bold)
        painter.setPen(theme.color(ThemeColor.TEXT))
        painter.drawText(line(knob, lead + 4), Qt.AlignmentFlag.AlignCenter, number)
