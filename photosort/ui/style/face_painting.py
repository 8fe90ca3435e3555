"""The box of a face on a photo, and the plate with its name: in the viewer and in the details."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from photosort.ui.style.theme import Theme, ThemeColor, Type

ROUND = 4.0
PLATE = QColor(0, 0, 0, 184)  # black 72 %
HAIR = QColor(0, 0, 0, 140)
GAP = 5.0  # between a box and its plate
LEAST, OF_BOX = 140, 1.6  # a plate may be so wide at least, or so many times its box: names are long, faces near


def paint_face_box(painter: QPainter, box: QRectF, theme: Theme, *, lit: bool) -> None:
    """White with a dark hairline around it; where it is `lit`, of the accent inside a white ring."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if lit:
        painter.setPen(QPen(Qt.GlobalColor.white, 1.5))
        painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), ROUND + 2, ROUND + 2)
        painter.setPen(QPen(theme.color(ThemeColor.ACCENT), 2.5))
    else:
        painter.setPen(QPen(HAIR, 3))
        painter.drawRoundedRect(box, ROUND, ROUND)
        painter.setPen(QPen(Qt.GlobalColor.white, 1.5))
    painter.drawRoundedRect(box, ROUND, ROUND)


def paint_name_plate(painter: QPainter, box: QRectF, name: str, theme: Theme, inside: QRectF) -> None:
    """A name below the box of a face, or above it where there is no room; it stays `inside`."""
    font = theme.font(Type.SMALL_NAME)
    metrics = QFontMetrics(font)
    widest = min(inside.width(), max(LEAST, OF_BOX * box.width()))
    name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(40, int(widest) - 20))
    plate = QRectF(0, 0, metrics.horizontalAdvance(name) + 14, metrics.height() + 6)
    plate.moveCenter(box.center())
    below = box.bottom() + GAP
    plate.moveTop(below if below + plate.height() <= inside.bottom() else box.top() - GAP - plate.height())
    plate.moveLeft(max(inside.left(), min(plate.left(), inside.right() - plate.width())))
    plate.moveTop(max(inside.top(), plate.top()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(PLATE)
    painter.drawRoundedRect(plate, 4, 4)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, name)
