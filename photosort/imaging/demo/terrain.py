"""Mountains: a height field seen from a place in it, column by column, with light, snow, forest, haze and lakes."""

import numpy as np
from PIL import Image

from photosort.imaging.demo import sky
from photosort.imaging.demo.camera import photograph
from photosort.imaging.demo.fields import (
    Floats,
    blend,
    colour,
    fractal,
    grid,
    mountains,
    nearest,
    patch,
    ramp,
    sample,
    slopes,
    smooth,
)

_STEPS = 340
_NEAR, _FAR = 26.0, 560.0
_TALL = 125.0  # height of the highest peak, in cells


def mountain(rng: np.random.Generator, size: tuple[int, int]) -> Image.Image:
    """A mountain landscape: summer, autumn or snow, at some hour, one in two with a lake."""
    width, height = size[0] // 2, size[1] // 2
    hour = [sky.NOON, sky.CLEAR, sky.HAZE, sky.GOLDEN, sky.OVERCAST, sky.CLEAR][rng.integers(6)]
    winter = rng.random() < 0.3
    x, y = grid((width, height))
    horizon = float(rng.uniform(0.0, 0.25))
    lake = rng.random() < 0.5
    sun = (float(rng.choice([-1, 1]) * rng.uniform(0.8, 1.8)), float(rng.uniform(0.5, 1.3)))
    scene = sky.paint(hour, x * 0.8, horizon - y, rng, sun=sun, cover=float(rng.uniform(0.15, 0.75)))
    land, land_mask = _land(rng, width, height, horizon, sun, hour, winter=winter)
    scene = blend(scene, land, land_mask)
    if lake:
        scene = _with_lake(scene, horizon + float(rng.uniform(0.12, 0.3)), x, y, rng, hour)
    if rng.random() < 0.5:
        scene = _with_firs(scene, rng, hour, winter=winter)
    return photograph(scene, size, rng, grain=2.5)


def _land(
    rng: np.random.Generator,
    width: int,
    height: int,
    horizon: float,
    sun: tuple[float, float],
    hour: sky.Hour,
    *,
    winter: bool,
) -> tuple[Floats, Floats]:
    """Colours (h, w, 3) of the land and where it is (h, w): for each pixel the nearest step whose ground reaches it."""
    index = int(rng.integers(2))
    heights = mountains(index)
    # Each column walks in its own stride, so that ridges end in rough rock instead of in steps.
    stride = rng.uniform(0, np.log(_FAR / _NEAR) / _STEPS, (1, width))
    distance = (np.geomspace(_NEAR, _FAR, _STEPS)[:, None] * np.exp(stride)).astype(np.float32)
    fan = np.linspace(-0.62, 0.62, width, dtype=np.float32)[None, :] * (width / height) * 0.75
    heading = float(rng.uniform(0, 2 * np.pi))
    start = rng.uniform(0, 1024, 2).astype(np.float32)
    u = start[0] + distance * (np.sin(heading) + np.cos(heading) * fan)
    v = start[1] + distance * (np.cos(heading) - np.sin(heading) * fan)
    ground = sample(heights, u, v)
    near = sample(heights, u[:1], v[:1]).mean()
    eye = float(near + rng.uniform(0.10, 0.2))
    rise = smooth(20, 200, distance)  # the foreground lies low, so that the view is open
    level = (ground * (0.3 + 0.7 * rise) - eye * 0.75) * _TALL
    rows = (horizon + 1) / 2 * height - level / distance * height * 0.62
    reached = np.minimum.accumulate(np.clip(rows, 0, height), axis=0).astype(np.int32)
    # Step k is seen in the rows between its own reach and that of the steps before it.
    counts = np.zeros((height + 1, width), np.int32)
    np.add.at(counts, (reached, np.broadcast_to(np.arange(width), reached.shape)), 1)
    step = _STEPS - np.cumsum(counts, axis=0)[:height]
    mask = step < _STEPS
    step = np.minimum(step, _STEPS - 1)
    tone = _ground_colours(rng, index, ground, u, v, sun, heading, winter=winter)
    haze = (1 - np.exp(-((distance / 330) ** 1.6))) * 0.85
    tone = blend(tone, (colour(hour.horizon) * 0.6 + colour(hour.middle) * 0.4), haze)
    land = tone[step, np.arange(width)[None, :]]
    texture = patch(fractal(2, 1.0), rng, (width, height))[..., None]
    near_by = np.clip(1.3 - distance[step, np.arange(width)[None, :]] / 240, 0.1, 1)[..., None]
    return np.asarray(land * (1 + 0.085 * texture * near_by), np.float32), mask.astype(np.float32)


