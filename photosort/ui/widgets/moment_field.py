"""A field for a day with its time, as the person's language writes them: digits go on by themselves, or a calendar."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QDateTimeEdit, QToolButton, QWidget

from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MomentField(QDateTimeEdit):
    """Tab leaves it, as it leaves every field; the arrows lead from part to part.

    The part that was clicked on, or come to by Home or End, is selected: into a full one Qt takes no digits otherwise.

    Signals: `edited` whenever `moment` may be another one, while it is typed as well.
    """

    edited = Signal()

    def __init__(self, context: Context, first: datetime, last: datetime, parent: QWidget | None = None) -> None:
        """From `first` on, and until `last`."""
        super().__init__(parent)
        self.setDateTimeRange(_qt(first), _qt(last))
        self.setDisplayFormat(f"{_day_format()} {QLocale().timeFormat(QLocale.FormatType.ShortFormat)}")
        self.setCalendarPopup(True)
        calendar = self.calendarWidget()
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, QTextCharFormat())  # else red, as what is wrong
        for name, icon in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
            for button in calendar.findChildren(QToolButton, name):
                button.setIcon(context.icons.icon(icon))  # Qt's are black on dark, too
        self.dateTimeChanged.connect(self.edited)
        self.lineEdit().textChanged.connect(self.edited)  # half a date, too
        self.lineEdit().installEventFilter(self)

    def show_moment(self, when: datetime) -> None:
        """Show a time, to the minute."""
        self.setDateTime(_qt(when))

    def moment(self) -> datetime | None:
        """What is typed, to the minute, as it will be once the field is left; None where it is no date yet."""
        said = self.dateTimeFromText(self.text())
        if not said.isValid() or not self.minimumDateTime() <= said <= self.maximumDateTime():
            return None
        day, time = said.date(), said.time()
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())

    def _select_part(self) -> None:
        if not self.lineEdit().hasSelectedText():
            self.setSelectedSection(self.currentSection())

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._select_part()
        return super().eventFilter(watched, event)

    @guard(default=False)
    def focusNextPrevChild(self, forward: bool) -> bool:
        return QWidget.focusNextPrevChild(self, forward)

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed, chosen = event.text(), self.lineEdit().selectedText()
        if typed.isdigit() and chosen == self.text():
            self.setSelectedSection(self.sectionAt(0))  # Qt takes no digit in the place of all
        elif typed and typed in "/.-:, " and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if not chosen:  # else the part before was full, and it has gone on by itself
                self.setSelectedSection(self.sectionAt(self.currentSectionIndex() + 1))
            return
        elif event.key() in _ENTER and not self.hasAcceptableInput():
            self.interpretText()  # nothing is accepted that was not seen
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._select_part()


def _day_format() -> str:
    """The short one of the language, with the year in full: of old photos two digits say little."""
    day = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    if all(one.isalpha() or one == " " for one in day):
        return "yyyy-MM-dd"  # without a language Qt puts nothing between
    return day if "yyyy" in day else day.replace("yy", "yyyy")


def _qt(when: datetime) -> QDateTime:
    return QDateTime(when.year, when.month, when.day, when.hour, when.minute, 0)
