"""The film strip: the photos around the one on the stage, in one row, whatever their number."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from photosort.model.photo import PhotoId
from photosort.ui.bridge import guard
from photosort.ui.context import Context
from photosort.ui.grid.thumbs import Cut
from photosort.ui.i18n import tr
from photosort.ui.painting import CELL_RADIUS, CellLook, Content, paint_cell, paint_ring
from photosort.ui.theme import Token

HEIGHT = 84
CELL = 60
PITCH = CELL + 6


class Filmstrip(QWidget):
    """Paints what fits; the present photo is in the middle. `chosen(int)` gives a place in the line-up."""

    chosen = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ids: Sequence[PhotoId] = ()
        self._place = 0
        self._wheel = 0
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(tr("Film strip"))
        context.thumbs.arrived.connect(self._on_arrived)
        context.theme.changed.connect(self._wish)

    def show_ids(self, ids: Sequence[PhotoId], place: int) -> None:
        """Show another line-up or another place in it."""
        self._ids, self._place = ids, place
        self._wish()
        self.update()

    def rect_of(self, place: int) -> QRect:
        """Where a photo of the line-up is painted, perhaps out of sight."""
        whole = len(self._ids) * PITCH - (PITCH - CELL)
        if whole <= self.width() - 24:
            left = (self.width() - whole) // 2 + place * PITCH
        else:
            # The present one is in the middle, except near the ends.
            left = (self.width() - CELL) // 2 + (place - self._place) * PITCH
            start = (self.width() - CELL) // 2 - self._place * PITCH
            stop = start + whole
            left += min(0, 12 - start) if start > 12 else max(0, self.width() - 12 - stop)
        return QRect(left, (HEIGHT - CELL) // 2, CELL, CELL)

    def _in_sight(self) -> range:
        if not self._ids:
            return range(0)
        first = self.rect_of(0).x()
        low = max(0, -(first + CELL) // PITCH)
        return range(low, min(len(self._ids), (self.width() - first) // PITCH + 1))

    def _cut(self) -> Cut:
        return Cut(CELL, CELL, dark=self._context.theme.dark, dpr=self.devicePixelRatioF())

    def _wish(self) -> None:
        if not self.isVisible():
            return
        shown = self._in_sight()
        near = sorted(range(max(0, shown.start - 8), min(len(self._ids), shown.stop + 8)), key=self._distance)
        self._context.thumbs.wish(self, [(self._ids[place], self._cut()) for place in near])

    def _distance(self, place: int) -> int:
        return abs(place - self._place)

    def _on_arrived(self, photos: set[PhotoId]) -> None:
        if any(self._ids[place] in photos for place in self._in_sight()):
            self.update()

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._context.theme
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.color(Token.STAGE))
        painter.fillRect(0, 0, self.width(), 1, theme.color(Token.LINE))
        shown = list(self._in_sight())
        for place in sorted(shown, key=lambda one: one == self._place):
            pixmap = self._context.thumbs.pixmap(self._ids[place], self._cut())
            look = CellLook(Content.PICTURE if pixmap is not None else Content.WAITING)
            rect = self.rect_of(place)
            paint_cell(painter, rect, look, pixmap, theme, self._context.icons)
            if place == self._place:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint_ring(painter, rect, CELL_RADIUS, theme)
        painter.end()

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._wish()

    @guard
    def showEvent(self, event: object) -> None:
        self._wish()

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        self._context.thumbs.wish(self, ())

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place in self._in_sight():
            if self.rect_of(place).contains(event.position().toPoint()):
                self.chosen.emit(place)
                return

    @guard
    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        self._wheel += delta.y() if abs(delta.y()) > abs(delta.x()) else delta.x()
        steps = int(self._wheel / 120)
        self._wheel -= steps * 120
        if steps and self._ids:
            self.chosen.emit(max(0, min(len(self._ids) - 1, self._place - steps)))
        event.accept()
