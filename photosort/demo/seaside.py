"""The sea at noon and at sunset: waves in perspective, the sun's path on them, sand, foam, islands, palms and boats."""

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from photosort.demo import sky
from photosort.demo.camera import photograph
from photosort.demo.fields import Floats, blend, colour, fractal, grid, nearest, patch, ramp, sample, smooth


def beach(rng: np.random.Generator, size: tuple[int, int]) -> Image.Image:
    """A beach by day: blue-green water, foam and sand, sometimes palms."""
    hour = [sky.NOON, sky.CLEAR, sky.HAZE, sky.CLEAR][rng.integers(4)]
    sun = (float(rng.choice([-1, 1]) * rng.uniform(1.0, 2.0)), float(rng.uniform(0.8, 1.4)))
    width, height = size[0] // 2, size[1] // 2
    x, y = grid((width, height))
    horizon = float(rng.uniform(-0.25, 0.05))
    scene = _sky_and_sea(rng, hour, x, y, horizon, sun, deep=["#0c5a78", "#0f6f86", "#15507c"][rng.integers(3)])
    if rng.random() < 0.6:
        scene = _island(scene, x, y, horizon, rng, hour)
    scene = _sand(scene, x, y, horizon, rng)
    if rng.random() < 0.5:
        scene = _silhouettes(scene, rng, palms=True, tint=(0.10, 0.16, 0.08))
    return photograph(scene, size, rng, grain=2.2)


def sunset(rng: np.random.Generator, size: tuple[int, int]) -> Image.Image:
    """The sun low over the sea, with its path on the water; palms, boats or a headland against the light."""
    hour = [sky.SUNSET, sky.RED, sky.DUSK, sky.GOLDEN, sky.SUNSET][rng.integers(5)]
    sun = (float(rng.uniform(-0.8, 0.8)), float(rng.uniform(0.03, 0.3)))
    width, height = size[0] // 2, size[1] // 2
    x, y = grid((width, height))
    horizon = float(rng.uniform(0.0, 0.3))
    scene = _sky_and_sea(rng, hour, x, y, horizon, sun, deep=hour.zenith)
    if rng.random() < 0.6:
        scene = _island(scene, x, y, horizon, rng, hour)
    scene = _silhouettes(scene, rng, palms=rng.random() < 0.5, tint=(0.03, 0.02, 0.04), horizon=horizon)
    return photograph(scene, size, rng, grain=3.5)


def _sky_and_sea(
    rng: np.random.Generator, hour: sky.Hour, x: Floats, y: Floats, horizon: float, sun: tuple[float, float], deep: str
) -> Floats:
    """The whole scene (h, w, 3) without land."""
    scene = sky.paint(hour, x * 0.8, horizon - y, rng, sun=sun, cover=float(rng.uniform(0.2, 0.75)))
    height, width = scene.shape[:2]
    line = int((horizon + 1) / 2 * height)
    depth = np.arange(height - line, dtype=np.float32)[:, None] / height
    away = 1 / (depth + 0.012)
    offset = rng.uniform(0, 1024, 2)
    u = np.asarray(x * away * 9 + offset[0], np.float32)
    v = np.asarray(away * 26 + offset[1] + 0 * x, np.float32)
    waves = sample(fractal(1, 1.15), u, v) + 0.6 * sample(fractal(2, 1.0), u * 2.3, v * 2.1)
    rows = np.clip(line - 1 - (depth * 0.75 + np.abs(waves) * (0.02 + 0.10 * depth)) * height, 0, line - 1)
    mirrored = scene[rows.astype(np.int32), np.arange(width)[None, :]]
    grazing = np.clip(0.78 - depth * 0.95 + 0.13 * waves, 0.12, 0.95)
    shallow = np.clip(waves * 0.5 + 0.5, 0, 1)
    body = blend(np.broadcast_to(colour(deep) * 0.75, mirrored.shape), colour(deep) * 1.25, shallow)
    water = blend(body, mirrored * 0.95, grazing)
    # Wave fronts tilted towards us throw the sun back, in a path that widens as it comes nearer.
    path = np.exp(-(((x - sun[0] / 0.8) / (0.06 + 0.55 * depth)) ** 2)) * float(np.exp(-max(sun[1], 0) * 1.2))
    sparkle = smooth(0.35, 1.6, waves) * path * (1.15 - depth)
    water = blend(water, colour(hour.sun), np.clip(sparkle * 1.1, 0, 1))
    scene[line:] = water
    return scene


