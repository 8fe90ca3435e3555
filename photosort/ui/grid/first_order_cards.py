"""What moves on the cards of a first order: arcs that grow with new results, and "+ 3" for photos that joined."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from photosort.model.album import Album, AlbumId
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced

ARC_MS = 200
JOINED_MS = 2_000


class FirstOrderCards(QObject):
    """Signals: `moved` whenever the cards are to be painted anew."""

    moved = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._from: Mapping[AlbumId, float] = {}
        self._to: Mapping[AlbumId, float] = {}
        self._counts: dict[AlbumId, int] = {}
        self._joined: dict[AlbumId, int] = {}
        self._arcs = QVariantAnimation(self)
        self._arcs.setStartValue(0.0)
        self._arcs.setEndValue(1.0)
        self._arcs.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._arcs.valueChanged.connect(self.moved)
        self._fade = debounced(self, self._forget_joined, JOINED_MS)
        context.first_order.changed.connect(self._follow)

    def settled(self, album: Album) -> float | None:
        """How long the arc of an album is now, 0..1; None for one that has no soft edge."""
        end = self._context.first_order.unsettled(album)
        if end is None or self._arcs.state() is not QVariantAnimation.State.Running:
            return end
        begin = self._from.get(album.id, 0.0)
        return begin + (end - begin) * float(self._arcs.currentValue())

    def joined(self, album: AlbumId) -> int:
        """How many photos have come to an album with the last news."""
        return self._joined.get(album, 0)

    def note(self, albums: Sequence[Album]) -> None:
        """News of the albums."""
        counts = {album.id: album.count for album in albums}
        grown = {
            one: count - self._counts[one] for one, count in counts.items() if count > self._counts.get(one, count)
        }
        self._counts = counts
        if grown and self._context.first_order.now is not None:
            self._joined = grown
            self._fade.start()
            self.moved.emit()

    def stop(self) -> None:
        """The cards are not seen for now."""
        self._arcs.stop()
        self._fade.stop()
        self._joined = {}

    def _follow(self) -> None:
        now = self._context.first_order.now
        to = {} if now is None else now.stayed
        if to != self._to:
            self._from, self._to = self._to, to
            self._arcs.stop()
            self._arcs.setDuration(self._context.theme.milliseconds(ARC_MS))
            self._arcs.start()
        if now is None:
            self._forget_joined()
        self.moved.emit()

    def _forget_joined(self) -> None:
        self._joined = {}
        self.moved.emit()
