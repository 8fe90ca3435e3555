"""Points on a plane: what is near, what lies in a direction, in a rectangle or inside a lasso. Numpy, no Qt."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Places = NDArray[np.int64]


class Points:
    """`xy` (n, 2) float32."""

    def __init__(self, xy: Floats) -> None:
        self.xy = xy

    def __len__(self) -> int:
        return len(self.xy)

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
