"""The names of the islands on plates below them, the largest island first; what would cover another is left out."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from photosort.ui.style.theme import Theme, ThemeColor, Type

WIDEST = 180
BELOW = 4


def paint_names(painter: QPainter, theme: Theme, view: QRect, feet: Iterable[tuple[str, QPointF, int]]) -> None:
    """`feet` are name, foot on the screen and size of each island."""
    font = theme.font(Type.SMALL_NAME)
    metrics = QFontMetrics(font)
    painter.setFont(font)
    taken: list[QRectF] = []
    for name, foot, _ in sorted(feet, key=lambda entry: -entry[2]):
        if not name or not view.adjusted(0, -metrics.height(), 0, 0).contains(foot.toPoint()):
            continue
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, WIDEST)
        plate = QRectF(0, 0, metrics.horizontalAdvance(text) + 16, metrics.height() + 6)
        plate.moveCenter(QPointF(foot.x(), foot.y() + BELOW + plate.height() / 2))
        left = max(4, min(view.width() - 4 - plate.width(), plate.x()))
        plate.moveTo(round(left) + 0.5, round(plate.y()) + 0.5)
        if any(plate.adjusted(-4, -4, 4, 4).intersects(other) for other in taken):
            continue
        taken.append(plate)
        painter.setPen(theme.color(ThemeColor.LINE))
        painter.setBrush(theme.color(ThemeColor.CANVAS, 0.94))
        painter.drawRoundedRect(plate, 4, 4)
        painter.setPen(theme.color(ThemeColor.TEXT))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