def _island(scene: Floats, x: Floats, y: Floats, horizon: float, rng: np.random.Generator, hour: sky.Hour) -> Floats:
    """A headland or island at the horizon, blue with distance, and its reflection."""
    width = scene.shape[1]
    centre, spread, tall = float(rng.uniform(-1.2, 1.2)), float(rng.uniform(0.3, 0.9)), float(rng.uniform(0.06, 0.22))
    rough = patch(fractal(0, 1.9), rng, (width, 1), 1.2)
    profile = np.clip(1 - ((x - centre) / spread) ** 2, 0, None) ** 0.7 * tall * (1 + 0.3 * rough)
    above = smooth(-0.004, 0.004, profile - (horizon - y)) * (y <= horizon) * (profile > 0.002)
    below = smooth(-0.01, 0.03, profile * 0.8 - (y - horizon)) * (y > horizon) * (profile > 0.002) * 0.45
    tint = colour(hour.middle) * 0.3 + np.asarray([0.08, 0.14, 0.13], np.float32)
    return blend(scene, (float(tint[0]), float(tint[1]), float(tint[2])), above * 0.93 + below)


def _sand(scene: Floats, x: Floats, y: Floats, horizon: float, rng: np.random.Generator) -> Floats:
    """Sand in the foreground, shallow water before it, and the line of foam between them."""
    height, width = scene.shape[:2]
    slope, start = float(rng.uniform(-0.35, 0.35)), float(rng.uniform(horizon + 0.35, 0.75))
    wiggle = patch(fractal(1, 2.0), rng, (width, 1), 2.0) * 0.03
    shore = start + slope * x * 0.6 + 0.05 * np.sin(x * 2.5 + rng.uniform(0, 6)) + wiggle
    beyond = y - shore  # positive on the sand
    shallows = smooth(-0.75, -0.02, beyond) * (y > horizon)
    scene = blend(scene, (0.36, 0.78, 0.76), shallows * 0.62)
    grainy = patch(fractal(2, 0.7), rng, (width, height))
    dunes = patch(fractal(0, 1.8), rng, (width, height), 1.5)
    tone = ramp([(-2, "#b99a6b"), (0, "#dcc296"), (2, "#f1dfbb")], dunes * 0.8 + grainy * 0.35)
    wet = smooth(0.22, 0.0, beyond)[..., None] * 0.34
    scene = blend(scene, tone * (1 - wet), smooth(-0.004, 0.006, beyond))
    foam = np.zeros((height, width), np.float32)
    bubbles = patch(fractal(1, 1.0), rng, (width, height))
    for shift, broad in ((0.0, 0.016), (-0.10, 0.010), (-0.24, 0.007)):
        crest = np.abs(beyond - shift - 0.015 * patch(fractal(2, 1.8), rng, (width, 1), 1.5))
        foam = np.maximum(foam, smooth(1.6, 0.1, crest / broad - bubbles * 0.8) * (1 + shift * 2))
    return blend(scene, (0.97, 0.98, 0.97), np.clip(foam, 0, 1) * (y > horizon + 0.02))


