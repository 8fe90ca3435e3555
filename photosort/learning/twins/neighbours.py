"""Which rows are near each other, without comparing each with all: rows that are alike are put into one cell, and each
row is compared with the cells nearest it.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

_CELL = 256  # rows of a cell, about
_AROUND = 12  # cells with which each row is compared
_ROUNDS = 2
_AT_ONCE = 2048  # rows compared at once
_SAMPLE = 256  # rows that tell along which direction a cell is cut
_SWEEPS = 4

Floats = NDArray[np.float32]
Pairs = NDArray[np.int64]
"""(m, 2), the smaller row first, each pair once, in order."""
_Near = tuple[NDArray[np.int64], NDArray[np.int64], Floats]  # rows, those near them, and their cosines


def near_pairs(codes: NDArray[np.float16], least: float, most: int) -> Pairs:
    """Pairs of rows of codes, (n, d) of length 1, whose cosine is at least `least`; of each row its `most` nearest."""
    cells = list(_cells(codes, np.arange(len(codes))))
    if not cells:
        return np.empty((0, 2), np.int64)
    for _ in range(_ROUNDS):  # of k-means (Lloyd 1982): what was cut apart comes together
        own = _nearest_cells(codes, cells, 1)[:, 0]
        order = np.argsort(own, kind="stable")
        together = np.split(order, np.flatnonzero(np.diff(own[order])) + 1)
        cells = [part for rows in together for part in (_cells(codes, rows) if len(rows) > 2 * _CELL else (rows,))]
    asked = _nearest_cells(codes, cells, _AROUND)
    order = np.argsort(asked.ravel(), kind="stable")
    starts = np.searchsorted(asked.ravel()[order], np.arange(len(cells) + 1))
    found = []
    for number, cell in enumerate(cells):
        asking = order[starts[number] : starts[number + 1]] // asked.shape[1]
        found += [
            _nearest(codes, asking[at : at + _AT_ONCE], cell, least, most) for at in range(0, len(asking), _AT_ONCE)
        ]
    rows, near, alike = (np.concatenate(column) for column in zip(*found, strict=True))
    one, other, _ = _best(rows, near, np.asarray(alike, np.float32), most)
    return ordered(np.stack([one, other], axis=1))


def near_rows(codes: NDArray[np.float16], rows: NDArray[np.int64], least: float, most: int) -> Pairs:
    """The same pairs, of some rows with all: for a few that are new."""
    everything = np.arange(len(codes))
    parts = [np.empty((0, 2), np.int64)]
    for at in range(0, len(rows), _CELL):
        one, other, _ = _nearest(codes, rows[at : at + _CELL], everything, least, most)
        parts.append(np.stack([one, other], axis=1))
    return ordered(np.concatenate(parts))


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


def _nearest_cells(codes: NDArray[np.float16], cells: Sequence[NDArray[np.int64]], most: int) -> NDArray[np.int64]:
    """The cells whose middles are nearest each row, (n, most), or all where there are fewer."""
    middles = np.stack([codes[cell].astype(np.float32).mean(0) for cell in cells])
    most = min(most, len(cells))
    half = (middles * middles).sum(1) / 2
    found = np.empty((len(codes), most), np.int64)
    for at in range(0, len(codes), _AT_ONCE):
        far = half - codes[at : at + _AT_ONCE].astype(np.float32) @ middles.T
        found[at : at + _AT_ONCE] = np.argpartition(far, most - 1, axis=1)[:, :most]
    return found


def _nearest(
    codes: NDArray[np.float16], rows: NDArray[np.int64], others: NDArray[np.int64], least: float, most: int
) -> _Near:
    """Of each of some rows the nearest of others."""
    parts = []
    first: Floats = codes[rows].astype(np.float32)
    for at in range(0, len(others), 32 * _CELL):
        block = others[at : at + 32 * _CELL]
        alike = first @ codes[block].astype(np.float32).T
        one, other = np.nonzero(alike >= least)
        parts.append((rows[one], block[other], alike[one, other]))
    one, other, alike = (np.concatenate(column) for column in zip(*parts, strict=True))
    apart = one != other
    return _best(one[apart], other[apart], alike[apart], most)


def _best(one: NDArray[np.int64], other: NDArray[np.int64], alike: Floats, most: int) -> _Near:
    order = np.lexsort((other, -alike, one))
    one, other, alike = one[order], other[order], alike[order]
    kept = np.arange(len(one)) - np.searchsorted(one, one) < most
    return one[kept], other[kept], alike[kept]
