"""The range of time of the map: a bar for each month, and two knobs between which photos are shown."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from photosort.ui.services.assistive import announce
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.painting import paint_focus
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr

HEIGHT, EDGE = 68, 24
KNOB, TRACK = 14, 3
_BARS, _BAR = 32, 28  # the line below the bars, and the height of the highest
_WORDS = 110  # pixels for the range in words, at least
_AROUND = 12  # of a knob, to be taken by the pointer

Months = NDArray[np.int64]


def month_words(first: int, last: int) -> str:
    """Months that are counted from the year 0, in words: "Jan 2023 – Dec 2024"."""
    ends = (first,) if first == last else (first, last)
    return say.months("/".join(f"{month // 12:04}-{month % 12 + 1:02}" for month in ends))


class _Knob(QAbstractSlider):
    """One end of the range; its value is a month."""

    def __init__(self, context: Context, name: str, bars: "_Bars") -> None:
        super().__init__(bars)
        self._context, self._bars = context, bars
        self.setAccessibleName(name)
        self.setRange(0, 0)
        self.setSingleStep(1)
        self.setPageStep(12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocus", True)
        self.resize(2 * _AROUND, 2 * _AROUND)
        self.setCursor(Qt.CursorShape.SizeHorCursor)

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.value()
        super().keyPressEvent(event)
        if self.value() != before:
            announce(self, month_words(self.value(), self.value()))

    @guard
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.setValue(self._bars.month_at(self.mapToParent(event.position().toPoint()).x()))

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._context.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(ThemeColor.ACCENT), 2))
        painter.setBrush(theme.color(ThemeColor.RAISED))
        knob = QRectF(0, 0, KNOB - 2, KNOB - 2)
        knob.moveCenter(QRectF(self.rect()).center())
        painter.drawEllipse(knob)
        if self.hasFocus():
            paint_focus(painter, knob.toRect().adjusted(-1, -1, 1, 1), KNOB // 2, theme)
        painter.end()


class _Bars(QWidget):
    """Signals: `changed` when one of the knobs has moved."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._first = 0  # month
        self._counts: Months = np.zeros(1, np.int64)
        self.start, self.end = _Knob(context, tr("First month"), self), _Knob(context, tr("Last month"), self)
        self.start.valueChanged.connect(self._on_start)
        self.end.valueChanged.connect(self._on_end)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(120)
        context.theme.changed.connect(self.update)

    def show_counts(self, first: int, counts: Months) -> None:
        """So many photos in each month from the first on; a knob that was at an end is at the new one."""
        last = first + len(counts) - 1
        whole_start, whole_end = self.start.value() <= self.start.minimum(), self.end.value() >= self.end.maximum()
        self._first, self._counts = first, counts
        for knob in (self.start, self.end):
            knob.blockSignals(True)
            knob.setRange(first, last)
            knob.blockSignals(False)
        for knob, whole, end in ((self.start, whole_start, first), (self.end, whole_end, last)):
            if whole:
                knob.setValue(end)
        self._lay()

    def month_at(self, x: float) -> int:
        """The month at a place of the widget."""
        share = (x - _AROUND) / max(1, self.width() - 2 * _AROUND)
        return self._first + round(share * (len(self._counts) - 1))

    def _x(self, month: float) -> float:
        return _AROUND + (month - self._first) / max(1, len(self._counts) - 1) * (self.width() - 2 * _AROUND)

    def _on_start(self, month: int) -> None:
        if month > self.end.value():
            self.end.setValue(month)
        self._tell()

    def _on_end(self, month: int) -> None:
        if month < self.start.value():
            self.start.setValue(month)
        self._tell()

    def _tell(self) -> None:
        self._lay()
        self.changed.emit()

    def _lay(self) -> None:
        line = _BARS + 8 + TRACK
        for knob in (self.start, self.end):
            knob.move(QPoint(round(self._x(knob.value())) - _AROUND, line - _AROUND))
        self.update()

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay()

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The nearer knob goes there."""
        month = self.month_at(event.position().x())
        nearer = min((self.end, self.start), key=lambda knob: abs(knob.value() - month))
        nearer.setValue(month)
        nearer.setFocus(Qt.FocusReason.MouseFocusReason)

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._context.theme
        pitch = self._x(self._first + 1) - self._x(self._first)
        wide = max(1.0, min(pitch - 2, 12.0))
        most = max(1, int(self._counts.max()))
        line = _BARS + 8
        inside, outside = theme.color(ThemeColor.EDGE), theme.color(ThemeColor.PRESS)
        for place in np.flatnonzero(self._counts).tolist():
            month, height = self._first + place, max(2.0, self._counts[place] / most * _BAR)
            shown = self.start.value() <= month <= self.end.value()
            painter.fillRect(
                QRectF(self._x(month) - wide / 2, line - height, wide, height), inside if shown else outside
            )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = line + TRACK
        for role, start, end in (
            (ThemeColor.RIM, self._first, self._first + len(self._counts) - 1),
            (ThemeColor.ACCENT, self.start.value(), self.end.value()),
        ):
            painter.setPen(QPen(theme.color(role), TRACK))
            painter.drawLine(round(self._x(start)), y, round(self._x(end)), y)
        self._paint_years(painter, y + KNOB // 2 + 2)
        painter.end()

    def _paint_years(self, painter: QPainter, top: int) -> None:
        """As many years as have room."""
        theme = self._context.theme
        painter.setFont(theme.font(Type.CAPTION))
        painter.setPen(theme.color(ThemeColor.TEXT2))
        free = 0.0
        last = self._first + len(self._counts) - 1
        for year in range(-(-self._first // 12), last // 12 + 1):
            x, text = self._x(year * 12), say.year(year)
            width = QFontMetrics(painter.font()).horizontalAdvance(text)
            if x >= free and x + width <= self.width():
                painter.drawText(QRectF(x, top, width + 1, 16), Qt.AlignmentFlag.AlignLeft, text)
                free = x + width + 12


class TimeRange(QFrame):
    """Signals: `rangeChanged` while a knob is dragged, too."""

    rangeChanged = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("band")
        self._words = QLabel(self)
        self._words.setProperty("type", "name")
        self._words.setFixedWidth(_WORDS)
        self.bars = _Bars(context, self)
        self._all = QPushButton(tr("All years"), self)
        self._all.clicked.connect(self.show_all)
        line = QHBoxLayout(self)
        line.setContentsMargins(EDGE, 0, EDGE, 0)
        line.setSpacing(12)
        line.addWidget(self._words)
        line.addWidget(self.bars, 1)
        line.addWidget(self._all)
        self.setFixedHeight(HEIGHT)
        self.bars.changed.connect(self._tell)

    def show_months(self, months: Months) -> None:
        """The months of all photos, counted from the year 0, the newest first."""
        if len(months):
            first = int(months[-1])
            self.bars.show_counts(first, np.bincount(months - first))
            self._say()

    def range(self) -> tuple[int, int]:
        """The first and the last month that are shown."""
        return self.bars.start.value(), self.bars.end.value()

    def show_all(self) -> None:
        """No month is left out."""
        self.bars.start.setValue(self.bars.start.minimum())
        self.bars.end.setValue(self.bars.end.maximum())

    def words(self) -> str:
        """The range in words."""
        return month_words(*self.range())

    def _tell(self) -> None:
        self._say()
        self.rangeChanged.emit()

    def _say(self) -> None:
        self._words.setText(self.words().replace(" – ", " –\n"))
        bars = self.bars
        self._all.setEnabled((bars.start.minimum(), bars.end.maximum()) != self.range())

    @guard(default=QSize)
    def minimumSizeHint(self) -> QSize:
        return QSize(1, HEIGHT)
