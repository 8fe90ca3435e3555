"""What looks at pictures and compares them: a process of its own behind the window, that can be ended at any moment."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from photosort.imaging.reading import thumbnail_pixels
from photosort.imaging.unreadable import Unreadable
from photosort.learning.twins import codes
from photosort.learning.twins.candidates import candidates
from photosort.learning.twins.comparison import likeness
from photosort.learning.twins.neighbours import Pairs
from photosort.learning.twins.picture import Picture
from photosort.learning.twins.quality import measured
from photosort.model.twins import Twin

_PICTURES = 48  # held in memory


_Told = tuple[NDArray[np.float16], float, float, float, float, float, float | None, bytes]


class Twins:
    """Looks at thumbnails and compares them. Each method takes and gives what crosses to another process."""

    def __init__(self) -> None:
        self._picture = lru_cache(_PICTURES)(_picture)

    def look(self, thumbnail: bytes) -> _Told | None:
        """What a thumbnail (JPEG) shows, as `library.twins.Look` has it after `seen`; None where it is damaged."""
        picture = _picture(thumbnail)
        if picture is None:
            return None
        found = measured(picture.light)
        well = found.sharpness, found.exposure, found.streak, found.brightest, found.lost, found.tilt
        return codes.sketch(picture.light), *well, found.where.tobytes()

    def codes(self, vectors: NDArray[np.float16]) -> NDArray[np.float16]:
        """What is seen in pictures, of an encoder's vectors."""
        return codes.seen(vectors)

    def candidates(
        self,
        seen: NDArray[np.float16],
        sketch: NDArray[np.float16],
        compared: NDArray[np.bool_],
        new: NDArray[np.int64],
    ) -> Pairs:
        """See `photosort.learning.twins.candidates`."""
        return candidates(seen, sketch, compared, new)

    def compare(self, one: bytes, other: bytes, first: bytes, second: bytes) -> Twin | None:
        """Two pictures, by their fingerprints and thumbnails, as twins; None where they are none."""
        pictures = self._picture(first), self._picture(second)
        if pictures[0] is None or pictures[1] is None:
            return None
        found = likeness(pictures[0], pictures[1])
        if found is None or not found.same:
            return None
        return Twin(one, other, found.turn, found.shown, found.covered, found.framed)


def _picture(thumbnail: bytes) -> Picture | None:
    try:
        return Picture.of(thumbnail_pixels(thumbnail))
    except Unreadable:
        return None
