"""Small pictures of files that are in no library: decoded one after the other, those in sight first, few kept."""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from photosort.model.cancel_token import CancelToken
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane

KEPT = 400


class OutsidePictures(QObject):
    """Pixmaps by path, cut to fill a size. `arrived` when there is another one."""

    arrived = Signal()

    def __init__(self, context: Context, size: QSize, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._size = context, size
        self._kept: OrderedDict[bytes, QPixmap] = OrderedDict()  # null where there is none to be had
        self._wanted: list[bytes] = []
        self._token: CancelToken | None = None  # of the one under way

    def pixmap(self, path: bytes) -> QPixmap | None:
        """The picture of a file; None as long as it is not known."""
        found = self._kept.get(path)
        return None if found is None or found.isNull() else found

    def wish(self, paths: Sequence[bytes]) -> None:
        """Have these at hand, in this order; what was wished for before is dropped."""
        self._wanted = [path for path in paths if path not in self._kept]
        if self._token is None:
            self._next()

    def close(self) -> None:
        """Decode no more."""
        self._wanted.clear()
        if self._token is not None:
            self._token.cancel()

    def _next(self) -> None:
        if not self._wanted:
            return
        path, token, size = self._wanted.pop(0), CancelToken(), self._size
        self._token = token
        originals = self._context.originals

        def take(image: QImage) -> None:
            self._token = None
            self._kept[path] = QPixmap.fromImage(image)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            self.arrived.emit()
            self._next()

        self._context.lanes.run(
            Lane.FILES,
            lambda: _cut(originals.image(path, 2 * max(size.width(), size.height()), token), size),
            take,
            owner=self,
            failed=lambda _words: take(QImage()),  # why is told by whoever looked through the folder
        )


def _cut(image: QImage, size: QSize) -> QImage:
    """The middle of a picture that fills a size."""
    scaled = image.scaled(
        size, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    place = QRect(0, 0, size.width(), size.height())
    place.moveCenter(scaled.rect().center())
    return scaled.copy(place)
