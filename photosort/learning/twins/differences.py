"""The places in which two pictures that were laid on each other differ most, and in what."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from photosort.learning.twins.alignment import Alignment, tone
from photosort.learning.twins.comparison import both, places
from photosort.learning.twins.picture import Picture, turned
from photosort.learning.twins.sampling import Box, Floats, sampled

_SMALLEST = 48  # pixels across what both show: in less, nothing is told
_STEP = 2  # pixels from one place to the next
_DIFFERENT = 0.35  # of a place; 0 to 2
_BESIDE_OTHERS = 2.5  # times as different as most places: what differs all over is no place
_LEAST = 0.002  # share of the picture
_MUCH = 0.35
_NEAR = 0.03  # of its longer edge: nearer than this, two places are one
_SAME_THING = 0.75  # correlation of what is coarse in a place, from which both show the same there
_SHARPER = 1.5  # times the deviation of what is fine
_BRIGHTER = 20.0  # levels
_MORE = 3.0  # times the deviation of all that is seen


@dataclass(frozen=True, slots=True)
class Place:
    """Where two pictures differ, as boxes in pixels of each, the second one turned as it lies on the first.

    Attributes:
        sharper: how many times more is fine in the first.
        brighter: by how many levels the first is brighter, beside all the rest.
        more: how many times more is to be seen at all in the first.
        same_thing: whether both show the same there.
    """

    boxes: tuple[Box, Box]
    sharper: float
    brighter: float
    more: float
    same_thing: bool

    @property
    def is_sharper(self) -> int:
        """1 where the first is clearly sharper, -1 where the second is, 0 where neither."""
        return _sign(self.sharper, _SHARPER)

    @property
    def is_brighter(self) -> int:
        """The same of brightness."""
        return int(np.sign(self.brighter)) if abs(self.brighter) >= _BRIGHTER else 0

    @property
    def is_more(self) -> int:
        """The same of how much is to be seen."""
        return _sign(self.more, _MORE)


def places_apart(a: Picture, b: Picture, lying: Alignment, most: int = 3) -> list[Place]:
    """The places in which they differ, the strongest first; none where they differ everywhere, or share too little."""
    other = turned(b.light, lying.turn)
    in_a, in_b = both(a.light, other, lying.box)
    shape = (
        round(min(in_a[2] - in_a[0], in_b[2] - in_b[0])),
        round(min(in_a[3] - in_a[1], in_b[3] - in_b[1])),
    )
    if min(shape) < _SMALLEST:
        return []
    x, y = sampled(a.light, in_a, shape), sampled(other, in_b, shape)
    gain, lift = tone(y, x)
    y = np.asarray(gain * y + lift, np.float32)
    found = []
    for rows, columns in _regions(x, y)[:most]:
        boxes = tuple(_box(part, shape, rows, columns) for part in (in_a, in_b))
        inside = _inner(rows), _inner(columns)
        found.append(_described(x[inside], y[inside], (boxes[0], boxes[1])))
    return found


def _regions(x: Floats, y: Floats) -> list[tuple[slice, slice]]:
    """Parts of two planes of one shape that differ, the strongest first."""
    apart = ndimage.uniform_filter(1 - places(x, y), 3)
    least = max(_DIFFERENT, _BESIDE_OTHERS * float(np.median(apart)))
    differs = apart > least
    near = max(1, round(_NEAR * max(apart.shape)))
    joined = ndimage.binary_dilation(differs, iterations=near)
    labels, count = ndimage.label(joined)
    if not count:
        return []
    strength = ndimage.sum_labels(np.where(differs, apart - least, 0), labels, np.arange(1, count + 1))
    parts: list[tuple[slice, slice]] = ndimage.find_objects(labels * differs)
    found: list[tuple[slice, slice]] = []
    for number in np.argsort(-strength, kind="stable").tolist():
        rows, columns = parts[number]
        share = (rows.stop - rows.start) * (columns.stop - columns.start) / apart.size
        part = _in_pixels(rows, x.shape[0]), _in_pixels(columns, x.shape[1])
        if _LEAST <= share <= _MUCH and not any(_meet(part, other) for other in found):
            found.append(part)
    return found


def _meet(one: tuple[slice, slice], other: tuple[slice, slice]) -> bool:
    """Whether two parts lie over each other: what is ringed is then told already."""
    return all(a.start < b.stop and b.start < a.stop for a, b in zip(one, other, strict=True))


def _in_pixels(part: slice, size: int) -> slice:
    """Pixels of a stretch of places: each looks at a few pixels around it."""
    return slice(max(0, part.start * _STEP), min(size, part.stop * _STEP + 4 * _STEP))


def _inner(part: slice) -> slice:
    """Without its edges, where both still show the same."""
    edge = (part.stop - part.start) // 6
    return slice(part.start + edge, part.stop - edge)


def _box(inside: Box, shape: tuple[int, int], rows: slice, columns: slice) -> Box:
    down, across = (inside[2] - inside[0]) / shape[0], (inside[3] - inside[1]) / shape[1]
    return (
        inside[0] + rows.start * down,
        inside[1] + columns.start * across,
        inside[0] + rows.stop * down,
        inside[1] + columns.stop * across,
    )


def _described(x: Floats, y: Floats, boxes: tuple[Box, Box]) -> Place:
    coarse_x, coarse_y = (ndimage.gaussian_filter(part, 2.0) for part in (x, y))
    sharper = _deviation(x - coarse_x) / _deviation(y - coarse_y)
    more = _deviation(coarse_x) / _deviation(coarse_y)
    alike = float(np.corrcoef(coarse_x.ravel(), coarse_y.ravel())[0, 1]) if min(x.std(), y.std()) > 1 else 0.0
    return Place(boxes, sharper, float(x.mean() - y.mean()), more, alike >= _SAME_THING)


def _deviation(part: NDArray[np.float32]) -> float:
    """Of some pixels, with a little noise that all have."""
    return float(np.hypot(part.std(), 2.0))


def _sign(times: float, least: float) -> int:
    return 1 if times >= least else -1 if times <= 1 / least else 0
