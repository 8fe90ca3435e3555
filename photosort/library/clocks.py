"""Clocks of cameras that were wrong: which stretches of their photos say days on which they were likely not taken.

A clock that has lost its battery begins anew on a first of January, and counts on from there until somebody sets it.
"""

import re
import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from photosort.library.db import rows
from photosort.library.db.store import VISIBLE
from photosort.model.photo import DateSource

NEVER_SET = f"counted AND {VISIBLE} AND taken IS NULL AND dated = '{DateSource.RESET}'"
DATED = f"counted AND {VISIBLE} AND taken NOT NULL AND dated = 'exif' AND camera <> ''"
_EPOCH = datetime(1970, 1, 1)


def _seconds(year: int) -> int:
    """When it begins, since 1970."""
    return round((datetime(year, 1, 1) - _EPOCH).total_seconds())


# From which clocks count that nobody has set, in seconds since 1970. Those of Unix and DOS lie before all cameras.
_RESETS = tuple(map(_seconds, (1990, 2000, 2001)))
_FIRST_CAMERAS = _seconds(1990)  # no camera had written a file before
_HOUR, _DAY, _YEAR = 3_600, 86_400, 365 * 86_400
_NEW_YEAR = 6 * _HOUR  # after midnight; other years are those of single makers, and have celebrations
# Where stretches begin that are looked at: before all cameras, in the years of common resets, on any New Year's Day.
_BEGINNINGS = (
    (-(2**62), _FIRST_CAMERAS - 1),
    *((reset, reset + _YEAR) for reset in _RESETS),
    *((day, day + _NEW_YEAR - 1) for year in range(1990, 2100) for day in (_seconds(year),)),
)
_IN_USE = 30 * _DAY  # a camera with photos of so short a time before was not reset
_MISSING = 100  # files between two that are still neighbours in the camera's own numbers
_NUMBER = re.compile(rb"(.*?)(\d{3,})(\D*)", re.DOTALL)


class _Stretch(NamedTuple):
    """Photos of a camera with less than a year between any two, in seconds of its clock; and when it goes on."""

    camera: str
    first: int
    last: int
    on: int | None


def wrong_stretches(db: sqlite3.Connection) -> set[tuple[str, int, int]]:
    """Camera, first and last second of its clock, of photos whose dates are likely wrong.

    They are yet to come; or from before there were cameras; or of a clock that was reset. Of the latter all are meant
    that follow within a year each, where the camera, or if it has no others the library, goes on years later only;
    else those of the first day. From other years than the makers' common ones it takes a sign more: the numbers of
    the files go on while their clock goes back.
    """
    found = {*_yet_to_come(db), *_on_reset_days(db)}
    for stretch in _stretches(db):
        if stretch.first < _FIRST_CAMERAS:
            found.add((stretch.camera, stretch.first, min(stretch.last, _FIRST_CAMERAS - 1)))
        if _is_reset(db, stretch):
            found = {one for one in found if one[0] != stretch.camera or not stretch.first <= one[1] <= stretch.last}
            found.add(stretch[:3])
    return found


def day_of(second: int) -> datetime:
    """What a clock shows."""
    return _EPOCH + timedelta(seconds=second)


def _yet_to_come(db: sqlite3.Connection) -> list[tuple[str, int, int]]:
    return db.execute(
        f"""SELECT camera, min(sort_time), max(sort_time) FROM photo
        WHERE {DATED} AND sort_time > CAST(strftime('%s', 'now', '+1 day') AS INTEGER) GROUP BY camera"""
    ).fetchall()


def _on_reset_days(db: sqlite3.Connection) -> Iterator[tuple[str, int, int]]:
    """The photos of such a day, by camera, unless the camera was in use shortly before."""
    query = f"""SELECT camera, min(sort_time), max(sort_time) FROM photo WHERE {DATED}
        AND sort_time BETWEEN ? AND ? GROUP BY camera"""
    before = f"SELECT 1 FROM photo WHERE {DATED} AND camera = ? AND sort_time BETWEEN ? AND ?"
    for reset in _RESETS:
        for one in db.execute(query, (reset, reset + _DAY - 1)).fetchall():
            if db.execute(before, (one[0], reset - _IN_USE, reset - 1)).fetchone() is None:
                yield one


