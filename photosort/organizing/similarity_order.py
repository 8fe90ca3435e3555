"""The order in which alike photos lie side by side."""

import numpy as np
from numpy.typing import NDArray

_CHAIN = 1500  # photos per piece: the chain costs the square of it


def unit(vectors: NDArray[np.floating]) -> NDArray[np.float32]:
    """Rows (n, d) at length 1, float32, so that a product is a cosine; rows of zeros stay."""
    rows = vectors.astype(np.float32)
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), np.float32)


def alike_order(embedding: NDArray[np.floating], groups: NDArray[np.integer]) -> NDArray[np.int64]:
    """Row numbers so ordered that neighbours look alike: group by group, in each along a chain of nearest ones.

    Args:
        embedding: (n, k).
        groups: (n,) fine group of each row; groups of near numbers should be alike.
    """
    z = unit(embedding)
    order: list[NDArray[np.int64]] = []
    for group in np.unique(groups):
        rows = np.flatnonzero(groups == group)
        # A large group is cut across its widest direction first.
        if len(rows) > _CHAIN:
            centred = z[rows] - z[rows].mean(0)
            widest = np.linalg.eigh(centred.T @ centred)[1][:, -1]
            rows = rows[np.argsort(centred @ widest, kind="stable")]
        order += [_chain(z, rows[start : start + _CHAIN]) for start in range(0, len(rows), _CHAIN)]
    return np.concatenate(order) if order else np.empty(0, np.int64)


def _chain(z: NDArray[np.float32], rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """From the most typical row on, each time to the nearest that is left."""
    likeness = z[rows] @ z[rows].T
    at = int(likeness.sum(1).argmax())
    left = np.ones(len(rows), bool)
    chain = np.empty(len(rows), np.int64)
    for place in range(len(rows)):
        chain[place], left[at] = at, False
        at = int(np.where(left, likeness[at], -np.inf).argmax())
    return rows[chain]
