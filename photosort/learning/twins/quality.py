"""How well a shot came out beside others of the same scene: how sharp it is at its best, and how well exposed."""

import numpy as np
from scipy import ndimage

from photosort.learning.twins.sampling import Floats

_AT = 12  # pixels across of the places that are looked at
_SHARPEST = 0.9  # quantile of the places: what is sharp is the subject, not all around it
_BRIGHT = 220.0  # level that the bright parts of a well exposed picture reach
_WHITE = 251.0  # level from which on nothing is told apart


def sharpness(light: Floats) -> float:
    """How much of the contrast of the sharpest places is in their finest detail (after Crete et al. 2007), 0..1.

    Args:
        light: brightness of a thumbnail, float32 (h, w), 0..255.
    """
    fine = light - ndimage.gaussian_filter(light, 1.5)
    around = light - ndimage.gaussian_filter(light, 6.0)
    # The filter adds and takes away: a little below 0 is left of nothing.
    detail, contrast = (np.maximum(ndimage.uniform_filter(part * part, _AT), 0) for part in (fine, around))
    # Where there is much to see: bare places are neither sharp nor blurred.
    seen = contrast >= np.quantile(contrast, 0.75)
    return float(np.quantile(np.sqrt(detail[seen] / (contrast[seen] + 4.0)), _SHARPEST))


def exposure(light: Floats) -> float:
    """How well a picture, float32 (h, w), 0..255, is exposed, 0 to 1: how bright its bright parts are, and how many are
    lost in white. Paper is white, so that this counts half.
    """
    lost = float((light > _WHITE).mean())
    return min(1.0, float(np.quantile(light, 0.95)) / _BRIGHT) * (1 - lost / 2)


def quality(sharp: float, exposed: float) -> float:
    """How well a shot came out, by both: one that is badly exposed is still worth something for being sharp."""
    return sharp * (0.25 + exposed)
