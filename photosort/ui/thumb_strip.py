"""A few thumbnails in rows, outside the grids: in panels, sheets and junk rows."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from photosort.model.photo import PhotoId
from photosort.ui.bridge import guard
from photosort.ui.context import Context
from photosort.ui.grid.thumbs import Cut
from photosort.ui.painting import Content, paint_picture


class ThumbStrip(QWidget):
    """Cells of one size, in as many columns as given, cropped to fill. `clicked(PhotoId)` when one is chosen."""

    clicked = Signal(object)

    def __init__(
        self,
        context: Context,
        cell: QSize,
        columns: int,
        parent: QWidget | None = None,
        *,
        gap: int = 4,
        stretch: bool = False,
    ) -> None:
        """`stretch` makes the cells as wide as the room allows, keeping them square."""
        super().__init__(parent)
        self._context, self._cell, self._columns, self._gap, self._stretch = context, cell, columns, gap, stretch
        self._ids: tuple[PhotoId, ...] = ()
        policy = QSizePolicy.Policy.Expanding if stretch else QSizePolicy.Policy.Fixed
        size_policy = QSizePolicy(policy, QSizePolicy.Policy.Fixed)
        size_policy.setHeightForWidth(stretch)
        self.setSizePolicy(size_policy)
        context.thumbs.arrived.connect(self._on_arrived)

    def show_photos(self, ids: Sequence[PhotoId]) -> None:
        """Show other photos."""
        self._ids = tuple(ids)
        self.updateGeometry()
        self._wish()
        self.update()

    def photos(self) -> tuple[PhotoId, ...]:
        """What is shown."""
        return self._ids

    def rect_of(self, place: int) -> QRect:
        """Where a photo is painted."""
        size = self._size(self.width())
        line, column = divmod(place, self._columns)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            column = self._columns - 1 - column
        return QRect(
            column * (size.width() + self._gap), line * (size.height() + self._gap), size.width(), size.height()
        )

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        width = self._columns * (self._cell.width() + self._gap) - self._gap
        return QSize(width, self.heightForWidth(width))

    @guard(default=True)
    def hasHeightForWidth(self) -> bool:
        return self._stretch

    @guard(default=0)
    def heightForWidth(self, width: int) -> int:
        lines = -(-len(self._ids) // self._columns)
        return max(0, lines * (self._size(width).height() + self._gap) - self._gap)

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, icons = self._context.theme, self._context.icons
        for place, photo in enumerate(self._ids):
            rect = self.rect_of(place)
            if rect.intersects(event.rect()):
                pixmap = self._context.thumbs.pixmap(photo, self._cut(rect.size()))
                content = Content.PICTURE if pixmap is not None else Content.WAITING
                paint_picture(painter, rect, content, pixmap, theme, icons)
        painter.end()

    @guard
    def resizeEvent(self, event: object) -> None:
        if self._stretch:
            self._wish()

    @guard
    def showEvent(self, event: object) -> None:
        self._wish()

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        self._context.thumbs.wish(self, ())

    @guard
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for place, photo in enumerate(self._ids):
            if self.rect_of(place).contains(event.position().toPoint()):
                self.clicked.emit(photo)
                return

    def _size(self, width: int) -> QSize:
        if not self._stretch:
            return self._cell
        side = max(16, (width - self._gap * (self._columns - 1)) // self._columns)
        return QSize(side, side)

    def _cut(self, size: QSize) -> Cut:
        return Cut(size.width(), size.height(), dark=self._context.theme.dark, dpr=self.devicePixelRatioF())

    def _wish(self) -> None:
        if self.isVisible():
            cut = self._cut(self._size(self.width()))
            self._context.thumbs.wish(self, [(photo, cut) for photo in self._ids])

    def _on_arrived(self, photos: set[PhotoId]) -> None:
        if not photos.isdisjoint(self._ids):
            self._wish()
            self.update()
