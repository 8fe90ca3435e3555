"""A part of a plane of pixels at another size, by two sparse products: cut, shrunk or enlarged at once."""

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Floats = NDArray[np.float32]
Box = tuple[float, float, float, float]
"""Top, left, bottom and right edge in pixels; may reach beyond the plane, and its edges lie between pixels."""


def sampled(plane: Floats, box: Box, shape: tuple[int, int]) -> Floats:
    """The part of a plane, float32 (h, w), inside a box, as float32 `shape`; beyond the plane its edge goes on.

    Linear between pixels where it is enlarged, an average over about two steps where it is shrunk.
    """
    top, left, bottom, right = box
    rows = _weights(plane.shape[0], top, bottom, shape[0]) @ plane
    return np.ascontiguousarray((_weights(plane.shape[1], left, right, shape[1]) @ rows.T).T, np.float32)


def whole(plane: Floats) -> Box:
    """All of a plane."""
    return 0.0, 0.0, float(plane.shape[0]), float(plane.shape[1])


def _weights(size: int, start: float, stop: float, count: int) -> sparse.csr_array:
    """What each of `count` samples between two edges takes of each of `size` pixels; (count, size)."""
    step = (stop - start) / count
    centre = start + (np.arange(count) + 0.5) * step - 0.5
    reach = max(1.0, step)
    taps = int(np.ceil(2 * reach)) + 1
    column = np.floor(centre - reach).astype(np.int64)[:, None] + 1 + np.arange(taps)
    weight = np.maximum(0.0, 1 - np.abs(column - centre[:, None]) / reach)
    weight /= weight.sum(1, keepdims=True)
    place = np.arange(0, count * taps + 1, taps)
    kept = (weight.ravel().astype(np.float32), np.clip(column, 0, size - 1).ravel(), place)
    return sparse.csr_array(kept, shape=(count, size))
