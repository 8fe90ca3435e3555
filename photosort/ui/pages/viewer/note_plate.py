"""A sentence on a plate near the lower edge of the stage: why a photo is not shown, or has no text."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from photosort.ui.style.theme import Theme, ThemeColor, Type


def paint_note(painter: QPainter, theme: Theme, stage: QSize, note: str) -> None:
    """Draw it on a stage of this size."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font(Type.BODY))
    room = min(stage.width() - 48, 560)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    words = painter.boundingRect(QRectF(0, 0, room - 32, 200), flags, note)
    plate = QRectF(0, 0, words.width() + 32, words.height() + 20)
    plate.moveCenter(QPointF(stage.width() / 2, stage.height() - 24 - plate.height() / 2))
    painter.setPen(theme.color(ThemeColor.LINE))
    painter.setBrush(theme.color(ThemeColor.RAISED))
    painter.drawRoundedRect(plate, 8, 8)
    painter.setPen(theme.color(ThemeColor.TEXT))
    painter.drawText(plate.adjusted(16, 10, -16, -10), flags, note)
