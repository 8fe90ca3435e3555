"""What shots are worth by what was measured of them; loads nothing that measures, for whoever only compares."""

import numpy as np
from numpy.typing import NDArray

GRID = 16  # cells across of the map of where a shot is sharp


def sharpness_within(where: NDArray[np.uint8], boxes: NDArray[np.floating]) -> float:
    """How sharp a picture is inside boxes, as of faces: the mean of the better half of the cells there, 0..1.

    Args:
        where: of its `Quality`.
        boxes: (n, 4), left, top, width and height as shares of its edges.
    """
    middles = (np.arange(GRID) + 0.5) / GRID
    found = []
    for left, top, width, height in boxes:
        # A box between the middles of cells is looked at in the cells nearest it.
        near = 0.5 / GRID
        rows = np.abs(middles - top - height / 2) <= max(height / 2, near)
        columns = np.abs(middles - left - width / 2) <= max(width / 2, near)
        cells = np.sort(where[np.ix_(rows, columns)].ravel())
        found.append(cells[len(cells) // 2 :].mean())
    return float(np.mean(found)) / 255


def quality(sharp: float, exposed: float) -> float:
    """How well a shot came out, by both: one that is badly exposed is still worth something for being sharp."""
    return sharp * (0.25 + exposed)
