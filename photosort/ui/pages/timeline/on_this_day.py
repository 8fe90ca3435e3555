"""Photos of today's date in earlier years: a band with a picture for each year, which is not there where none is."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QIcon, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from photosort.ui.pages.timeline.year_days import DayCover, on_this_day
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import Cut
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.text.spoken import aloud

PICTURE = 72


class OnThisDay(QWidget):
    """`opened(date)` for the day whose picture is pressed. As many years as there is room for, the last one first."""

    opened = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._covers: Mapping[date, DayCover] = {}
        self.years: list[QToolButton] = []
        self._days: list[date] = []
        self.setObjectName("band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.head = QLabel(self)
        self.head.setProperty("type", "head")
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 8)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addLayout(self._row)
        context.thumbs.arrived.connect(lambda _photos: self._paint())
        context.theme.changed.connect(self._wish)
        self.hide()

    def show_days(self, covers: Mapping[date, DayCover], today: date) -> None:
        """Show the years in which there are photos of this date."""
        self._covers, days = covers, on_this_day(covers, today)
        self.head.setText(tr("On this day: {day}").format(day=say.day_of_any_year(today.month, today.day)))
        if days != self._days:
            self._days = days
            for button in self.years:
                button.deleteLater()
            self.years = [self._button(day) for day in days]
        for day, button in zip(days, self.years, strict=True):
            photos = say.photos(covers[day].count)
            button.setText(say.year(day.year))
            button.setToolTip(photos)
            button.setAccessibleName(aloud(", ".join((say.whole_day(day), photos))))
        self.setVisible(bool(days))
        self._fit()
        self._wish()

    def _button(self, day: date) -> QToolButton:
        button = QToolButton(self)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(PICTURE, PICTURE))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.opened.emit(day))
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def _fit(self) -> None:
        """Leave out the years for which there is no room: a band that has to be scrolled is no glance."""
        left = self.width() - 48
        for button in self.years:
            left -= button.sizeHint().width() + self._row.spacing()
            button.setVisible(left + self._row.spacing() >= 0 or button is self.years[0])

    def _cut(self) -> Cut:
        return Cut(PICTURE, PICTURE, dark=self._context.theme.dark, dpr=self.devicePixelRatioF())

    def _wish(self) -> None:
        if self.isVisible():
            self._context.thumbs.wish(self, [(self._covers[day].photo, self._cut()) for day in self._days])
            self._paint()

    def _paint(self) -> None:
        if not self.isVisible():
            return
        for day, button in zip(self._days, self.years, strict=True):
            pixmap = self._context.thumbs.pixmap(self._covers[day].photo, self._cut())
            if pixmap is not None:
                button.setIcon(QIcon(pixmap))

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._wish()

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        self._context.thumbs.wish(self, ())

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
