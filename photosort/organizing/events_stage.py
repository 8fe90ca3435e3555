"""Finding events and journeys, after what photos show is known: anew where a date, a place or a kind has changed.

Nothing is opened for it. What the person decided about events holds whatever is found.
"""

import hashlib
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from photosort.learning.moments.deciding import united
from photosort.learning.moments.events import NONE, Events, find_events
from photosort.learning.moments.limits import LEVELS
from photosort.library.db.meta import EVENT_LEVEL
from photosort.library.events import MomentArrays
from photosort.library.library import Library
from photosort.library.search.traits import Cell, cell_of
from photosort.model.cancel_token import CancelToken
from photosort.model.event import Decided, EventKind, FoundEvent, Home
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.place import city
from photosort.model.text_line import KINDS

_KEY = "events_of"
_METHOD = b"3"  # another one has all found anew
_CLEAR = 0.7  # share of the photos with a place from which on the place is the event's
_EPOCH = datetime(1970, 1, 1)


def find_all_events(library: Library, token: CancelToken) -> None:
    """Find the events of a library, where anything that tells them has changed since.

    Raises:
        Cancelled: asked to stop; nothing is written down.
        PhotosortError: it cannot be kept.
    """
    while True:
        token.check()
        arrays, decided, level = library.events.arrays(), library.events.decided(), event_level(library)
        photograph = _photographs(library, arrays)
        mark = _mark(arrays, photograph, decided, level)
        if library.meta.get(_KEY) == mark:
            return
        found = _found(arrays, photograph, decided, level)
        rows = np.flatnonzero(photograph)
        moments = dict(zip(_photos(arrays, rows), found.moment[rows].astype(np.int64).tolist(), strict=True))
        token.check()
        if library.events.store(decided, _described(library, arrays, found, decided), moments, _homes(found)):
            # What was decided of an event that grew is known as it is now.
            library.meta.set(_KEY, _mark(arrays, photograph, library.events.decided(), level))
            if event_level(library) == level:  # another one may have been chosen meanwhile
                return


def event_level(library: Library) -> int:
    """How many events are wanted, as a place in `LEVELS`: from 0, the fewest, on. The middle where nobody said it."""
    try:
        level = int(library.meta.get(EVENT_LEVEL) or b"")
    except ValueError:
        level = -1
    return level if level in range(len(LEVELS)) else len(LEVELS) // 2


def events_at(library: Library, level: int) -> int:
    """How many events there would be at a level."""
    arrays = library.events.arrays()
    found = _found(arrays, _photographs(library, arrays), library.events.decided(), level)
    return len(np.unique(found.event[found.event != NONE]))


def _photographs(library: Library, arrays: MomentArrays) -> NDArray[np.bool_]:
    """Which photos take part, (n,)."""
    return ~np.isin(arrays.photos, list(library.search.traits.of_kinds(KINDS)))


def _found(arrays: MomentArrays, photograph: NDArray[np.bool_], decided: Sequence[Decided], level: int) -> Events:
    """The events at a level; those that were decided first, whatever it is."""
    found = find_events(arrays.clock, arrays.offset, arrays.place, photograph, LEVELS[level])
    stretches = np.array([(one.first, one.last) for one in decided], np.int64).reshape(-1, 2)
    journeys = np.array([one.kind is EventKind.JOURNEY for one in decided], bool)
    return united(found, arrays.clock, photograph, stretches, journeys)


def _mark(arrays: MomentArrays, photograph: NDArray[np.bool_], decided: Sequence[Decided], level: int) -> bytes:
    """Another one where anything is different by which events are found."""
    mark = hashlib.blake2b(_METHOD + repr((decided, level)).encode(), digest_size=16)
    for part in (*arrays, photograph):
        mark.update(np.ascontiguousarray(part).tobytes() + b"|")
    return mark.digest()


def _homes(found: Events) -> list[Home]:
    """Where home was, at each move."""
    known = np.flatnonzero(np.isfinite(found.home[:, 0]))
    known = known[np.argsort(found.moment[known], kind="stable")]
    moved = (np.diff(found.home[known], axis=0, prepend=np.nan) != 0).any(axis=1)  # the first one differs from NaN
    return [Home(int(found.moment[row]), *map(float, found.home[row])) for row in known[moved]]


def _photos(arrays: MomentArrays, rows: NDArray[np.int64]) -> list[PhotoId]:
    return [PhotoId(photo) for photo in arrays.photos[rows].tolist()]


def _described(library: Library, arrays: MomentArrays, found: Events, decided: Sequence[Decided]) -> list[FoundEvent]:
    """The events with their names, places and times; those that were decided first."""
    towns = library.search.traits.towns()
    some = np.flatnonzero(found.event != NONE)
    some = some[np.lexsort((found.moment[some], found.event[some]))]
    borders = np.searchsorted(found.event[some], np.arange(len(found.journey) + 1))
    described = []
    for number, journey in enumerate(found.journey.tolist()):
        rows = some[borders[number] : borders[number + 1]]
        own = decided[number] if number < len(decided) else None
        times = [*arrays.clock[rows].astype(np.int64).tolist(), *((own.first, own.last) if own is not None else ())]
        first, last = min(times), max(times)
        place = _place(arrays.place[rows], towns)
        described.append(
            FoundEvent(
                tuple(_photos(arrays, rows)),
                EventKind.JOURNEY if journey else EventKind.EVENT,
                place,
                _name(place, first, last, journey=journey),
                first,
                last,
                None if own is None else own.event,
            )
        )
    return described


def _place(places: NDArray[np.float64], towns: dict[Cell, str]) -> str:
    """Where most of an event was: the town, or what several towns lie in together; '' where that is nowhere known."""
    cells = Counter(cell_of(north, east) for north, east in places[np.isfinite(places[:, 0])].tolist())
    counts = Counter[str]()
    for cell, count in cells.items():
        counts[city(towns.get(cell, ""))] += count
    del counts[""]
    around = Counter[str]()
    for place, count in counts.items():
        parts = place.split(", ")
        for step in range(len(parts)):
            around[", ".join(parts[step:])] += count
    clear = [place for place, count in around.items() if count >= _CLEAR * sum(counts.values())]
    return max(clear, key=lambda place: (place.count(", "), around[place]), default="")


def _name(place: str, first: int, last: int, *, journey: bool) -> Message:
    """What the machine calls an event: "Kerala, May 2024", "Berlin, 3 May 2024"."""
    begin, end = (_EPOCH + timedelta(seconds=time) for time in (first, last))
    time = _time(begin.date(), end.date(), journey=journey)
    town, _, rest = place.partition(", ")
    if not place:
        return Message(MessageCode.NAME_TIME, time=time)
    country = rest.rpartition(", ")[2]
    return Message(MessageCode.NAME_EVENT, town=f"{town}, {country}" if country else town, time=time)


def _time(first: date, last: date, *, journey: bool) -> str:
    """A day, a month, or the first and the last month, as a message has it."""
    if not journey and last - first <= timedelta(1):  # over midnight it is one evening
        return first.isoformat()
    months = first.isoformat()[:7], last.isoformat()[:7]
    return "/".join(dict.fromkeys(months))
