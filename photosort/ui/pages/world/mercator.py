"""The projection of the map: Mercator's, of a sphere that is cut open at 180 degrees."""

import numpy as np
from numpy.typing import NDArray

NORTHMOST = 83.0  # degrees; the map ends there, and as far in the south

Plane = NDArray[np.float64]


def project(longitude: NDArray[np.floating], latitude: NDArray[np.floating]) -> Plane:
    """Degrees, each (n,), as x and y, (n, 2): x is 0..1 from west to east; y is 0 at the equator, more in the south."""
    y = np.arcsinh(np.tan(np.radians(np.clip(latitude, -NORTHMOST, NORTHMOST).astype(np.float64))))
    return np.column_stack([longitude.astype(np.float64) / 360 + 0.5, -y / (2 * np.pi)])


def unproject(x: float, y: float) -> tuple[float, float]:
    """Latitude and longitude in degrees of a point of the plane."""
    return float(np.degrees(np.arctan(np.sinh(-y * 2 * np.pi)))), (x - 0.5) * 360


EDGE = float(-project(np.zeros(1), np.array([NORTHMOST]))[0, 1])  # half the height of the map
