"""The film strip: the photos around the one on the stage, in one row, whatever their number."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from photosort.model.changes import Changes
from photosort.model.photo import Photo, PhotoId
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane, guard
from photosort.ui.style.painting import CELL_RADIUS, CellLook, Content, paint_cell, paint_ring
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.thumb_area import ThumbArea

HEIGHT = 84
CELL = 60
PITCH = CELL + 6


class Filmstrip(ThumbArea):
    """Paints what fits; the present photo is in the middle."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._place = 0
        self._known: dict[PhotoId, Photo] = {}  # those near the middle, with their marks
        context.changed.connect(self._on_changed)
        self._wheel = 0
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(tr("Film strip"))

    def show_ids(self, ids: Sequence[PhotoId], place: int) -> None:
        """Show another line-up or another place in it."""
        self._ids, self._place = ids, place
        self._wish()
        self._look_up()
        self.update()

    def look_of(self, place: int, content: Content) -> CellLook:
        """The cell of a photo, with its marks once they are known."""
        photo = self._known.get(self._ids[place])
        if photo is None:
            return CellLook(content)
        return CellLook(content, mark=photo.mark, favourite=photo.favourite)

    def _look_up(self) -> None:
        library, ids = self._context.library, [self._ids[place] for place in self._nearest_first()]

        def take(photos: list[Photo]) -> None:
            self._known = {photo.id: photo for photo in photos}
            self.update()

        self._context.lanes.run(Lane.READ, lambda: library.photos.get(ids), take, owner=self)

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and (changes.marks or changes.photos):
            self._look_up()

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_up()  # marks may have changed while a photo had the screen to itself

    def rect_of(self, place: int) -> QRect:
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

    def _cell_size(self) -> QSize:
        return QSize(CELL, CELL)

    def _in_sight(self) -> range:
        if not self._ids:
            return range(0)
        first = self.rect_of(0).x()
        low = max(0, -(first + CELL) // PITCH)
        return range(low, min(len(self._ids), (self.width() - first) // PITCH + 1))

    def _nearest_first(self) -> Sequence[int]:
        shown = self._in_sight()
        near = range(max(0, shown.start - 8), min(len(self._ids), shown.stop + 8))
        return sorted(near, key=lambda place: abs(place - self._place))

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._context.theme
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.color(ThemeColor.STAGE))
        painter.fillRect(0, 0, self.width(), 1, theme.color(ThemeColor.LINE))
        for place in sorted(self._in_sight(), key=lambda one: one == self._place):
            pixmap = self._pixmap(place)
            look = self.look_of(place, Content.PICTURE if pixmap is not None else Content.WAITING)
            rect = self.rect_of(place)
            paint_cell(painter, rect, look, pixmap, theme, self._context.icons)
            if place == self._place:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint_ring(painter, rect, CELL_RADIUS, theme)
        painter.end()

    @guard
    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        self._wheel += delta.y() if abs(delta.y()) > abs(delta.x()) else delta.x()
        steps = int(self._wheel / 120)
        self._wheel -= steps * 120
        if steps and self._ids:
            self.chosen.emit(max(0, min(len(self._ids) - 1, self._place - steps)))
        event.accept()
