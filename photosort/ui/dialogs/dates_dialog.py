"""A sheet that changes when photos were taken: all moved by an amount, or with the first, or set to one time."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import IntEnum

from PySide6.QtCore import QDateTime, QEvent, QLocale, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDateTimeEdit,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from photosort.model.acts import SetDate, ShiftDates
from photosort.model.dates import FIRST_DATE, LAST_DATE, shift_of
from photosort.model.photo import Photo, PhotoId, shown
from photosort.ui.services.assistive import announce
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane, guard
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import mark, plural, tr
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.widgets.labels import ElidedLabel
from photosort.ui.widgets.thumb_row import ThumbRow

SIZE = QSize(600, 620)
THUMB = 56
_UNITS = (
    (mark("Years"), 200, 0),
    (mark("Days"), 99_999, 86_400),
    (mark("Hours"), 999, 3_600),
    (mark("Minutes"), 9_999, 60),
)  # each with the most of it, and its seconds; years are those of the calendar


class Way(IntEnum):
    """How dates are changed, as the entries of the box have them."""

    FIRST = 0
    SHIFT = 1
    ONE = 2


class DatesDialog(Dialog):
    """Shows when the first and the last photo are said to be taken, before and after. `act` once accepted."""

    def __init__(self, context: Context, host: QWidget, photos: Sequence[PhotoId]) -> None:
        title = plural("Date and time of %Ln photo", "Date and time of %Ln photos", len(photos))
        words = tr("It is kept in the library. Your files are not touched.")
        super().__init__(context, host, title, tr("Change dates"), subtitle=words, size=SIZE)
        self._photos = tuple(photos)
        self._ends: tuple[Photo, ...] = ()  # the first and the last, once they are known
        self.way = QComboBox(self.panel)
        self.way.setAccessibleName(tr("How dates are changed"))
        self.way.addItem(tr("The first one was taken on") if len(photos) > 1 else tr("It was taken on"), Way.FIRST)
        self.way.addItem(tr("Move by an amount"), Way.SHIFT)
        if len(photos) > 1:
            self.way.addItem(tr("All were taken on"), Way.ONE)
        self.body.addWidget(self.way)
        self.time = _TimeField(self.panel)
        self.time.setAccessibleName(tr("Date and time"))
        self.time.setDateTimeRange(_qt(FIRST_DATE), _qt(LAST_DATE))
        day = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        day = day if "yyyy" in day else day.replace("yy", "yyyy")  # of old photos two digits say little
        self.time.setDisplayFormat(f"{day} {QLocale().timeFormat(QLocale.FormatType.ShortFormat)}")
        _inset(self.time)
        self.body.addWidget(self.time)
        self._amounts()
        self._previews()
        self.why = QLabel(" ", self.panel)  # with room for a line: nothing moves where there is something to say
        self.why.setProperty("type", "small")
        self.why.setWordWrap(True)
        self.body.addWidget(self.why)
        self.body.addStretch(1)
        self.way.currentIndexChanged.connect(self._show_way)
        self.time.dateTimeChanged.connect(self._check)
        self._show_way()
        library = context.library
        context.lanes.run(Lane.READ, lambda: _ends(library.photos.get(self._photos)), self._take, owner=self)

    def first_focus(self) -> QWidget:
        return self.way

    def act(self) -> ShiftDates | SetDate:
        """What the person has seen and accepted."""
        if self.way.currentData() == Way.ONE:
            return SetDate(self._photos, self._said())
        return ShiftDates(self._photos, self._seconds())

    def _amounts(self) -> None:
        amounts = self.amounts = QWidget(self.panel)
        grid = QGridLayout(amounts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        self.towards = QComboBox(amounts)
        self.towards.setAccessibleName(tr("Later or earlier"))
        self.towards.addItem(tr("Later"), 1)
        self.towards.addItem(tr("Earlier"), -1)
        self.towards.currentIndexChanged.connect(self._check)
        grid.addWidget(self.towards, 1, 0)
        self.units: list[QSpinBox] = []
        for place, (name, most, _) in enumerate(_UNITS, start=1):
            label, box = QLabel(tr(name), amounts), QSpinBox(amounts)
            label.setProperty("type", "small")
            label.setBuddy(box)
            box.setRange(0, most)
            box.setAccessibleName(tr(name))
            _inset(box)
            box.valueChanged.connect(self._check)
            self.units.append(box)
            grid.addWidget(label, 0, place)
            grid.addWidget(box, 1, place)
            grid.setColumnStretch(place, 1)
        self.body.addWidget(amounts)

    def _previews(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self.thumbs: list[ThumbRow] = []
        self.lines: list[ElidedLabel] = []
        self._names: list[ElidedLabel] = []
        for row in range(min(2, len(self._photos))):
            thumb = ThumbRow(self.context, QSize(THUMB, THUMB), 1, self.panel)
            thumb.setFixedSize(THUMB, THUMB)
            name, line = ElidedLabel(Qt.TextElideMode.ElideMiddle, self.panel), ElidedLabel(parent=self.panel)
            name.setProperty("type", "small")
            words = QVBoxLayout()
            words.setSpacing(2)
            words.addStretch(1)
            words.addWidget(name)
            words.addWidget(line)
            words.addStretch(1)
            grid.addWidget(thumb, row, 0)
            grid.addLayout(words, row, 1)
            self.thumbs.append(thumb)
            self._names.append(name)
            self.lines.append(line)
        self.body.addLayout(grid)

    def _take(self, ends: tuple[Photo, ...]) -> None:
        self._ends = ends
        titles = (tr("First: {name}"), tr("Last: {name}")) if len(ends) > 1 else ("{name}",)
        for photo, title, thumb, name in zip(ends, titles, self.thumbs, self._names, strict=False):
            thumb.show_photos([photo.id])
            name.set_full(title.format(name=shown(photo.name)))
        if ends:
            self.time.setDateTime(_qt(ends[0].when))
        self._check()

    def _show_way(self) -> None:
        by_amount = self.way.currentData() == Way.SHIFT
        self.amounts.setVisible(by_amount)
        self.time.setVisible(not by_amount)
        self._check()
        if self.isVisible():
            self.grow()

    def _said(self) -> datetime:
        day, time = self.time.date(), self.time.time()
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())

    def _seconds(self) -> int:
        """By how much all move. Raises OverflowError where that leads out of the calendar."""
        first = self._ends[0].when.replace(microsecond=0)
        if self.way.currentData() == Way.FIRST:
            # What is not seen of the time stays: seconds keep photos of one minute in their order.
            return round((self._said() - first.replace(second=0)).total_seconds())
        sign = self.towards.currentData()
        years, *rest = (sign * box.value() for box in self.units)
        return shift_of(first, years, sum(number * unit[2] for number, unit in zip(rest, _UNITS[1:], strict=True)))

    def _check(self) -> None:
        """Say what would be, or why it cannot; what changes nothing cannot be done."""
        if not self._ends:
            self.action.setEnabled(False)
            return
        before, why, other = [photo.when for photo in self._ends], "", True
        try:
            if self.way.currentData() == Way.ONE:
                after = [self._said()] * len(before)
            else:
                by = self._seconds()
                after, other = [when + timedelta(seconds=by) for when in before], by != 0
        except OverflowError:
            after = []
        if not after or not all(FIRST_DATE <= when < LAST_DATE for when in after):
            why = tr("Photos have dates from {first} to {last}.").format(
                first=say.year(FIRST_DATE.year), last=say.year(LAST_DATE.year - 1)
            )
        for line, old, new in zip(self.lines, before, after or before, strict=False):
            changed = tr("{before} → {after}").format(before=say.moment(old), after=say.moment(new))
            line.set_full(changed if other and not why else say.moment(old))
        if why and why != self.why.text():
            announce(self, why)
        self.why.setText(why or " ")
        self.action.setEnabled(other and not why)


def _ends(photos: Sequence[Photo]) -> tuple[Photo, ...]:
    """The first and the last photo by when they were taken; one where there is but one."""
    ordered = sorted(photos, key=lambda photo: (photo.when, photo.id))
    return (ordered[0], ordered[-1])[: len(ordered)] if ordered else ()


class _TimeField(QDateTimeEdit):
    """Tab leaves it, as it leaves every field; the arrows lead from part to part.

    The part that was clicked on, or come to by Home or End, is selected: into a full one Qt takes no digits otherwise.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lineEdit().installEventFilter(self)

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._select_part()
        return super().eventFilter(watched, event)

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._select_part()

    def _select_part(self) -> None:
        if not self.lineEdit().hasSelectedText():
            self.setSelectedSection(self.currentSection())

    @guard(default=False)
    def focusNextPrevChild(self, forward: bool) -> bool:
        return QWidget.focusNextPrevChild(self, forward)


def _inset(box: QAbstractSpinBox) -> None:
    """Keep its text off its outline, which no style sheet does."""
    for field in box.findChildren(QLineEdit):
        field.setTextMargins(8, 0, 8, 0)


def _qt(when: datetime) -> QDateTime:
    return QDateTime(when.year, when.month, when.day, when.hour, when.minute, 0)
