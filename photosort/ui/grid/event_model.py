"""Events and ordinary months as rows: in an order of time, narrowed by a search in names and places."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from photosort.model.event import Event, EventKind, Month
from photosort.model.search.folding import fold
from photosort.ui.grid.model import IdModel
from photosort.ui.services.threads import guard
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr
from photosort.ui.text.places import town_in_words
from photosort.ui.text.spoken import aloud

NIGHT = timedelta(hours=4)  # after midnight that are of the day before


def days_of(event: Event) -> int:
    """How many days of the calendar it spans."""
    return (event.last.date() - event.first.date()).days + 1


def lasts(event: Event) -> int:
    """How many days people would call it: an evening over midnight is one."""
    return max(1, ((event.last - NIGHT).date() - event.first.date()).days + 1)


def kind_in_words(event: Event) -> str:
    """What it is, and how long: "Journey · 6 days"."""
    kind = tr("Journey") if event.kind is EventKind.JOURNEY else tr("Event")
    return words.joined(kind, plural("%Ln day", "%Ln days", lasts(event)))


def when_and_where(event: Event, towns: Sequence[str] = ()) -> str:
    """How many photos, when and where: "212 photos · 3 – 8 May 2024 · Kochi, Munnar", the `towns` if they are known."""
    when = words.days(event.first, event.last)
    if event.first.date() == event.last.date():
        when = words.joined(
            words.day(event.first), f"{words.time_of_day(event.first)} – {words.time_of_day(event.last)}"
        )
    where = ", ".join(towns) or (town_in_words(event.place) if event.place else "")
    return words.joined(words.photos(event.count), when, where)


def outside_in_words(month: Month, events: Sequence[Event]) -> str:
    """How many photos a month has beside its events: "226 photos outside the journey"."""
    number = month.count
    if not events:
        return words.photos(number)
    if len(events) > 1:
        return plural("%Ln photo outside the events", "%Ln photos outside the events", number)
    if events[0].kind is EventKind.JOURNEY:
        return plural("%Ln photo outside the journey", "%Ln photos outside the journey", number)
    return plural("%Ln photo outside the event", "%Ln photos outside the event", number)


def line_id(line: Event | Month) -> int:
    """The number of a row: that of its event, or a negative one of a month."""
    return line.id if isinstance(line, Event) else -_number(line)


class EventModel(IdModel[int]):
    """Events and, where nothing is searched for, the ordinary months, each before its events.

    The newest come first unless it is said otherwise.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[int, Event | Month] = {}
        self._of_month: dict[int, list[Event]] = {}
        self.search = ""
        self.oldest_first = False

    def line_at(self, row: int) -> Event | Month | None:
        """What a row shows."""
        return self._lines.get(self.id_at(row)) if 0 <= row < self.rowCount() else None

    def event_at(self, row: int) -> Event | None:
        """The event that a row shows."""
        line = self.line_at(row)
        return line if isinstance(line, Event) else None

    def known(self) -> list[Event]:
        """All events, the newest first, also those that are not shown."""
        return [line for line in self._lines.values() if isinstance(line, Event)]

    def events_of(self, month: Month) -> list[Event]:
        """The events that have a day in a month."""
        return self._of_month.get(_number(month), [])

    def set_lines(self, events: Sequence[Event], months: Sequence[Month]) -> None:
        """Show these, which come with the newest first; what stays keeps its selection."""
        lines: list[Event | Month] = [*events, *months]
        before, self._lines = self._lines, {line_id(one): one for one in lines}
        self._of_month = {}
        for one in events:
            for number in range(_number(one.first), _number(one.last) + 1):
                self._of_month.setdefault(number, []).append(one)
        self.arrange()
        changed = [row for row, one in enumerate(self.ids()) if before.get(one) != self._lines[one]]
        if changed:
            self.dataChanged.emit(self.index(min(changed), 0), self.index(max(changed), 0))

    def arrange(self) -> None:
        """Show what the search finds, in the present order."""
        sought = fold(self.search).split()
        events = [one for one in self.known() if all(word in _searched(one) for word in sought)]
        months = [] if sought else [line for line in self._lines.values() if isinstance(line, Month)]
        way = 1 if self.oldest_first else -1

        def place(line: Event | Month) -> tuple[int, bool, float, int]:
            if isinstance(line, Month):
                return way * _number(line), False, 0.0, 0
            begun = (line.first - datetime(1970, 1, 1)).total_seconds()
            edge = line.first if self.oldest_first else line.last
            return way * _number(edge), True, way * begun, way * line.id

        lines: list[Event | Month] = [*events, *months]
        self.set_ids([line_id(line) for line in sorted(lines, key=place)])

    @guard
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line_at(index.row()) if index.isValid() else None
        if line is None:
            return None
        roles = Qt.ItemDataRole
        if role in (roles.DisplayRole, roles.EditRole):
            return line.name if isinstance(line, Event) else words.month(line.year, line.month)
        if role == roles.AccessibleTextRole and isinstance(line, Event):
            return aloud(", ".join((line.name, kind_in_words(line), when_and_where(line))))
        if role == roles.AccessibleTextRole and isinstance(line, Month):
            told = words.month(line.year, line.month), outside_in_words(line, self.events_of(line))
            return aloud(", ".join(told))
        return line_id(line) if role == self.IdRole else None


def _number(when: datetime | Month) -> int:
    """Which month of all."""
    return when.year * 12 + when.month - 1


def _searched(event: Event) -> str:
    return fold(" ".join((event.name, event.place, words.days(event.first, event.last))))


def events_by_day(events: Sequence[Event]) -> dict[date, Event]:
    """Of which event each day is; of several it is the longest."""
    found: dict[date, Event] = {}
    for event in sorted(events, key=days_of):
        first = event.first.date()
        found.update((first + timedelta(number), event) for number in range(days_of(event)))
    return found


def days_in_words(events: Mapping[date, Event]) -> dict[date, str]:
    """Which day of its event each one is: "Kerala, day 2 of 6"; nothing of those of a single day."""
    said: dict[date, str] = {}
    for day, event in events.items():
        if days_of(event) > 1:
            # What the machine calls it ends with the time, which the day says itself.
            name = event.name if event.named or not event.place else event.name.partition(", ")[0]
            number = (day - event.first.date()).days + 1
            said[day] = tr("{event}, day {day} of {days}").format(event=name, day=number, days=days_of(event))
    return said
