"""Skies: the colours of an hour, a sun with its glow, and clouds seen in perspective."""

from dataclasses import dataclass

import numpy as np

from photosort.demo.fields import Floats, blend, colour, fractal, ramp, sample, smooth


@dataclass(frozen=True, slots=True)
class Hour:
    """Light of an hour: colours from the zenith to the horizon, of the sun, of clouds in light and in shade."""

    zenith: str
    middle: str
    horizon: str
    sun: str
    bright: str
    shade: str


NOON = Hour("#2a66b8", "#6aa2dc", "#c4dcee", "#fff6e0", "#ffffff", "#a9b8c8")
CLEAR = Hour("#1b4f9c", "#4f8dd0", "#b5d5ec", "#fffaf0", "#ffffff", "#b9c7d6")
HAZE = Hour("#7fa3c4", "#a9c0d2", "#d9dfe0", "#fff2d8", "#f4f4f0", "#b4bcc2")
OVERCAST = Hour("#8d98a3", "#a7b0b8", "#ccd1d4", "#f0f0ec", "#d5d9dc", "#7e8891")
GOLDEN = Hour("#33578f", "#8a93b0", "#f6c68a", "#fff0c0", "#ffdca8", "#8a7a86")
SUNSET = Hour("#2b2f63", "#a2527a", "#ff9a4a", "#fff2b0", "#ff8a5c", "#5a3a62")
RED = Hour("#3a2348", "#b8404a", "#ffb050", "#fff0a8", "#ff6a48", "#4c2648")
DUSK = Hour("#101c44", "#43447e", "#e08a78", "#ffd9a0", "#b87a90", "#2b2c54")


def paint(
    hour: Hour, x: Floats, height: Floats, rng: np.random.Generator, *, sun: tuple[float, float], cover: float
) -> Floats:
    """The sky (h, w, 3).

    Args:
        hour: its colours.
        x: (1, w) horizontal angles.
        height: (h, 1) angles above the horizon; what lies below counts as the horizon.
        rng: places the clouds.
        sun: x and height of the sun.
        cover: 0 for a clear sky to 1 for a covered one.
    """
    up = np.maximum(height, 0)
    scene: Floats = ramp([(0, hour.horizon), (0.35, hour.middle), (1.3, hour.zenith)], up) + 0 * x[..., None]
    distance = np.hypot(x - sun[0], height - sun[1])
    glow = 0.75 * np.exp(-distance * 3.2) + 0.55 * np.exp(-((distance / 0.16) ** 2))
    scene = blend(scene, colour(hour.sun), np.clip(glow, 0, 1))
    if cover > 0:
        # A flat ceiling of clouds: the nearer the horizon, the farther away.
        distance_up = 1 / (up + 0.12)
        u = np.asarray(x * distance_up * 60 + rng.uniform(0, 1024), np.float32)
        v = np.asarray(distance_up * 75 + rng.uniform(0, 1024) + 0 * x, np.float32)
        field = fractal(int(rng.integers(3)), 1.55)
        density = sample(field, u, v)
        thick = smooth(1.1 - 2.4 * cover, 2.3 - 2.4 * cover, density)
        # Light comes from the sun: what has more cloud between it and the sun is darker.
        towards = sample(field, u - (sun[0] - 0 * x) * 9, v + 9)
        lit = np.clip(0.62 + 0.45 * (density - towards) + 0.4 * np.exp(-distance * 2), 0, 1)
        tint = blend(np.broadcast_to(colour(hour.shade), scene.shape), colour(hour.bright), lit)
        fade = smooth(0.0, 0.22, up)
        scene = blend(scene, tint, thick * (0.25 + 0.72 * fade))
    disc = smooth(0.04, 0.03, distance) if sun[1] > -0.05 else np.zeros_like(distance)
    return blend(scene, (1.0, 0.98, 0.9), disc * smooth(-0.01, 0.01, height))
