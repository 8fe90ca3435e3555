"""What is painted of the map: the photos in sight as one picture, kept while nothing moves, and the lasso."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from photosort.model.photo import PhotoId
from photosort.ui.services.context import Context
from photosort.ui.services.thumbnails import Cut
from photosort.ui.style.theme import Theme, ThemeColor


def painted_photos(
    context: Context,
    size: QSize,
    ratio: float,
    photos: Sequence[PhotoId],
    chosen: Sequence[bool],
    corners: NDArray[np.float64],
    side: float,
    cut: Cut,
) -> QPixmap:
    """Photos at their upper left `corners`, (n, 2), on a transparent ground; the chosen ones with a frame."""
    theme = context.theme
    layer = QPixmap(size * ratio)
    layer.setDevicePixelRatio(ratio)
    layer.fill(Qt.GlobalColor.transparent)
    painter = QPainter(layer)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    accent, cell = theme.color(ThemeColor.ACCENT), theme.color(ThemeColor.CELL)
    for photo, taken, (x, y) in zip(photos, chosen, corners.tolist(), strict=True):
        spot = QRectF(x, y, side, side)
        paint_photo(painter, spot, context.thumbs.pixmap(photo, cut), cell)
        if taken:
            painter.fillRect(spot, theme.color(ThemeColor.ACCENT, 0.25))
            painter.setPen(QPen(accent, max(2.0, side / 16)))
            painter.drawRect(spot)
    painter.end()
    return layer


def paint_photo(painter: QPainter, spot: QRectF, pixmap: QPixmap | None, cell: QColor) -> None:
    """One photo, or the ground of its cell until its picture comes."""
    if pixmap is None:
        painter.fillRect(spot, cell)
    else:
        painter.drawPixmap(spot, pixmap, QRectF(pixmap.rect()))


def paint_lasso(painter: QPainter, theme: Theme, corners: Sequence[QPointF]) -> None:
    """The lasso, which lies below the photos."""
    painter.setPen(QPen(theme.color(ThemeColor.ACCENT), 2, Qt.PenStyle.DashLine))
    painter.setBrush(theme.color(ThemeColor.ACCENT, 0.13))
    painter.drawPolygon(QPolygonF(corners))
