"""Where faces are in a picture: YuNet, looking at two sizes of it.

It knows faces of some ten to three hundred pixels. At `SIZES[0]` it finds the small ones of a group; one that fills the
picture is too large for it there (measured: of faces over three quarters of the picture 2 of 65 are sure at 1280, all
at 320).
"""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from photosort.faces.networks import DETECTOR, network

SIZES = (1280, 320)  # pixels of the longest edge
SURE = 0.8  # least confidence of a face: below are leaves, parcels and, up to 0.9, dogs
TRACE = 0.3  # least confidence by which a thumbnail shows a trace of one
_SAME = 0.5  # share of the smaller of two boxes that lies in the other, from which on both are of one face
_OVERLAP = 0.3  # within one size, as usual for it
_MOST = 5000  # boxes
_Pixels = NDArray[np.uint8]
_Rows = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Seen:
    """A face in a picture, all in shares of its width and height.

    Attributes:
        box: left, top, width and height; it may reach beyond the picture.
        landmarks: (5, 2): x and y of right eye, left eye, nose, right and left corner of the mouth.
        confidence: 0..1.
    """

    box: NDArray[np.float32]
    landmarks: NDArray[np.float32]
    confidence: float


class Detector:
    """The network. For one thread."""

    def __init__(self) -> None:
        """Raises PhotosortError where the network is not there."""
        cv2.setNumThreads(1)
        cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_ERROR)  # OpenCV 5 warns of what nobody asked for
        model = np.frombuffer(network(DETECTOR), np.uint8)  # no path: OpenCV fails at some letters in one
        empty = np.empty(0, np.uint8)
        self._network = cv2.FaceDetectorYN.create("onnx", model, empty, (SIZES[1], SIZES[1]), SURE, _OVERLAP, _MOST)

    def sees_trace(self, rgb: _Pixels) -> bool:
        """Whether a small version of a picture, uint8 (h, w, 3) in sRGB, looks as if it held a face worth finding."""
        return len(self._look(rgb, TRACE)) > 0

    def find(self, rgb: _Pixels) -> list[Seen]:
        """The faces of an upright picture, uint8 (h, w, 3) in sRGB, the surest first."""
        rows = np.concatenate([self._look(_at_most(rgb, size), SURE) for size in SIZES])
        kept: list[_Rows] = []
        for row in rows[np.argsort(-rows[:, 14], kind="stable")]:
            if not any(_is_same(row[:4], other[:4]) for other in kept):
                kept.append(row)
        return [Seen(row[:4], row[4:14].reshape(5, 2), float(row[14])) for row in kept]

    def _look(self, rgb: _Pixels, least: float) -> _Rows:
        """(n, 15): box, landmarks and confidence of each, as `Seen` has them."""
        height, width = rgb.shape[:2]
        self._network.setInputSize((width, height))
        self._network.setScoreThreshold(least)
        found: Any = self._network.detect(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR))[1]
        if found is None:
            return np.empty((0, 15), np.float32)
        return np.asarray(found / np.array([width, height] * 7 + [1], np.float32), np.float32)


def _at_most(rgb: _Pixels, edge: int) -> _Pixels:
    """The picture made small, if it is larger."""
    height, width = rgb.shape[:2]
    scale = edge / max(height, width)
    if scale >= 1:
        return rgb
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)


def _is_same(one: _Rows, other: _Rows) -> bool:
    width, height = np.minimum(one[:2] + one[2:], other[:2] + other[2:]) - np.maximum(one[:2], other[:2])
    return bool(width > 0 and height > 0 and width * height > _SAME * min(one[2] * one[3], other[2] * other[3]))