def _stretches(db: sqlite3.Connection) -> Iterator[_Stretch]:
    """Those that begin where clocks do; before there were cameras, all. The index by time leads to them."""
    starts = f"""SELECT camera, min(sort_time) FROM photo WHERE {DATED}
        AND sort_time BETWEEN ? AND ? GROUP BY camera"""
    before = f"SELECT 1 FROM photo WHERE {DATED} AND camera = ? AND sort_time > ? AND sort_time < ? LIMIT 1"
    for begin, end in _BEGINNINGS:
        for camera, first in db.execute(starts, (begin, end)).fetchall():
            if db.execute(before, (camera, first - _YEAR, first)).fetchone() is None:
                stretch = _from(db, camera, first)
                yield stretch
                while stretch.on is not None and stretch.on < _FIRST_CAMERAS:
                    stretch = _from(db, camera, stretch.on)
                    yield stretch


def _from(db: sqlite3.Connection, camera: str, first: int) -> _Stretch:
    """The stretch of a camera that begins then."""
    within = f"SELECT max(sort_time) FROM photo WHERE {DATED} AND camera = ? AND sort_time > ? AND sort_time < ?"
    after = f"SELECT min(sort_time) FROM photo WHERE {DATED} AND camera = ? AND sort_time > ?"
    last = first
    further: int | None = first
    while further is not None:  # a year at a time: a camera may have taken all photos of a library
        last = further
        [further] = db.execute(within, (camera, last, last + _YEAR)).fetchone()
    [on] = db.execute(after, (camera, last)).fetchone()
    return _Stretch(camera, first, last, on)


def _is_reset(db: sqlite3.Connection, one: _Stretch) -> bool:
    """Whether all of a stretch was taken while a clock counted from where it had been reset to."""
    if any(reset <= one.first < reset + _DAY for reset in _RESETS):
        return one.on is not None or _stands_alone(db, one)
    first = day_of(one.first)
    new_year = (first.month, first.day) == (1, 1) and one.first % _DAY < _NEW_YEAR
    soon = any(reset <= one.first < reset + _YEAR for reset in _RESETS)
    return (new_year or soon) and one.on is not None and _went_back(db, one)


def _stands_alone(db: sqlite3.Connection, one: _Stretch) -> bool:
    """Whether nobody else has photographed from a year before it until a year after it, but later."""
    others = f"SELECT min(sort_time) FROM photo WHERE {DATED} AND camera <> ? AND sort_time > ?"
    [following] = db.execute(others, (one.camera, one.first - _YEAR)).fetchone()
    return following is not None and following > one.last + _YEAR


def _went_back(db: sqlite3.Connection, one: _Stretch) -> bool:
    """Whether the file whose number comes before its first one is of a later year."""
    query = f"""SELECT root_id, folder, name FROM photo WHERE {DATED} AND camera = ? AND sort_time = ?
        ORDER BY name LIMIT 1"""
    root, folder, name = db.execute(query, (one.camera, one.first)).fetchone()
    before = f"""SELECT name, sort_time FROM photo WHERE {DATED} AND camera = ? AND root_id = ? AND folder = ?
        AND name < ? ORDER BY name DESC LIMIT 1"""
    found = db.execute(before, (one.camera, root, folder, name)).fetchone()
    if found is None or found[1] < one.last + _YEAR:
        return False
    ours, other = (_NUMBER.fullmatch(rows.path(text)) for text in (name, found[0]))
    if ours is None or other is None or (ours[1], len(ours[2])) != (other[1], len(other[2])):
        return False
    return 0 < int(ours[2]) - int(other[2]) <= _MISSING
