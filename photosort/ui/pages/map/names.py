"""The names of the islands on plates below them, the largest island first; none lies on photos or on another."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from photosort.ui.style.theme import Theme, ThemeColor, Type

WIDTHS = (180, 132, 96, 72)  # of the words on a plate, of 13 pixels: the first for which there is room
BELOW = 4


class Foot(NamedTuple):
    """The lower edge of an island on the screen, in its middle, and how many photos it has."""

    group: int
    name: str
    spot: QPointF
    photos: int


def paint_names(
    painter: QPainter, theme: Theme, view: QRect, feet: Iterable[Foot], photos: NDArray[np.float64], side: float
) -> set[int]:
    """Paint what has room between the `photos`, (n, 2) their upper left corners. Returns which groups have a plate."""
    font = theme.font(Type.SMALL_NAME)
    metrics = QFontMetrics(font)
    painter.setFont(font)
    taken: list[QRectF] = []
    named = set()
    for group, name, foot, _ in sorted(feet, key=lambda entry: -entry.photos):
        if not name or not view.adjusted(0, -metrics.height(), 0, 0).contains(foot.toPoint()):
            continue
        right, widths = Qt.TextElideMode.ElideRight, map(theme.row, WIDTHS)
        texts = dict.fromkeys(metrics.elidedText(name, right, width) for width in widths)
        plates = ((text, _plate(metrics, text, foot, view)) for text in texts)
        free = (
            (text, plate)
            for text, plate in plates
            if not any(plate.adjusted(-4, -4, 4, 4).intersects(other) for other in taken)
            and not _covers(plate, photos, side)
        )
        text, plate = next(free, ("", QRectF()))
        if not text:
            continue
        taken.append(plate)
        named.add(group)
        painter.setPen(theme.color(ThemeColor.LINE))
        painter.setBrush(theme.color(ThemeColor.CANVAS, 0.94))
        painter.drawRoundedRect(plate, 4, 4)
        painter.setPen(theme.color(ThemeColor.TEXT))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
    return named


def _plate(metrics: QFontMetrics, text: str, foot: QPointF, view: QRect) -> QRectF:
    plate = QRectF(0, 0, metrics.horizontalAdvance(text) + 16, metrics.height() + 6)
    plate.moveCenter(QPointF(foot.x(), foot.y() + BELOW + plate.height() / 2))
    left = max(view.left() + 4, min(view.right() - 3 - plate.width(), plate.x()))
    plate.moveTo(round(left) + 0.5, round(plate.y()) + 0.5)
    return plate


def _covers(plate: QRectF, photos: NDArray[np.float64], side: float) -> bool:
    x, y = photos[:, 0], photos[:, 1]
    across = (x < plate.right()) & (x + side > plate.left())
    return bool((across & (y < plate.bottom()) & (y + side > plate.top())).any())
