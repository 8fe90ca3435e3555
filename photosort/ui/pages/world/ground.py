"""The ground of the map: land, coasts and borders, drawn tile by tile. Any thread."""

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF

from photosort.organizing.describing.outlines import LEVELS, Line, outlines
from photosort.ui.pages.world.mercator import Plane, project

TILE = 256  # pixels, its side
FINE = 3_000  # pixels for the whole globe from which on the finer outlines are seen
LINE = 0.8
_PIECE = 1 / 256  # of the plane: no line of an outline is longer


class Colors(NamedTuple):
    """Of what is drawn."""

    water: QColor
    land: QColor
    coast: QColor
    border: QColor


class _Lines(NamedTuple):
    """Lines on the plane, and the box of each, (n, 4): left, top, right, bottom."""

    lines: list[Plane]
    boxes: NDArray[np.float64]


def tile(column: int, row: int, scale: float, ratio: float, colors: Colors) -> QImage:
    """One tile: those of a scale, pixels for 1 of the plane, are counted from its corner at 0, 0.

    QPainter keeps Python's lock while it draws a path, so that a whole view drawn on a thread stops the window: each
    tile is a few milliseconds, for it is drawn of what lies around it alone.
    """
    image = QImage(round(TILE * ratio), round(TILE * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(colors.water)
    side = TILE / scale
    left, top = column * side, row * side
    land, borders = _outlines(LEVELS[1] if scale >= FINE else LEVELS[0])
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in _around(land, left, top, side):
        whole.addPolygon(_polygon(ring, left, top, scale))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colors.coast, LINE))
    painter.setBrush(colors.land)
    painter.drawPath(whole)
    painter.setPen(QPen(colors.border, LINE))
    for line in _around(borders, left, top, side):
        painter.drawPolyline(_polygon(line, left, top, scale))
    painter.end()
    return image


def _polygon(line: Plane, left: float, top: float, scale: float) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in ((line - (left, top)) * scale).tolist()])


def _around(found: _Lines, left: float, top: float, side: float) -> list[Plane]:
    """The lines that come near a square; what is farther off than the longest piece is drawn in to that distance.

    No piece that meets the square is touched by it, and none that is moved can reach it: inside nothing changes,
    but of a continent only few points are left.
    """
    low, high = np.array([left, top]) - _PIECE, np.array([left, top]) + side + _PIECE
    boxes = found.boxes
    near = (boxes[:, 0] <= high[0]) & (boxes[:, 2] >= low[0]) & (boxes[:, 1] <= high[1]) & (boxes[:, 3] >= low[1])
    parts = []
    for number in np.flatnonzero(near).tolist():
        line = np.clip(found.lines[number], low, high)
        line = line[np.append(True, (line[1:] != line[:-1]).any(axis=1))]
        on_edge = (line == low) | (line == high)
        kept = np.ones(len(line), bool)
        same = line[1:] == line[:-1]
        kept[1:-1] = ~(same[1:] & same[:-1] & on_edge[1:-1]).any(axis=1)  # of what runs along an edge, both ends
        parts.append(line[kept])
    return parts


@cache
def _outlines(level: str) -> tuple[_Lines, _Lines]:
    """Land and borders."""
    found = outlines(level)
    return _on_plane(found.land), _on_plane(found.borders)


def _on_plane(lines: list[Line]) -> _Lines:
    on_plane = [_in_pieces(project(line[:, 0], line[:, 1])) for line in lines]
    return _Lines(on_plane, np.array([(*line.min(0), *line.max(0)) for line in on_plane]).reshape(-1, 4))


def _in_pieces(line: Plane) -> Plane:
    """The same line with points so near each other that no piece is too long."""
    lengths = np.hypot(*np.diff(line, axis=0).T)
    pieces = np.maximum(1, np.ceil(lengths / _PIECE)).astype(np.int64)
    if not len(pieces) or pieces.max() == 1:
        return line
    start = np.repeat(np.arange(len(pieces)), pieces)
    share = (np.arange(len(start)) - np.repeat(np.cumsum(pieces) - pieces, pieces)) / pieces[start]
    between = line[start] + (line[start + 1] - line[start]) * share[:, None]
    return np.concatenate([between, line[-1:]])
