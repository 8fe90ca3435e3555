"""Over one of two compared photos: where it differs from the other, and whether it is kept."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from photosort.model.comparison import Box
from photosort.ui.pages.viewer.image_view import ImageView
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.face_painting import paint_name_plate
from photosort.ui.style.painting import CIRCLE, paint_circle
from photosort.ui.style.theme import ThemeColor

VEIL = QColor(0, 0, 0, 61)  # black 24 %
_HAIR = QColor(0, 0, 0, 150)
_INSET = 12
_WIDER, _SMALLEST = 1.15, 40.0  # a ring than its place; pixels across it at least


class StageLayer(QWidget):
    """Over the whole stage, and never in the way of the pointer."""

    def __init__(self, context: Context, stage: ImageView) -> None:
        super().__init__(stage)
        self._context, self._stage = context, stage
        self._places: Sequence[tuple[Box, str]] = ()
        self._kept = self._ringed = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        stage.scaled.connect(self._follow)

    def show_places(self, places: Sequence[tuple[Box, str]]) -> None:
        """Light these places, each with its word; none takes the veil away."""
        self._places = places
        self.update()

    def show_kept(self, *, kept: bool) -> None:
        """Whether the photo is kept."""
        self._kept = kept
        self.update()

    def show_focus(self, *, ringed: bool) -> None:
        """Whether the keyboard is here, and came by keyboard."""
        self._ringed = ringed
        self.update()

    def rings(self) -> list[tuple[QRectF, str]]:
        """The places that are lit, in pixels of the stage."""
        transform = self._stage.picture_transform()
        found = []
        for (x, y, width, height), word in self._places:
            ring = transform.mapRect(QRectF(x, y, width, height))
            across, down = (max(_SMALLEST, side * _WIDER) for side in (ring.width(), ring.height()))
            middle = ring.center() - QPointF(across / 2, down / 2)
            found.append((QRectF(middle.x(), middle.y(), across, down), word))
        return found

    def _follow(self) -> None:
        self.setGeometry(self._stage.rect())
        self.update()

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._context.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rings = self.rings()
        if rings:
            self._paint_rings(painter, [ring for ring, _ in rings])
            seen = QRectF(self.rect())
            for ring, word in rings:
                if seen.intersects(ring):
                    paint_name_plate(painter, ring, word, theme, seen)
        if self._kept:
            picture = self._stage.picture_rect().toRect().intersected(self.rect())
            spot = QRect(picture.topLeft() + QPoint(_INSET, _INSET), QSize(CIRCLE, CIRCLE))
            paint_circle(painter, spot, theme, self._context.icons, ticked=True)
        if self._ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color(ThemeColor.TEXT), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_rings(self, painter: QPainter, rings: Sequence[QRectF]) -> None:
        veil, lit = QPainterPath(), QPainterPath()
        veil.addRect(self._stage.picture_rect().intersected(QRectF(self.rect())))
        for ring in rings:
            one = QPainterPath()
            one.addEllipse(ring)
            lit = lit.united(one)
        painter.fillPath(veil.subtracted(lit), VEIL)
        painter.setClipPath(veil)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(_HAIR, 4), QPen(Qt.GlobalColor.white, 2)):
            painter.setPen(pen)
            for ring in rings:
                painter.drawEllipse(ring)
        painter.setClipping(False)
