"""Which part of a picture is shown where a search found something in its text: so near that the words can be read."""

from collections.abc import Sequence
from typing import NamedTuple

from photosort.model.text_line import Box

LETTERS = 15.0  # pixels that a line is high at least
AROUND = 1.15  # times its width has what is shown beside a hit


class Part(NamedTuple):
    """A rectangle in shares of an upright picture's width and height."""

    x: float
    y: float
    width: float
    height: float


def close_up(line: Box, hits: Sequence[Box], picture: tuple[int, int], cell: tuple[int, int]) -> Part:
    """The part of a picture, whose size is in pixels, that a cell of some pixels shows of a line with hits in it.

    It has the shape of the cell and lies within the picture. Where words are large it is what any cell shows.
    """
    wide, high = picture
    shape = cell[0] / cell[1]
    most = min(float(wide), high * shape)
    tall = _height(line, picture)
    (left, top, right, low), (begin, _, end, _) = (_bounds(boxes, picture) for boxes in (hits, [line]))
    width = min(most, max(cell[0] * tall / LETTERS, (right - left) * AROUND, (low - top) * AROUND * shape))
    if end - begin <= width:
        left, right = begin, end
    height = width / shape
    x = min(max(0.0, (left + right - width) / 2), wide - width)
    y = min(max(0.0, (top + low - height) / 2), high - height)
    return Part(x / wide, y / high, width / wide, height / high)


def _height(line: Box, picture: tuple[int, int]) -> float:
    """How high a line is, however it stands: from its first corner to its last."""
    return float((((line[0] - line[6]) * picture[0]) ** 2 + ((line[1] - line[7]) * picture[1]) ** 2) ** 0.5)


def _bounds(boxes: Sequence[Box], picture: tuple[int, int]) -> tuple[float, float, float, float]:
    xs = [x * picture[0] for box in boxes for x in box[::2]]
    ys = [y * picture[1] for box in boxes for y in box[1::2]]
    return min(xs), min(ys), max(xs), max(ys)
