"""Journeys: photos away from home, without one at home between, over a night at least."""

import numpy as np
from numpy.typing import NDArray

from photosort.learning.moments.globe import Floats
from photosort.learning.moments.limits import AWAY_GAP, DAY_S, HOME_RADIUS, HOUR_S, JOINS, OVERNIGHT

Ints = NDArray[np.int64]
NONE = -1


def journeys(time: Floats, clock: Floats, away: Floats) -> Ints:
    """Of each photo the number of its journey, from 0 on, or -1, (n,).

    Photos without a place are on a journey that goes on around them, or that begins or ends near them.

    Args:
        time: seconds, ascending, (n,).
        clock: seconds of the wall clock, which tells nights, (n,).
        away: km from home, (n,), NaN where there is no place.
    """
    journey = np.full(len(time), NONE)
    located = np.flatnonzero(np.isfinite(away))
    if not len(located):
        return journey
    far = away[located] > HOME_RADIUS
    new = np.diff(time[located], prepend=time[located[:1]]) > AWAY_GAP * HOUR_S
    new |= np.diff(far, prepend=far[:1])
    new[0] = True
    starts = np.flatnonzero(new)
    ends = np.append(starts[1:], len(located)) - 1
    night = (clock - OVERNIGHT * HOUR_S) // DAY_S
    number = 0
    for start, end in zip(starts, ends, strict=True):
        first, last = int(located[start]), int(located[end])
        if far[start] and night[first] < night[last]:
            before = int(located[start - 1]) if start else -1
            after = int(located[end + 1]) if end + 1 < len(located) else len(time)
            first, last = _reach(time, first, before, -1), _reach(time, last, after, 1)
            journey[first : last + 1] = number
            number += 1
    return journey


def _reach(time: Floats, edge: int, other: int, step: int) -> int:
    """How far a journey reaches from the photo at its edge, over those without a place before the other located one."""
    while edge + step != other and (here := abs(time[edge + step] - time[edge])) <= JOINS * HOUR_S:
        there = abs(time[other] - time[edge + step]) if 0 <= other < len(time) else np.inf
        if there < here:
            break
        edge += step
    return edge
