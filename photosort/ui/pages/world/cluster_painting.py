"""How a cluster of the map is painted: its cover above its true place, how many photos it has, its name below."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap

from photosort.ui.services.context import Context
from photosort.ui.style.painting import PLATE, Content, paint_focus, paint_picture, paint_ring
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as words

COVER, RADIUS = 60, 6
_BEHIND = 5  # pixels by which the second photo looks out
_DOT = 3
_NAME_HEIGHT = 22


def cover_rect(place: QPointF) -> QRect:
    """Where the cover of a cluster is: above its place."""
    return QRect(place.toPoint() - QPoint(COVER // 2, COVER + 8), QSize(COVER, COVER))


def name_rect(context: Context, name: str, place: QPointF) -> QRectF:
    """Where its name is."""
    width = QFontMetrics(context.theme.font(Type.SMALL_NAME)).horizontalAdvance(name) + 16
    return QRectF(place.x() - width / 2, place.y() + 7, width, _NAME_HEIGHT)


def paint_cluster(
    painter: QPainter,
    context: Context,
    place: QPointF,
    pictures: Sequence[QPixmap | None],
    count: int,
    *,
    chosen: bool,
    focus: bool,
) -> None:
    """The cover with the second of two `pictures` behind it, its ring, the dot, and of several photos the `count`."""
    theme, rect = context.theme, cover_rect(place)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number in reversed(range(len(pictures))):
        area = rect.translated(_BEHIND * number, -_BEHIND * number)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ThemeColor.CANVAS))
        painter.drawRoundedRect(QRectF(area).adjusted(-2, -2, 2, 2), RADIUS, RADIUS)
        paint_picture(painter, area, Content.PICTURE, pictures[number], theme, context.icons)
    if chosen:
        paint_ring(painter, rect.adjusted(-2, -2, 2, 2), RADIUS, theme)
    if focus:
        paint_focus(painter, rect.adjusted(-2, -2, 2, 2), RADIUS, theme, outside=4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(ThemeColor.TEXT2))
    painter.drawEllipse(place, _DOT, _DOT)
    if count > 1:
        text = words.count(count)
        width = QFontMetrics(theme.font(Type.HEAD)).horizontalAdvance(text) + 12
        badge = QRect(rect.right() - width - 3, rect.bottom() - 20, width, 18)
        painter.setBrush(PLATE)
        painter.drawRoundedRect(QRectF(badge), 4, 4)
        painter.setFont(theme.font(Type.HEAD))
        painter.setPen(Qt.GlobalColor.white)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)


def paint_name(painter: QPainter, context: Context, name: str, place: QPointF) -> None:
    """The name on its plate."""
    theme, plate = context.theme, name_rect(context, name, place)
    painter.setPen(theme.color(ThemeColor.LINE))
    painter.setBrush(theme.color(ThemeColor.RAISED))
    painter.drawRoundedRect(plate, 4, 4)
    painter.setFont(theme.font(Type.SMALL_NAME))
    painter.setPen(theme.color(ThemeColor.TEXT))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, name)
