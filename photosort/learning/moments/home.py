"""Where home is: where most ordinary weeks have photos; another place after a move."""

import numpy as np
from numpy.typing import NDArray

from photosort.learning.moments.globe import Floats, kilometres
from photosort.learning.moments.limits import HOME_RADIUS, HOMES, MOVE, WEEK_S

Ints = NDArray[np.int64]
_CELL = 0.2  # degrees, by which places are gathered


def homes(times: Floats, places: Floats) -> tuple[Floats, Floats]:
    """Where home was as each photo was taken, (n, 2) in degrees, and how far from it that was, (n,) in km.

    Weeks count, not photos or days: three weeks abroad have more photos than a year at home. Staying is likelier than
    moving, so that nobody moves for a long journey. In the week of a move and those beside it both places are home.
    NaN where no photo has a place, and for the distance where the photo has none.

    Args:
        times: seconds, ascending, (n,).
        places: latitude and longitude in degrees, (n, 2), NaN where there is none.
    """
    known = np.isfinite(places[:, 0])
    if not known.any():
        return np.full_like(places, np.nan), np.full(len(times), np.nan)
    week = ((times - times[0]) // WEEK_S).astype(np.int64)
    candidates = _candidates(week[known], places[known])
    weeks = int(week[-1]) + 1
    seen = np.zeros((weeks, len(candidates)))
    for number, candidate in enumerate(candidates):
        seen[week[known][kilometres(places[known], candidate) <= HOME_RADIUS], number] = 1.0
    path = candidates[_path(seen)]
    beside = [np.clip(week + step, 0, weeks - 1) for step in (-1, 0, 1)]
    away = np.minimum.reduce([kilometres(places, path[some]) for some in beside])
    return np.asarray(path[week]), np.asarray(away)


def _candidates(week: Ints, places: Floats) -> Floats:
    """Places far from each other with photos in most weeks, most first, (k, 2)."""
    cells = np.round(places / _CELL).astype(np.int64)
    keys, inverse = np.unique(cells, axis=0, return_inverse=True)
    inverse = inverse.reshape(-1)
    pairs = np.unique(np.column_stack([inverse, week]), axis=0)
    count = np.bincount(pairs[:, 0], minlength=len(keys))
    middle = np.column_stack([np.bincount(inverse, places[:, axis]) for axis in (0, 1)]) / np.bincount(inverse)[:, None]
    found: list[Floats] = []
    for cell in np.argsort(-count, kind="stable"):
        if all(kilometres(middle[cell], other) > HOME_RADIUS for other in found):
            found.append(middle[cell])
            if len(found) == HOMES:
                break
    return np.array(found)


def _path(seen: Floats) -> Ints:
    """The likeliest home of each week, (weeks,): one with photos in it, and moves seldom (Viterbi)."""
    score = seen[0].copy()
    came = np.zeros(seen.shape, np.int64)
    for week in range(1, len(seen)):
        best = int(score.argmax())
        moves = score[best] - MOVE > score
        came[week] = np.where(moves, best, np.arange(len(score)))
        score = np.where(moves, score[best] - MOVE, score) + seen[week]
    path = np.empty(len(seen), np.int64)
    path[-1] = int(score.argmax())
    for week in range(len(seen) - 1, 0, -1):
        path[week - 1] = came[week, path[week]]
    return path
