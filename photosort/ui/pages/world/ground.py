"""The ground of the map: land, coasts and borders, drawn for a part of the plane."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from photosort.organizing.describing.outlines import LEVELS, Line, outlines
from photosort.ui.pages.world.mercator import project
from photosort.ui.style.theme import Theme, ThemeColor

FINE = 3_000  # pixels for the whole globe from which on the finer outlines are seen
LINE = 0.8


@cache
def _paths(level: str) -> tuple[tuple[QPainterPath, ...], tuple[QPainterPath, ...]]:
    """Land and borders on the plane, each line a path of its own, so that what is out of sight costs nothing."""
    found = outlines(level)
    return tuple(_path(line) for line in found.land), tuple(_path(line) for line in found.borders)


def _path(line: Line) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in project(line[:, 0], line[:, 1]).tolist()]))
    return path


def prepare(level: str = LEVELS[0]) -> None:
    """Have the outlines at hand. Any thread."""
    _paths(level)


def paint_ground(painter: QPainter, seen: QRectF, scale: float, theme: Theme, *, fine: bool = True) -> None:
    """Paint the part of the plane that is `seen`, its corner at the origin of the painter, `scale` pixels for 1.

    `fine`: also the finer outlines, where the scale is such that they are seen.
    """
    land, borders = _paths(LEVELS[1] if fine and scale >= FINE else LEVELS[0])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(-seen.topLeft())
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.OddEvenFill)
    for path in land:
        if path.controlPointRect().intersects(seen):
            whole.addPath(path)
    pen = QPen(theme.color(ThemeColor.RIM), LINE)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.setBrush(theme.color(ThemeColor.CELL))
    painter.drawPath(whole)
    pen.setColor(theme.color(ThemeColor.CANVAS))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for path in borders:
        if path.controlPointRect().intersects(seen):
            painter.drawPath(path)
    painter.restore()
