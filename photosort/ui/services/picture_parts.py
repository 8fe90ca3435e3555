"""A part of a picture, as large as its cut wants it: out of a thumbnail, or out of the original, large enough."""

from math import ceil

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

from photosort.model.photo import Photo
from photosort.model.search.close_up import Part
from photosort.ui.services.thumbnails import Cut, pixels


def area_of(part: Part, image: QImage) -> QRect:
    """Where a part lies in a picture of whatever size."""
    return QRect(
        int(part.x * image.width()), int(part.y * image.height()),
        max(1, round(part.width * image.width())), max(1, round(part.height * image.height())),
    )  # fmt: skip


def taken_out(image: QImage, area: QRect, cut: Cut) -> QImage:
    """An area of a picture at the size of its cut; nothing is baked in yet. Any thread."""
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.copy(area).scaled(pixels(cut), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def whole_edge(photo: Photo, part: Part, cut: Cut) -> int:
    """How long the whole picture is to be, in pixels, for a part of it to fill its cut."""
    header = photo.header
    longest = max(header.width, header.height)
    return min(longest, ceil(longest * pixels(cut).width() / (part.width * header.width)))
