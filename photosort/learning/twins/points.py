"""Points of a picture at which it can be told where another one shows the same, and what is around each.

Corners (Shi and Tomasi 1994) at several sizes; around each a grid of gradients by direction, as SIFT's (Lowe 2004) but
upright: pictures are turned by quarters only, which changes nothing but the order of the columns.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from photosort.learning.twins.sampling import Floats, sampled, whole

_STEP = 2.0 ** (1 / 3)  # from one size to the next
_LEVELS = 6
_CELLS, _CELL = 4, 4  # cells across, and pixels across a cell
_DIRECTIONS = 8
_DENSITY = 140  # pixels a point
_EDGE = 6  # pixels from the border within which there are no points
_CLIP = np.float32(0.25)


@dataclass(frozen=True)
class Points:
    """Where they are, in pixels, and what is around them.

    Attributes:
        place: float32 (n, 2), down and across.
        size: float32 (n,), of a pixel at the size of the picture at which the point was found.
        around: float32 (n, 128), of length 1.
    """

    place: Floats
    size: Floats
    around: Floats


def points_of(light: Floats) -> Points:
    """The points of a plane of brightness, float32 (h, w), 0..255."""
    places, sizes, around = [], [], []
    for level in range(_LEVELS):
        factor = _STEP**-level
        shape = (round(light.shape[0] * factor), round(light.shape[1] * factor))
        if min(shape) < 3 * _EDGE:
            break
        plane = light if level == 0 else sampled(light, whole(light), shape)
        down, across = _gradients(plane)
        at = _corners(down, across)
        places.append((at + 0.5) * (light.shape[0] / shape[0]))
        sizes.append(np.full(len(at), light.shape[0] / shape[0]))
        around.append(_described(down, across, at))
    if not places:
        return Points(np.empty((0, 2), np.float32), np.empty(0, np.float32), np.empty((0, _CELLS**2 * 8), np.float32))
    return Points(
        np.concatenate(places).astype(np.float32),
        np.concatenate(sizes).astype(np.float32),
        np.concatenate(around),
    )


@cache
def order_of(turn: int) -> NDArray[np.int64]:
    """The columns of `around` in the order that they have after a turn (`picture.turned`)."""
    grid = np.arange(_CELLS * _CELLS * _DIRECTIONS).reshape(_CELLS, _CELLS, _DIRECTIONS)
    direction = np.arange(_DIRECTIONS)
    if turn >= 4:  # what pointed to the right points to the left
        grid = grid[:, ::-1][:, :, (4 - direction) % 8]
    for _ in range(turn % 4):  # to the left: what pointed to the right points up
        grid = np.rot90(grid)[:, :, (direction - 2) % 8]
    return np.ascontiguousarray(grid).ravel()


def place_after(place: Floats, shape: tuple[float, float], turn: int) -> Floats:
    """Places (n, 2) in a picture of a height and width, after a turn."""
    down, across = place[:, 0], place[:, 1]
    high, wide = shape
    if turn >= 4:
        across = wide - across
    for _ in range(turn % 4):
        down, across, high, wide = wide - across, down, wide, high
    return np.stack([down, across], axis=1)


def _gradients(plane: Floats) -> tuple[Floats, Floats]:
    soft = ndimage.gaussian_filter(plane, 0.8)
    down, across = np.zeros_like(soft), np.zeros_like(soft)
    down[1:-1] = soft[2:] - soft[:-2]
    across[:, 1:-1] = soft[:, 2:] - soft[:, :-2]
    return down, across


def _corners(down: Floats, across: Floats) -> NDArray[np.int64]:
    """The strongest corners, at least three pixels apart; (n, 2) rows and columns."""
    a, b, c = (ndimage.gaussian_filter(x, 1.5) for x in (down * down, across * across, down * across))
    strength = (a + b) / 2 - np.sqrt(((a - b) / 2) ** 2 + c * c)
    strength[:_EDGE] = strength[-_EDGE:] = strength[:, :_EDGE] = strength[:, -_EDGE:] = 0
    peak = (strength == ndimage.maximum_filter(strength, 5)) & (strength > 4)
    rows, columns = np.nonzero(peak)
    most = max(12, down.size // _DENSITY)
    best = np.argsort(-strength[rows, columns], kind="stable")[:most]
    return np.stack([rows[best], columns[best]], axis=1)


def _described(down: Floats, across: Floats, at: NDArray[np.int64]) -> Floats:
    """What is around points, float32 (n, 128): gradients by cell and direction."""
    if not len(at):
        return np.empty((0, _CELLS**2 * _DIRECTIONS), np.float32)
    strength = np.hypot(down, across)
    # Directions count to the left, as turns do: rows go down.
    angle = np.arctan2(-down, across) * np.float32(_DIRECTIONS / (2 * np.pi))
    first = np.floor(angle)
    share = angle - first
    low = first.astype(np.int64) % _DIRECTIONS
    maps = np.zeros((_DIRECTIONS, *down.shape), np.float32)
    rows, columns = np.arange(down.shape[0])[:, None], np.arange(down.shape[1])
    maps[low, rows, columns] = strength * (1 - share)
    maps[(low + 1) % _DIRECTIONS, rows, columns] = strength * share
    soft = ndimage.uniform_filter(maps, (0, _CELL, _CELL))
    soft = ndimage.uniform_filter(soft, (0, _CELL - 1, _CELL - 1))
    offsets = np.rint((np.arange(_CELLS) - (_CELLS - 1) / 2) * _CELL).astype(np.int64)
    high, wide = down.shape
    y = np.clip(at[:, 0, None, None] + offsets[:, None], 0, high - 1)
    x = np.clip(at[:, 1, None, None] + offsets[None, :], 0, wide - 1)
    found = soft[:, y, x].transpose(1, 2, 3, 0).reshape(len(at), -1)
    for _ in range(2):
        found = found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), np.float32(1e-6))
        found = np.minimum(found, _CLIP)
    return np.asarray(found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), np.float32(1e-6)), np.float32)
