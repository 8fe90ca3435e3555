"""A sheet that changes when photos were taken: all moved by an amount, or with the first, or set to one time."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import IntEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
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
from photosort.ui.services.assistive import announce, name_choices
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import mark, plural, tr
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.widgets.labels import ElidedLabel
from photosort.ui.widgets.moment_field import MomentField
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

    def __init__(self, context: Context, host: QWidget, photos: Sequence[PhotoId], shift: int = 0) -> None:
        """`shift` is by how many seconds they are proposed to move."""
        title = plural("Date and time of %Ln photo", "Date and time of %Ln photos", len(photos))
        words = tr("It is kept in the library. Your files are not touched.")
        super().__init__(context, host, title, tr("Change dates"), subtitle=words, size=SIZE)
        self._photos = tuple(photos)
        self._ends: tuple[Photo, ...] = ()  # the first and the last, once they are known
        self.way = QComboBox(self.panel)
        name_choices(self.way, tr("How dates are changed"))
        self.way.addItem(tr("The first one was taken on") if len(photos) > 1 else tr("It was taken on"), Way.FIRST)
        self.way.addItem(tr("Move by an amount"), Way.SHIFT)
        if len(photos) > 1:
            self.way.addItem(tr("All were taken on"), Way.ONE)
        self.body.addWidget(self.way)
        self.time = MomentField(context, FIRST_DATE, LAST_DATE, self.panel)
        self.time.setAccessibleName(tr("Date and time"))
        _inset(self.time)
        self.body.addWidget(self.time)
        self._amounts()
        self._previews()
        self.why = QLabel(" ", self.panel)  # with room for a line: nothing moves where there is something to say
        self.why.setProperty("type", "small")
        self.why.setWordWrap(True)
        self.body.addWidget(self.why)
        self.body.addStretch(1)
        self._propose(shift)
        self.way.currentIndexChanged.connect(self._show_way)
        self.time.edited.connect(self._check)
        self._show_way()
        library = context.library
        context.lanes.run(Lane.READ, lambda: _ends(library.photos.get(self._photos)), self._take, owner=self)

    def first_focus(self) -> QWidget:
        return self.way

    def act(self) -> ShiftDates | SetDate:
        """What the person has seen and accepted."""
        way = self.way.currentData()
        if way == Way.ONE:
            return SetDate(self._photos, self._said())
        if way == Way.FIRST and len(self._photos) == 1:
            return SetDate(self._photos, self._said().replace(second=self._first().second))
        return ShiftDates(self._photos, self._seconds())

    def _amounts(self) -> None:
        amounts = self.amounts = QWidget(self.panel)
        grid = QGridLayout(amounts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        self.towards = QComboBox(amounts)
        name_choices(self.towards, tr("Later or earlier"))
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

    def _propose(self, shift: int) -> None:
        if shift:
            self.way.setCurrentIndex(self.way.findData(Way.SHIFT))
            self.towards.setCurrentIndex(self.towards.findData(1 if shift > 0 else -1))
            rest = abs(shift)
            for box, (_, _, seconds) in list(zip(self.units, _UNITS, strict=True))[1:]:  # years differ in length
                number, rest = divmod(rest, seconds)
                box.setValue(number)

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
            self.time.show_moment(ends[0].when)
        self._check()

    def _show_way(self) -> None:
        by_amount = self.way.currentData() == Way.SHIFT
        self.amounts.setVisible(by_amount)
        self.time.setVisible(not by_amount)
        self._check()
        if self.isVisible():
            self.grow()

    def _said(self) -> datetime:
        """What the field says; where that is no date yet, the first photo's own."""
        return self.time.moment() or self._first().replace(second=0)

    def _first(self) -> datetime:
        return self._ends[0].when.replace(microsecond=0)

    def _seconds(self) -> int:
        """By how much all move. Raises OverflowError where that leads out of the calendar."""
        first = self._first()
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
        before, why = [photo.when for photo in self._ends], ""
        other = self.way.currentData() == Way.SHIFT or self.time.moment() is not None
        try:
            if self.way.currentData() == Way.ONE:
                after = [self._said()] * len(before)
            else:
                by = self._seconds()
                after, other = [when + timedelta(seconds=by) for when in before], other and by != 0
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


def _inset(box: QAbstractSpinBox) -> None:
    """Keep its text off its outline, which no style sheet does."""
    for field in box.findChildren(QLineEdit):
        field.setTextMargins(8, 0, 8, 0)
