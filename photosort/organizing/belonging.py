"""Who is near enough to an album to come into it: about as near as its own members are to each other."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photosort.organizing.similarity_order import unit

NEAREST = 3  # neighbours by which a photo is judged to belong
# Spreads below the mean nearness of an album's own members from where on a photo is foreign to it: to any, and to one
# that a person has decided on, in which a wrong photo costs more than one that waits in Unsorted.
LOOSE, STRICT = 1.3, 0.85
_VOICE = 2  # members' worth that all albums say about what is usual in each: alone, two or three members tell little
SAMPLE = 4_000  # photos with which others are compared, of more
_CHUNK = 1_000

Floats = NDArray[np.float32]
Rows = NDArray[np.int64]


class Usual(NamedTuple):
    """How near members are to their own album, over all albums."""

    mean: float
    variance: float  # within albums


def nearness(points: NDArray[np.floating], others: NDArray[np.floating]) -> Floats:
    """How near each of `points` (n, m) is to its nearest ones of `others` (k, m): a mean of cosines, -1..1; (n,)."""
    return _nearest(unit(points), unit(others))


def own_nearness(points: NDArray[np.floating]) -> Floats:
    """How near each member of an album, (n, m), is to the others, as if it came just now; (n,), empty for one alone."""
    z = unit(points)
    return _nearest(z, z, itself=True) if len(z) > 1 else np.empty(0, np.float32)


def usual(points: NDArray[np.floating], albums: NDArray[np.integer]) -> Usual:
    """What is usual in the albums (n,) of photos, `points` (n, m)."""
    found = [near for album in np.unique(albums) if len(near := own_nearness(points[albums == album]))]
    if not found:
        return Usual(-1.0, 0.0)  # nobody is foreign where nothing is known
    within = np.concatenate([near - near.mean() for near in found])
    return Usual(float(np.concatenate(found).mean()), float(np.square(within).mean()))


def least(members: NDArray[np.floating], other: Usual, *, strict: bool) -> float:
    """The nearness below which a photo is foreign to an album with these members, (n, m).

    Each album has a bound of its own: one for the whole library would be drawn down by its loosest albums until those
    of one kind let in every other. It lies `LOOSE`, or `STRICT`, spreads below the mean of how near each member is to
    the others (leave one out). Mean and variance are shrunk towards what is usual, as by `_VOICE` more members.
    """
    near = own_nearness(members)
    count = len(near)
    mean = (near.sum() + _VOICE * other.mean) / (count + _VOICE)
    variance = (np.square(near - near.mean()).sum() if count else 0.0) + _VOICE * other.variance
    return float(mean - (STRICT if strict else LOOSE) * np.sqrt(variance / (count + _VOICE)))


def let_in(points: NDArray[np.floating], inside: NDArray[np.bool_], asking: Rows, other: Usual) -> NDArray[np.bool_]:
    """Who is in an album that the person has decided on, (n,), once of the rows `asking` all came who are not foreign.

    Who came is a member by whom the next are judged, until nobody comes any more: asked once more, nobody would. The
    bound is the loose one, as who asks was grouped with the album: the strict one keeps out more kin than strangers.

    Args:
        points: (n, m) of all photos.
        inside: (n,) who is in it now.
        asking: rows of who might come.
        other: what is usual in albums.
    """
    inside = inside.copy()
    while True:
        members = points[sampled(np.flatnonzero(inside))]
        outside = asking[~inside[asking]]
        new = outside[nearness(points[outside], members) >= least(members, other, strict=False)]
        if not len(new):
            return inside
        inside[new] = True


def sampled(rows: Rows) -> Rows:
    """Some of many rows, evenly: comparing all with all costs the square."""
    return rows[:: max(1, len(rows) // SAMPLE)]


def _nearest(z: Floats, them: Floats, *, itself: bool = False) -> Floats:
    """Mean cosine of rows of length 1 to the nearest of `them`; `itself` leaves the row of the same number out."""
    count = min(NEAREST, len(them) - itself)
    near = np.full(len(z), -1.0, np.float32)
    for start in range(0, len(z) if count else 0, _CHUNK):
        cosines = z[start : start + _CHUNK] @ them.T
        if itself:
            rows = np.arange(len(cosines))
            cosines[rows, start + rows] = -1.0
        near[start : start + _CHUNK] = np.partition(cosines, -count, axis=1)[:, -count:].mean(1)
    return near
