"""Events out of sessions: those that stand out, with what follows them at once or after a night."""

import numpy as np
from numpy.typing import NDArray

from photosort.learning.moments.globe import Floats, kilometres
from photosort.learning.moments.limits import AFAR, BEGIN, ELSEWHERE, HOUR_S, LATER, LULL, SAME
from photosort.learning.moments.rhythm import pause, standing_out

Ints = NDArray[np.int64]
NONE = -1
_NEVER = 1e9


def chained(time: Floats, place: Floats, far: NDArray[np.bool_], side: Ints, begin: float = BEGIN) -> Ints:
    """Of each photo the number of its event, or -1, (n,).

    Of all ways to have some sessions be events, and to have neighbours be one, the likeliest is found (Viterbi): what
    stands out speaks for an event, and each one begun, and each hour of a long pause inside one, against it.

    Args:
        time: seconds, ascending, (n,).
        place: degrees, (n, 2), NaN where there is none.
        far: out of town, (n,).
        side: photos of different numbers are never in one event, (n,), ascending.
        begin: log-odds that one more event costs.
    """
    if not len(time):
        return np.empty(0, np.int64)
    new = (np.diff(time, prepend=time[:1]) > pause(time)) | (np.diff(side, prepend=side[:1]) != 0)
    new[0] = True
    first = np.flatnonzero(new)
    last = np.append(first[1:], len(time)) - 1
    odds = standing_out(last - first + 1, time[last] - time[first])
    odds += AFAR * (np.add.reduceat(far.astype(np.int64), first) > 0)
    path = _likeliest(odds, _continuing(time, place, side, first, last), begin)
    return np.asarray(path[np.cumsum(new) - 1])


def _continuing(time: Floats, place: Floats, side: Ints, first: Ints, last: Ints) -> Floats:
    """What it costs to have each session but the first, (m - 1,), be of the event of the one before."""
    hours = (time[first[1:]] - time[last[:-1]]) / HOUR_S
    located = np.isfinite(place[:, 0])
    count = np.maximum(np.add.reduceat(located.astype(np.int64), first), 1)
    middle = np.add.reduceat(np.where(located[:, None], place, 0), first) / count[:, None]
    middle[~np.logical_or.reduceat(located, first)] = np.nan
    elsewhere = kilometres(middle[1:], middle[:-1]) > ELSEWHERE
    cost = LATER * np.maximum(hours - SAME, 0)
    cost[(elsewhere & (hours > SAME)) | (side[first[1:]] != side[first[:-1]])] = _NEVER
    return np.asarray(cost)


def _likeliest(odds: Floats, continuing: Floats, begin: float) -> Ints:
    """The number of the event of each session, or -1, (m,)."""
    # Ordinary, the first of an event, or a further one of it.
    costs = np.append(0.0, continuing).tolist()
    score, came = [0.0, -_NEVER, -_NEVER], []
    for value, cost in zip(odds.tolist(), costs, strict=True):
        best = max(range(3), key=score.__getitem__)
        inside = 1 if score[1] > score[2] else 2
        came.append((best, best, inside))
        score = [score[best], score[best] + value - begin, score[inside] + max(value, LULL) - cost]
    state = max(range(3), key=score.__getitem__)
    states = []
    for before in reversed(came):
        states.append(state)
        state = before[state]
    states.reverse()
    number = np.cumsum(np.array(states) == 1) - 1
    return np.where(np.array(states) == 0, NONE, number)
