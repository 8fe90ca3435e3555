"""Points on a plane with an index per level of detail: what to draw, what is near, what lies inside. Numpy, no Qt."""

import numpy as np
from numpy.typing import NDArray

MOST_STRETCH = 1.8

Floats = NDArray[np.float32]
Places = NDArray[np.int64]


class Points:
    """`xy` (n, 2) float32. Drawing order and thinning are the same at every call: nothing flickers while panning."""

    def __init__(self, xy: Floats) -> None:
        self.xy = xy
        # A fixed shuffle decides which photo stands for a crowded spot, so that no album is favoured by its ids.
        self._rank = np.random.default_rng(0).permutation(len(xy))
        self._levels: dict[int, Places] = {}
        self._bounds = self._measured()

    def __len__(self) -> int:
        return len(self.xy)

    def bounds(self) -> tuple[float, float, float, float]:
        """left, top, right, bottom, never empty."""
        return self._bounds

    def _measured(self) -> tuple[float, float, float, float]:
        if not len(self.xy):
            return -1.0, -1.0, 1.0, 1.0
        left, right = (float(edge) for edge in (self.xy[:, 0].min(), self.xy[:, 0].max()))
        top, bottom = (float(edge) for edge in (self.xy[:, 1].min(), self.xy[:, 1].max()))
        pad_x, pad_y = max(0.02 * (right - left), 1e-3), max(0.02 * (bottom - top), 1e-3)
        return left - pad_x, top - pad_y, right + pad_x, bottom + pad_y

    def level(self, spacing: float) -> Places:
        """One point per cell of a grid at most `spacing` wide (a power of two), in drawing order."""
        power = int(np.floor(np.log2(max(spacing, 1e-9))))
        found = self._levels.get(power)
        if found is None:
            cells = np.floor(self.xy[self._rank].astype(np.float64) / 2.0**power).astype(np.int64)
            keys = cells[:, 0] * 4_000_037 + cells[:, 1]
            _, first = np.unique(keys, return_index=True)
            found = self._rank[np.sort(first)[::-1]]
            self._levels[power] = found
        return found

    def within(self, places: Places, left: float, top: float, right: float, bottom: float) -> Places:
        """Those of some points that lie in a rectangle, in the same order."""
        xy = self.xy[places]
        inside = (xy[:, 0] >= left) & (xy[:, 0] <= right) & (xy[:, 1] >= top) & (xy[:, 1] <= bottom)
        return places[inside]

    def nearest(self, x: float, y: float, reach: float) -> int:
        """The point nearest to a spot, or -1 if none is within reach."""
        if not len(self.xy):
            return -1
        distance = ((self.xy - np.array([x, y], np.float32)) ** 2).sum(1)
        place = int(distance.argmin())
        return place if distance[place] <= reach * reach else -1

    def towards(self, place: int, dx: int, dy: int) -> int:
        """The nearest point in a direction (a quarter of the plane), or the same point at the edge."""
        delta = self.xy - self.xy[place]
        along = delta[:, 0] * dx + delta[:, 1] * dy
        across = np.abs(delta[:, 0] * dy - delta[:, 1] * dx)
        ahead = (along > 0) & (across <= along)
        if not ahead.any():
            return place
        cost = np.where(ahead, along + across, np.inf)
        return int(cost.argmin())

    def inside(self, polygon: Floats) -> Places:
        """The points inside a closed polygon (m, 2), by the even-odd rule."""
        if len(polygon) < 3 or not len(self.xy):
            return np.empty(0, np.int64)
        low, high = polygon.min(0), polygon.max(0)
        near = self.within(np.arange(len(self.xy)), float(low[0]), float(low[1]), float(high[0]), float(high[1]))
        x, y = self.xy[near, 0], self.xy[near, 1]
        odd = np.zeros(len(near), bool)
        for (ax, ay), (bx, by) in zip(polygon, np.roll(polygon, -1, axis=0), strict=True):
            if ay == by:
                continue
            crosses = (ay > y) != (by > y)
            odd ^= crosses & (x < (bx - ax) * (y - ay) / (by - ay) + ax)
        return near[odd]


def filled(xy: Floats, aspect: float) -> Floats:
    """Stretch points (n, 2) so that they fill a view of an aspect (width / height). The axes of a map mean nothing."""
    if len(xy) < 2:
        return xy
    size = np.maximum(xy.max(0) - xy.min(0), 1e-6)
    stretch = float(np.clip(size[0] / size[1] / aspect, 1 / MOST_STRETCH, MOST_STRETCH))
    return (xy * np.array([1.0, stretch], np.float32)).astype(np.float32)


def label_spots(xy: Floats, groups: NDArray[np.int64]) -> dict[int, tuple[float, float, int]]:
    """Where the name of each group (numbers >= 0) goes: the middle of its points, below most of them; and its size."""
    spots = {}
    for group in np.unique(groups[groups >= 0]):
        own = xy[groups == group]
        middle = np.median(own, axis=0)
        # Stragglers far from the middle must not drag the name away from its group.
        reach = np.median(np.abs(own - middle), axis=0) * 3 + 1e-6
        core = own[(np.abs(own - middle) <= reach).all(1)]
        spots[int(group)] = (float(middle[0]), float(core[:, 1].max()), len(own))
    return spots
