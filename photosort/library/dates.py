"""Dates of photos that are looked for anew: which ones wait for it, keeping what was found, which albums have them."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from photosort.library.clocks import DATED, NEVER_SET, day_of, wrong_stretches
from photosort.library.db import rows
from photosort.library.db.store import UNSORTED, Store
from photosort.model.album import AlbumId
from photosort.model.dates import ClockOff, Said, Suspect
from photosort.model.photo import DateSource, Header, Photo, PhotoId

if TYPE_CHECKING:
    import numpy as np  # loaded where it is used: the window is up before it is needed

_OFF = "clocks_off"  # in the table of values kept by name
_BY_THE_SUN = 3.5  # hours by which clocks of a place are ahead of its sun, or behind it, at most
_SAME = 360  # seconds between two errors that are one clock's


class CameraClocks(NamedTuple):
    """What the cameras' clocks said, ascending by photo."""

    photos: "np.ndarray"  # int64 (n,)
    clock: "np.ndarray"  # float64 (n,), seconds of the wall clock
    camera: "np.ndarray"  # int64 (n,), as a place in `names`
    sure: "np.ndarray"  # bool (n,), whether the file tells its zone and place, as those of phones do, and they agree
    names: list[str]


class Dates:
    """Of photos that were read already: what lies beside them has changed, or an older version has read them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def due(self, limit: int, *, offsets: bool = False) -> list[tuple[Photo, bool]]:
        """Present photos that wait for a date, by id; each with whether its header was read by an older version.

        Of `offsets` those that lack nothing else than how far their clock was ahead of UTC.
        """
        which = "date_due = 3" if offsets else "date_due IN (1, 2)"
        with self._store.read() as db:
            query = f"""SELECT id, date_due > 1 FROM photo WHERE date_due > 0 AND {which} AND state = 'read'
                AND presence = 'present' ORDER BY id LIMIT ?"""
            found = db.execute(query, (limit,)).fetchall()
            old = {PhotoId(photo): bool(header) for photo, header in found}
            asked = (db.execute(f"{rows.PHOTO} WHERE p.id = ?", (photo,)).fetchone() for photo in old)
            return [(_as_found(db, photo), old[photo.id]) for photo in map(rows.photo, asked)]

    def store(self, found: Sequence[tuple[Photo, Header]]) -> None:
        """Keep the date and the place of each photo's new header."""
        with self._store.write() as write:
            for photo, header in found:
                taken = header.taken.isoformat() if header.taken else None
                write.db.execute(
                    """UPDATE photo SET taken = ?, dated = ?, utc_offset = ?, latitude = ?, longitude = ?, date_due = 0,
                    sort_time = ? WHERE id = ?""",
                    (
                        taken, header.dated, header.offset, header.latitude, header.longitude,
                        rows.sort_time(header.taken, photo.mtime_ns), photo.id,
                    ),
                )  # fmt: skip
                known = photo.header
                if (header.taken, header.dated) != (known.taken, known.dated):
                    write.touched(photos=[photo.id], members=True)  # whoever shows them by date has another order
                elif (header.latitude, header.longitude) != (known.latitude, known.longitude):
                    write.touched(photos=[photo.id])

    def suspects(self) -> list[Suspect]:
        """Photos of one camera whose dates are likely wrong, the largest group first; see `clocks`.

        What the person has said is suspected no more.
        """
        query = f"SELECT id FROM photo WHERE {DATED} AND camera = ? AND sort_time BETWEEN ? AND ? ORDER BY id"
        with self._store.read() as db:
            found = [(one, rows.ids_of(db, query, *one)) for one in wrong_stretches(db)]
            off = [(one, rows.ids_of(db, query, one.camera, one.first, one.last)) for one in _clocks_off(db)]
            unset = db.execute(f"SELECT camera, id FROM photo WHERE {NEVER_SET} ORDER BY camera, id").fetchall()
        suspects: list[Suspect] = []
        for (camera, first, last), photos in found:
            day, until = day_of(first).date(), day_of(last).date()
            suspects.append(Suspect(day, camera, tuple(map(PhotoId, photos)), until if until != day else None))
        suspects += _off(off)
        for camera, those in groupby(unset, lambda row: row[0]):
            suspects.append(Suspect(None, camera, tuple(PhotoId(photo) for _, photo in those)))
        return sorted(suspects, key=lambda one: (-len(one.photos), one.day or date.min, one.camera))

    def clocks(self) -> CameraClocks:
        """The clocks of all cameras, as far as nobody has said another date."""
        import numpy as np

        apart = "abs(utc_offset / 60.0 - longitude / 15.0)"  # hours between the clock and the sun
        query = f"""SELECT id, sort_time, camera, coalesce(min({apart}, 24 - {apart}) <= {_BY_THE_SUN}, 0)
            AND id NOT IN (SELECT photo_id FROM said_place) FROM photo WHERE {DATED} ORDER BY id"""
        with self._store.read() as db:
            found = db.execute(query).fetchall()
        names = sorted({row[2] for row in found})
        numbers = {name: number for number, name in enumerate(names)}
        table = np.array([(photo, clock, numbers[name], sure) for photo, clock, name, sure in found], np.int64)
        photos, clock, camera, sure = table.reshape(-1, 4).T
        return CameraClocks(photos, clock.astype(np.float64), camera, sure > 0, names)

    def store_off(self, found: Sequence[ClockOff]) -> None:
        """Keep which clocks were off by another camera's, in the place of what was kept before."""
        kept = json.dumps([(one.camera, one.against, one.first, one.last, one.seconds) for one in found]).encode()
        with self._store.write() as write:
            other = _clocks_off(write.db) != list(found)
            write.db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_OFF, kept))
            write.touched(problems=other, dates=other)

    def said(self, photo: PhotoId) -> Said:
        """What the person has said of a photo."""
        with self._store.read() as db:
            when = db.execute("SELECT taken FROM said_date WHERE photo_id = ?", (photo,)).fetchone()
            where = "SELECT latitude, longitude FROM said_place WHERE photo_id = ? AND NOT guessed"
            taken = datetime.fromisoformat(when[0]) if when else None
            return Said(taken, db.execute(where, (photo,)).fetchone())

    def outside_albums(self) -> list[PhotoId]:
        """Present photos in no album of which the person has said when or where they were taken, by id."""
        with self._store.read() as db:
            found = rows.ids_of(
                db,
                """SELECT id FROM photo WHERE presence = 'present' AND (id IN (SELECT photo_id FROM said_date)
                OR id IN (SELECT photo_id FROM said_place WHERE NOT guessed))
                AND id NOT IN (SELECT photo_id FROM membership WHERE album_id <> ?) ORDER BY id""",
                UNSORTED,
            )
        return list(map(PhotoId, found))

    def by_album(self) -> dict[AlbumId, int]:
        """A number for each album with dated photos: another one where one of its photos has got another date."""
        with self._store.read() as db:
            found = db.execute(
                "SELECT album_id, sum(sort_time) FROM membership m JOIN photo p ON p.id = m.photo_id "
                "WHERE p.counted AND p.taken NOT NULL GROUP BY 1"
            )
            return {AlbumId(album): total for album, total in found}


