"""A year as twelve months of small day cells: a picture for each day that has photos, plain numbers for the others."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QWidget

from photosort.ui.pages.timeline.year_days import DayCover
from photosort.ui.services.assistive import tell_current
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import Cut
from photosort.ui.services.viewport import give_viewport
from photosort.ui.style.painting import CELL_RADIUS, Content, paint_focus, paint_picture
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.text.spoken import aloud

Index = QModelIndex | QPersistentModelIndex
INSET, BETWEEN, GAP, HEAD, WEEKDAYS = 24, 28, 3, 28, 18
SMALLEST, LARGEST = 26, 58  # of a cell
WEEKS, MOST_ACROSS = 6, 4
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class _Days(QAbstractListModel):
    """The days of one year, by their place in it."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.first = date.today().replace(month=1, day=1)
        self.covers: Mapping[date, DayCover] = {}

    def show(self, year: int, covers: Mapping[date, DayCover]) -> None:
        self.beginResetModel()
        self.first, self.covers = date(year, 1, 1), covers
        self.endResetModel()

    def day(self, row: int) -> date:
        return self.first + timedelta(row)

    @guard(default=0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else (date(self.first.year, 12, 31) - self.first).days + 1

    @guard
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        day = self.day(index.row())
        cover = self.covers.get(day)
        words = ", ".join((say.whole_day(day), say.photos(cover.count))) if cover else say.whole_day(day)
        return aloud(words) if role == Qt.ItemDataRole.AccessibleTextRole else words if cover else ""


class YearGrid(QListView):
    """A list to Qt and to screen readers; where its items lie is its own.

    `opened(date)` by a click or Enter on a day with photos; `turned(int)` asks for another year, a year on or back.

    The arrows walk the days, and from one year into the other; the Page keys turn the year.
    """

    opened = Signal(object)
    turned = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.context = context  # Qt asks while it makes the list
        self.days = _Days(None)
        self.keyboard = False
        self._rects: list[QRect] = []  # of the days
        self._numbers: list[str] = []  # of the days of a month
        self._corners: list[QPoint] = []  # of the months, where reading goes from left to right
        self._cell, self._head, self._above, self._height = SMALLEST, HEAD, HEAD, 0
        super().__init__(parent)
        give_viewport(self)
        self.days.setParent(self)
        self.setModel(self.days)
        self._ends_at: date | None = None  # where the keyboard goes on in the year that was asked for
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        # The bar always keeps its room: were it to come and go, columns could flip between two counts for ever.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(40)
        self.setAccessibleName(tr("Days of the year"))
        context.theme.changed.connect(self._on_theme)
        context.thumbs.arrived.connect(lambda _photos: self.viewport().update())

    def show_year(self, year: int, covers: Mapping[date, DayCover]) -> None:
        """Show a year. The keyboard stays at its day of the year, or goes to where the last step led.

        What is seen of the year stays in sight, wherever the keyboard is.
        """
        bar = self.verticalScrollBar()
        seen = bar.value() if year == self.days.first.year and self._ends_at is None else None
        before, had = self.days.day(max(0, self.currentIndex().row())), self.currentIndex().isValid()
        same = year == self.days.first.year
        self.days.show(year, covers)
        self.updateGeometries()
        there = self._ends_at or (before if same and had else None)
        if there is not None and there.year == year:
            self._go(there)
        elif not same:
            bar.setValue(0)
        if seen is not None:
            bar.setValue(seen)
        self._wish()
        self.viewport().update()

    def go_to(self, day: date) -> None:
        """Have the keyboard at a day of the year shown, which is in sight then."""
        self._go(day)
        self.scrollTo(self.currentIndex())

    def year(self) -> int:
        """The year shown."""
        return self.days.first.year

    def day_rect(self, day: date) -> QRect:
        """Where a day lies in the viewport."""
        return self._rects[(day - self.days.first).days].translated(0, -self.verticalOffset())

    # Geometry, laid out anew where the room, the fonts or the year are others

    def _across(self) -> int:
        """Months beside each other: as many as have room for cells of a middling size."""
        month = 7 * ((SMALLEST + LARGEST) // 2) + 6 * GAP
        return max(1, min(MOST_ACROSS, (self.viewport().width() - 2 * INSET + BETWEEN) // (month + BETWEEN)))

    def _lay_out(self) -> None:
        """Where the heads of the months and the days lie, in pixels of the content."""
        across, whole, theme = self._across(), self.viewport().rect(), self.context.theme
        room = (whole.width() - 2 * INSET - (across - 1) * BETWEEN) // across
        self._cell = cell = max(SMALLEST, min(LARGEST, (room - 6 * GAP) // 7))
        self._head, self._above = theme.row(HEAD), theme.row(HEAD) + theme.row(WEEKDAYS)
        step = cell + GAP
        width, height = 7 * step - GAP + BETWEEN, self._above + WEEKS * step - GAP + BETWEEN
        left = max(INSET, (whole.width() - across * width + BETWEEN) // 2)
        first = QLocale().firstDayOfWeek().value
        self._corners = [QPoint(left + month % across * width, 8 + month // across * height) for month in range(12)]
        self._height = 8 + -(-12 // across) * height
        self._numbers = [say.count(number) for number in range(32)]
        self._rects = []
        for row in range(self.days.rowCount()):
            day = self.days.day(row)
            corner = self._corners[day.month - 1]
            place = (day.replace(day=1).isoweekday() - first) % 7 + day.day - 1
            rect = QRect(corner.x() + place % 7 * step, corner.y() + self._above + place // 7 * step, cell, cell)
            self._rects.append(QStyle.visualRect(self.layoutDirection(), whole, rect))

    def _in_sight(self) -> list[date]:
        above, height = self.verticalOffset(), self.viewport().height()
        return [
            self.days.day(row)
            for row, rect in enumerate(self._rects)
            if rect.y() < above + height and rect.y() + self._cell > above
        ]

    def _cut(self) -> Cut:
        return Cut(self._cell, self._cell, dark=self.context.theme.dark, dpr=self.devicePixelRatioF())

    def _wish(self) -> None:
        if self.isVisible():
            covers, cut = self.days.covers, self._cut()
            self.context.thumbs.wish(self, [(covers[day].photo, cut) for day in self._in_sight() if day in covers])

    def _on_theme(self) -> None:
        self.updateGeometries()
        self._wish()
        self.viewport().update()

    # What Qt asks of a view

    @guard(default=QRect)
    def visualRect(self, index: Index) -> QRect:
        known = index.isValid() and index.row() < len(self._rects)
        return self.day_rect(self.days.day(index.row())) if known else QRect()

    @guard
    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        rect, bar = self.visualRect(index), self.verticalScrollBar()
        if rect.y() < self._above:
            bar.setValue(bar.value() + rect.y() - self._above)
        elif rect.bottom() + GAP > self.viewport().height():
            bar.setValue(bar.value() + rect.bottom() + GAP - self.viewport().height())

    @guard(default=QModelIndex)
    def indexAt(self, point: QPoint) -> QModelIndex:
        for day in self._in_sight():
            if self.day_rect(day).contains(point):
                return self._index(day)
        return QModelIndex()

    @guard(default=QModelIndex)
    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        return self.currentIndex()  # keys are answered below

    @guard(default=0)
    def horizontalOffset(self) -> int:
        return 0

    @guard(default=0)
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @guard(default=False)
    def isIndexHidden(self, index: Index) -> bool:
        return False

    @guard
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        self.selectionModel().select(self.indexAt(rect.topLeft()), command)

    @guard(default=QRegion)
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    @guard
    def updateGeometries(self) -> None:
        self._lay_out()
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, self._height - self.viewport().height()))
        bar.setEnabled(bar.maximum() > 0)  # its room stays, its handle goes
        QAbstractItemView.updateGeometries(self)

    @guard
    def doItemsLayout(self) -> None:
        self.updateGeometries()
        self.viewport().update()

    # What is seen

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self.viewport()), self.context.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), theme.color(ThemeColor.CANVAS))
        for month in range(1, 13):
            self._paint_head(painter, event.rect(), month)
        plain, bold, cut = theme.font(Type.CHIP), theme.font(Type.NAME), self._cut()
        today = date.today()
        for day in self._in_sight():
            rect = self.day_rect(day)
            if rect.intersects(event.rect()):
                painter.setFont(bold if day == today else plain)
                self._paint_day(painter, rect, day, cut, today=day == today)
        current = self.currentIndex()
        if current.isValid() and self.hasFocus() and self.keyboard:
            paint_focus(painter, self.visualRect(current), CELL_RADIUS, theme, outside=0)
        painter.end()

    def _paint_head(self, painter: QPainter, there: QRect, month: int) -> None:
        theme, corner = self.context.theme, self._corners[month - 1] - QPoint(0, self.verticalOffset())
        if corner.y() > there.bottom() or corner.y() + self._above < there.y():
            return
        head, line = self._head, self._above - self._head
        step = self._cell + GAP
        whole = self.viewport().rect()
        painter.setFont(theme.font(Type.NAME))
        painter.setPen(theme.color(ThemeColor.TEXT))
        spot = QStyle.visualRect(self.layoutDirection(), whole, QRect(corner.x(), corner.y(), 7 * step, head))
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter | side, say.month_name(month))
        painter.setFont(theme.font(Type.CHIP))
        painter.setPen(theme.color(ThemeColor.TEXT3))
        first = QLocale().firstDayOfWeek().value
        for column in range(7):
            name = QLocale().standaloneDayName((first + column - 1) % 7 + 1, QLocale.FormatType.NarrowFormat)
            spot = QRect(corner.x() + column * step, corner.y() + head, self._cell, line)
            spot = QStyle.visualRect(self.layoutDirection(), whole, spot)
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_day(self, painter: QPainter, rect: QRect, day: date, cut: Cut, *, today: bool) -> None:
        theme, cover, number = self.context.theme, self.days.covers.get(day), self._numbers[day.day]
        if cover is None:
            painter.setPen(theme.color(ThemeColor.ACCENT if today else ThemeColor.TEXT3))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, number)
            return
        pixmap = self.context.thumbs.pixmap(cover.photo, cut)
        content = Content.PICTURE if pixmap is not None else Content.WAITING
        paint_picture(painter, rect, content, pixmap, theme, self.context.icons)
        metrics = QFontMetrics(painter.font())
        plate = QRect(rect.x() + 2, rect.y() + 2, metrics.horizontalAdvance(number) + 6, metrics.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 173))
        painter.drawRoundedRect(QRectF(plate), 3, 3)
        painter.setPen(Qt.GlobalColor.white)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, number)

    # Mouse and keys

    def _index(self, day: date) -> QModelIndex:
        return self.days.index((day - self.days.first).days, 0)

    def _go(self, day: date) -> None:
        self.setCurrentIndex(self._index(day))  # Qt paints both cells anew

    def _step(self, days: int) -> None:
        there = self.days.day(max(0, self.currentIndex().row())) + timedelta(days)
        if there.year == self.year():
            self._go(there)
        else:
            self._ends_at = there
            self.turned.emit(there.year - self.year())
            self._ends_at = None  # there may be no such year

    def _open(self, index: QModelIndex) -> None:
        day = self.days.day(index.row())
        if index.isValid() and day in self.days.covers:
            self.opened.emit(day)

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keyboard = True
        key = Qt.Key(event.key())
        first = not self.currentIndex().isValid()
        if first and key in _STEPS:
            self._go(self.days.first)
        elif key in _STEPS:
            back = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self._step(_STEPS[key] * (-1 if back and abs(_STEPS[key]) == 1 else 1))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(self.days.day(0 if key == Qt.Key.Key_Home else self.days.rowCount() - 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.keyboard = False
        super().mousePressEvent(event)
        self.viewport().update()

    @guard
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            self._open(index)

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        tabbed = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
        self.keyboard = event.reason() in tabbed
        if self.keyboard and not self.currentIndex().isValid():
            self._go(self.days.first)
        super().focusInEvent(event)
        tell_current(self)
        self.viewport().update()

    @guard
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._wish()
        self.viewport().update()

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometries()
        self._wish()

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        self.context.thumbs.wish(self, ())
