"""Groups of points as islands that fill a view, each photo in a cell of its own. Numpy, no Qt."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photosort.model.value import dataclass

Floats = NDArray[np.float32]
Places = NDArray[np.int64]

SEA = 14.0  # pixels between islands
PLATE = 30.0  # kept free below an island for its name
WIDEST = 96.0  # a cell, at most: three photos need not fill a screen
GAP = 2.0  # between photos
SMALLEST = 12.0  # a photo that is drawn has this edge at least: of more in less room, some stand for the others
_HALVINGS = 24


class Box(NamedTuple):
    """left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Pixels."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Pixels."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Islands:
    """n photos, laid out for a view of a size in pixels, seen whole.

    `feet` says where the name of each group goes, below the middle of its island, and how many photos it has.
    """

    xy: Floats  # (n, 2) middles of the cells, pixels
    cells: NDArray[np.int32]  # (n, 2) column and row in the island
    of: Places  # (n,) number of the island
    pitch: float  # edge of a cell
    feet: dict[int, tuple[float, float, int]]
    width: float
    height: float

    def mates(self, place: int) -> Places:
        """All photos of the island of one, row by row."""
        own = np.flatnonzero(self.of == self.of[place])
        return own[np.lexsort(self.cells[own].T)]

    def drawn(self, scale: float) -> tuple[Places, float]:
        """Which photos are drawn, `scale` times as large as laid out, and the edge of each in pixels.

        All where there is room; else the middle one of every block of so many rows and columns, at least one an island.
        """
        step = int(np.ceil((SMALLEST + GAP) / (self.pitch * scale)))
        seen = (self.cells % step == step // 2).all(1)
        hidden = np.setdiff1d(self.of, self.of[seen])
        rows = np.flatnonzero(np.isin(self.of, hidden))
        seen[rows[np.unique(self.of[rows], return_index=True)[1]]] = True
        return np.flatnonzero(seen), step * self.pitch * scale - GAP


def islands(plane: Floats, groups: Places, width: float, height: float) -> Islands:
    """Lay out photos at places of a plane, (n, 2), by their groups, (n,); alike groups beside each other.

    The view is halved again and again between groups, in the order in which they lie on the plane, by the room that
    they need (as an ordered treemap, Shneiderman 2001); within its box each is a grid in the order of the plane.
    """
    width, height = max(width, 1.0), max(height, 1.0)
    names, of, counts = np.unique(groups, return_inverse=True, return_counts=True)
    if not len(names):
        return Islands(np.empty((0, 2), np.float32), np.empty((0, 2), np.int32), of, WIDEST, {}, width, height)
    middles = np.stack([np.median(plane[of == number], axis=0) for number in range(len(names))])
    view = Box(0, 0, width, height)
    pitch = min(WIDEST, (width * height / counts.sum()) ** 0.5)
    for _ in range(2):  # the room that names need in cells follows from the edge of a cell
        rooms = counts + 2 * PLATE / pitch + (PLATE / pitch) ** 2
        boxes = _divided(view, middles, rooms)
        pitch = _pitch(boxes, counts)
    xy = np.empty((len(plane), 2), np.float32)
    cells = np.empty((len(plane), 2), np.int32)
    feet = {}
    for number, (name, box) in enumerate(zip(names.tolist(), boxes, strict=True)):
        own, inner = np.flatnonzero(of == number), _inner(box)
        lengths = _lengths(len(own), *_most(inner, pitch))
        row = np.repeat(np.arange(len(lengths)), lengths)
        column = np.arange(len(own)) - np.repeat(lengths.cumsum() - lengths, lengths)
        order = own[_in_rows(plane[own], lengths)]
        middle, top = (inner.left + inner.right) / 2, (inner.top + inner.bottom - len(lengths) * pitch) / 2
        cells[order] = np.stack([column, row], axis=1)
        xy[order, 0] = middle + (column + 0.5 - lengths[row] / 2) * pitch
        xy[order, 1] = top + (row + 0.5) * pitch
        if name >= 0:
            feet[name] = (middle, float(top + len(lengths) * pitch), len(own))
    return Islands(xy, cells, of, float(pitch), feet, width, height)


def _divided(view: Box, middles: NDArray[np.float64], rooms: NDArray[np.float64]) -> list[Box]:
    """A box for each group, in the order of the groups; areas as `rooms`."""
    boxes = [view] * len(rooms)

    def divide(box: Box, which: Places) -> None:
        if len(which) == 1:
            boxes[which[0]] = box
            return
        wide = box.width >= box.height
        line = which[np.argsort(middles[which, 0 if wide else 1], kind="stable")]
        sums = rooms[line].cumsum()
        cut = int(np.abs(sums[:-1] - sums[-1] / 2).argmin())
        share = float(sums[cut] / sums[-1])
        if wide:
            edge = box.left + share * box.width
            halves = Box(box.left, box.top, edge, box.bottom), Box(edge, box.top, box.right, box.bottom)
        else:
            edge = box.top + share * box.height
            halves = Box(box.left, box.top, box.right, edge), Box(box.left, edge, box.right, box.bottom)
        divide(halves[0], line[: cut + 1])
        divide(halves[1], line[cut + 1 :])

    divide(view, np.arange(len(rooms)))
    return boxes


def _inner(box: Box) -> Box:
    """What of a box is for photos. Small boxes give less to the sea, and none to a name."""
    sea = min(SEA / 2, box.width / 8, box.height / 8)
    plate = PLATE if box.height > 2.5 * PLATE else 0.0
    return Box(box.left + sea, box.top + sea, box.right - sea, box.bottom - sea - plate)


def _most(box: Box, pitch: float) -> tuple[int, int]:
    """Columns and rows for which a box has room."""
    return int(box.width / pitch), int(box.height / pitch)


def _pitch(boxes: list[Box], counts: Places) -> float:
    """The largest edge of a cell with which every group fits into its box."""
    inner = [_inner(box) for box in boxes]
    low, high = 0.0, WIDEST
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        rooms = [_most(box, middle) for box in inner]
        if all(columns * rows >= count for (columns, rows), count in zip(rooms, counts.tolist(), strict=True)):
            low = middle
        else:
            high = middle
    return low


def _lengths(count: int, columns: int, rows: int) -> Places:
    """How many cells each row of an island has, from the top: as round as so many columns and rows let it be."""
    down = min(rows, count, max(1, round((count * rows / columns * 4 / np.pi) ** 0.5)))
    down = max(down, -(-count // columns))
    chords = np.sqrt(1 - ((np.arange(down) + 0.5) / down * 2 - 1) ** 2)

    def cut(across: int) -> Places:
        return np.asarray(np.clip(np.ceil(across * chords), 1, columns), np.int64)

    low, high = 0, int(np.ceil(columns / chords.min()))  # all rows are full then
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if cut(middle).sum() >= count else (middle, high)
    lengths = cut(high)
    # One less in as many rows as there are cells too many, those first that were rounded up the most.
    lengths[np.argsort(high * chords - lengths, kind="stable")[: lengths.sum() - count]] -= 1
    return np.asarray(lengths[lengths > 0])


def _in_rows(places: Floats, lengths: Places) -> Places:
    """Which point goes into which cell, row by row: the highest into the first row, each row from left to right."""
    by_height = np.argsort(places[:, 1], kind="stable")
    rows = np.split(by_height, lengths.cumsum()[:-1])
    return np.concatenate([row[np.argsort(places[row, 0], kind="stable")] for row in rows])
