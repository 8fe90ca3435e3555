"""Small pictures drawn for the tests of networks that see."""

import numpy as np


def bars(n: int = 120, edge: int = 12) -> tuple[np.ndarray, np.ndarray]:
    """Pictures of one bar, upright, level or slanted, at any place."""
    rng = np.random.default_rng(0)
    kind = np.arange(n) % 3
    rows, columns = np.mgrid[:edge, :edge] - (edge - 1) / 2
    along = np.stack([columns, rows, (columns + rows) / np.sqrt(2)])[kind]
    off = rng.uniform(-1.5, 1.5, (n, 1, 1))
    return np.clip(1.5 - np.abs(along - off), 0, 1).astype(np.float32), kind
