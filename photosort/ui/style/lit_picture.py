"""What a search found in the text of a picture: amber boxes over the words, as the line of them stands."""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen, QPolygonF, QTransform

from photosort.ui.style.painting import HIT, HIT_LINE

OUTSIDE = 2.0  # pixels by which what is lit is larger than the words
ROUND = 3.0


def paint_hits(painter: QPainter, outlines: Iterable[QPolygonF]) -> None:
    """Light some parts of lines, each from its beginning clockwise."""
    painter.save()
    painter.setPen(QPen(HIT_LINE, 1))
    painter.setBrush(HIT)
    for outline in outlines:
        upright, length, height = laid_flat(outline)
        painter.setTransform(upright)
        room = QRectF(0, 0, length, height).adjusted(-OUTSIDE, -OUTSIDE, OUTSIDE, OUTSIDE)
        painter.drawRoundedRect(room, ROUND, ROUND)
    painter.restore()


def laid_flat(outline: QPolygonF) -> tuple[QTransform, float, float]:
    """What brings a rectangle of some length and height, from (0, 0), to where a line stands; and its size."""
    first, second, _, last = (outline.at(corner) for corner in range(4))
    along = QLineF(first, second)
    place = QTransform().translate(first.x(), first.y()).rotate(-along.angle())
    return place, along.length(), QLineF(first, last).length()
