"""A face turned upright and cut out, so that its landmarks lie where those of every other face lie."""

import cv2
import numpy as np
from numpy.typing import NDArray

SIZE = 112  # pixels of the edge of what the recognizer looks at
# Where the eyes, the nose and the corners of the mouth have to lie there, in pixels: the mean face of ArcFace (Deng et
# al., 2019), on which SFace was trained as well.
PLACES = np.array([(38.2946, 51.6963), (73.5318, 51.5014), (56.0252, 71.7366), (41.5493, 92.3655), (70.7299, 92.2041)])
_Pixels = NDArray[np.uint8]


def lean(landmarks: NDArray[np.floating]) -> float:
    """Degrees, -180..180, by which a face with landmarks (5, 2) leans to the right, as the picture is looked at."""
    return -float(np.degrees(np.angle(_turn(landmarks)[0])))


def upright(rgb: _Pixels, landmarks: NDArray[np.floating], around: int = 0) -> _Pixels:
    """The face, uint8 (112, 112, 3), turned, scaled and shifted so that its landmarks lie nearest their places.

    Args:
        rgb: the picture, uint8 (h, w, 3).
        landmarks: (5, 2), in pixels.
        around: pixels of the picture more on each side.
    """
    scale = abs(_turn(landmarks)[0])
    if scale < 0.5:  # or pixels would be left out
        small = shrunk(rgb, 2 * scale)
        landmarks = landmarks * (small.shape[1] / rgb.shape[1], small.shape[0] / rgb.shape[0])
        rgb = small
    by, shift = _turn(landmarks)
    matrix = np.array([[by.real, -by.imag, shift.real + around], [by.imag, by.real, shift.imag + around]])
    edge = SIZE + 2 * around
    return np.asarray(cv2.warpAffine(rgb, matrix, (edge, edge), flags=cv2.INTER_LINEAR), np.uint8)


def shrunk(rgb: _Pixels, scale: float) -> _Pixels:
    """The picture, uint8 (h, w, 3), made smaller, each pixel the mean of those that it takes the place of."""
    height, width = rgb.shape[:2]
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)


def from_upright(points: NDArray[np.floating], landmarks: NDArray[np.floating]) -> NDArray[np.float32]:
    """Where points, (n, 2), of the upright face by those landmarks lie in the picture, (n, 2), in pixels."""
    by, shift = _turn(landmarks)
    there = (points[:, 0] + 1j * points[:, 1] - shift) / (by or 1)
    return np.column_stack([there.real, there.imag]).astype(np.float32)


def _turn(landmarks: NDArray[np.floating]) -> tuple[complex, complex]:
    """The similarity z -> a z + b, with points as complex numbers, that brings landmarks nearest their places."""
    here, there = (points[:, 0] + 1j * points[:, 1] for points in (np.asarray(landmarks, np.float64), PLACES))
    middle = here.mean()
    spread = float(np.sum(np.abs(here - middle) ** 2))
    by = complex(np.vdot(here - middle, there - there.mean())) / max(spread, 1e-9)
    return by, complex(there.mean()) - by * complex(middle)
