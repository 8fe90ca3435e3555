"""Pictures averaged down to a few cells across and down, by two matrix products."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def averaged(x: Floats, cells: int) -> Floats:
    """Means, float32 (..., cells, cells), of float32 (..., h, w) in cells that overlap where they do not come out even.

    Cell i reaches from floor(i h / cells) to ceil((i + 1) h / cells), as in torch's `adaptive_avg_pool2d`.
    """
    return np.asarray(_weights(x.shape[-2], cells) @ x @ _weights(x.shape[-1], cells).T, np.float32)


def small_pictures(batch: NDArray[np.uint8], edge: int) -> Floats:
    """Pictures uint8 (n, S, S, 3) averaged down to float32 (n, 3, edge, edge), 0..1."""
    found = [averaged(picture.transpose(2, 0, 1).astype(np.float32), edge) for picture in batch]
    return np.stack(found) / np.float32(255)


@cache
def _weights(size: int, cells: int) -> Floats:
    found = np.zeros((cells, size), np.float32)
    for cell in range(cells):
        start, end = cell * size // cells, -(-(cell + 1) * size // cells)
        found[cell, start:end] = 1 / (end - start)
    return found
