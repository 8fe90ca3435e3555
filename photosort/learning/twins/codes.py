"""Short codes of photos in which copies of one picture lie near each other: by what is seen, and by the layout.

What is seen stays when a picture is cut, recoloured or written on; the layout stays when it is turned or framed.
Nothing is learned for them, so that the code of a photo never changes.
"""

from contextlib import suppress
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.fft import dctn

from photosort.learning.encoders.efficientnet import FEATURES, TEXTURES
from photosort.learning.photos.photo_vector import Columns
from photosort.learning.twins.sampling import Box, Floats, sampled, whole

SEEN = 128
_GRID, _WAVES = 16, 7
_ORDERS = tuple((i, j) for i in range(_WAVES) for j in range(i, _WAVES) if 0 < i + j <= _WAVES)
SKETCH = sum(1 if i == j else 2 for i, j in _ORDERS)
_FRAME = 8.0  # levels of 255 by which a frame may differ from its own brightness
_MOSTLY = 0.8  # share of a line that is frame where the line is: there may be signs and a clock on it
_ROUNDS = 3  # a page in a frame has a margin of its own
_LEAST_INSIDE = 0.06  # share of a picture that is left inside its frame at least


def seen(vectors: NDArray[np.float16]) -> NDArray[np.float16]:
    """Codes of stored vectors, float16 (n, d), by what is seen: float16 (n, SEEN) of length 1.

    A random projection keeps angles about as they are (Johnson and Lindenstrauss 1984).
    """
    rows = vectors.astype(np.float32)
    with suppress(ValueError):  # made by something else: all of it tells
        rows = rows[:, : Columns.of(vectors.shape[1]).features]
    if rows.shape[1] == FEATURES + TEXTURES:
        rows = rows[:, :FEATURES]
    rows = np.sign(rows) * np.sqrt(np.abs(rows))  # no single channel dominates
    rows -= rows.mean(1, keepdims=True)
    return _unit(rows @ _directions(rows.shape[1])).astype(np.float16)


def sketch(light: Floats) -> NDArray[np.float16]:
    """The code of a picture by its layout, float16 (SKETCH,) of length 1: the same however it is turned or framed.

    Of what is inside the frame, the amounts of the lowest waves across and down (cosine transform), whichever way they
    run.

    Args:
        light: brightness of the thumbnail, float32 (h, w), 0..255. Smaller, its frame and what is on it would blur.
    """
    square = sampled(light, inside(light), (_GRID, _GRID))
    waves = np.sqrt(np.abs(dctn(square, norm="ortho")))
    found = []
    for i, j in _ORDERS:
        found += [waves[i, i]] if i == j else sorted((waves[i, j], waves[j, i]))
    code = np.array(found, np.float32)
    return np.asarray(code / max(float(np.linalg.norm(code)), 1e-6), np.float16)


def inside(light: Floats) -> Box:
    """What is left of a picture, float32 (h, w), without lines at its edges that are mostly of one brightness."""
    top, left, bottom, right = 0, 0, light.shape[0], light.shape[1]
    for _ in range(_ROUNDS):
        part = light[top:bottom, left:right]
        first, last = _frame(part), _frame(part[::-1])
        if first + last < len(part):
            top, bottom = top + first, bottom - last
        part = light[top:bottom, left:right].T
        first, last = _frame(part), _frame(part[::-1])
        if first + last < len(part):
            left, right = left + first, right - last
    if min(bottom - top, right - left) < 8 or (bottom - top) * (right - left) < _LEAST_INSIDE * light.size:
        return whole(light)
    return float(top), float(left), float(bottom), float(right)


def _frame(lines: Floats) -> int:
    """How many lines from the first on are frame; none where all are."""
    same = (np.abs(lines - np.median(lines[0])) < _FRAME).mean(1) >= _MOSTLY
    return 0 if same.all() else int(same.argmin())


@cache
def _directions(columns: int) -> Floats:
    return np.random.default_rng(0).normal(size=(columns, SEEN)).astype(np.float32)


def _unit(rows: Floats) -> Floats:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6), np.float32)
