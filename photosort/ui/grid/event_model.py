"""Events as rows: in an order of time, narrowed by a search in names and places."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from photosort.model.event import Event, EventId, EventKind
from photosort.model.search.folding import fold
from photosort.ui.grid.model import IdModel
from photosort.ui.services.threads import guard
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr
from photosort.ui.text.places import town_in_words
from photosort.ui.text.spoken import aloud


def days_of(event: Event) -> int:
    """How many days of the calendar it spans."""
    return (event.last.date() - event.first.date()).days + 1


def kind_in_words(event: Event) -> str:
    """What it is, and how long: "Journey · 6 days"."""
    kind = tr("Journey") if event.kind is EventKind.JOURNEY else tr("Event")
    return words.joined(kind, plural("%Ln day", "%Ln days", days_of(event)))


def when_and_where(event: Event) -> str:
    """How many photos, when and where: "212 photos · 3 – 8 May 2024 · Kochi"."""
    when = words.days(event.first, event.last)
    if event.first.date() == event.last.date():
        when = words.joined(
            words.day(event.first), f"{words.time_of_day(event.first)} – {words.time_of_day(event.last)}"
        )
    return words.joined(words.photos(event.count), when, town_in_words(event.place) if event.place else "")


class EventModel(IdModel[EventId]):
    """The events shown, the newest first unless it is said otherwise."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._events: dict[EventId, Event] = {}
        self.search = ""
        self.oldest_first = False

    def event_at(self, row: int) -> Event | None:
        """What a row shows."""
        return self._events.get(self.id_at(row)) if 0 <= row < self.rowCount() else None

    def known(self) -> list[Event]:
        """All events, the newest first, also those that are not shown."""
        return list(self._events.values())

    def set_events(self, events: Sequence[Event]) -> None:
        """Show these, which come with the newest first; what stays keeps its selection."""
        before, self._events = self._events, {one.id: one for one in events}
        self.arrange()
        changed = [row for row, one in enumerate(self.ids()) if before.get(one) != self._events[one]]
        if changed:
            self.dataChanged.emit(self.index(min(changed), 0), self.index(max(changed), 0))

    def arrange(self) -> None:
        """Show what the search finds, in the present order."""
        sought = fold(self.search).split()
        found = [one.id for one in self._events.values() if all(word in _searched(one) for word in sought)]
        self.set_ids(found[::-1] if self.oldest_first else found)

    @guard
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        event = self.event_at(index.row()) if index.isValid() else None
        if event is None:
            return None
        roles = Qt.ItemDataRole
        if role in (roles.DisplayRole, roles.EditRole):
            return event.name
        if role == roles.AccessibleTextRole:
            return aloud(", ".join((event.name, kind_in_words(event), when_and_where(event))))
        return event.id if role == self.IdRole else None


def _searched(event: Event) -> str:
    return fold(" ".join((event.name, event.place, words.days(event.first, event.last))))


def days_in_words(events: Sequence[Event]) -> dict[date, str]:
    """What each day is of: "Kerala, May 2024, day 2 of 6". Of several events on a day it is the longest."""
    said: dict[date, str] = {}
    for event in sorted(events, key=days_of):
        first, count = event.first.date(), days_of(event)
        for number in range(count):
            of_it = tr("{event}, day {day} of {days}").format(event=event.name, day=number + 1, days=count)
            said[first + timedelta(number)] = of_it if count > 1 else event.name
    return said
