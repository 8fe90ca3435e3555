"""Procedural pictures for the tests of the window: each shows to which album it belongs."""

import functools
import random

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPolygonF


def picture(seed: int, kind: int, width: int, height: int) -> QImage:
    """A picture that shows which album it belongs to: a hue per kind, hills, discs or lines."""
    chance = random.Random(seed)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    hue = (kind * 53) % 360
    sky = QLinearGradient(0, 0, 0, height)
    sky.setColorAt(0, QColor.fromHsv((hue + 180 + chance.randrange(30)) % 360, 90, 235))
    sky.setColorAt(1, QColor.fromHsv(hue, 120 + chance.randrange(80), 200 + chance.randrange(50)))
    painter.fillRect(image.rect(), sky)
    painter.setPen(Qt.PenStyle.NoPen)
    if kind % 3 == 0:
        for step in range(3):
            points = [QPointF(0, height)]
            points += [QPointF(width * x / 6, height * (0.45 + 0.15 * step + 0.15 * chance.random())) for x in range(7)]
            points.append(QPointF(width, height))
            painter.setBrush(QColor.fromHsv((hue + 20 * step) % 360, 140, 150 - 35 * step))
            painter.drawPolygon(QPolygonF(points))
    elif kind % 3 == 1:
        for _ in range(7):
            radius = min(width, height) * (0.08 + 0.17 * chance.random())
            painter.setBrush(QColor.fromHsv((hue + chance.randrange(50)) % 360, 190, 140 + chance.randrange(110)))
            painter.drawEllipse(QPointF(chance.random() * width, chance.random() * height), radius, radius)
    else:
        painter.fillRect(image.rect(), QColor("#FAFAF8"))
        for line in range(4 + chance.randrange(12)):
            y = height * (0.08 + 0.055 * line)
            painter.setBrush(QColor("#404040"))
            painter.drawRect(QRectF(width * 0.1, y, width * (0.2 + 0.6 * chance.random()), height * 0.02))
    painter.end()
    return image


@functools.cache
def thumbnail(seed: int, kind: int, wide: bool) -> bytes:
    """What a library keeps of a picture; every window of the tests shows the same ones."""
    return jpeg(picture(seed, kind, *((512, 384) if wide else (384, 512))))


def jpeg(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 85)  # type: ignore[call-overload]  # the stub asks for bytes, the binding refuses them
    return bytes(data.data())
