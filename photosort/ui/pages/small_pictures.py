"""A line of small pictures in a painted row: as many as there is room for, and how many more there are."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from photosort.model.photo import PhotoId
from photosort.ui.services.context import Context
from photosort.ui.style.painting import Content, paint_picture
from photosort.ui.style.theme import Theme, Type
from photosort.ui.text import formats as say

SIDE, GAP = 56, 4


def fitting(photos: Sequence[PhotoId], width: int) -> Sequence[PhotoId]:
    """The first photos for which a line of this width has room."""
    return photos[: max(1, (width + GAP) // (SIDE + GAP))]


def paint_small_pictures(
    painter: QPainter,
    rect: QRect,
    photos: Sequence[PhotoId],
    context: Context,
    pixmap: Callable[[PhotoId], QPixmap | None],
    mirrored: Callable[[QRect, QRect], QRect],
) -> None:
    """Paint those that fit into a rectangle; the last one says how many more there are."""
    shown, spot = fitting(photos, rect.width()), QRect()
    for place, photo in enumerate(shown):
        spot = mirrored(rect, QRect(rect.x() + place * (SIDE + GAP), rect.y(), SIDE, SIDE))
        there = pixmap(photo)
        content = Content.PICTURE if there is not None else Content.WAITING
        paint_picture(painter, spot, content, there, context.theme, context.icons)
    more = len(photos) - len(shown)
    if more:
        paint_more(painter, spot, more, context.theme)


def paint_more(painter: QPainter, rect: QRect, more: int, theme: Theme) -> None:
    """Say on the last picture how many more there are: it counts as one of them, for little of it is seen."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 148))
    painter.drawRoundedRect(QRectF(rect), 3, 3)
    painter.setPen(QColor(255, 255, 255))
    painter.setFont(theme.font(Type.CHIP))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, f"+ {say.count(more + 1)}")
