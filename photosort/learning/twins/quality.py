"""How well a shot came out, as its thumbnail tells: how sharp it is and where, how exposed, how level."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from photosort.learning.twins.level import tilt
from photosort.learning.twins.rating import GRID
from photosort.learning.twins.sampling import Floats

_PLACE = 8  # pixels across of a place that is looked at
_FINE, _COARSE = 0.7, 3.0  # pixels: the details that blur takes away first, and those that it leaves
_AROUND = 1.2  # places over which both are averaged
_NOTHING = 0.3  # squared levels a pixel that say nothing
_SEEN = 1.0  # squared levels a pixel in every direction, from which on there is something to see
_FEWEST = 12  # places where there is, to judge by
_SHARPEST = 0.98  # quantile of the places: what is sharp is the subject, however small, and not all around it
_SMALLER = 4  # times, what shows nothing at its own size is looked at again
_FEWEST_SMALLER = 3  # places of it where there is something, to judge by
_MUSH = 0.25  # of it, below which it is blurred: what is only faint, as in fog, is sharper when smaller
_MOST = 6.0  # times as much fine detail as coarse: a drawn edge
_BRIGHT = 220.0  # level that the bright parts of a well exposed picture reach
_WHITE = 251.0  # level from which on nothing is told apart


@dataclass(frozen=True, slots=True)
class Quality:
    """What is measured of a shot.

    Attributes:
        sharpness: see `sharpness`.
        streak: how many times as sharp it is along one direction as across it, in the sharper half of all places: 1.1
            where it is out of focus, more than 1.2 where it was shaken; of what is sharp it tells nothing.
        exposure: see `exposure`.
        brightest: level 0..255 that two pixels in a thousand are above.
        lost: share 0..1 that is white.
        tilt: degrees by which it leans; None where nothing tells.
        where: how sharp each cell of a grid over it is, uint8 (GRID, GRID), 255 as sharp as can be; 0 where there is
            nothing to see.
    """

    sharpness: float
    streak: float
    exposure: float
    brightest: float
    lost: float
    tilt: float | None
    where: NDArray[np.uint8]


def measured(light: Floats) -> Quality:
    """The quality of a thumbnail, float32 (h, w), 0..255."""
    across, along = _by_place(light)
    sharp, streak = _best(light, across, along)
    lost = float((light > _WHITE).mean())
    return Quality(sharp, streak, exposure(light), float(np.quantile(light, 0.998)), lost, tilt(light), _where(across))


def sharpness(light: Floats) -> float:
    """How much fine detail there is beside coarse where the picture is sharpest, in the direction that has least, 0..1;
    0 where there is too little to see. Below 0.3 it is blurred everywhere.

    As blur is measured by what a second blur takes away (Crete et al. 2007), here by two tensors of gradients (Bigün
    and Granlund 1987) and their smaller generalized eigenvalue: shaking blurs in one direction alone.

    Args:
        light: brightness of a thumbnail, float32 (h, w), 0..255.
    """
    return _best(light, *_by_place(light))[0]


def exposure(light: Floats) -> float:
    """How well a picture, float32 (h, w), 0..255, is exposed, 0 to 1: how bright its bright parts are, and how many are
    lost in white.
    """
    lost = float((light > _WHITE).mean())
    return min(1.0, float(np.quantile(light, 0.95)) / _BRIGHT) * (1 - lost)


def _best(light: Floats, across: Floats, along: Floats) -> tuple[float, float]:
    """Sharpness and streak."""
    seen = ~np.isnan(across)
    if seen.sum() < _FEWEST:
        return _of_mush(light), 1.0
    best = float(np.quantile(across[seen], _SHARPEST))
    sharper = seen & (across >= np.median(across[seen]))
    return min(1.0, best / _MOST), float(np.median(along[sharper] / np.maximum(across[sharper], 1e-3)))


def _of_mush(light: Floats) -> float:
    """How sharp a picture is that is blurred so much that nothing is seen at its own size; 0 where it is not that."""
    across, _ = _by_place(_means(light, _SMALLER))
    seen = across[~np.isnan(across)]
    if seen.size < _FEWEST_SMALLER:
        return 0.0
    best = float(np.quantile(seen, _SHARPEST)) / _MOST
    return best / _SMALLER if best < _MUSH else 0.0


def _by_place(light: Floats) -> tuple[Floats, Floats]:
    """Of each place, how many times as much fine detail as coarse it has in the direction with least, and in the one
    with most, both (h // 8, w // 8); NaN where there is nothing to see.
    """
    high, wide = (edge // _PLACE * _PLACE for edge in light.shape)
    if min(high, wide) < 2 * _PLACE:
        return np.empty((0, 0), np.float32), np.empty((0, 0), np.float32)
    light = np.asarray(light[:high, :wide], np.float32)
    a, b, c = _tensors(light, _FINE, _PLACE)
    down, right, both = (part / 4 for part in _tensors(_means(light, 2), _COARSE / 2, _PLACE // 2))
    least = (down + right) / 2 - np.sqrt(((down - right) / 2) ** 2 + both * both)
    down, right = down + _NOTHING, right + _NOTHING
    whole = np.maximum(down * right - both * both, 1e-6)
    middle = (right * a - 2 * both * c + down * b) / whole / 2
    apart = np.sqrt(np.maximum(middle * middle - np.maximum(a * b - c * c, 0) / whole, 0))
    bare = least < _SEEN
    across, along = (np.sqrt(np.maximum(part, 0)) for part in (middle - apart, middle + apart))
    across[bare] = along[bare] = np.nan
    return across, along


def _tensors(plane: Floats, size: float, step: int) -> list[Floats]:
    """Mean products of gradients at a size: down, across and both, each for places of so many pixels."""
    soft = ndimage.gaussian_filter(plane, size, truncate=3.0)
    down, across = np.gradient(soft)
    return [
        ndimage.gaussian_filter(_means(part, step), _AROUND) for part in (down * down, across * across, down * across)
    ]


def _means(plane: Floats, step: int) -> Floats:
    high, wide = plane.shape[0] // step, plane.shape[1] // step
    means = plane[: high * step, : wide * step].reshape(high, step, wide, step).mean((1, 3))
    return np.asarray(means, np.float32)


def _where(across: Floats) -> NDArray[np.uint8]:
    if not across.size:
        return np.zeros((GRID, GRID), np.uint8)
    rows, columns = (np.arange(GRID) * edge // GRID for edge in across.shape)
    sharp = np.minimum(np.nan_to_num(across) / _MOST, 1)
    best = np.maximum.reduceat(np.maximum.reduceat(sharp, rows, axis=0), columns, axis=1)
    return np.asarray(np.rint(255 * best), np.uint8)
