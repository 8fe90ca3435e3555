"""The towns of the map: the largest in sight as labels, and as many as have room between the clusters."""

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from photosort.organizing.describing.towns import towns
from photosort.ui.pages.world.mercator import Plane, project
from photosort.ui.services.context import Context
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.places import town_in_words

MOST = 60  # are thought of at once
_CROWD = 4e9  # people by pixels for the globe: who is fewer is not named
_APART = 44  # pixels to the next label
_DOT, _GAP = 2, 6


class TownLabel(NamedTuple):
    """A town by its name in the person's language; x and y on the plane."""

    name: str
    x: float
    y: float


def largest_towns(area: QRectF, scale: float) -> list[TownLabel]:
    """The largest towns of a part of the plane, as small ones as a scale has room for. Any thread; slow at first."""
    plane, people, order = _by_size()
    few = int(np.searchsorted(-people, -_CROWD / scale, "right"))
    some = plane[:few]
    inside = (some[:, 0] > area.left()) & (some[:, 0] < area.right())
    inside &= (some[:, 1] > area.top()) & (some[:, 1] < area.bottom())
    found = []
    for row in np.flatnonzero(inside)[:MOST].tolist():
        entry = towns().entry(int(order[row]))
        found.append(TownLabel(town_in_words(f"{entry.name}, {entry.country}"), *plane[row].tolist()))
    return found


@cache
def _by_size() -> tuple[Plane, NDArray[np.float64], NDArray[np.int64]]:
    """Where all towns are on the plane and how many live there, the largest first, and their numbers."""
    known = towns()
    order = np.argsort(-known.people, kind="stable")
    latitude, longitude = known.places(order).T
    return project(longitude, latitude), known.people[order], order


def with_room(context: Context, labels: list[tuple[TownLabel, QPointF]], taken: list[QRectF]) -> list[TownLabel]:
    """Those of some labels, each with its place on the widget, that cover neither another nor what is `taken`."""
    metrics = QFontMetrics(context.theme.font(Type.CAPTION))
    kept, full = [], list(taken)
    for label, place in labels:
        width = _DOT + _GAP + metrics.horizontalAdvance(label.name)
        rect = QRectF(place.x() - _DOT, place.y() - metrics.height() / 2, width, metrics.height())
        if not any(rect.intersects(other) for other in full):
            kept.append(label)
            full.append(rect.adjusted(-_APART, -_APART / 2, _APART, _APART / 2))
    return kept


def paint_label(painter: QPainter, context: Context, name: str, place: QPointF) -> None:
    """The dot of a town and its name beside it."""
    theme = context.theme
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(ThemeColor.EDGE))
    painter.drawEllipse(place, _DOT, _DOT)
    painter.setFont(theme.font(Type.CAPTION))
    painter.setPen(theme.color(ThemeColor.TEXT3))
    ascent = QFontMetrics(painter.font()).ascent()
    painter.drawText(place + QPointF(_GAP, ascent / 2 - 1), name)
