"""Events and journeys of a library: reading them, and the machine's writes, which respect what the person decided."""

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from photosort.library.db import rows
from photosort.library.db.store import Store, Write
from photosort.model.event import Day, Decided, Event, EventId, EventKind, FoundEvent, Home, Month
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError

if TYPE_CHECKING:
    import numpy as np  # loaded where it is used: the window is up before it is needed

_EVENT = """SELECT e.id, e.name, e.kind, e.named, min(p.sort_time), max(p.sort_time), e.place, count(*)
    FROM event e JOIN moment m ON m.event_id = e.id JOIN photo p ON p.id = m.photo_id AND p.counted"""
_HOMES = "homes"  # in the table of values kept by name
_DECIDED = "SELECT id, kind, first, last FROM event WHERE decided ORDER BY first, id"


class MomentArrays(NamedTuple):
    """When and where the shown photos were taken, ascending by id."""

    photos: "np.ndarray"  # int64 (n,)
    clock: "np.ndarray"  # float64 (n,), seconds of the wall clock
    offset: "np.ndarray"  # float64 (n,), seconds by which that is ahead of UTC, or NaN
    place: "np.ndarray"  # float64 (n, 2), degrees, or NaN


class Events:
    """What a person does to events are acts. An event without any photo that is shown is not told."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[Event]:
        """Every one, the newest first."""
        with self._store.read() as db:
            found = db.execute(f"{_EVENT} GROUP BY e.id ORDER BY 5 DESC, e.id DESC").fetchall()
        return [self._event(row) for row in found]

    def number(self) -> int:
        """How many there are."""
        query = "SELECT count(*) FROM event e WHERE EXISTS (SELECT 1 FROM moment m JOIN photo p ON p.id = m.photo_id"
        with self._store.read() as db:
            return int(db.execute(f"{query} AND p.counted WHERE m.event_id = e.id)").fetchone()[0])

    def get(self, event: EventId) -> Event:
        """One of them. Raises PhotosortError where there is none of this number, or it shows no photo."""
        with self._store.read() as db:
            row = db.execute(f"{_EVENT} WHERE e.id = ? GROUP BY e.id", (event,)).fetchone()
        if row is None:
            raise PhotosortError(Message(MessageCode.NO_EVENT, id=event))
        return self._event(row)

    def photos_of(self, event: EventId) -> list[PhotoId]:
        """Its photos in the order in which they were taken, by true time where that is known."""
        return [photo for day in self.parts(event) for photo in day.photos]

    def parts(self, event: EventId) -> list[Day]:
        """Its days, the first one first, as the clocks of the place told them."""
        query = """SELECT date(p.sort_time, 'unixepoch'), m.photo_id FROM moment m
            JOIN photo p ON p.id = m.photo_id AND p.counted WHERE m.event_id = ? ORDER BY 1, m.time, m.photo_id"""
        with self._store.read() as db:
            return _days(db.execute(query, (event,)).fetchall())

    def of(self, photos: Sequence[PhotoId]) -> dict[PhotoId, EventId | None]:
        """In which event each of some photographs is; None on an ordinary day. Others, such as screenshots, are left
        out.
        """
        found: dict[PhotoId, EventId | None] = {}
        with self._store.read() as db:
            for marks, part in rows.chunks(photos):
                found.update(db.execute(f"SELECT photo_id, event_id FROM moment WHERE photo_id IN ({marks})", part))
        return found

    def months(self) -> list[Month]:
        """The months with photographs outside of all events, the newest first."""
        query = """SELECT strftime('%Y', p.sort_time, 'unixepoch'), strftime('%m', p.sort_time, 'unixepoch'), count(*)
            FROM moment m JOIN photo p ON p.id = m.photo_id AND p.counted WHERE m.event_id IS NULL
            GROUP BY 1, 2 ORDER BY 1 DESC, 2 DESC"""
        with self._store.read() as db:
            return [Month(int(year), int(month), count) for year, month, count in db.execute(query)]

    def days_outside(self, year: int, month: int) -> list[Day]:
        """The days of a month with photographs outside of all events, the first one first."""
        query = """SELECT date(p.sort_time, 'unixepoch'), m.photo_id FROM moment m
            JOIN photo p ON p.id = m.photo_id AND p.counted WHERE m.event_id IS NULL
            AND p.presence IN ('present', 'unavailable') AND p.sort_time >= ? AND p.sort_time < ?
            ORDER BY 1, m.time, m.photo_id"""
        ends = date(year, month, 1), date(year + month // 12, month % 12 + 1, 1)
        begin, end = ((one - date(1970, 1, 1)).days * 86_400 for one in ends)
        with self._store.read() as db:
            return _days(db.execute(query, (begin, end)).fetchall())

    def cameras(self, event: EventId) -> int:
        """With how many cameras its photos were taken, as far as they tell it."""
        query = """SELECT count(DISTINCT p.camera) FROM moment m
            JOIN photo p ON p.id = m.photo_id AND p.counted WHERE m.event_id = ? AND p.camera <> ''"""
        with self._store.read() as db:
            return int(db.execute(query, (event,)).fetchone()[0])

    def homes(self) -> list[Home]:
        """Where home was, the first one first, as the last run found it."""
        with self._store.read() as db:
            row = db.execute("SELECT value FROM meta WHERE key = ?", (_HOMES,)).fetchone()
        return [Home(*one) for one in json.loads(row[0])] if row is not None else []

    def arrays(self) -> MomentArrays:
        """When and where all shown photos were taken that were read."""
        import numpy as np

        query = """SELECT id, sort_time, utc_offset * 60, latitude, longitude FROM photo
            WHERE counted AND state = 'read' ORDER BY id"""
        with self._store.read() as db:
            found = np.array(db.execute(query).fetchall(), np.float64).reshape(-1, 5)
        return MomentArrays(found[:, 0].astype(np.int64), found[:, 1], found[:, 2], found[:, 3:])

    def guessed(self) -> list[PhotoId]:
        """The photos of which the place is a guess."""
        with self._store.read() as db:
            return list(map(PhotoId, rows.ids_of(db, "SELECT photo_id FROM said_place WHERE guessed")))

    def decided(self) -> list[Decided]:
        """The stretches of time of which the person has said that each is one event, the first one first."""
        with self._store.read() as db:
            return _decided(db)

    def store(
        self,
        decided: Sequence[Decided],
        found: Sequence[FoundEvent],
        moments: Mapping[PhotoId, int],
        homes: Sequence[Home] = (),
    ) -> bool:
        """Keep what a run has found. An event that has most of its photos from one of before is that one.

        Args:
            decided: what the run went by; of these events only members and what the machine says are changed.
            found: the events, with those that were decided.
            moments: seconds of UTC of all photographs, of those in events as well.
            homes: where home was, the first one first.

        Returns:
            Whether it was kept; not where the person has decided something else meanwhile.
        """
        with self._store.write() as write:
            if _decided(write.db) != list(decided):
                return False
            _write(write, found, moments)
            kept = json.dumps([(one.since, one.latitude, one.longitude) for one in homes]).encode()
            write.db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_HOMES, kept))
        return True

    def _event(self, row: tuple[int, str, str, int, int, int, str, int]) -> Event:
        number, name, kind, named, first, last, place, count = row
        called = rows.name(name)
        return Event(
            EventId(number),
            called if isinstance(called, str) else self._store.words(called),
            EventKind(kind),
            bool(named),
            _time(first),
            _time(last),
            place,
            count,
        )


def _days(found: Sequence[tuple[str, PhotoId]]) -> list[Day]:
    """Days of photos that stand in the order of their dates."""
    return [
        Day(date.fromisoformat(day), tuple(photo for _, photo in photos))
        for day, photos in groupby(found, key=lambda row: row[0])
    ]


def _time(seconds: int) -> datetime:
    """A wall-clock time, naive, of its seconds."""
    return datetime(1970, 1, 1) + timedelta(seconds=seconds)  # Windows knows no stamps before


def _decided(db: sqlite3.Connection) -> list[Decided]:
    return [Decided(EventId(one), EventKind(kind), first, last) for one, kind, first, last in db.execute(_DECIDED)]


def _write(write: Write, found: Sequence[FoundEvent], moments: Mapping[PhotoId, int]) -> None:
    db = write.db
    before: dict[PhotoId, tuple[EventId | None, int]] = {
        photo: (event, time) for photo, event, time in db.execute("SELECT photo_id, event_id, time FROM moment")
    }
    known = _known(db, found, before)
    now: dict[PhotoId, tuple[EventId | None, int]] = {photo: (None, time) for photo, time in moments.items()}
    changed = False
    for event, one in zip(known, found, strict=True):
        event, other = _keep(db, event, one)
        changed |= other
        now.update((photo, (event, moments[photo])) for photo in one.photos)
    gone = [(photo,) for photo in before if photo not in now]
    db.executemany("DELETE FROM moment WHERE photo_id = ?", gone)
    new = [(photo, *row) for photo, row in now.items() if before.get(photo) != row]
    db.executemany("INSERT OR REPLACE INTO moment VALUES (?, ?, ?)", new)
    empty = "NOT decided AND NOT EXISTS (SELECT 1 FROM moment WHERE event_id = event.id)"
    changed |= bool(db.execute(f"DELETE FROM event WHERE {empty}").rowcount)
    write.touched(events=changed or bool(gone or new))


def _known(
    db: sqlite3.Connection, found: Sequence[FoundEvent], before: Mapping[PhotoId, tuple[EventId | None, int]]
) -> list[EventId | None]:
    """Which event of before each one is: the pairs that share most photos first; None of those that are new."""
    known = [one.event for one in found]
    free = set(rows.ids_of(db, "SELECT id FROM event WHERE NOT decided"))
    shared = Counter(
        (number, before[photo][0])
        for number, one in enumerate(found)
        if one.event is None
        for photo in one.photos
        if photo in before
    )
    for (number, event), _ in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0][0])):
        if event in free and known[number] is None:
            known[number] = event
            free.remove(event)
    return known


def _keep(db: sqlite3.Connection, event: EventId | None, one: FoundEvent) -> tuple[EventId, bool]:
    """Write down what is said of an event; a name of the person's stays. Returns its number, and if that is new."""
    said = (rows.name_text(one.name), one.kind, one.place, one.first, one.last)
    if event is None:
        made = db.execute("INSERT INTO event (name, kind, place, first, last) VALUES (?, ?, ?, ?, ?)", said).lastrowid
        return EventId(made or 0), True
    other = db.execute(
        "UPDATE event SET name = iif(named, name, ?1), kind = ?2, place = ?3, first = ?4, last = ?5 WHERE id = ?6 "
        "AND (iif(named, name, ?1), ?2, ?3, ?4, ?5) IS NOT (name, kind, place, first, last)",
        (*said, event),
    ).rowcount
    return event, bool(other)
