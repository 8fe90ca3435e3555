"""What a decode process can do with a file: read it, its metadata, its text or its faces for the library, or show its
pixels.
"""

import time
from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from photosort.imaging.exif import Facts
from photosort.imaging.reading import open_upright, read, read_facts, thumbnail_pixels
from photosort.imaging.unreadable import Unreadable
from photosort.imaging.views import encoder_views
from photosort.imaging.watch import Watch
from photosort.model.face import FoundFace
from photosort.model.search.close_up import Part
from photosort.model.text_line import TextLine
from photosort.organizing.decoding.letters import Decoded

if TYPE_CHECKING:
    from photosort.faces.finder import FaceFinder
    from photosort.ocr.reader import TextReader

_STEP_S = 600  # seconds for one step of reading text, which takes some two alone: it yields to everybody, for long


class Operations:
    """Each public method is an operation on one file; it may raise `Unreadable`, and `PhotosortError` otherwise."""

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

    def part(self, path: bytes, edge: int, part: Part) -> NDArray[np.uint8]:
        """A part of the upright pixels, uint8 (h, w, 3), of a picture that is at most `edge` long."""
        pixels = open_upright(path, edge=edge, watch=self._watch)
        high, wide = pixels.shape[:2]
        left, top = int(part.x * wide), int(part.y * high)
        right, low = round((part.x + part.width) * wide), round((part.y + part.height) * high)
        return np.ascontiguousarray(pixels[top : max(low, top + 1), left : max(right, left + 1)])

    def text(self, path: bytes, thumbnail: bytes | None) -> list[TextLine]:
        """The lines of text in a picture; none, and the file left alone, where its thumbnail shows no trace of any."""
        from photosort.ocr.bounds import edge

        reader = self._reader
        alive = partial(self._watch.alive, _STEP_S)
        alive()
        if not _promises(reader.sees_text, thumbnail):
            return []
        return reader.read(open_upright(path, edge=edge, watch=self._watch), alive)

    def faces(self, path: bytes, thumbnail: bytes | None) -> list[FoundFace]:
        """The faces in a picture, largest first; none, and the file left alone, where its thumbnail shows no trace of
        any.
        """
        from photosort.faces.finder import EDGE

        finder = self._finder
        alive = partial(self._watch.alive, _STEP_S)
        alive()
        if not _promises(finder.sees_trace, thumbnail):
            return []
        return finder.find(open_upright(path, edge=EDGE, watch=self._watch), alive)

    @cached_property
    def _finder(self) -> "FaceFinder":
        from photosort.faces.finder import FaceFinder  # as below

        return FaceFinder()

    @cached_property
    def _reader(self) -> "TextReader":
        from photosort.ocr.reader import TextReader  # its networks are loaded where text is read, and nowhere else

        return TextReader()


def _promises(sees: Callable[[NDArray[np.uint8]], bool], thumbnail: bytes | None) -> bool:
    """Whether a picture is worth opening, by what is seen in its thumbnail; one that is unreadable tells nothing."""
    try:
        return thumbnail is None or sees(thumbnail_pixels(thumbnail))
    except Unreadable:
        return True
