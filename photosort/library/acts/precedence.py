"""Which other act must be undone, or done again, first: acts turn back in any order, but never one under another.

An act stands on an earlier one where both changed the same row, where it put photos into an album that the earlier one
made, or where it emptied or divided an album that the earlier one had changed: who merges an album means whatever is in
it by then. So it is with people: where it speaks of somebody whom the earlier one made, or took away somebody of whom
the earlier one speaks. Every other two can be turned in either order, with the same outcome.
"""

import sqlite3
from collections.abc import Iterable, Set
from typing import Literal

from photosort.library.acts.journal import BY_COLUMN, decided, image
from photosort.library.db import rows
from photosort.library.db.store import UNSORTED
from photosort.model.acts import ActKind
from photosort.model.message import Message, from_json
from photosort.model.message_code import MessageCode
from photosort.model.value import dataclass

_OF_WHOLE_ALBUMS = (ActKind.MERGE, ActKind.SPLIT, ActKind.REGROUP)


@dataclass(frozen=True, slots=True)
class _Albums:
    """What an act did to albums, by their numbers; Unsorted, where photos come and go one by one, is none of them."""

    made: frozenset[int]
    changed: frozenset[int]  # in members, or in what is said of them
    entered: frozenset[int]
    taken: frozenset[int]  # emptied or divided, whatever was in them


@dataclass(frozen=True, slots=True)
class _People:
    """What an act did to people, by their numbers."""

    made: frozenset[int]
    named: frozenset[int]  # of whom it speaks in any way
    gone: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Did:
    """What an act did to what has members."""

    albums: _Albums
    people: _People


class Precedence:
    """Asks the journal. What it has found out about an act holds for ever, and is kept."""

    def __init__(self) -> None:
        self._known: dict[int, _Did] = {}

    def first(self, db: sqlite3.Connection, act_id: int, together: Set[int] = frozenset()) -> Message | None:
        """Which act must be undone, or done again, before this one can be turned; None: it can be now.

        `together` are acts that are turned with it, each in its turn, and in nobody's way.
        """
        [[undone]] = db.execute("SELECT state = 'undone' FROM act WHERE id = ?", (act_id,))
        above = self._above(db, act_id, together)
        if above is not None:
            return Message(MessageCode.UNDO_FIRST, act=_told(db, above))
        below = self._below(db, act_id, together) if undone else None
        return None if below is None else Message(MessageCode.REDO_FIRST, act=_told(db, below))

    def _above(self, db: sqlite3.Connection, act_id: int, together: Set[int]) -> int | None:
        """The newest act that is done and stands on this one."""
        asked = "SELECT id FROM act WHERE id > ? AND state = 'done' ORDER BY id DESC"
        later = [one for one in rows.ids_of(db, asked, act_id) if one not in together]
        if not later:
            return None
        shared = _sharing(db, act_id, ">")
        own = self._of(db, act_id)
        return next((one for one in later if one in shared or _stands_on(self._of(db, one), own)), None)

    def _below(self, db: sqlite3.Connection, act_id: int, together: Set[int]) -> int | None:
        """The oldest act that is undone, could be done again, and on which this one stands."""
        asked = "SELECT id FROM act WHERE id < ? AND state = 'undone' AND redoable ORDER BY id"
        earlier = [one for one in rows.ids_of(db, asked, act_id) if one not in together]
        if not earlier:
            return None
        shared = _sharing(db, act_id, "<")
        own = self._of(db, act_id)
        return next((one for one in earlier if one in shared or _stands_on(own, self._of(db, one))), None)

    def _of(self, db: sqlite3.Connection, act_id: int) -> _Did:
        if act_id not in self._known:
            self._known[act_id] = _Did(_albums_of(db, act_id), _people_of(db, act_id))
        return self._known[act_id]


def _stands_on(later: _Did, earlier: _Did) -> bool:
    return bool(
        later.albums.entered & earlier.albums.made
        or later.albums.taken & earlier.albums.changed
        or later.people.named & earlier.people.made
        or later.people.gone & earlier.people.named
    )


def _albums_of(db: sqlite3.Connection, act_id: int) -> _Albums:
    [[kind]] = db.execute("SELECT kind FROM act WHERE id = ?", (act_id,))
    moves = db.execute(
        "SELECT DISTINCT json_extract(before, '$[1]') AS out, json_extract(after, '$[1]') AS into_ FROM act_row "
        "WHERE act_id = ? AND tbl = 'membership' AND out IS NOT into_",
        (act_id,),
    ).fetchall()
    said = db.execute(
        "SELECT key, before IS NULL FROM act_row WHERE act_id = ? AND tbl = 'album'", (act_id,)
    ).fetchall()
    left, entered = _numbers(move[0] for move in moves), _numbers(move[1] for move in moves)
    return _Albums(
        made=_numbers(int(key) for key, new in said if new),
        changed=left | entered | _numbers(int(key) for key, _ in said),
        entered=entered,
        taken=left if kind in _OF_WHOLE_ALBUMS else frozenset(),
    )


def _people_of(db: sqlite3.Connection, act_id: int) -> _People:
    said = db.execute(
        "SELECT CAST(key AS INTEGER), before IS NULL, after IS NULL FROM act_row WHERE act_id = ? AND tbl = 'person'",
        (act_id,),
    ).fetchall()
    given = "SELECT json_extract({0}, '$[1]') FROM act_row WHERE act_id = ?1 AND tbl IN ('face_person', 'face_not') "
    faces = db.execute(f"{given.format('before')} UNION {given.format('after')}", (act_id,)).fetchall()
    return _People(
        made=frozenset(key for key, new, _ in said if new),
        named=frozenset(key for key, *_ in said) | frozenset(row[0] for row in faces if row[0] is not None),
        gone=frozenset(key for key, _, old in said if old),
    )


def _numbers(albums: Iterable[int | None]) -> frozenset[int]:
    return frozenset(album for album in albums if album is not None and album != UNSORTED)


def _sharing(db: sqlite3.Connection, act_id: int, others: Literal["<", ">"]) -> set[int]:
    """Those of the earlier or later acts that changed the same in any row: of an album the same of what is said of it.

    An act may have as many rows as there are photos: the side with fewer is looked up in the other.
    """
    [[own]] = db.execute("SELECT count(*) FROM act_row WHERE act_id = ?", (act_id,))
    [[theirs]] = db.execute(f"SELECT count(*) FROM act_row WHERE act_id {others} ?", (act_id,))
    sides = "act_row x CROSS JOIN act_row y" if own < theirs else "act_row y CROSS JOIN act_row x"
    beside = (
        f"SELECT {{}} FROM {sides} WHERE x.act_id = ?1 AND y.act_id {others} ?1 AND x.tbl = y.tbl AND x.key = y.key "
        "AND x.tbl {}"
    )
    whole = f"NOT IN ('photo', {', '.join(map(repr, BY_COLUMN))})"
    found = {row[0] for row in db.execute(beside.format("DISTINCT y.act_id", whole), (act_id,))}
    for table in BY_COLUMN:
        asked = beside.format("y.act_id, x.before, x.after, y.before, y.after", f"= '{table}'")
        for other, *texts in db.execute(asked, (act_id,)):
            before, after, then, now = map(image, texts)
            if decided(table, before, after) & decided(table, then, now):
                found.add(other)
    return found


def _told(db: sqlite3.Connection, act_id: int) -> Message:
    [[message]] = db.execute("SELECT message FROM act WHERE id = ?", (act_id,))
    return from_json(message)
