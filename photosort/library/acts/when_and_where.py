"""What a person says of when and where photos were taken. It is kept in the library alone; the journal watches."""

import math
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import assert_never

from photosort.library.acts.known_rows import known_photos
from photosort.library.db import rows
from photosort.library.db.store import Write
from photosort.model.acts import PlacePhotos, SetDate, ShiftDates, WhenAndWhereAct
from photosort.model.dates import FIRST_DATE, LAST_DATE, span
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError

_EPOCH = datetime(1970, 1, 1)
_NOWHERE = 1e-3  # degrees around 0, 0, where devices without a fix claim to be


def say_when_and_where(write: Write, act: WhenAndWhereAct) -> Message:
    """Do an act. Returns what was done.

    Raises:
        PhotosortError: a photo is not known, or would have a date or a place that there cannot be.
    """
    photos = known_photos(write.db, act.photos)
    write.touched(photos=photos, members=True, events=True, dates=not isinstance(act, PlacePhotos))
    match act:
        case ShiftDates(_, seconds):
            say_dates(write, {photo: when + timedelta(seconds=seconds) for photo, when in _dates(write, photos)})
            if not seconds:
                return Message(MessageCode.DATES_RIGHT, count=len(photos))
            code = MessageCode.DATES_EARLIER if seconds < 0 else MessageCode.DATES_LATER
            return Message(code, count=len(photos), by=span(seconds))
        case SetDate(_, taken):
            say_dates(write, dict.fromkeys(photos, taken.replace(tzinfo=None, microsecond=0)))
            return Message(
                MessageCode.DATE_SET, count=len(photos), time=taken.replace(tzinfo=None).isoformat(timespec="minutes")
            )
        case PlacePhotos():
            return _place(write, act)
        case _:
            assert_never(act)


def _dates(write: Write, photos: Sequence[PhotoId]) -> list[tuple[PhotoId, datetime]]:
    """When photos are said to be taken now."""
    found: list[tuple[PhotoId, datetime]] = []
    for marks, part in rows.chunks(photos):
        query = f"SELECT id, sort_time FROM photo WHERE id IN ({marks})"
        found += [(photo, _EPOCH + timedelta(seconds=time)) for photo, time in write.db.execute(query, part)]
    return found


def is_possible(when: datetime) -> bool:
    """Whether a photo can be of that time."""
    return FIRST_DATE <= when < LAST_DATE


def say_dates(write: Write, dates: Mapping[PhotoId, datetime]) -> None:
    """Have photos be of these times.

    Raises:
        PhotosortError: there cannot be a photo of one of them.
    """
    for photo, when in dates.items():
        if not is_possible(when):
            [[name]] = write.db.execute("SELECT name FROM photo WHERE id = ?", (photo,))
            raise PhotosortError(Message(MessageCode.DATE_IMPOSSIBLE, name=rows.path(name)))
    moved = _mostly_among(write, list(dates))
    write.db.executemany(
        "INSERT INTO said_date VALUES (?, ?) ON CONFLICT DO UPDATE SET taken = excluded.taken",
        [(photo, when.isoformat()) for photo, when in dates.items()],
    )
    # A decided event goes with its photos.
    for event in moved:
        write.db.execute(
            """UPDATE event SET (first, last) = (SELECT min(p.sort_time), max(p.sort_time) FROM moment m
            JOIN photo p ON p.id = m.photo_id WHERE m.event_id = event.id) WHERE id = ?""",
            (event,),
        )


def _mostly_among(write: Write, photos: Sequence[PhotoId]) -> list[int]:
    """The decided events of which most photos are among these."""
    counts: dict[int, int] = {}
    for marks, part in rows.chunks(photos):
        query = f"""SELECT m.event_id, count(*) FROM moment m JOIN event e ON e.id = m.event_id AND e.decided
            WHERE m.photo_id IN ({marks}) GROUP BY 1"""
        for event, count in write.db.execute(query, part):
            counts[event] = counts.get(event, 0) + count
    whole = "SELECT count(*) FROM moment WHERE event_id = ?"
    return [event for event, count in counts.items() if 2 * count > write.db.execute(whole, (event,)).fetchone()[0]]


def _place(write: Write, act: PlacePhotos) -> Message:
    for latitude, longitude in act.places:
        there = math.isfinite(latitude) and math.isfinite(longitude) and abs(latitude) <= 90 and abs(longitude) <= 180
        if not there or (abs(latitude) < _NOWHERE and abs(longitude) < _NOWHERE):
            raise PhotosortError(Message(MessageCode.PLACE_IMPOSSIBLE))
    say_places(write, dict(zip(act.photos, act.places, strict=True)), guessed=act.guessed)
    count, places = len(set(act.photos)), set(act.places)
    if act.guessed or len(places) != 1:
        return Message(MessageCode.PLACES_GUESSED if act.guessed else MessageCode.PHOTOS_PLACED, count=count)
    if act.town:
        return Message(MessageCode.PHOTOS_PLACED_IN, count=count, town=act.town)
    [(latitude, longitude)] = places
    return Message(MessageCode.PHOTOS_PLACED_AT, count=count, text=f"{latitude:.3f}, {longitude:.3f}")


def say_places(write: Write, places: Mapping[PhotoId, tuple[float, float]], *, guessed: bool) -> None:
    """Have photos be at these latitudes and longitudes, for sure or as a guess."""
    write.db.executemany(
        """INSERT INTO said_place VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET latitude = excluded.latitude,
        longitude = excluded.longitude, guessed = excluded.guessed""",
        [(photo, *place, guessed) for photo, place in places.items()],
    )
