"""Where faces are in a picture: YuNet, looking at two sizes of it.

It knows faces of some ten to three hundred pixels. At `SIZES[0]` it finds the small ones of a group; one that fills the
picture is too large for it there (measured: of faces over three quarters of the picture 2 of 65 are sure at 1280, all
at 320).

Where a face leans, its landmarks are wrong, the more so the more it leans, and say that it leans by half as much. So it
is looked at again as it looks turned upright by them, until that changes little; one that was unsure may be sure then.
"""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from photosort.faces.alignment import PLACES, SIZE, from_upright, lean, shrunk, upright
from photosort.faces.networks import DETECTOR, network

SIZES = (1280, 320)  # pixels of the longest edge
SURE = 0.8  # least confidence of a face: below are leaves, parcels and, up to 0.9, dogs
UNSURE = 0.5  # of one that leans, before it is looked at upright
TRACE = 0.3  # least confidence by which a thumbnail shows a trace of one
_SAME = 0.5  # share of the smaller of two boxes that lies in the other, from which on both are of one face
_OVERLAP = 0.3  # within one size, as usual for it
_MOST = 5000  # boxes
_AROUND = 72  # pixels around an upright face that is looked at again: its landmarks can be far from right
_NEAR = 30  # pixels between the middles of the landmarks, there, up to which it is the same face
_LEANS = 4.0  # degrees by which a face leans, or leans more than it seemed to, from which on it is looked at again
_LOOKS = 3  # at most, beyond the first
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
        """The faces of an upright picture, uint8 (h, w, 3) in sRGB, the surest first; the last ones may be none."""
        rows = np.concatenate([self._look(_at_most(rgb, size), UNSURE) for size in SIZES])
        kept: list[_Rows] = []
        for row in rows[np.argsort(-rows[:, 14], kind="stable")]:
            if not any(_is_same(row[:4], other[:4]) for other in kept):
                kept.append(row)
        return [Seen(row[:4], row[4:14].reshape(5, 2), float(row[14])) for row in kept]

    def straightened(self, rgb: _Pixels, face: Seen) -> Seen | None:
        """One of the faces, its landmarks as they are seen when it stands upright, if it leans; None if it is none.

        Its box stays.
        """
        size = np.array([rgb.shape[1], rgb.shape[0]], np.float32)
        surest, before = face.confidence, 0.0
        for _ in range(_LOOKS):
            now = lean(face.landmarks * size)
            if abs(now - before) < _LEANS:
                break
            again = self._upright(rgb, face, size)
            if again is None:
                break
            face, before, surest = again, now, max(surest, again.confidence)
        return Seen(face.box, face.landmarks, surest) if surest >= SURE else None

    def _upright(self, rgb: _Pixels, face: Seen, size: NDArray[np.float32]) -> Seen | None:
        """The face as it is seen when its picture, with edges of `size`, is turned by its landmarks."""
        landmarks = face.landmarks * size
        rows = self._look(upright(rgb, landmarks, _AROUND), UNSURE)
        places = rows[:, 4:14].reshape(-1, 5, 2) * (SIZE + 2 * _AROUND) - _AROUND
        away = np.linalg.norm(places.mean(axis=1) - PLACES.mean(axis=0), axis=1)
        if away.min(initial=_NEAR) >= _NEAR:
            return None
        at = int(away.argmin())
        return Seen(face.box, from_upright(places[at], landmarks) / size, float(rows[at, 14]))

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
    scale = edge / max(rgb.shape[:2])
    return rgb if scale >= 1 else shrunk(rgb, scale)


def _is_same(one: _Rows, other: _Rows) -> bool:
    width, height = np.minimum(one[:2] + one[2:], other[:2] + other[2:]) - np.maximum(one[:2], other[:2])
    return bool(width > 0 and height > 0 and width * height > _SAME * min(one[2] * one[3], other[2] * other[3]))
