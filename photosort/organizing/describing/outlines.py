"""Coasts and borders of the world, of Natural Earth, coarse and fine; and what lies in the sea."""

import io
import math
from functools import cache
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photosort import assets

Line = NDArray[np.float32]
FILE = "outlines/world.npz"  # made by packaging/world_outlines.py
DEGREE = 10_000  # of its numbers
_OFF = 0.13  # degrees, about 15 km, from the coast: before Norway what is nearer lies among islands
LEVELS = ("110m", "50m")  # one millimetre of a map is so many million; the coarser one first


class Outlines(NamedTuple):
    """Lines of longitude and latitude in degrees, each float32 (n, 2).

    The globe is cut open at 180 degrees: a coast that runs along there, or along the pole, is none.
    """

    land: list[Line]  # closed rings; a lake is one inside another, by the even-odd rule
    borders: list[Line]


@cache
def outlines(level: str) -> Outlines:
    """Those of a level."""
    with np.load(io.BytesIO(assets.read_bytes(FILE))) as kept:

        def lines(name: str) -> list[Line]:
            points = (kept[f"{name}_{level}"] / DEGREE).astype(np.float32)
            return np.split(points, kept[f"{name}_{level}_at"][1:-1])

        return Outlines(lines("land"), lines("borders"))


def at_sea(latitude: float, longitude: float) -> bool:
    """Whether a place is in the sea, some way off the coast: this is drawn too straight, and without small islands.

    Lakes are land.
    """
    wide = _OFF / max(math.cos(math.radians(latitude)), 0.1)
    steps = (0.0, -_OFF, _OFF), (0.0, -wide, wide)
    return not any(_on_land(latitude + north, longitude + east) for north, east in product(*steps))


def _on_land(latitude: float, longitude: float) -> bool:
    """Whether a place is inside the finer outlines: a ray to the east crosses the coast an odd number of times then."""
    x1, y1, x2, y2 = _segments()
    crosses = np.flatnonzero((y1 > latitude) != (y2 > latitude))
    x1, y1, x2, y2 = x1[crosses], y1[crosses], x2[crosses], y2[crosses]
    return bool(np.count_nonzero(x1 + (latitude - y1) * (x2 - x1) / (y2 - y1) > longitude) % 2)


@cache
def _segments() -> tuple[Line, Line, Line, Line]:
    """Both ends of every piece of a coast: x, y, x, y, each (n,)."""
    rings = outlines(LEVELS[-1]).land
    first, second = (np.concatenate([ring[some] for ring in rings]) for some in (slice(None, -1), slice(1, None)))
    return first[:, 0], first[:, 1], second[:, 0], second[:, 1]
