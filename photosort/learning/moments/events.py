"""Events and journeys, of times and places.

A journey is away from home over a night. Everything else is told by the library's own rhythm: photos come in sessions,
most of them small, and how many photos an ordinary one has is learned. Sessions that stand out are events, and those
that follow them at once, or after a night, belong to them.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from photosort.learning.moments.chains import chained
from photosort.learning.moments.globe import Floats
from photosort.learning.moments.home import homes
from photosort.learning.moments.journeys import journeys
from photosort.learning.moments.limits import BEGIN, HOME_RADIUS

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
NONE = -1


@dataclass(frozen=True)
class Events:
    """What was found.

    Attributes:
        event: int64 (n,), of each photo the number of its event, from 0 on in the order of time, or `NONE`.
        journey: bool (k,), whether each of them is one: away from home over a night.
        moment: float64 (n,), seconds of UTC as far as they are known; the order of photos.
        home: float64 (n, 2), where home was then; NaN where that is not known, and of what is no photograph.
    """

    event: Ints
    journey: Bools
    moment: Floats
    home: Floats


def find_events(clock: Floats, offset: Floats, place: Floats, photograph: Bools, begin: float = BEGIN) -> Events:
    """Find them; n log n.

    Args:
        clock: seconds of the wall clock, (n,), in any order.
        offset: seconds by which that clock is ahead of UTC, (n,), NaN where it is not known.
        place: latitude and longitude in degrees, (n, 2), NaN where there is none.
        photograph: (n,), whether it takes part; screenshots, memes and papers neither make nor bridge an event.
        begin: log-odds that one more event costs; journeys are found whatever it is.
    """
    moment = moments(clock, offset)
    event, home = np.full(len(clock), NONE), np.full((len(clock), 2), np.nan)
    rows = np.flatnonzero(photograph)
    rows = rows[np.lexsort((rows, moment[rows]))]
    if not len(rows):
        return Events(event, np.empty(0, bool), moment, home)
    home[rows], away = homes(moment[rows], place[rows])
    journey = journeys(moment[rows], clock[rows], away)
    label = np.where(journey == NONE, NONE, 2 * journey)
    rest = journey == NONE
    # What lies on two sides of a journey is not one event.
    side = np.searchsorted(np.flatnonzero(~rest), np.flatnonzero(rest))
    chain = chained(moment[rows][rest], place[rows][rest], away[rest] > HOME_RADIUS, side, begin)
    label[rest] = np.where(chain == NONE, NONE, 2 * chain + 1)
    event[rows], kind = _numbered(label)
    return Events(event, kind, moment, home)


def moments(clock: Floats, offset: Floats) -> Floats:
    """Seconds of UTC, (n,): where an offset is not known, that of the photo nearest by the clock is taken for it."""
    known = np.flatnonzero(np.isfinite(offset))
    if not len(known):
        return clock.astype(np.float64)
    known = known[np.argsort(clock[known], kind="stable")]
    after = np.searchsorted(clock[known], clock).clip(0, len(known) - 1)
    before = np.maximum(after - 1, 0)
    nearer = np.abs(clock[known[after]] - clock) < np.abs(clock[known[before]] - clock)
    guess = offset[np.where(nearer, known[after], known[before])]
    return np.asarray(clock - np.where(np.isfinite(offset), offset, guess))


def _numbered(label: Ints) -> tuple[Ints, Bools]:
    """Labels, (n,), in the order of time from 0 on, and whether each is a journey: those with an even label are."""
    some = label != NONE
    names, first, inverse = np.unique(label[some], return_index=True, return_inverse=True)
    order = np.argsort(first)
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    event = np.full(len(label), NONE)
    event[some] = rank[inverse.reshape(-1)]
    return event, (names % 2 == 0)[order]
