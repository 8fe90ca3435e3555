"""The tiles of the ground that are at hand: drawn on a thread, shown where they lie, at whatever scale."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import product
from math import floor

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from photosort.ui.pages.world.ground import TILE, Colors, tile
from photosort.ui.pages.world.mercator import EDGE
from photosort.ui.pages.world.sight import Sight
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane
from photosort.ui.style.theme import ThemeColor

WHOLE = 1_024.0  # the scale of the tiles of the whole world, which are kept
AT_ONCE = 6  # tiles that are drawn before they are shown
Spot = tuple[int, int]  # column and row


@dataclass
class _Tiles:
    """Those of one scale."""

    scale: float
    at: dict[Spot, QImage] = field(default_factory=dict)

    def over(self, area: QRectF) -> list[Spot]:
        """Of which tiles a part of the plane consists, those in its middle first."""
        side = TILE / self.scale
        world = area.intersected(QRectF(0, -EDGE, 1, 2 * EDGE))
        columns = range(floor(world.left() / side), floor(world.right() / side) + 1)
        rows = range(floor(world.top() / side), floor(world.bottom() / side) + 1)
        middle = area.center() / side - QPointF(0.5, 0.5)
        return sorted(
            product(columns, rows), key=lambda spot: (spot[0] - middle.x()) ** 2 + (spot[1] - middle.y()) ** 2
        )

    def paint(self, painter: QPainter, sight: Sight, spots: list[Spot]) -> None:
        """Those of them that are drawn by now."""
        size = TILE / self.scale * sight.scale
        exact = self.scale == sight.scale
        origin = sight.at(0, 0)
        for column, row in spots:
            image = self.at.get((column, row))
            if image is None:
                continue
            if exact:
                painter.drawImage(origin.toPoint() + QPoint(column, row) * TILE, image)  # rounded alike, without a seam
            else:
                corner = origin + QPointF(column, row) * size
                painter.drawImage(QRectF(corner.x(), corner.y(), size, size), image)


class GroundLayer(QObject):
    """Over the whole world, which is coarse, lie the tiles of the scale before and, as they come, those of the scale
    now; all that is asked for is what is in sight.
    """

    def __init__(self, context: Context, arrived: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._arrived = context, arrived
        self._drawing = False
        self._wanted: tuple[QRectF, float, float] | None = None
        self.forget()

    def forget(self) -> None:
        """The colours are others."""
        self._whole, self._before, self._now = _Tiles(WHOLE), _Tiles(WHOLE), _Tiles(WHOLE)
        self._colors = Colors(*map(self._context.theme.color, _ROLES))
        if self._wanted is not None:
            self.want(*self._wanted)

    def want(self, area: QRectF, scale: float, ratio: float) -> None:
        """Have a part of the plane drawn for a scale, if it is not yet."""
        self._wanted = area, scale, ratio
        if self._now.scale != scale:
            if self._now.at:
                self._before = self._now
            self._now = _Tiles(scale)
        if not self._drawing:
            self._draw()

    def paint(self, painter: QPainter, sight: Sight) -> None:
        """What is at hand of what is seen."""
        area = sight.area()
        spots = self._now.over(area) if self._now.scale == sight.scale else []
        if not spots or not self._now.at.keys() >= set(spots):
            self._whole.paint(painter, sight, self._whole.over(area))
            if self._before.at:
                self._before.paint(painter, sight, self._shown(self._before, area))
            self._now.paint(painter, sight, self._shown(self._now, area))
        else:
            self._now.paint(painter, sight, spots)

    @staticmethod
    def _shown(tiles: _Tiles, area: QRectF) -> list[Spot]:
        side = TILE / tiles.scale
        return [spot for spot in tiles.at if QRectF(spot[0] * side, spot[1] * side, side, side).intersects(area)]

    def _draw(self) -> None:
        """The next tiles: those of the whole world once, then what is in sight."""
        if self._wanted is None:
            return
        area, _, ratio = self._wanted
        missing = [(self._now, spot) for spot in self._now.over(area) if spot not in self._now.at]
        world = QRectF(0, -EDGE, 1, 2 * EDGE)
        missing += [(self._whole, spot) for spot in self._whole.over(world) if spot not in self._whole.at]
        if not missing:
            near = set(self._now.over(area))
            self._now.at = {spot: image for spot, image in self._now.at.items() if spot in near}
            self._before = _Tiles(WHOLE)
            return
        asked, colors = missing[:AT_ONCE], self._colors
        self._drawing = True

        def draw() -> list[tuple[_Tiles, Spot, QImage]]:
            return [(tiles, spot, tile(*spot, tiles.scale, ratio, colors)) for tiles, spot in asked]

        def take(drawn: list[tuple[_Tiles, Spot, QImage]]) -> None:
            self._drawing = False
            for tiles, spot, image in drawn:
                tiles.at[spot] = image  # of colours that are no more, or of a scale before: nobody shows them
            self._arrived()
            self._draw()

        self._context.lanes.run(Lane.READ, draw, take, owner=self)


_ROLES = (ThemeColor.CANVAS, ThemeColor.CELL, ThemeColor.RIM, ThemeColor.CANVAS)
