"""The scrubber at the edge of the Timeline: years and months, how many photos each has, and where one is."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from photosort.model.value import dataclass
from photosort.ui.grid.day_sections import DaySection
from photosort.ui.pages.timeline.month_plate import MonthPlate
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import tr

WIDTH, AXIS = 80, 36
INSET = 24  # above the first and below the last month
KNOB = 14
PLATE_GAP = 8
LEAST_YEAR = 40  # pixels
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Month:
    """One month with photos: how many, and the rows of the grid that are of it."""

    year: int
    month: int
    photos: int
    rows: range


def months_of(days: Sequence[DaySection], rows: int) -> list[Month]:
    """The months of days that stand in an order of time, either way; `rows` is how many rows all have."""
    found: list[Month] = []
    for place, day in enumerate(days):
        stop = days[place + 1].start if place + 1 < len(days) else rows
        photos, start = day.photos, day.start
        if found and (found[-1].year, found[-1].month) == (day.day.year, day.day.month):
            last = found.pop()
            photos, start = photos + last.photos, last.rows.start
        found.append(Month(day.day.year, day.day.month, photos, range(start, stop)))
    return found


def heights(months: Sequence[Month], height: float) -> list[float]:
    """Where each month begins, in pixels, and where the last one ends.

    A year's share follows the square root of how many photos it has, but leaves room for its number where it can.
    """
    years: dict[int, int] = {}
    of_year: dict[int, int] = {}
    for month in months:
        years[month.year] = years.get(month.year, 0) + month.photos
        of_year[month.year] = of_year.get(month.year, 0) + 1
    least = min(LEAST_YEAR, height / max(1, len(years)))
    roots = {year: count**0.5 for year, count in years.items()}
    spare = max(0.0, height - least * len(years))
    total = sum(roots.values()) or 1
    found, y = [0.0], 0.0
    for month in months:
        y += (least + spare * roots[month.year] / total) / of_year[month.year]
        found.append(y)
    return found


class Scrubber(QAbstractSlider):
    """One step is a month, one page a year. Signal: `rowAsked(int)` when somebody wants to go to a row of the grid."""

    rowAsked = Signal(int)

    def __init__(self, context: Context, parent: QWidget) -> None:
        """The plate lies over the `parent`, beside the scrubber."""
        super().__init__(parent)
        self._context = context
        self._over, self.plate = parent, MonthPlate(context, parent)
        self._months: list[Month] = []
        self._starts: list[int] = []  # the first row of each month
        self._tops: list[float] = []  # where each month begins, in pixels, and where the last one ends
        self._axis: tuple[tuple[QSize, float, int], QPixmap] | None = None  # all but the knob; drawn once
        self._row = 0
        self.setOrientation(Qt.Orientation.Vertical)
        self.setInvertedControls(True)  # the first month is at the top
        self.setPageStep(MONTHS)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Months"))
        self.actionTriggered.connect(self._on_action)
        context.theme.changed.connect(self._draw_anew)

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 200)

    def show_months(self, months: Sequence[Month]) -> None:
        """Show what there is."""
        self._months = list(months)
        self._starts = [month.rows.start for month in months]
        self.setRange(0, max(0, len(months) - 1))
        self.setVisible(len(months) > 1)  # one needs no way to others
        self._measure()

    def show_row(self, row: int) -> None:
        """Say where the grid is."""
        self._row = row
        if self._months:
            place = self._place_of(row)
            self.setValue(place)
            self.setAccessibleDescription(_in_words(self._months[place]))
        self.update()

    def y_of(self, row: int) -> float:
        """Where a row of the grid is on the scrubber, in pixels."""
        place, tops = self._place_of(row), self._tops
        month = self._months[place]
        share = (row - month.rows.start) / max(1, len(month.rows))
        return INSET + tops[place] + min(1.0, share) * (tops[place + 1] - tops[place])

    def row_at(self, y: float) -> int:
        """The row of the grid at a height."""
        place, tops = self._month_at(y), self._tops
        month = self._months[place]
        share = (y - INSET - tops[place]) / max(1e-9, tops[place + 1] - tops[place])
        return month.rows.start + min(len(month.rows) - 1, max(0, int(share * len(month.rows))))

    def _measure(self) -> None:
        self._tops = heights(self._months, max(1, self.height() - 2 * INSET))
        self._draw_anew()

    def _draw_anew(self) -> None:
        self._axis = None
        self.update()

    def _place_of(self, row: int) -> int:
        return max(0, bisect_right(self._starts, row) - 1)

    def _month_at(self, y: float) -> int:
        return max(0, min(len(self._months) - 1, bisect_right(self._tops, y - INSET) - 1))

    def _on_action(self, action: int) -> None:
        """A key or the wheel has moved it by months."""
        if action != QAbstractSlider.SliderAction.SliderMove.value and self._months:
            self.rowAsked.emit(self._months[self.sliderPosition()].rows.start)

    # Mouse

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag(event)

    @guard
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._drag(event)

    def _drag(self, event: QMouseEvent) -> None:
        if not self._months:
            return
        y = event.position().y()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.rowAsked.emit(self.row_at(y))
        self._show_plate(y)

    def _show_plate(self, y: float) -> None:
        """Say beside a height which month is there."""
        month, over, plate = self._months[self._month_at(y)], self._over, self.plate
        plate.say(words.month(month.year, month.month), words.photos(month.photos))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() + PLATE_GAP if mirrored else -plate.width() - PLATE_GAP
        corner = self.mapTo(over, QPoint(x, round(y) - plate.height() // 2))
        plate.move(corner.x(), max(0, min(corner.y(), over.height() - plate.height())))

    @guard
    def leaveEvent(self, event: QEvent) -> None:
        self.plate.hide()

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        self.plate.hide()

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._measure()

    # Painting

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn_axis())
        if self._months:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_knob(painter)
        painter.end()

    def _drawn_axis(self) -> QPixmap:
        """All but the knob, which alone moves while the grid is scrolled."""
        size, dpr = self.size(), self.devicePixelRatioF()
        year = self._months[self._place_of(self._row)].year if self._months else 0
        if self._axis is not None and self._axis[0] == (size, dpr, year):
            return self._axis[1]
        theme, drawn = self._context.theme, QPixmap(size * dpr)
        drawn.setDevicePixelRatio(dpr)
        drawn.fill(theme.color(ThemeColor.CANVAS))
        painter = QPainter(drawn)
        painter.setPen(theme.color(ThemeColor.LINE))
        painter.drawLine(0, 0, 0, self.height())
        if self._months:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_density(painter)
            self._paint_years(painter, year)
        painter.end()
        self._axis = (size, dpr, year), drawn
        return drawn

    def _paint_density(self, painter: QPainter) -> None:
        """How many photos each month has, scaled to the fullest, at the left of the axis."""
        theme, tops = self._context.theme, self._tops
        most = max(month.photos for month in self._months)
        path = QPainterPath(QPointF(AXIS, INSET))
        for place, month in enumerate(self._months):
            middle = INSET + (tops[place] + tops[place + 1]) / 2
            path.lineTo(AXIS - 4 - (AXIS - 12) * (month.photos / most) ** 0.5, middle)
        path.lineTo(AXIS, INSET + tops[-1])
        painter.setPen(QPen(theme.color(ThemeColor.EDGE), 1))
        painter.setBrush(theme.color(ThemeColor.PRESS))
        painter.drawPath(path)
        painter.drawLine(QPointF(AXIS, INSET), QPointF(AXIS, INSET + tops[-1]))

    def _paint_years(self, painter: QPainter, now: int) -> None:
        """The years, and the months of the one where the grid is, as far as there is room for them."""
        theme, tops = self._context.theme, self._tops
        free = -1.0
        metrics = QFontMetrics(theme.font(Type.CAPTION))
        for place, month in enumerate(self._months):
            begins = place == 0 or self._months[place - 1].year != month.year
            y = INSET + tops[place]
            if begins:
                text, kind, colour = words.year(month.year), Type.HEAD, ThemeColor.TEXT2
            elif month.year == now:
                text, kind, colour = words.short_month(month.month), Type.CAPTION, ThemeColor.TEXT3
            else:
                continue
            if (y < free and not begins) or y < free - metrics.height():
                continue
            painter.setFont(theme.font(kind))
            painter.setPen(theme.color(colour))
            painter.drawText(
                QRectF(AXIS + 8, y - metrics.height() / 2, WIDTH - AXIS - 8, metrics.height()),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                text,
            )
            free = y + metrics.height() + 2

    def _paint_knob(self, painter: QPainter) -> None:
        theme, y = self._context.theme, self.y_of(self._row)
        painter.setPen(QPen(theme.color(ThemeColor.ACCENT), 2))
        painter.drawLine(QPointF(2, y), QPointF(AXIS, y))
        painter.setBrush(theme.color(ThemeColor.CANVAS))
        painter.drawEllipse(QPointF(AXIS, y), KNOB / 2 - 1, KNOB / 2 - 1)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color(ThemeColor.TEXT), 2))
            painter.drawEllipse(QPointF(AXIS, y), KNOB / 2 + 3, KNOB / 2 + 3)


def _in_words(month: Month) -> str:
    return f"{words.month(month.year, month.month)}  {words.photos(month.photos)}"
