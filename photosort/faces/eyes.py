"""How open the eyes of a face are: how much darkness there is where the pupils of open eyes are."""

import numpy as np
from numpy.typing import NDArray

from photosort.faces.alignment import PLACES, upright

_LIGHT = np.array([0.299, 0.587, 0.114], np.float32)
_APART = 18.0  # pixels between the eyes, below which nothing is told
_WIDE, _HIGH = 9, 7  # pixels to both sides of an eye in which there is skin as well
_INNER, _LID = 3, 5  # and in which the pupil is
_SKIN = 0.75  # quantile of brightness there
_DARKEST = 20.0  # level of skin at least: in less light nothing is told apart


def openness(rgb: NDArray[np.uint8], landmarks: NDArray[np.floating]) -> float | None:
    """How open both eyes are: the height of what is dark in the middle of each, as if it were black, in 1/35 of the
    distance between them; about 3.5 where they are open, and 1 where lashes alone are dark. None where they are small.

    As the integral projection of an eye tells (Zhou and Geng 2004). Dark glasses are dark all the same: what tells is
    the difference between two pictures of one moment.

    Args:
        rgb: the picture, uint8 (h, w, 3).
        landmarks: (5, 2), in pixels; the eyes come first.
    """
    if float(np.hypot(*(landmarks[1] - landmarks[0]))) < _APART:
        return None
    light = upright(rgb, landmarks) @ _LIGHT
    found = []
    for x, y in np.rint(PLACES[:2]).astype(int):
        skin = float(np.quantile(light[y - _HIGH : y + _HIGH + 1, x - _WIDE : x + _WIDE + 1], _SKIN))
        inside = light[y - _LID : y + _LID + 1, x - _INNER : x + _INNER + 1]
        found.append(np.maximum(skin - inside, 0).mean(1).sum() / max(skin, _DARKEST))
    return float(np.mean(found))
