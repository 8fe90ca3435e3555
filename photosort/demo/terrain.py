"""Mountains: a height field seen from a place in it, column by column, with light, snow, forest, haze and lakes."""

import math

import numpy as np
from PIL import Image

from photosort.demo import sky
from photosort.demo.camera import photograph
from photosort.demo.fields import (
    Floats,
    blend,
    colour,
    fractal,
    grid,
    mountains,
    patch,
    ramp,
    sample,
    slopes,
    smooth,
)

_STEPS = 900
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
    distance = np.geomspace(_NEAR, _FAR, _STEPS, dtype=np.float32)
    fan = np.linspace(-0.62, 0.62, width, dtype=np.float32) * np.float32(width / height * 0.75)
    heading = float(rng.uniform(0, 2 * math.pi))
    start = rng.uniform(0, 1024, 2).astype(np.float32)
    across, along = math.sin(heading) + math.cos(heading) * fan, math.cos(heading) - math.sin(heading) * fan
    ground = sample(heights, start[0] + distance[:, None] * across, start[1] + distance[:, None] * along)
    eye = float(ground[0].mean()) + float(rng.uniform(0.10, 0.2))
    rise = smooth(20, 200, distance)  # the foreground lies low, so that the view is open
    level = (ground * (0.3 + 0.7 * rise)[:, None] - eye * 0.75) * _TALL
    rows = (horizon + 1) / 2 * height - level / distance[:, None] * np.float32(height * 0.62)
    reached = np.minimum.accumulate(np.clip(rows, 0, height), axis=0)
    # Step k is seen in the rows between its own reach and that of the steps before it.
    columns = np.arange(width, dtype=np.int32)
    flat = np.floor(reached).astype(np.int32) * width + columns
    counts = np.bincount(flat.ravel(), minlength=(height + 1) * width).reshape(height + 1, width)
    step = _STEPS - np.cumsum(counts, axis=0)[:height]
    row, column = np.nonzero(step < _STEPS)
    seen = step[row, column]
    far = distance[seen]
    u, v = start[0] + far * across[column], start[1] + far * along[column]
    tone = _ground_colours(rng, index, ground[seen, column], u, v, sun, heading, winter=winter)
    haze = (1 - np.exp(-((far / 330) ** 1.6))) * 0.85
    tone = blend(tone, (colour(hour.horizon) * 0.6 + colour(hour.middle) * 0.4), haze)
    texture = patch(fractal(2, 1.0), rng, (width, height))[row, column]
    land = np.zeros((height, width, 3), np.float32)
    land[row, column] = tone * (1 + 0.085 * texture * np.clip(1.3 - far / 240, 0.1, 1))[:, None]
    skyline = reached[-1]
    cover = np.clip(np.arange(1, height + 1, dtype=np.float32)[:, None] - skyline, 0, 1)
    return land, cover


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
    """Lit colours (n, 3) of the points (n,) looked at: meadow, forest, rock and snow by height and slope."""
    east, south = (sample(slope, u, v) * _TALL for slope in slopes(index))
    fine, coarse = sample(fractal(1, 1.3), u * 5, v * 5), sample(fractal(0, 1.3), u * 1.5, v * 1.5)
    bump = fine - sample(fractal(1, 1.3), u * 5 + 3, v * 5 + 3)
    steep = np.hypot(east, south)
    # The sun stands to the side of the view.
    side = math.copysign(1, sun[0])
    light_u, light_v = side * math.cos(heading), -side * math.sin(heading)
    light = (0.75 - 0.75 * (east * light_u + south * light_v)) / np.sqrt(1 + steep**2)
    light = light + 0.22 * bump
    noise = (fine + coarse) / 2
    autumn = rng.random() < 0.25 and not winter
    meadow = ramp([(-1, "#4d6a2a" if not autumn else "#8a6a2c"), (1, "#8a9a4c" if not autumn else "#b58a3c")], noise)
    forest = ramp([(-1, "#1d3320" if not autumn else "#6a3a18"), (1, "#34512c" if not autumn else "#a8641e")], noise)
    strata = np.sin(ground * 90 + coarse * 3) * 0.3 + noise * 1.3
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
