"""Points that lie in heaps, as those of photos of one kind do."""

import numpy as np
from numpy.typing import NDArray


def heap(direction: int, count: int, *, spread: float = 0.1, seed: int = 0) -> NDArray[np.float32]:
    """Points around one axis of a space of 16 dimensions."""
    points = np.random.default_rng(seed).normal(0, spread, (count, 16))
    points[:, direction] += 1
    return points.astype(np.float32)
