"""The faces in a picture: where they are, how sure that is, and what tells them apart."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from photosort.faces.detector import Detector, Seen
from photosort.faces.eyes import openness
from photosort.faces.recognizer import Recognizer
from photosort.model.face import Box, FoundFace

EDGE = 1920  # pixels of the longest edge of a picture in which faces are looked for
_SMALLEST = 24  # pixels of a face's width: of smaller ones no two pictures can be told to show the same person
# What is so large, and of so poor a quality, is no face but a dog or a drawing: none of 268 faces on labelled photos of
# people and sports is that.
_LARGE, _POOR = 64, 0.25  # pixels of its width; quality
_MOST = 50  # faces of one picture, the largest: the others of a crowd are nobody whom anybody looks for
_Pixels = NDArray[np.uint8]


class FaceFinder:
    """The networks, loaded when they are needed first. For one thread."""

    def __init__(self) -> None:
        """Raises PhotosortError where the networks are not there."""
        self._detector, self._recognizer = Detector(), Recognizer()

    def sees_trace(self, pixels: _Pixels) -> bool:
        """Whether a small version of a picture, uint8 (h, w, 3) in sRGB, looks as if it held a face."""
        return self._detector.sees_trace(pixels)

    def find(self, pixels: _Pixels, alive: Callable[[], object] = lambda: None) -> list[FoundFace]:
        """The faces of an upright picture, uint8 (h, w, 3) in sRGB, at most `EDGE` long: the largest first.

        Args:
            pixels: the picture.
            alive: called now and then.
        """
        size = np.array([pixels.shape[1], pixels.shape[0]], np.float32)
        seen = [face for face in self._detector.find(pixels) if face.box[2] * size[0] >= _SMALLEST]
        seen.sort(key=lambda face: -float(face.box[2] * face.box[3]))
        found = []
        for unsure in seen:
            alive()
            face = self._detector.straightened(pixels, unsure)
            if face is None:
                continue
            places = face.landmarks * size
            vector, quality = self._recognizer.vector(pixels, places)
            if face.box[2] * size[0] >= _LARGE and quality < _POOR:
                continue
            landmarks = tuple(map(float, face.landmarks.ravel()))
            packed = vector.astype("<f2").tobytes()
            eyes = openness(pixels, places)
            found.append(FoundFace(_box(face), landmarks, min(face.confidence, 1.0), quality, packed, eyes))
            if len(found) == _MOST:
                break
        return found


def _box(face: Seen) -> Box:
    """As far as it lies in the picture."""
    left, top = np.clip(face.box[:2], 0, 1)
    right, low = np.clip(face.box[:2] + face.box[2:], 0, 1)
    return float(left), float(top), float(right - left), float(low - top)
