"""Which rows are near each other, without comparing each with all: rows that are alike are put into one cell, and each
cell is compared with the cells around it.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from photosort.learning.twins.sampling import Floats

_CELL = 256  # rows of a cell at most
_AROUND = 32  # cells with which each is compared
_SAMPLE = 256  # rows that tell along which direction a cell is cut
_SWEEPS = 4

Pairs = NDArray[np.int64]
"""(m, 2), the smaller row first, each pair once, in order."""


def near_pairs(codes: NDArray[np.float16], least: float, most: int) -> Pairs:
    """Pairs of rows of codes, (n, d) of length 1, whose cosine is at least `least`; of each row its `most` nearest."""
    cells = list(_cells(codes, np.arange(len(codes))))
    if not cells:
        return np.empty((0, 2), np.int64)
    middles = np.stack([codes[cell].astype(np.float32).mean(0) for cell in cells])
    found = []
    for number, cell in enumerate(cells):
        apart = ((middles - middles[number]) ** 2).sum(1)
        around = np.argpartition(apart, _AROUND)[:_AROUND] if len(cells) > _AROUND else np.arange(len(cells))
        others = np.concatenate([cells[other] for other in around])
        found.append(_nearest(codes, cell, others, least, most))
    return ordered(np.concatenate(found))


def near_rows(codes: NDArray[np.float16], rows: NDArray[np.int64], least: float, most: int) -> Pairs:
    """The same pairs, of some rows with all: for a few that are new."""
    everything = np.arange(len(codes))
    parts = [_nearest(codes, rows[at : at + _CELL], everything, least, most) for at in range(0, len(rows), _CELL)]
    return ordered(np.concatenate([np.empty((0, 2), np.int64), *parts]))


def ordered(pairs: Pairs) -> Pairs:
    """Any pairs in the form of `Pairs`."""
    return np.unique(np.sort(pairs, axis=1), axis=0).reshape(-1, 2)


def _cells(codes: NDArray[np.float16], rows: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    """The rows in cells, cut into halves along the direction in which they differ most."""
    if len(rows) <= _CELL:
        if len(rows):
            yield rows
        return
    some = codes[rows[:: 1 + len(rows) // _SAMPLE]].astype(np.float32)
    some -= some.mean(0)
    axis = some[np.argmax((some * some).sum(1))]
    for _ in range(_SWEEPS):  # the power method
        axis = some.T @ (some @ axis)
        axis /= max(float(np.linalg.norm(axis)), 1e-9)
    along = np.concatenate(
        [codes[part].astype(np.float32) @ axis for part in np.array_split(rows, 1 + len(rows) // 8192)]
    )
    half = len(rows) // 2
    order = np.argpartition(along, half)
    yield from _cells(codes, rows[np.sort(order[:half])])
    yield from _cells(codes, rows[np.sort(order[half:])])


def _nearest(
    codes: NDArray[np.float16], rows: NDArray[np.int64], others: NDArray[np.int64], least: float, most: int
) -> Pairs:
    parts = []
    first: Floats = codes[rows].astype(np.float32)
    for at in range(0, len(others), 32 * _CELL):
        block = others[at : at + 32 * _CELL]
        alike = first @ codes[block].astype(np.float32).T
        one, other = np.nonzero(alike >= least)
        parts.append((one, block[other], alike[one, other]))
    one, other, alike = (np.concatenate(column) for column in zip(*parts, strict=True))
    apart = rows[one] != other
    one, other, alike = one[apart], other[apart], alike[apart]
    order = np.lexsort((other, -alike, one))
    one, other = one[order], other[order]
    rank = np.arange(len(one)) - np.searchsorted(one, one)
    kept = rank < most
    return np.stack([rows[one[kept]], other[kept]], axis=1)
