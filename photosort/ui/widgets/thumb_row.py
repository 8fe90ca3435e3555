"""A few thumbnails in rows, outside the grids: in panels, dialogs and junk rows."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from photosort.model.photo import PhotoId
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.painting import Content, paint_picture
from photosort.ui.widgets.thumb_area import ThumbArea


class ThumbRow(ThumbArea):
    """Cells of one size, in as many columns as given, cropped to fill."""

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
        super().__init__(context, parent)
        self._cell, self._columns, self._gap, self._stretch = cell, columns, gap, stretch
        policies = QSizePolicy.Policy
        across, down = (policies.Expanding, policies.Preferred) if stretch else (policies.Fixed, policies.Fixed)
        size_policy = QSizePolicy(across, down)
        size_policy.setHeightForWidth(stretch)
        self.setSizePolicy(size_policy)

    def show_photos(self, ids: Sequence[PhotoId]) -> None:
        """Show other photos."""
        self._ids = tuple(ids)
        self.updateGeometry()
        self._wish()
        self.update()

    def rect_of(self, place: int) -> QRect:
        size = self._cell_size()
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
        for place in self._in_sight():
            rect = self.rect_of(place)
            if rect.intersects(event.rect()):
                pixmap = self._pixmap(place)
                content = Content.PICTURE if pixmap is not None else Content.WAITING
                paint_picture(painter, rect, content, pixmap, theme, icons)
        painter.end()

    def _cell_size(self) -> QSize:
        return self._size(self.width())

    def _size(self, width: int) -> QSize:
        if not self._stretch:
            return self._cell
        side = max(16, (width - self._gap * (self._columns - 1)) // self._columns)
        return QSize(side, side)
