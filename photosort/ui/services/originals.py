"""Pixels of original files for whoever shows them: decoded in processes that may die of them, as the window may not."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.encoder import VIEWS
from photosort.model.problem import PhotosortError
from photosort.model.search.close_up import Part
from photosort.online_only import is_online_only

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from photosort.organizing.decoding.decoders import Decoders


class Originals:
    """For worker threads. The processes are there from `prepare` or the first picture until none was wanted long."""

    def __init__(self) -> None:
        self._making = threading.Lock()
        self._decoders: Decoders | None = None
        self._closed = False
        self._wanted = 0

    @property
    def busy(self) -> bool:
        """Whether somebody waits for a picture."""
        return self._wanted > 0

    @property
    def closed(self) -> bool:
        """Whether the window is closing."""
        return self._closed

    def prepare(self) -> None:
        """Have a process ready for the next picture, if there can be one: else that picture says why not."""
        if not self.busy:
            with suppress(PhotosortError, Cancelled):
                self._made().prepare()

    def image(self, path: bytes, edge: int | None, token: CancelToken) -> QImage:
        """The picture upright, at most `edge` pixels long (None: whole).

        Raises:
            PhotosortError: the file cannot be read; the message says why.
            Cancelled: by the token, or the window is closing.
        """
        with self._waiting() as decoders:
            return _image(decoders.show(path, edge, token))

    def part(self, path: bytes, edge: int, part: Part, token: CancelToken) -> QImage:
        """A part of the picture upright, where the whole is at most `edge` pixels long; errors as in `image`.

        Raises:
            Cancelled: also where the file would be downloaded for it.
        """
        with suppress(OSError):  # what is gone is told by who opens it
            if is_online_only(os.stat(path)):
                raise Cancelled
        with self._waiting() as decoders:
            return _image(decoders.part(path, edge, part, token))

    def thumbnail(self, path: bytes, token: CancelToken) -> tuple[bytes, bytes]:
        """The fingerprint of a picture and its thumbnail (JPEG), as the library makes them; errors as in `image`."""
        with self._waiting() as decoders:
            decoded = decoders.read(path, VIEWS, token)
        return decoded.fingerprint, decoded.thumbnail

    def close(self) -> None:
        """End what is under way, and the processes."""
        with self._making:
            self._closed = True
            if self._decoders is not None:
                self._decoders.close()

    @contextmanager
    def _waiting(self) -> "Iterator[Decoders]":
        with self._making:
            self._wanted += 1
        try:
            yield self._made()
        finally:
            with self._making:
                self._wanted -= 1

    def _made(self) -> "Decoders":
        from photosort.organizing.decoding.decoders import Decoders  # numpy, which the window starts without

        with self._making:
            if self._closed:
                raise Cancelled
            if self._decoders is None:
                self._decoders = Decoders(for_viewer=True)
            return self._decoders


def _image(pixels: "NDArray[np.uint8]") -> QImage:
    height, width = pixels.shape[:2]
    wrapped = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return wrapped.convertToFormat(QImage.Format.Format_RGB32)
