"""Rows with small pictures: those in sight are wished for as they come, and none while nobody sees the list."""

from typing import TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtGui import QHideEvent, QResizeEvent

from photosort.ui.services.threads import guard
from photosort.ui.widgets.row_list import RowList

R = TypeVar("R")


class PictureRows(RowList[R]):
    """Subclasses give `wish` as well."""

    def wish(self) -> None:
        """Ask for the pictures in sight."""
        raise NotImplementedError

    def rows_in_sight(self) -> range:
        """The rows that are seen, as far as they are."""
        across = self.viewport().width() // 2
        first = self.indexAt(QPoint(across, 1)).row()
        last = self.indexAt(QPoint(across, self.viewport().height() - 1)).row()
        return range(max(0, first), (last if last >= 0 else len(self.rows()) - 1) + 1)

    @guard
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.wish()

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.wish()

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        self.context.thumbs.wish(self, ())
