"""By how much a picture leans, as its long straight edges tell: horizons, walls and the edges of houses."""

import numpy as np
from scipy import ndimage

from photosort.learning.twins.sampling import Floats

_MOST, _STEP = 20.0, 0.5  # degrees that are looked at to both sides, and from one to the next
_STRAIGHT = 0.8  # coherence of the gradients around a pixel on a straight edge
_STRONGEST = 0.9  # quantile of the gradients that count
_FEWEST = 200  # pixels on straight edges
_SURE = 3.5  # times as many edges at one angle as at all others, from where on it is that of the picture


def tilt(light: Floats) -> float | None:
    """Degrees by which a picture leans, positive where it has to be turned to the right; None where nothing tells.

    The angle that most straight edges have beside the next of level and upright, by the tensor of gradients (Bigün and
    Granlund 1987), as a Hough transform gathers them (after Gallagher 2005).

    Args:
        light: brightness of a thumbnail, float32 (h, w), 0..255.
    """
    if min(light.shape) < 32:
        return None
    soft = ndimage.gaussian_filter(light, 1.5)
    down, across = np.gradient(soft)
    yy, xx, xy = (ndimage.gaussian_filter(part, 2.5) for part in (down * down, across * across, down * across))
    straight = np.hypot(xx - yy, 2 * xy) > _STRAIGHT * (xx + yy + 1)
    angle = (np.degrees(np.arctan2(2 * xy, xx - yy) / 2) + 45) % 90 - 45
    strength = np.hypot(down, across)
    used = straight & (strength >= np.quantile(strength, _STRONGEST)) & (np.abs(angle) < _MOST)
    if used.sum() < _FEWEST:
        return None
    edges = np.arange(-_MOST, _MOST + _STEP / 2, _STEP)
    found = np.histogram(angle[used], edges, weights=strength[used])[0]
    found = ndimage.gaussian_filter1d(found, 1.5)
    best = int(found.argmax())
    return float(edges[best] + _STEP / 2) if found[best] > _SURE * found.mean() else None
