"""What a person says of events: their names, that some are one, or that one is two. The journal watches."""

import sqlite3
from typing import assert_never

from photosort.library.acts.known_rows import clean
from photosort.library.db import rows
from photosort.library.db.meta import EVENT_LEVEL
from photosort.library.db.store import Write
from photosort.model.acts import EventAct, FewerOrMoreEvents, MergeEvents, RenameEvent, SplitEvent
from photosort.model.album import Name
from photosort.model.event import EventId
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError


def decide_on_events(write: Write, act: EventAct) -> Message:
    """Do an act. Returns what was done.

    Raises:
        PhotosortError: the act names an event that is not there, or cannot be done to it.
    """
    write.touched(events=True)
    match act:
        case RenameEvent():
            return _rename(write.db, act)
        case MergeEvents():
            return _merge(write.db, act)
        case SplitEvent():
            return _split(write.db, act)
        case FewerOrMoreEvents(level, events):
            write.db.execute(
                "INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",  # triggers see both
                (EVENT_LEVEL, b"%d" % level),
            )
            write.touched(members=True)  # they are to be found anew
            return Message(MessageCode.EVENTS_FOUND, count=events)
        case _:
            assert_never(act)


def _rename(db: sqlite3.Connection, act: RenameEvent) -> Message:
    old, name = _name(db, act.event), clean(act.name)
    if not name:
        raise PhotosortError(Message(MessageCode.NAME_NEEDED, album=old))
    db.execute("UPDATE event SET name = ?, named = 1, decided = 1 WHERE id = ?", (name, act.event))
    return Message(MessageCode.RENAMED, album=old, name=name)


def _merge(db: sqlite3.Connection, act: MergeEvents) -> Message:
    events = list(dict.fromkeys((act.into, *act.events)))
    for event in events:
        _name(db, event)
    if len(events) < 2:
        raise PhotosortError(Message(MessageCode.MERGE_NEEDS_TWO_EVENTS))
    marks = rows.marks(events)
    [[first, last]] = db.execute(f"SELECT min(first), max(last) FROM event WHERE id IN ({marks})", events)
    between = f"first <= ? AND last >= ? AND id NOT IN ({marks})"
    decided = db.execute(f"SELECT name FROM event WHERE decided AND {between}", (last, first, *events)).fetchone()
    if decided is not None:
        raise PhotosortError(Message(MessageCode.EVENT_BETWEEN, event=rows.name(decided[0])))
    inside = "first >= ? AND last <= ?"
    going = rows.ids_of(db, f"SELECT id FROM event WHERE {inside}", first, last)
    if not db.execute("SELECT named FROM event WHERE id = ?", (act.into,)).fetchone()[0]:
        named = f"SELECT name FROM event WHERE named AND id IN ({marks}) ORDER BY first LIMIT 1"
        for (name,) in db.execute(named, events).fetchall():
            db.execute("UPDATE event SET name = ?, named = 1 WHERE id = ?", (name, act.into))
    db.execute(
        f"""UPDATE event SET first = ?, last = ?, decided = 1,
        kind = (SELECT max(kind) FROM event WHERE id IN ({marks})) WHERE id = ?""",  # a journey is the larger word
        (first, last, *events, act.into),
    )
    db.execute(
        f"""UPDATE moment SET event_id = ? WHERE event_id IS NOT ? AND (event_id IN ({rows.marks(going)})
        OR (event_id IS NULL AND photo_id IN (SELECT id FROM photo WHERE sort_time BETWEEN ? AND ?)))""",
        (act.into, act.into, *going, first, last),
    )
    db.executemany("DELETE FROM event WHERE id = ?", [(event,) for event in going if event != act.into])
    return Message(MessageCode.EVENTS_MERGED, count=len(going), event=_name(db, act.into))


def _split(db: sqlite3.Connection, act: SplitEvent) -> Message:
    name = _name(db, act.event)
    query = """SELECT m.photo_id, p.sort_time FROM moment m JOIN photo p ON p.id = m.photo_id WHERE m.event_id = ?
        ORDER BY m.time, m.photo_id"""
    photos: list[tuple[PhotoId, int]] = db.execute(query, (act.event,)).fetchall()
    place = next((number for number, (photo, _) in enumerate(photos) if photo == act.at), 0)
    if not place:
        raise PhotosortError(Message(MessageCode.SPLIT_INSIDE_EVENT, event=name))
    border = min(time for _, time in photos[place:])
    end = min(max(time for _, time in photos[:place]), border - 1)
    other = f"{name} 2" if isinstance(name, str) else Message(MessageCode.NAME_NUMBERED, name=name, id=2)
    made = db.execute(
        "INSERT INTO event (name, kind, place, first, last, decided) SELECT ?, kind, place, ?, last, 1 FROM event "
        "WHERE id = ?",
        (rows.name_text(other), border, act.event),
    ).lastrowid
    db.execute("UPDATE event SET last = ?, decided = 1 WHERE id = ?", (end, act.event))
    db.executemany("UPDATE moment SET event_id = ? WHERE photo_id = ?", [(made, photo) for photo, _ in photos[place:]])
    return Message(MessageCode.EVENT_SPLIT, event=name)


def _name(db: sqlite3.Connection, event: EventId) -> Name:
    """What an event is called. Raises PhotosortError where there is none of this number."""
    row = db.execute("SELECT name FROM event WHERE id = ?", (event,)).fetchone()
    if row is None:
        raise PhotosortError(Message(MessageCode.NO_EVENT, id=event))
    return rows.name(row[0])
