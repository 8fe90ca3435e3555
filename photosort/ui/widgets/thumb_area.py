"""Photos at places of a widget, outside the grids: wishes for the thumbnails in sight, and which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from photosort.model.photo import PhotoId
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import Cut


class ThumbArea(QWidget):
    """Shows photos where `rect_of` says. `chosen(int)` gives the place of the one that is clicked."""

    chosen = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ids: Sequence[PhotoId] = ()
        context.thumbs.arrived.connect(self._on_arrived)
        context.theme.changed.connect(self._wish)

    def photos(self) -> Sequence[PhotoId]:
        """What is shown."""
        return self._ids

    def rect_of(self, place: int) -> QRect:
        """Where a photo is painted, perhaps out of sight."""
        raise NotImplementedError

    def _cell_size(self) -> QSize:
        raise NotImplementedError

    def _in_sight(self) -> range:
        """Places that are painted."""
        return range(len(self._ids))

    def _nearest_first(self) -> Sequence[int]:
        """Places whose thumbnails are wished for."""
        return self._in_sight()

    def _pixmap(self, place: int) -> QPixmap | None:
        return self._context.thumbs.pixmap(self._ids[place], self._cut())

    def _place_at(self, point: QPoint) -> int | None:
        return next((place for place in self._in_sight() if self.rect_of(place).contains(point)), None)

    def _cut(self) -> Cut:
        size = self._cell_size()
        return Cut(size.width(), size.height(), dark=self._context.theme.dark, dpr=self.devicePixelRatioF())

    def _wish(self) -> None:
        if self.isVisible():
            cut = self._cut()
            self._context.thumbs.wish(self, [(self._ids[place], cut) for place in self._nearest_first()])

    def _on_arrived(self, photos: set[PhotoId]) -> None:
        if any(self._ids[place] in photos for place in self._in_sight()):
            self._wish()  # of a photo that changed, the thumbnail is looked at again
            self.update()

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._wish()

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        self._wish()

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        self._context.thumbs.wish(self, ())

    @guard
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().toPoint())
        if place is not None:
            self.chosen.emit(place)
