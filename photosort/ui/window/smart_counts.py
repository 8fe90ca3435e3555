"""How many photos each smart album shows: counted in the background, anew once the library has changed."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from photosort.model.smart_album import SmartAlbumId
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import Lane, Task

PAUSE_MS = 500  # while news keep coming


class SmartCounts(QObject):
    """`now` holds those that are known; `changed` when they are others. A library without smart albums is not asked."""

    changed = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.now: Mapping[SmartAlbumId, int] = {}
        self._context = context
        self._task: Task | None = None
        self._stale = False
        self._soon = debounced(self, self._count, PAUSE_MS)
        context.changed.connect(self._note)
        context.overview.changed.connect(self._note)

    def close(self) -> None:
        """Count no more."""
        self._soon.stop()

    def _note(self) -> None:
        if self._context.overview.now.smart_albums and not self._soon.isActive():
            self._soon.start()

    def _count(self) -> None:
        if self._task is not None:
            self._stale = True
            return
        self._stale = False
        library, smart_albums = self._context.library, self._context.overview.now.smart_albums
        self._task = self._context.lanes.run(
            Lane.READ,
            lambda: {one.id: library.search.count(one.query) for one in smart_albums},
            self._take,
            owner=self,
            failed=lambda _: self._take(self.now),  # a search says itself why it finds nothing
        )

    def _take(self, counts: Mapping[SmartAlbumId, int]) -> None:
        self._task = None
        if counts != self.now:
            self.now = counts
            self.changed.emit()
        if self._stale:
            self._note()
