"""Unit vectors around the centres of made-up people, as an embedder of faces would make them; no picture is drawn."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

WIDTH = 128


def faces(counts: list[int], *, spread: float = 0.8, seed: int = 0) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Vectors (n, 128), and the person of each: so many of each person, two of whom are alike by 1 / (1 + spread²)."""
    rng = np.random.default_rng(seed)
    who = np.repeat(np.arange(len(counts)), counts)
    centres = unit(rng.normal(size=(len(counts), WIDTH)))
    noise = spread * rng.normal(size=(len(who), WIDTH)) / np.sqrt(WIDTH)
    return unit(centres[who] + noise), who


def unit(rows: NDArray[Any]) -> NDArray[np.float32]:
    """Rows of length one."""
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)
