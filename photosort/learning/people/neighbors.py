"""Which groups of faces could be one person: the most alike ones of each, of 100,000 in bounded memory."""

import numpy as np
from numpy.typing import NDArray

from photosort.learning.people import limits

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

MOST = 32  # groups that one is held against at a time; those beyond come when these have merged
_TILE = 2048  # groups against as many others: 17 MB
_KEPT = 4_000_000  # pairs that are collected before only the nearest are kept: 100 MB


def alike(means: Floats, size: Ints) -> tuple[Ints, Ints]:
    """Pairs of groups, (m,) each, the first one smaller, that are as alike as their sizes ask for.

    A pair is one of the `MOST` nearest of either of both. `means`: float32 (n, d), the mean of each group's vectors, of
    length one; `size`: faces in each, (n,).
    """
    n = len(means)
    asked = limits.asked_of(size)
    # With two columns more, the product is how far a pair is above what its sizes ask for.
    left = np.column_stack([means, -asked, -np.ones(n, np.float32)])
    right = np.column_stack([means, np.ones(n, np.float32), asked])
    found = _Nearest()
    for first in range(0, n, _TILE):
        for second in range(first, n, _TILE):
            beyond = left[first : first + _TILE] @ right[second : second + _TILE].T
            if first == second:
                np.fill_diagonal(beyond, -1)
            found.add(beyond, first, second)
            if first != second:
                found.add(beyond.T, second, first)
    rows, others, _ = found.kept()
    pairs = np.unique(np.minimum(rows, others) * n + np.maximum(rows, others))
    return pairs // max(n, 1), pairs % max(n, 1)


class _Nearest:
    """Collects pairs, and keeps the `MOST` nearest of each row."""

    def __init__(self) -> None:
        nobody = np.zeros(0, np.int64)
        self._parts: list[tuple[Ints, Ints, Floats]] = [(nobody, nobody, np.zeros(0, np.float32))]
        self._count = 0

    def add(self, beyond: Floats, first: int, second: int) -> None:
        """Take what is not negative of a tile, (rows, columns), that begins at `first`, `second`."""
        rows, columns = np.nonzero(beyond >= 0)
        if len(rows) == 0:
            return
        self._parts.append(_first_of_each(rows + first, columns + second, beyond[rows, columns]))
        self._count += len(self._parts[-1][0])
        if self._count > _KEPT:
            self._parts = [self.kept()]
            self._count = len(self._parts[0][0])

    def kept(self) -> tuple[Ints, Ints, Floats]:
        """Row, other and how alike, of all that is kept."""
        return _first_of_each(*(np.concatenate(part) for part in zip(*self._parts, strict=True)))


def _first_of_each(rows: Ints, others: Ints, values: Floats) -> tuple[Ints, Ints, Floats]:
    """Those of each row with the largest values, at most `MOST`."""
    order = np.argsort(rows + (1 - values.astype(np.float64)) / 4)  # one key: several times as fast as two
    rows, others, values = rows[order], others[order], values[order]
    rank = np.arange(len(rows)) - np.searchsorted(rows, rows)
    near = rank < MOST
    return rows[near], others[near], values[near]
