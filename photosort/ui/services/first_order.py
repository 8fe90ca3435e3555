"""Whether the albums shown are a first order that is still being sorted, for every part of the window that says so."""

from PySide6.QtCore import QObject, Signal

from photosort.model.album import Album
from photosort.organizing.progress import FirstOrder, Phase, Progress


class FirstOrderNews(QObject):
    """Signals: `changed` with every step of the reading while there is a first order, and once when it is over."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.now: FirstOrder | None = None
        self.total = 0  # photos that it will be of, while they are read
        self.under_way = Phase.IDLE  # what the organizer was at
        self.first_run = False  # the albums come for the first time, or have just come: nobody knows their order yet

    def stand(self, photos: int | None) -> None:
        """An earlier run has left a first order of so many photos, or none; there is no organizer yet to look at."""
        if photos is not None:
            self.now = FirstOrder(photos, {})
            self.changed.emit()

    def take(self, progress: Progress, *, first_run: bool) -> None:
        """Another look at the organizer. A run that follows a first one before `settle` is one with it."""
        before, self.now, self.under_way = self.now, progress.first, progress.under_way
        self.first_run = self.first_run or first_run
        if progress.phase is not Phase.PAUSED:
            reading = progress.phase is Phase.READING
            left = progress.total - progress.done
            self.total = self.now.photos + left if self.now is not None and reading else 0
        if before is not None or self.now is not None:
            self.changed.emit()

    def settle(self) -> None:
        """The albums were seen: from now on they keep the order in which they stand."""
        self.first_run = False

    def unsettled(self, album: Album) -> float | None:
        """How settled an album is, 0..1, while it is still being sorted; None for one that stays as it is."""
        if self.now is None or album.settled:
            return None
        return self.now.stayed.get(album.id, 0.0)
