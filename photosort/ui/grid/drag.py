"""What a drag carries: ids for this window, file URLs for every other program."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from photosort.model.album import AlbumId
from photosort.model.photo import Photo, PhotoId
from photosort.ui.services.other_programs import set_urls, urls_of

PHOTOS = "application/x-photosort-photos"
ALBUMS = "application/x-photosort-albums"
MOST_FILES = 10_000  # other programs choke on longer lists, and nobody drags a whole library by hand


def photo_data(ids: Sequence[PhotoId], photos: Iterable[Photo]) -> QMimeData:
    """A drag of photos."""
    data = QMimeData()
    data.setData(PHOTOS, QByteArray(" ".join(map(str, ids)).encode("ascii")))
    urls = urls_of(photos)
    if urls:
        set_urls(data, urls)
    return data


def album_data(ids: Sequence[AlbumId]) -> QMimeData:
    """A drag of albums."""
    data = QMimeData()
    data.setData(ALBUMS, QByteArray(" ".join(map(str, ids)).encode("ascii")))
    return data


def _numbers(data: QMimeData, form: str) -> list[int]:
    text = bytes(data.data(form).data()) if data.hasFormat(form) else b""
    return [int(word) for word in text.split() if word.isdigit()]


def photos_in(data: QMimeData) -> list[PhotoId]:
    """The photos that a drag of this window carries."""
    return [PhotoId(number) for number in _numbers(data, PHOTOS)]


def albums_in(data: QMimeData) -> list[AlbumId]:
    """The albums that a drag of this window carries."""
    return [AlbumId(number) for number in _numbers(data, ALBUMS)]


def drag_picture(first: QPixmap | None, count: str, fill: QColor, font: QFont) -> QPixmap:
    """A small picture for the pointer, with the number of things when there are several."""
    size = QSize(72, 72)
    ratio = first.devicePixelRatio() if first is not None else 1.0
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    if first is not None:
        painter.setOpacity(0.9)
        painter.drawPixmap(QRect(0, 8, 64, 64), first)
        painter.setOpacity(1)
    if count:
        painter.setFont(font)
        width = max(22, painter.fontMetrics().horizontalAdvance(count) + 12)
        plate = QRect(QPoint(72 - width, 0), QSize(width, 22))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(plate, 11, 11)
        painter.setPen(Qt.GlobalColor.white)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, count)
    painter.end()
    return picture
