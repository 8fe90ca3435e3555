"""Arrivals that are like nothing yet: telling them from the others, and finding the new albums among them."""

import numpy as np
from numpy.typing import NDArray

from photosort.organizing.similarity_order import unit

ENOUGH = 6  # photos make an album
NEAREST = 3  # neighbours by which a photo is judged to belong
STRANGE = 4.0  # percent of an album's own members would count as strangers in it
_ROUNDS = 5  # of growing: an album must not creep on from one kind to the next
_CHUNK = 1_000

Rows = NDArray[np.int64]
Floats = NDArray[np.float32]


def nearness(points: NDArray[np.floating], others: NDArray[np.floating]) -> Floats:
    """How near each of `points` (n, m) is to its nearest ones of `others` (k, m): a mean of cosines, -1..1; (n,)."""
    z, them = unit(points), unit(others)
    if not len(them):
        return np.full(len(z), -1.0, np.float32)
    count = min(NEAREST, len(them))
    parts = [
        np.partition(z[start : start + _CHUNK] @ them.T, -count, axis=1)[:, -count:].mean(1)
        for start in range(0, len(z), _CHUNK)
    ]
    return np.concatenate(parts) if parts else np.empty(0, np.float32)


def usual_nearness(points: NDArray[np.floating], albums: NDArray[np.integer]) -> float:
    """The nearness to their own album that all but a few members have: below it, a photo is a stranger.

    Args:
        points: (n, m) of photos in albums.
        albums: (n,) album of each.
    """
    found = [np.empty(0, np.float32)]
    for album in np.unique(albums):
        z = unit(points[albums == album])
        if len(z) <= NEAREST:
            continue
        cosines = z @ z.T
        np.fill_diagonal(cosines, -1.0)
        found.append(np.partition(cosines, -NEAREST, axis=1)[:, -NEAREST:].mean(1))
    near = np.concatenate(found)
    return float(np.percentile(near, STRANGE)) if len(near) else -1.0


def gather(points: NDArray[np.floating], least: float) -> Rows:
    """New album, 0, 1, ..., of each row of `points` (n, m); -1 for those that go on waiting.

    The row with the most others around it begins an album with them; then all come in that are as near to its members
    as `least`, the usual nearness in albums; and so on with the rest while there are enough.
    """
    z = unit(points)
    labels = np.full(len(z), -1, np.int64)
    near = z @ z.T >= least
    for album in range(len(z)):
        free = labels < 0
        counts = near[:, free].sum(1) * free
        seed = int(counts.argmax())
        members = near[seed] & free
        for _ in range(_ROUNDS):
            grown = free & ((nearness(points, points[members]) >= least) | members)
            if (grown == members).all():
                break
            members = grown
        if members.sum() < ENOUGH:
            break
        labels[members] = album
    return labels
