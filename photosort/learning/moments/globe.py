"""Distances on the globe."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
RADIUS = 6371.0  # km


def kilometres(places: Floats, others: Floats) -> Floats:
    """Great-circle distances in km of latitudes and longitudes in degrees, (..., 2), as both are broadcast; (...)."""
    there, here = np.radians(places), np.radians(others)
    half = np.sin((there - here) / 2) ** 2
    chord = half[..., 0] + np.cos(there[..., 0]) * np.cos(here[..., 0]) * half[..., 1]  # haversine
    found: Floats = 2 * RADIUS * np.arcsin(np.sqrt(np.minimum(chord, 1)))
    return found
