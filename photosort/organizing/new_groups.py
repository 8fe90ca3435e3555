"""Where photos go that are newer than the grouping: those that are like nothing yet, and the new albums among them."""

from collections.abc import Set

import numpy as np
from numpy.typing import NDArray

from photosort.organizing.belonging import NEAREST, least, nearness, own_nearness, usual
from photosort.organizing.similarity_order import unit

ENOUGH = 6  # photos make an album
STRANGE = 4.0  # percent of the members of albums are less near to their own than photos that make a new one
_ROUNDS = 5  # of growing: an album must not creep on from one kind to the next

Rows = NDArray[np.int64]


def usual_nearness(points: NDArray[np.floating], albums: NDArray[np.integer]) -> float:
    """The nearness to their own album that all but a few members have: so near are photos that make a new one.

    Args:
        points: (n, m) of photos in albums.
        albums: (n,) album of each.
    """
    found = [np.empty(0, np.float32)]
    for album in np.unique(albums):
        members = points[albums == album]
        if len(members) > NEAREST:
            found.append(own_nearness(members))
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


def new_homes(
    points: NDArray[np.floating],
    homes: Rows,
    settled: tuple[NDArray[np.floating], Rows],
    strict: Set[int],
    unsorted: int,
) -> tuple[Rows, list[Rows]]:
    """Where newcomers go: (n,) albums, or `unsorted`, and the rows of each new album, which are `unsorted` there.

    Args:
        points: (n, m) of newcomers.
        homes: (n,) album that each is most like; `unsorted` where it is like none, or has waited there.
        settled: (k, m) points of photos that are in albums, and (k,) their albums.
        strict: albums that the person has decided on.
        unsorted: the number of Unsorted.
    """
    theirs, albums = settled
    other, homes = usual(theirs, albums), homes.copy()
    near = np.full(len(homes), -1.0, np.float32)
    for album in np.setdiff1d(homes, [unsorted]):
        rows, members = np.flatnonzero(homes == album), theirs[albums == album]
        near[rows] = nearness(points[rows], members)
        homes[rows[near[rows] < least(members, other, strict=album in strict)]] = unsorted
    strange = np.flatnonzero(homes == unsorted)
    if len(strange) < ENOUGH:
        return homes, []
    labels = gather(points[strange], usual_nearness(theirs, albums))
    groups = [strange[labels == label] for label in range(int(labels.max()) + 1)]
    if not groups:
        return homes, []
    # Who is nearer to a new album than to the one it is in comes along.
    nearer = np.stack([nearness(points, points[rows]) for rows in groups], axis=1)
    best = nearer.argmax(1)
    for row in np.flatnonzero(homes != unsorted):
        if nearer[row, best[row]] > near[row]:
            homes[row] = unsorted
            groups[best[row]] = np.append(groups[best[row]], row)
    return homes, [np.sort(rows) for rows in groups]
