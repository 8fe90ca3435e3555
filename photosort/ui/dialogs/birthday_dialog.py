"""A small sheet that asks when somebody was born: day and month, and the year where it is known."""

from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from photosort.model.face import Person
from photosort.ui.services.assistive import announce, name_choices
from photosort.ui.services.context import Context
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.dialog import Dialog

SIZE = QSize(480, 300)
OLDEST = 130  # years


class BirthdayDialog(Dialog):
    """`chosen(str)` gives the day as an ISO date, "--05-17" without a year, "" where it is taken away."""

    chosen = Signal(str)

    def __init__(self, context: Context, host: QWidget, person: Person) -> None:
        title = tr("Birthday of {name}").format(name=person.name) if person.name else tr("Birthday")
        super().__init__(context, host, title, tr("Keep"), size=SIZE)
        year, month, day = person.birthday.rpartition("-")[0].rpartition("-")[0], 0, 0
        if person.birthday:
            month, day = (int(part) for part in person.birthday.split("-")[-2:])
        self.day, self.month, self.year = QComboBox(self.panel), QComboBox(self.panel), QComboBox(self.panel)
        name_choices(self.day, tr("Day"))
        name_choices(self.month, tr("Month"))
        name_choices(self.year, tr("Year"))
        for number in range(1, 32):
            self.day.addItem(say.count(number), number)
        for number in range(1, 13):
            self.month.addItem(say.month_name(number), number)
        self.year.addItem(tr("Year not known"), 0)
        now = date.today().year
        for number in range(now, now - OLDEST, -1):
            self.year.addItem(say.year(number), number)
        for box, number in ((self.day, day), (self.month, month)):
            box.setPlaceholderText(box.accessibleName())
            box.setCurrentIndex(number - 1)  # none, where no birthday is known
        self.year.setCurrentIndex(max(0, self.year.findData(int(year) if year.isdigit() else 0)))
        row = QHBoxLayout()
        row.setSpacing(8)
        for box in (self.day, self.month, self.year):
            row.addWidget(box)
        row.addStretch(1)
        self.body.addLayout(row)
        self.why = QLabel(" ", self.panel)  # with room for a line: nothing moves where there is something to say
        self.why.setProperty("type", "small")
        self.body.addWidget(self.why)
        self.forget = QPushButton(tr("No birthday"), self.panel)
        self.forget.setVisible(bool(person.birthday))
        self.forget.clicked.connect(lambda: self.chosen.emit(""))
        self.forget.clicked.connect(self.reject)
        self.extra.addWidget(self.forget)
        for box in (self.day, self.month, self.year):
            box.currentIndexChanged.connect(self._check)
        self.accepted.connect(lambda: self.chosen.emit(self._iso()))
        self._check()

    def first_focus(self) -> QWidget:
        return self.day

    def _parts(self) -> tuple[int, int | None, int | None]:
        return self.year.currentData(), self.month.currentData(), self.day.currentData()

    def _check(self) -> None:
        """A day that no month has cannot be kept, nor one that has not come."""
        year, month, day = self._parts()
        why = ""
        if month and day:
            try:
                born = date(year or say.LEAP, month, day)
            except ValueError:
                named = " ".join(filter(None, (say.month_name(month), say.year(year) if year else "")))
                why = tr("{month} has no day {day}.").format(month=named, day=say.count(day))
            else:
                why = tr("This day has not come yet.") if year and born > date.today() else ""
        if why and why != self.why.text():
            announce(self, why)
        self.why.setText(why or " ")
        self.action.setEnabled(bool(month and day) and not why)

    def _iso(self) -> str:
        year, month, day = self._parts()
        return f"{year:04}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"
