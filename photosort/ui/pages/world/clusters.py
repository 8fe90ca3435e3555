"""Which photos stand together on the map at a scale: those whose places would lie on one another."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from photosort.ui.pages.world.mercator import Plane


@dataclass(frozen=True, slots=True, eq=False)
class Cluster:
    """Photos at one place: `rows` of the photos of the map, in their order; x and y of it on the plane."""

    x: float
    y: float
    rows: NDArray[np.int64]


def clusters(plane: Plane, scale: float, apart: float, first: int = 0) -> list[Cluster]:
    """Photos gathered so that no two clusters are less than `apart` pixels from each other, the largest first.

    Args:
        plane: places, float64 (n, 2).
        scale: pixels for 1 of the plane.
        apart: pixels.
        first: the row of the first of the places.

    Cells of the plane are taken, the fullest first; each joins the nearest cluster that is too near for it, or founds
    one. Costs O(n log n), and for each cell a look at those around it.
    """
    if not len(plane):
        return []
    side = apart / scale
    cells = np.floor(plane / side).astype(np.int64)
    _, cell_of, counts = np.unique(cells, axis=0, return_inverse=True, return_counts=True)
    cell_of = cell_of.reshape(-1)
    middles = np.stack([np.bincount(cell_of, plane[:, axis]) for axis in (0, 1)], axis=1) / counts[:, None]
    centres: list[tuple[float, float]] = []
    near: dict[tuple[int, int], list[int]] = {}  # clusters by the cell in which each has its centre
    cluster_of = np.empty(len(counts), np.int64)
    for cell in np.argsort(-counts, kind="stable").tolist():
        x, y = middles[cell].tolist()
        column, line = int(x // side), int(y // side)
        best, least = -1, side * side
        for around in ((column + step, line + other) for step in (-1, 0, 1) for other in (-1, 0, 1)):
            for number in near.get(around, ()):
                away = (centres[number][0] - x) ** 2 + (centres[number][1] - y) ** 2
                if away < least:
                    best, least = number, away
        if best < 0:
            best = len(centres)
            centres.append((x, y))
            near.setdefault((column, line), []).append(best)
        cluster_of[cell] = best
    member = cluster_of[cell_of]
    order = np.argsort(member, kind="stable")
    parts = np.split(order, np.cumsum(np.bincount(member, minlength=len(centres)))[:-1])
    found = [Cluster(x, y, rows + first) for (x, y), rows in zip(centres, parts, strict=True)]
    return sorted(found, key=lambda one: -len(one.rows))
