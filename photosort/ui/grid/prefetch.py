"""Which thumbnails a grid wishes for: first what is in sight, after a rest what is two screens away."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from photosort.model.photo import PhotoId
from photosort.ui.grid.base import GridBase
from photosort.ui.services.debounce import debounced
from photosort.ui.services.thumbnails import ThumbnailLoader, Wish

REST_MS = 120
NEAR_SCREENS = 2.0


class Prefetcher(QObject):
    """Keeps a loader's wishes in step with what a grid shows, and paints what arrives."""

    def __init__(self, grid: GridBase, loader: ThumbnailLoader, wishes: Callable[[Sequence[int]], list[Wish]]) -> None:
        """`wishes` names the pictures of rows, in their order."""
        super().__init__(grid)
        self._grid = grid
        self._loader = loader
        self._wishes = wishes
        self._shown: dict[PhotoId, list[int]] = {}
        self._rest = debounced(self, self._wish_near, REST_MS)
        grid.visibleChanged.connect(self.look)
        loader.arrived.connect(self._on_arrived)

    def look(self) -> None:
        """Wish for what is in sight now."""
        if not self._grid.isVisible():
            return
        self._shown = {}
        seen: list[Wish] = []
        for row in self._grid.rows_in_sight():
            if row >= self._grid.row_count():
                break
            for wish in self._wishes([row]):
                self._shown.setdefault(wish[0], []).append(row)
                seen.append(wish)
        self._loader.wish(self, seen)
        self._rest.start()

    def stop(self) -> None:
        """Wish for nothing; the grid is not seen."""
        self._rest.stop()
        self._shown = {}
        self._loader.wish(self, [])

    def _wish_near(self) -> None:
        count = self._grid.row_count()
        sight, near = self._grid.rows_in_sight(), self._grid.rows_near(NEAR_SCREENS)
        before = range(sight.start - 1, near.start - 1, -1)
        rows = [*sight, *range(sight.stop, near.stop), *before]
        self._loader.wish(self, self._wishes([row for row in rows if row < count]))

    def _on_arrived(self, photos: set[PhotoId]) -> None:
        here = [photo for photo in photos if photo in self._shown]
        if not here:
            return
        rows = {row for photo in here for row in self._shown[photo]}
        for row in rows:
            self._grid.update_row(row)
        if any(not self._loader.has(*wish) for wish in self._wishes(sorted(rows)) if wish[0] in photos):
            self._rest.start()  # it changed while it was loaded
