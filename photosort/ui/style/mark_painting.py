"""How the marks of a photo are painted on its cell: two shapes, so that they are told apart without colours."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from photosort.model.photo import Mark
from photosort.ui.style.icons import Icons
from photosort.ui.style.theme import ThemeColor

PALE = 0.38  # of a rejected picture
CIRCLE = 20
INSET = 6
CORNER = 26
KEPT = QColor("#1C6B3C")  # on a picture, in light and dark alike
REJECTED = QColor("#B3261E")
_SHADE = QColor(0, 0, 0, 120)


def paint_mark(painter: QPainter, rect: QRect, mark: Mark, icons: Icons, radius: float) -> None:
    """A circle with a tick, or a corner with a cross, top right."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if mark is Mark.KEPT:
        spot = _top_right(rect, 0)
        _paint_disc(painter, spot, KEPT)
        painter.drawPixmap(spot.topLeft() + QPoint(3, 3), icons.pixmap("check", ThemeColor.ONFILL, 14))
    elif mark is Mark.REJECTED:
        _paint_corner(painter, QRectF(rect), radius)


def paint_heart(painter: QPainter, rect: QRect, mark: Mark, icons: Icons) -> None:
    """The heart of a favourite, top right; beside its mark where it has one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    spot = _top_right(rect, 0 if mark is Mark.NONE else CORNER)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_SHADE)
    painter.drawEllipse(QRectF(spot))
    painter.drawPixmap(spot.topLeft() + QPoint(4, 4), icons.pixmap("heart-filled", ThemeColor.ONFILL, 12))


def _top_right(rect: QRect, aside: int) -> QRect:
    corner = rect.topRight() + QPoint(1 - INSET - CIRCLE - aside, INSET)
    return QRect(corner, QSize(CIRCLE, CIRCLE))


def _paint_disc(painter: QPainter, spot: QRect, fill: QColor) -> None:
    painter.setBrush(fill)
    painter.setPen(QPen(Qt.GlobalColor.white, 1.5))
    painter.drawEllipse(QRectF(spot).adjusted(0.75, 0.75, -0.75, -0.75))


def _paint_corner(painter: QPainter, area: QRectF, radius: float) -> None:
    corner = QPainterPath()
    top = area.topRight()
    corner.addPolygon(QPolygonF([top - QPointF(CORNER, 0), top, top + QPointF(0, CORNER)]))
    corner.closeSubpath()
    cell = QPainterPath()
    cell.addRoundedRect(area, radius, radius)
    painter.fillPath(corner.intersected(cell), REJECTED)
    painter.setPen(QPen(Qt.GlobalColor.white, 1.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    middle, arm = top + QPointF(-8.5, 8.5), 3.0
    painter.drawLine(middle + QPointF(-arm, -arm), middle + QPointF(arm, arm))
    painter.drawLine(middle + QPointF(-arm, arm), middle + QPointF(arm, -arm))
