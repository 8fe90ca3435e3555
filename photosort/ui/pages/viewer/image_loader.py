"""Pictures for the viewer: decoded in the background, the neighbours ahead of time, kept within a bound in bytes."""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from photosort.model.cancel_token import CancelToken
from photosort.model.photo import Photo, PhotoId
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane

SCREEN_EDGE = 2048  # enough for a screen; the whole picture is decoded when the person looks closer
BUDGET_BYTES = 160_000_000


class ImageLoader(QObject):
    """Decoded pictures by photo. `arrived(PhotoId)` and `failed(PhotoId, str)` on the GUI thread."""

    arrived = Signal(object)
    failed = Signal(object, str)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._kept: OrderedDict[PhotoId, tuple[QImage, bool]] = OrderedDict()  # with whether it is whole
        self._tokens: dict[tuple[PhotoId, bool], CancelToken] = {}  # of what is being decoded, or waits

    def image(self, photo: PhotoId) -> QImage | None:
        """The best picture at hand."""
        found = self._kept.get(photo)
        if found is not None:
            self._kept.move_to_end(photo)
        return found[0] if found is not None else None

    def want(self, photos: Sequence[Photo]) -> None:
        """Decode these for the screen, in this order; everything else is dropped."""
        wanted = {photo.id for photo in photos}
        for key in [key for key in self._tokens if key[0] not in wanted]:
            self._tokens.pop(key).cancel()
        for photo in photos:
            if photo.id not in self._kept:
                self._ask(photo, whole=False)

    def want_whole(self, photo: Photo) -> None:
        """Decode one in full resolution."""
        found = self._kept.get(photo.id)
        if found is None or not found[1]:
            self._ask(photo, whole=True)

    def forget(self) -> None:
        """Drop everything: the viewer is closed."""
        for token in self._tokens.values():
            token.cancel()
        self._tokens.clear()
        self._kept.clear()

    def _ask(self, photo: Photo, *, whole: bool) -> None:
        key = (photo.id, whole)
        if key in self._tokens:
            return
        token = self._tokens[key] = CancelToken()

        def decode() -> QImage:
            token.check()
            return self._context.originals.image(path, edge, token)

        def take(image: QImage) -> None:
            if token.cancelled:
                return
            del self._tokens[key]
            # A picture shorter than asked for is whole already.
            self._keep(photo.id, image, whole=whole or max(image.width(), image.height()) < SCREEN_EDGE)
            self.arrived.emit(photo.id)

        def fail(words: str) -> None:
            if token.cancelled:
                return
            del self._tokens[key]
            self.failed.emit(photo.id, words)

        path, edge = photo.path, None if whole else SCREEN_EDGE
        self._context.lanes.run(Lane.FILES, decode, take, owner=self, failed=fail)

    def _keep(self, photo: PhotoId, image: QImage, *, whole: bool) -> None:
        if whole or photo not in self._kept or not self._kept[photo][1]:
            self._kept[photo] = (image, whole)
            self._kept.move_to_end(photo)
        while len(self._kept) > 1 and sum(one.sizeInBytes() for one, _ in self._kept.values()) > BUDGET_BYTES:
            self._kept.popitem(last=False)
