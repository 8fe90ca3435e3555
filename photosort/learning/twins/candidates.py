"""Which pictures may show the same, by the codes of what is seen in them and of their layout."""

import numpy as np
from numpy.typing import NDArray

from photosort.learning.twins import neighbours

SEEN, SKETCHED = 0.6, 0.965  # cosines of codes from which pictures are compared
MOST = 4  # by each code, of the nearest of each
_FEW = 8  # times as many are known: then those that are new are compared with all, one by one


def candidates(
    seen: NDArray[np.float16],
    sketch: NDArray[np.float16],
    compared: NDArray[np.bool_],
    new: NDArray[np.int64] | None = None,
) -> neighbours.Pairs:
    """Pairs of rows of which one at least was not compared yet.

    Args:
        seen: (n, d), of length one, or zero where it is not known.
        sketch: (n, e), likewise.
        compared: (n,), which rows were compared with all that were there.
        new: rows that were not, of which those are asked for; None: all.
    """
    new = np.flatnonzero(~compared) if new is None else new
    if not len(new):
        return np.empty((0, 2), np.int64)
    found = []
    for rows, least in ((seen, SEEN), (sketch, SKETCHED)):
        if _FEW * len(new) < len(rows):
            found.append(neighbours.near_rows(rows, new, least, MOST))
        else:
            found.append(neighbours.near_pairs(rows, least, MOST))
    pairs = neighbours.ordered(np.concatenate(found))
    return pairs[np.isin(pairs, new).any(1)]
