"""New albums out of Unsorted: found where enough photos lie together that are as alike as albums are."""

import numpy as np
from numpy.typing import NDArray

from photosort.organizing.alike import unit

ENOUGH = 6  # photos make an album
LARGEST = 4_000  # photos looked at, the newest: the work grows with the square


def likeness_in_albums(points: NDArray[np.floating], albums: NDArray[np.integer]) -> float:
    """How alike a member is to the most typical member of its album: the median over all of them, a cosine.

    Args:
        points: (n, m) of sorted photos.
        albums: (n,) album of each.
    """
    z = unit(points)
    found = []
    for album in np.unique(albums):
        members = z[albums == album]
        typical = members[(members @ members.mean(0)).argmax()]
        found.append(members @ typical)
    return float(np.median(np.concatenate(found))) if found else 1.0


def gather(points: NDArray[np.floating], least: float) -> NDArray[np.int64]:
    """New album, 0, 1, ..., of each row of `points` (n, m); -1 for those that go on waiting.

    The row with the most others at least `least` alike makes an album with them, and so on while there are enough.
    """
    z = unit(points)
    labels = np.full(len(z), -1, np.int64)
    near = z @ z.T >= least
    for album in range(len(z)):
        counts = near.sum(1)
        typical = int(counts.argmax()) if len(counts) else 0
        if not len(counts) or counts[typical] < ENOUGH:
            break
        members = near[typical].copy()
        labels[members] = album
        near[members] = False
        near[:, members] = False
    return labels
