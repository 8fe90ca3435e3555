"""What a decode process can do with a file: read it or its metadata for the library, or give the viewer its pixels."""

import time

import numpy as np
from numpy.typing import NDArray

from photosort.imaging.exif import Facts
from photosort.imaging.reading import open_upright, read, read_facts
from photosort.imaging.views import encoder_views
from photosort.imaging.watch import Watch
from photosort.organizing.decoding.letters import Decoded


class Operations:
    """Each public method is an operation on one file; `Unreadable` is what it may raise."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch

    def read(self, path: bytes, views: tuple[int, int]) -> Decoded:
        """Everything that the library and the encoder want of a picture, by one open and one decode."""
        start = time.process_time()
        reading = read(path, watch=self._watch)
        squares = encoder_views(reading.pixels, views)
        seconds = time.process_time() - start
        return Decoded(reading.header, reading.fingerprint, reading.thumbnail, squares, seconds)

    def facts(self, path: bytes) -> Facts:
        """What the metadata of a picture says."""
        return read_facts(path, watch=self._watch)

    def show(self, path: bytes, edge: int | None) -> NDArray[np.uint8]:
        """Upright pixels, uint8 (h, w, 3), at most `edge` long."""
        return open_upright(path, edge=edge, watch=self._watch)
