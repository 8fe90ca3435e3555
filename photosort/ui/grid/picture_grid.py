"""A grid whose tiles show thumbnails: loaded while it is seen, with news of a selection once it is settled."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from photosort.ui.grid.prefetch import Prefetcher
from photosort.ui.grid.view import GridView
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import ThumbnailLoader, Wish


class PictureGrid(GridView):
    """Subclasses name the pictures of rows."""

    selectionSettled = Signal()  # at most once per turn of the event loop

    def __init__(self, loader: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settle = debounced(self, self.selectionSettled.emit)
        self._prefetcher = Prefetcher(self, loader, self.wishes)

    def wishes(self, rows: Sequence[int]) -> list[Wish]:
        """The pictures of rows, in their order."""
        raise NotImplementedError

    def look(self) -> None:
        """Wish for the pictures in sight now."""
        self._prefetcher.look()

    def stop(self) -> None:
        """The grid is not seen for now."""
        self._prefetcher.stop()

    @guard
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            self.selectionModel().selectionChanged.connect(self._on_selection)

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._settle.stop()
        self.stop()

    def _on_selection(self) -> None:
        if self.isVisible() and not self._settle.isActive():  # a page that is shown is asked anyway
            self._settle.start()
