"""Whether two pictures that were laid on each other are one: place by place, at the finest size that both have."""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from photosort.learning.twins.alignment import Alignment, align, tone
from photosort.learning.twins.picture import Picture, turned
from photosort.learning.twins.sampling import Box, Floats, sampled
from photosort.model.twins import ALL

_PLACE = 8  # pixels across what is compared at once
_STEP = 2  # pixels from one place to the next
_NOISE = 8.0  # levels of 255 in deviation that say nothing
_MISS = 0.3  # pixels by which the pictures may lie beside each other
_SOFT = 1.0  # pixels: what is finer is the work of a codec
_DIFFERENT = 0.7  # of the worst place; see `Likeness.difference`
_SMALLEST = 48  # pixels across what both show: in less, letters are no longer told apart
_MUCH = 0.45  # share of a picture that is left of it at least when it is cut: 70 % of each edge
_PLAIN = 6.0  # levels by which a frame may differ from its own brightness
_BARE = 0.95  # share of a frame that does not: on the rest are a clock and buttons
_FRAMED = 0.2  # share of a picture that is inside its frame at least


@dataclass(frozen=True, slots=True)
class Likeness:
    """How one picture shows what another one shows.

    Attributes:
        turn: after which `b` lies upon `a` (`picture.turned`).
        shown: share of `a` that is in `b` as well.
        covered: share of `b` that shows it.
        difference: 0 (nothing) to 2 of the place in which they differ most: 1 - SSIM without brightness (Wang et al.
            2004), a mean over 3 x 3 places.
        framed: whether what one shows beyond the other is no more than a frame.
    """

    turn: int
    shown: float
    covered: float
    difference: float
    framed: bool

    @property
    def same(self) -> bool:
        """Whether both are one picture: all of one is in the other, which shows little else, and nothing differs."""
        more, less = max(self.shown, self.covered), min(self.shown, self.covered)
        enough = less >= _MUCH or (self.framed and less >= _FRAMED)
        return more >= ALL and enough and self.difference < _DIFFERENT


def likeness(a: Picture, b: Picture) -> Likeness | None:
    """How alike two pictures are; None where one is not found in the other."""
    lying = align(a, b)
    return None if lying is None else _compared(a, b, lying)


def _compared(a: Picture, b: Picture, lying: Alignment) -> Likeness | None:
    other = turned(b.light, lying.turn)
    in_a, in_b = both(a.light, other, lying.box)
    sizes = [edge[1] - edge[0] for edge in ((in_a[0], in_a[2]), (in_b[0], in_b[2]))]
    widths = [edge[1] - edge[0] for edge in ((in_a[1], in_a[3]), (in_b[1], in_b[3]))]
    rows, columns = round(min(sizes)), round(min(widths))
    if min(rows, columns) < _SMALLEST:
        return None
    x, y = sampled(other, in_b, (rows, columns)), sampled(a.light, in_a, (rows, columns))
    gain, lift = tone(x, y)
    shown, covered = sizes[0] * widths[0] / a.light.size, sizes[1] * widths[1] / other.size
    more, inside = (other, in_b) if shown > covered else (a.light, in_a)
    framed = max(shown, covered) >= ALL > min(shown, covered) and _is_frame(more, inside)
    worst = float(ndimage.uniform_filter(1 - places(gain * x + lift, y), 3).max())
    return Likeness(lying.turn, shown, covered, worst, framed)


def both(a: Floats, b: Floats, box: Box) -> tuple[Box, Box]:
    """What both planes show, as a box in each, where all of `a` lies in a box of `b`."""
    top, left, bottom, right = box
    in_b = max(top, 0.0), max(left, 0.0), min(bottom, float(b.shape[0])), min(right, float(b.shape[1]))
    down, across = a.shape[0] / (bottom - top), a.shape[1] / (right - left)
    return (
        (in_b[0] - top) * down,
        (in_b[1] - left) * across,
        (in_b[2] - top) * down,
        (in_b[3] - left) * across,
    ), in_b


def places(x: Floats, y: Floats) -> Floats:
    """Likeness of contrast and structure, -1..1, around every second pixel."""
    x, y = ndimage.gaussian_filter(x, _SOFT), ndimage.gaussian_filter(y, _SOFT)
    # What a miss of a fraction of a pixel would change says nothing either.
    steep = sum(part * part for plane in (x, y) for part in np.gradient(plane))
    means = ndimage.uniform_filter(np.stack([x, y, x * x, y * y, x * y, steep]), (0, _PLACE, _PLACE))
    half = _PLACE // 2
    mx, my, xx, yy, xy, steep = means[:, half:-half:_STEP, half:-half:_STEP]
    room = 2 * _NOISE**2 + _MISS**2 * steep
    return np.asarray((2 * (xy - mx * my) + room) / (xx - mx * mx + yy - my * my + room), np.float32)


def _is_frame(plane: Floats, box: Box) -> bool:
    """Whether what is outside a box is mostly of one brightness, as the bars of a screen and borders are."""
    outside = np.ones(plane.shape, bool)
    top, left, bottom, right = (round(edge) for edge in box)
    outside[max(top - 3, 0) : bottom + 3, max(left - 3, 0) : right + 3] = False
    rest = plane[outside]
    return not len(rest) or bool((np.abs(rest - np.median(rest)) < _PLAIN).mean() > _BARE)
