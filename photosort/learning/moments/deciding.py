"""What the person has decided about events, in what a run has found: each decided stretch of time is one event."""

import numpy as np
from numpy.typing import NDArray

from photosort.learning.moments.events import NONE, Events
from photosort.learning.moments.globe import Floats
from photosort.learning.moments.limits import GROWS

Ints = NDArray[np.int64]


def united(
    found: Events, clock: Floats, photograph: NDArray[np.bool_], stretches: Ints, journey: NDArray[np.bool_]
) -> Events:
    """Events of which the first k are the stretches, in their order, whether anything is in them or not.

    A stretch has every photograph in it. It grows by the rest of an event that it is in: a journey always, as on the
    days after it was named, another event while it still is a fair part of the whole. No two stretches become one.

    Args:
        found: as `find_events` gave it.
        clock: seconds of the wall clock, (n,).
        photograph: as there, (n,).
        stretches: first and last second of the clock of each, (k, 2).
        journey: whether each stretch is one, (k,).
    """
    k = len(stretches)
    event = np.where(found.event == NONE, NONE, found.event + k)
    kind = np.concatenate([journey, found.journey])
    inside = np.full(len(clock), NONE)
    for number in range(k - 1, -1, -1):
        first, last = stretches[number]
        inside[photograph & (clock >= first) & (clock <= last)] = number
    pieces = [kind]
    for whole in np.unique(event[(inside != NONE) & (event != NONE)]).tolist():
        rows = np.flatnonzero(event == whole)
        rows = rows[np.lexsort((rows, found.moment[rows]))]
        own = inside[rows]
        there = np.unique(own[own != NONE])
        nearest = _nearest(clock[rows], stretches[there], there)
        counts, grown = np.bincount(own[own != NONE], minlength=k), np.bincount(nearest, minlength=k)
        grows = (kind[whole] & journey[nearest]) | (counts * GROWS >= grown)[nearest]
        own = np.where((own == NONE) & grows, nearest, own)
        # What is left on each side of a stretch is an event of its own.
        left = own == NONE
        run = np.cumsum(np.diff(left, prepend=~left[:1]) != 0)
        names = np.unique(run[left], return_inverse=True)[1].reshape(-1)
        start = sum(map(len, pieces))
        own[left] = start + names
        pieces.append(np.full(len(np.unique(names)), kind[whole]))
        event[rows] = own
    event = np.where(inside != NONE, inside, event)
    return _numbered(event, np.concatenate(pieces), found, k)


def _nearest(clock: Floats, stretches: Ints, numbers: Ints) -> Ints:
    """Which of some stretches is nearest to each moment, (n,)."""
    away = np.maximum(stretches[:, 0] - clock[:, None], clock[:, None] - stretches[:, 1])
    return np.asarray(numbers[away.argmin(axis=1)])


def _numbered(event: Ints, journey: NDArray[np.bool_], found: Events, k: int) -> Events:
    """Without numbers that nothing has, but for the first k; the others in the order of time."""
    some = np.flatnonzero(event >= k)
    some = some[np.lexsort((some, found.moment[some]))]
    names, first = np.unique(event[some], return_index=True)
    order = names[np.argsort(first)]
    place = np.full(len(journey) + 1, NONE)  # the last one is that of `NONE`
    place[:k] = np.arange(k)
    place[order] = k + np.arange(len(order))
    return Events(place[event], np.append(journey[:k], journey[order]), found.moment, found.home)