def _ground_colours(
    rng: np.random.Generator,
    index: int,
    ground: Floats,
    u: Floats,
    v: Floats,
    sun: tuple[float, float],
    heading: float,
    *,
    winter: bool,
) -> Floats:
    """Lit colours of every point looked at: meadow, forest, rock and snow by height and slope."""
    east, south = (sample(slope, u, v) * _TALL for slope in slopes(index))
    fine, coarse = nearest(fractal(1, 1.3), u * 6, v * 6), sample(fractal(0, 1.3), u * 1.5, v * 1.5)
    bump = fine - nearest(fractal(1, 1.3), u * 6 + 4, v * 6 + 4)
    steep = np.hypot(east, south)
    # The sun stands to the side of the view.
    side = np.sign(sun[0]) or 1.0
    light_u, light_v = side * np.cos(heading), -side * np.sin(heading)
    light = (0.75 - 0.75 * (east * light_u + south * light_v)) / np.sqrt(1 + steep**2)
    light = light + 0.3 * bump
    noise = (fine + coarse) / 2
    autumn = rng.random() < 0.25 and not winter
    meadow = ramp([(-1, "#4d6a2a" if not autumn else "#8a6a2c"), (1, "#8a9a4c" if not autumn else "#b58a3c")], noise)
    forest = ramp([(-1, "#1d3320" if not autumn else "#6a3a18"), (1, "#34512c" if not autumn else "#a8641e")], noise)
    strata = np.sin(ground * 210 + coarse * 2.5) * 0.5 + noise
    rock = ramp([(-1.5, "#4c443e"), (0, "#7d736a"), (1.5, "#ada295")], strata)
    tone = blend(meadow, forest, smooth(-0.2, 0.5, noise + 0.6 * smooth(0.2, 0.35, ground)))
    tone = blend(tone, rock, smooth(1.0, 1.7, steep + 0.3 * noise + 2.2 * np.clip(ground - 0.45, -0.3, 1)))
    line = float(rng.uniform(0.42, 0.6)) - (0.42 if winter else 0)
    snow = smooth(line - 0.03, line + 0.07, ground + 0.05 * noise) * smooth(2.6, 1.3, steep + 0.3 * noise)
    tone = blend(tone, (0.95, 0.96, 1.0), snow)
    shade = np.clip(light, 0.12, 1.25)[..., None]
    cool = np.asarray([0.80, 0.92, 1.12], np.float32)
    return np.asarray(tone * (shade * 0.95 + (1 - np.minimum(shade, 1)) * 0.32 * cool), np.float32)


def _with_lake(scene: Floats, shore: float, x: Floats, y: Floats, rng: np.random.Generator, hour: sky.Hour) -> Floats:
    """Still water from `shore` (in units of y) down: the mirrored scene with ripples."""
    height, width = scene.shape[:2]
    line = int((shore + 1) / 2 * height)
    if line >= height - 8:
        return scene
    depth = np.arange(height - line, dtype=np.float32)[:, None]
    perspective = 900 / (depth + 12)
    u = (x * perspective * 5 + rng.uniform(0, 1024)).astype(np.float32)
    ripple = sample(fractal(1, 1.2), u, (perspective * 14 + 0 * x).astype(np.float32))
    rows = np.clip(line - 1 - depth * 0.92 + ripple * (0.6 + depth * 0.035), 0, line - 1).astype(np.int32)
    mirrored = scene[rows, np.arange(width)[None, :]]
    calm = np.clip(0.85 - depth / height * 0.55 + 0 * x, 0, 1)
    water = blend(np.broadcast_to(colour("#1d3a44") * 0.8, mirrored.shape), mirrored * 0.93, calm)
    water = blend(water, colour(hour.horizon), np.clip(ripple - 1.3, 0, 1) * 0.35)
    out = scene.copy()
    out[line:] = water
    out[line - 1 : line + 1] *= 0.72
    return out


def _with_firs(scene: Floats, rng: np.random.Generator, hour: sky.Hour, *, winter: bool) -> Floats:
    """A few firs that frame the view from one side, dark against the light."""
    height, width = scene.shape[:2]
    out = scene
    x = np.arange(width, dtype=np.float32)[None, :]
    left = rng.random() < 0.5
    for _ in range(int(rng.integers(2, 6))):
        centre = float(rng.beta(1.0, 5.0) * 0.45 * width)
        centre = centre if left else width - centre
        tall = float(rng.uniform(0.35, 0.8) * height)
        y = np.arange(height, dtype=np.float32)[:, None]
        below = (y - (height * float(rng.uniform(0.98, 1.1)) - tall)) / tall  # 0 at the tip, 1 at the foot
        tiers = 0.55 + 0.45 * np.abs((below * 11 + 0.22 * np.sin(x * 0.21)) % 1)
        needles = 0.8 + 0.35 * patch(fractal(0, 0.9), rng, (width, height)) * 0.5
        half = tall * 0.2 * np.clip(below, 0, 1) ** 0.85 * tiers * needles
        inside = smooth(1.4, -1.4, np.abs(x - centre) - half) * (below > 0)
        tint = ramp([(-1, "#0d1a12"), (1, "#2d4428")], patch(fractal(1, 0.9), rng, (width, height)))
        if winter:
            tint = blend(tint, (0.9, 0.92, 0.98), smooth(0.72, 0.98, tiers * needles) * 0.8)
        out = blend(out, tint * 0.9 + colour(hour.horizon) * 0.05, inside)
    return out