def _clocks_off(db: sqlite3.Connection) -> list[ClockOff]:
    row = db.execute("SELECT value FROM meta WHERE key = ?", (_OFF,)).fetchone()
    return [ClockOff(*one) for one in json.loads(row[0])] if row is not None else []


def _off(found: Sequence[tuple[ClockOff, list[int]]]) -> list[Suspect]:
    """One suspect for all stretches of a camera that differ as much from another's clock."""
    groups: dict[tuple[str, str], list[tuple[ClockOff, list[int]]]] = {}
    suspects = []
    for one, photos in found:
        groups.setdefault((one.camera, one.against), []).append((one, photos))
    for (camera, against), some in groups.items():
        some.sort(key=lambda part: part[0].seconds)
        for same in _alike(some):
            photos = sorted(photo for _, those in same for photo in those)
            if photos:
                day, until = (
                    day_of(end).date() for end in (min(one.first for one, _ in same), max(one.last for one, _ in same))
                )
                seconds = same[len(same) // 2][0].seconds
                last = until if until != day else None
                suspects.append(Suspect(day, camera, tuple(map(PhotoId, photos)), last, seconds, against))
    return suspects


def _alike(some: Sequence[tuple[ClockOff, list[int]]]) -> list[list[tuple[ClockOff, list[int]]]]:
    """Stretches in the order of their seconds, parted where they are another clock's error."""
    parts: list[list[tuple[ClockOff, list[int]]]] = []
    for one in some:
        if parts and one[0].seconds - parts[-1][0][0].seconds <= _SAME:
            parts[-1].append(one)
        else:
            parts.append([one])
    return parts


def _as_found(db: sqlite3.Connection, photo: Photo) -> Photo:
    """A photo with the date and the place that were found for it, where the person has said others."""
    header = photo.header
    date_ = db.execute("SELECT taken, dated FROM found_date WHERE photo_id = ?", (photo.id,)).fetchone()
    if date_ is not None:
        taken = datetime.fromisoformat(date_[0]) if date_[0] else None
        header = replace(header, taken=taken, dated=DateSource(date_[1]))
    place = db.execute("SELECT latitude, longitude FROM found_place WHERE photo_id = ?", (photo.id,)).fetchone()
    if place is not None:
        header = replace(header, latitude=place[0], longitude=place[1])
    return replace(photo, header=header)
