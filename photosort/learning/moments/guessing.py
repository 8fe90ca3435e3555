"""Where photos without a place were taken, as those nearby in time tell."""

import numpy as np
from numpy.typing import NDArray

from photosort.learning.moments.events import NONE
from photosort.learning.moments.globe import Floats
from photosort.learning.moments.limits import HOUR_S, NEARBY


def neighbours(moment: Floats, place: Floats, photograph: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Of each photograph without a place the row of the one nearest in time that has one, (n,).

    `NONE` where that is more than an hour away, and for all others: nobody was anywhere with a screenshot.

    Args:
        moment: seconds of UTC, as far as they are known, (n,).
        place: degrees, (n, 2), NaN where there is none.
        photograph: as in `find_events`, (n,).
    """
    found = np.full(len(moment), NONE)
    located = np.isfinite(place[:, 0])
    known, asked = np.flatnonzero(photograph & located), np.flatnonzero(photograph & ~located)
    if not len(known):
        return found
    known = known[np.lexsort((known, moment[known]))]
    after = np.searchsorted(moment[known], moment[asked]).clip(0, len(known) - 1)
    before = np.maximum(after - 1, 0)
    nearer = np.abs(moment[known[after]] - moment[asked]) < np.abs(moment[known[before]] - moment[asked])
    best = known[np.where(nearer, after, before)]
    found[asked] = np.where(np.abs(moment[best] - moment[asked]) <= NEARBY * HOUR_S, best, NONE)
    return found
