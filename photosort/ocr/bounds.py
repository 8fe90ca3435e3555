"""How large a picture is read for text, and the pieces in which it is: no picture takes more time than a dense page.

The networks were taught on letters of some 10 to 100 pixels. Short edges beyond `SHORT` add time and few letters; long
ones stay long, for a conversation of twenty screens is one picture.
"""

from collections.abc import Iterator
from dataclasses import dataclass

SHORT = 1280  # pixels
MOST = 12_000_000  # pixels
LEAST = 16  # pixels: less holds no letter
LENGTH = 2000  # pixels of a piece
OVERLAP = 160  # pixels that neighbouring pieces share: a line is whole in one of them


def edge(width: int, height: int) -> int:
    """The longest edge at which a picture of this size is read."""
    if not width or not height:
        return 1
    scale = min(1.0, SHORT / min(width, height), (MOST / (width * height)) ** 0.5)
    return max(1, int(max(width, height) * scale))


@dataclass(frozen=True, slots=True)
class Piece:
    """Pixels from `start` to `stop` along the longer edge, and which of the lines there are this piece's own."""

    start: int
    stop: int
    own_start: float
    own_stop: float


def pieces(length: int) -> Iterator[Piece]:
    """The pieces of a picture whose longer edge is `length`."""
    count = max(1, -(-(length - OVERLAP) // (LENGTH - OVERLAP)))
    step = (length - OVERLAP) / count
    for index in range(count):
        start, stop = int(index * step), length if index == count - 1 else int((index + 1) * step) + OVERLAP
        own_start = 0.0 if index == 0 else index * step + OVERLAP / 2
        own_stop = float("inf") if index == count - 1 else (index + 1) * step + OVERLAP / 2
        yield Piece(start, stop, own_start, own_stop)
