"""Text that does not run from left to right: at which corner a line begins, and which line comes first."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

_TALL = 1.5  # times as high as wide: rapidocr takes it for text that runs from above to below
Corners = NDArray[np.float32]
"""(4, 2): x and y of the corners of a line, in pixels, clockwise."""


def from_beginning(corners: Corners, *, half_turn: bool) -> Corners:
    """The corners as rapidocr gives them, from above left on, as those of the text: from its beginning on.

    Args:
        corners: of the line.
        half_turn: whether its text is upside down, once what is tall has been turned to lie.
    """
    above, right, below, left = (float(np.linalg.norm(corners[i] - corners[i - 3])) for i in range(4))
    tall = int(max(right, left)) >= _TALL * int(max(above, below))
    return np.roll(corners, -(int(tall) + 2 * int(half_turn)), axis=0)


def reading_order(lines: Sequence[Corners]) -> list[int]:
    """The places of lines in the order in which they are read.

    Most of them say which way the text runs; what runs from left to right stays as it is, for rapidocr ordered it so.
    """
    ways = [_way(corners) for corners in lines]
    way = max(range(4), key=ways.count)
    if way == 0:
        return list(range(len(lines)))
    turned = [np.mean(corners, axis=0) @ _TURNS[way] for corners in lines]
    rows = list(_rows(sorted(range(len(lines)), key=lambda place: float(turned[place][1])), lines, turned))
    return [place for row in rows for place in sorted(row, key=lambda place: float(turned[place][0]))]


# What brings text that runs down, to the left, or up to run to the right.
_TURNS = (
    np.array([[1, 0], [0, 1]]),
    np.array([[0, -1], [1, 0]]),
    np.array([[-1, 0], [0, -1]]),
    np.array([[0, 1], [-1, 0]]),
)


def _way(corners: Corners) -> int:
    """Whether a line runs to the right (0), down (1), to the left (2) or up (3)."""
    x, y = corners[1] - corners[0]
    return round(float(np.arctan2(y, x)) / (np.pi / 2)) % 4


def _rows(
    places: Sequence[int], lines: Sequence[Corners], middles: Sequence[NDArray[np.floating]]
) -> Iterator[list[int]]:
    """Lines beside each other, of lines in the order from above to below."""
    row: list[int] = []
    for place in places:
        height = float(np.linalg.norm(lines[place][3] - lines[place][0]))
        if row and float(middles[place][1] - middles[row[0]][1]) > height / 2:
            yield row
            row = []
        row.append(place)
    if row:
        yield row