def _silhouettes(
    scene: Floats, rng: np.random.Generator, *, palms: bool, tint: tuple[float, float, float], horizon: float = 0.0
) -> Floats:
    """Palms leaning in from a side, or boats on the water, dark against the light."""
    height, width = scene.shape[:2]
    mask = Image.new("L", (width, height))
    draw = ImageDraw.Draw(mask)
    if palms:
        left = rng.random() < 0.5
        for _ in range(int(rng.integers(1, 4))):
            _palm(draw, rng, width, height, left=left)
    else:
        for _ in range(int(rng.integers(1, 4))):
            _boat(draw, rng, width, height, horizon)
    soft = np.asarray(mask.filter(ImageFilter.GaussianBlur(0.7)), dtype=np.float32) / 255
    leaf = 0.75 + 0.3 * nearest(fractal(0, 1.0), *np.meshgrid(np.arange(width) * 1.0, np.arange(height) * 1.0))
    return blend(scene, np.asarray(tint, np.float32) * leaf[..., None], soft)


def _palm(draw: ImageDraw.ImageDraw, rng: np.random.Generator, width: int, height: int, *, left: bool) -> None:
    """One palm: a bent trunk and a dozen feathered leaves."""
    foot = float(rng.uniform(-0.05, 0.2)) * width
    lean, tall = float(rng.uniform(0.05, 0.2)) * width, float(rng.uniform(0.5, 0.85)) * height
    t = np.linspace(0, 1, 24)
    trunk_x, trunk_y = foot + lean * t**1.7, height * 1.02 - tall * t

    def mirror(value: float) -> float:
        return value if left else width - value

    thick = height * 0.017
    for i in range(len(t) - 1):
        points = [(mirror(trunk_x[i]), trunk_y[i]), (mirror(trunk_x[i + 1]), trunk_y[i + 1])]
        draw.line(points, fill=255, width=max(2, round(thick * (1.25 - 0.6 * t[i]))))
    top_x, top_y, long = trunk_x[-1], trunk_y[-1], float(rng.uniform(0.2, 0.3)) * height
    for angle in np.linspace(-0.5, 3.6, 12) + rng.normal(0, 0.1, 12):
        s = np.linspace(0, 1, 16)
        leaf_x = top_x + np.cos(angle) * long * s
        leaf_y = top_y - np.sin(angle) * long * s * 0.8 + long * 0.5 * s**2.4
        rib = [(mirror(a), b) for a, b in zip(leaf_x, leaf_y, strict=True)]
        draw.line(rib, fill=255, width=2)
        for (px, py), q in zip(rib[1:], s[1:], strict=True):
            hang = long * 0.27 * float(np.sin(np.pi * min(q + 0.1, 1.0)))
            for side in (-0.35, 0.35, 0.05):
                draw.line([(px, py), (px + hang * side, py + hang)], fill=235, width=2)


def _boat(draw: ImageDraw.ImageDraw, rng: np.random.Generator, width: int, height: int, horizon: float) -> None:
    """A sailing or rowing boat; nearer ones are larger and lower in the picture."""
    near = float(rng.uniform(0.1, 1.0)) ** 1.5
    y = (horizon + 1) / 2 * height + near * height * 0.28 + 4
    x, long = float(rng.uniform(0.1, 0.9)) * width, (0.03 + 0.13 * near) * width
    hull = [
        (x - long / 2, y - long * 0.09),
        (x + long / 2, y - long * 0.13),
        (x + long * 0.36, y + 2),
        (x - long * 0.38, y + 2),
    ]
    draw.polygon(hull, fill=255)
    if rng.random() < 0.65:
        draw.line([(x, y), (x, y - long * 1.05)], fill=255, width=max(1, round(long / 45)))
        draw.polygon([(x + 2, y - long), (x + 2, y - long * 0.16), (x + long * 0.42, y - long * 0.18)], fill=240)
        draw.polygon([(x - 2, y - long * 0.9), (x - 2, y - long * 0.16), (x - long * 0.3, y - long * 0.16)], fill=225)
    for i in range(1, 5):  # its broken reflection
        draw.line(
            [(x - long * 0.3 / i, y + 2 + 4 * i * near + i), (x + long * 0.32 / i, y + 2 + 4 * i * near + i)], fill=150
        )
