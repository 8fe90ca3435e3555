"""A city at night: lit towers and their reflection in a river, or a wet street with lamps out of focus."""

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from photosort.demo.camera import photograph
from photosort.demo.fields import Floats, fractal, grid, patch, ramp, smooth

_LAMPS = [(255, 190, 110), (255, 214, 160), (255, 150, 70), (190, 215, 255), (255, 240, 214)]
_AIRS = [
    ("#7a4a3a", "#27284a", "#0a0d20"),
    ("#3c3a5c", "#20223f", "#0a0d20"),
    ("#c07a5a", "#4a4070", "#182048"),
    ("#4a6a9a", "#24406e", "#0e1c40"),
    ("#5a4a3a", "#2a2426", "#100e12"),
]
_SIGNS = [(255, 70, 60), (70, 160, 255), (90, 230, 150), (255, 80, 190), (255, 220, 90)]


def skyline(rng: np.random.Generator, size: tuple[int, int]) -> Image.Image:
    """Towers behind towers, windows lit, doubled in dark water."""
    width, height = size[0] // 2, size[1] // 2
    line = int(height * rng.uniform(0.6, 0.72))
    x, y = grid((width, height))
    horizon, middle, zenith = _AIRS[rng.integers(len(_AIRS))]
    zoom = float(rng.uniform(0.8, 2.0))
    up = np.clip((line / height * 2 - 1) - y, 0, 2) + 0 * x
    air = ramp([(0, horizon), (0.35, middle), (1.2, zenith)], up)
    air += np.clip(patch(fractal(1, 1.7), rng, (width, height), 1.5), 0, 3)[..., None] * np.float32(0.018)
    scene = Image.fromarray((np.clip(air, 0, 1) * 255).astype(np.uint8))
    draw = ImageDraw.Draw(scene)
    for layer in range(3):
        _towers(draw, rng, width, line, layer, zoom)
    lights = Image.new("RGB", (width, height))
    lamp = ImageDraw.Draw(lights)
    for _ in range(60):
        px, py = float(rng.uniform(0, width)), line - float(rng.exponential(5)) - 1
        tint = _LAMPS[rng.integers(5)]
        lamp.ellipse([px - 1.4, py - 1.4, px + 1.4, py + 1.4], fill=tint)
    bloom = ImageChops.add(lights.filter(ImageFilter.GaussianBlur(7)).point(lambda v: min(255, v * 6)), lights)
    scene = ImageChops.screen(scene, bloom)
    bright = scene.point(lambda v: max(0, v - 120) * 2).filter(ImageFilter.GaussianBlur(5))
    image = np.asarray(ImageChops.screen(scene, bright), dtype=np.float32) / 255
    return photograph(_mirrored(image, line, rng), size, rng, grain=6.5, vignette=0.25)


def street(rng: np.random.Generator, size: tuple[int, int]) -> Image.Image:
    """Lights far out of focus over a wet street, cars coming and going."""
    width, height = size[0] // 2, size[1] // 2
    line = height * float(rng.uniform(0.42, 0.55))
    x, y = grid((width, height))
    base = ramp([(-1, "#0b0e1c"), (0, "#1c1a28"), (1, "#0d0c12")], y + 0 * x)
    lights = Image.new("RGB", (width, height))
    centre = width * float(rng.uniform(0.35, 0.65))
    for side in (-1, 1):
        for depth in np.linspace(1, 6, 7):
            near = 1 / depth
            px, py = centre + side * width * 0.62 * near, line - height * 0.62 * near
            _bokeh(lights, px, py, 7 + 40 * near, _LAMPS[rng.integers(3)], 0.85)
    for _ in range(int(rng.integers(40, 70))):
        near = float(rng.beta(1.2, 4))
        px = centre + float(rng.normal(0, 0.26 + 0.5 * near)) * width
        py = line - float(rng.uniform(-0.03, 0.34 + near * 0.4)) * height
        tint = _LAMPS[rng.integers(5)] if rng.random() < 0.55 else _SIGNS[rng.integers(5)]
        _bokeh(lights, px, py, 7 + 46 * near, tint, float(rng.uniform(0.25, 0.7)))
    for _ in range(int(rng.integers(2, 6))):
        near = float(rng.uniform(0.1, 0.7))
        px, py, gap = centre + float(rng.normal(0, 0.24)) * width, line + near * height * 0.26, 10 + 34 * near
        tint = (255, 246, 225) if px < centre else (255, 40, 30)
        for shift in (-gap, gap):
            _bokeh(lights, px + shift, py, 8 + 20 * near, tint, 0.95)
    scene = np.clip(base + np.asarray(lights, dtype=np.float32) / 255, 0, 1)
    return photograph(_mirrored(scene, int(line + height * 0.07), rng, strength=0.85), size, rng, grain=8, vignette=0.3)


def _bokeh(lights: Image.Image, x: float, y: float, radius: float, tint: tuple[int, int, int], strength: float) -> None:
    """Add one light out of focus: a disc, a little brighter at its rim."""
    edge = int(radius * 2) + 3
    patch_ = Image.new("L", (edge, edge))
    draw = ImageDraw.Draw(patch_)
    draw.ellipse([1, 1, edge - 2, edge - 2], fill=round(255 * strength))
    inner = max(1.0, radius * 0.12)
    draw.ellipse([1 + inner, 1 + inner, edge - 2 - inner, edge - 2 - inner], fill=round(205 * strength))
    patch_ = patch_.filter(ImageFilter.GaussianBlur(0.8))
    box = (int(x - edge / 2), int(y - edge / 2))
    region = (box[0], box[1], box[0] + edge, box[1] + edge)
    disc = Image.merge("RGB", [patch_.point(lambda v, part=part: v * part // 255) for part in tint])
    lights.paste(ImageChops.add(lights.crop(region), disc), box)


def _towers(
    draw: ImageDraw.ImageDraw, rng: np.random.Generator, width: int, line: int, layer: int, zoom: float
) -> None:
    """One row of buildings; the nearest is drawn last, darkest and with the largest windows."""
    x = -20.0
    shade = (52 - layer * 15, 52 - layer * 15, 74 - layer * 19)
    tall_most = (0.86, 0.62, 0.36)[layer]
    while x < width:
        broad = float(rng.uniform(26, 74)) * zoom
        tall = line * tall_most * float(rng.beta(2, 2.6)) + line * 0.06
        top = line - tall
        draw.rectangle([x, top, x + broad, line], fill=shade)
        if rng.random() < 0.25:
            draw.rectangle([x + broad * 0.3, top - tall * 0.08, x + broad * 0.7, top], fill=shade)
        if rng.random() < 0.15:
            draw.line([(x + broad / 2, top), (x + broad / 2, top - tall * 0.2)], fill=shade, width=2)
            draw.ellipse(
                [x + broad / 2 - 1.5, top - tall * 0.2 - 2, x + broad / 2 + 1.5, top - tall * 0.2 + 1],
                fill=(255, 60, 50),
            )
        _windows(draw, rng, x, top, broad, line, layer + 2 * (zoom - 1))
        x += broad * float(rng.uniform(0.7, 1.25))


def _windows(
    draw: ImageDraw.ImageDraw, rng: np.random.Generator, x: float, top: float, broad: float, line: int, larger: float
) -> None:
    """Lit windows of one building, in its own colour and rhythm."""
    pitch, rise = float(rng.uniform(4, 6.5)) + larger, float(rng.uniform(5, 8)) + larger
    columns, rows = int((broad - 5) / pitch), int((line - top - 5) / rise)
    if columns < 1 or rows < 1:
        return
    tint = np.asarray(_LAMPS[rng.integers(5)], dtype=float)
    lit = rng.random((rows, columns)) < float(rng.uniform(0.15, 0.65))
    if rng.random() < 0.3:
        lit |= rng.random((rows, 1)) < 0.3  # whole floors
    strength = rng.uniform(0.35, 1.0, (rows, columns))
    for row, column in np.argwhere(lit):
        wx, wy = x + 3 + column * pitch, top + 4 + row * rise
        fill = tuple(int(part) for part in tint * strength[row, column])
        draw.rectangle([wx, wy, wx + pitch * 0.55, wy + rise * 0.5], fill=fill)


def _mirrored(scene: Floats, line: int, rng: np.random.Generator, strength: float = 0.75) -> Floats:
    """Below `line` the scene again, upside down, drawn out and broken by ripples."""
    height, width = scene.shape[:2]
    depth = np.arange(height - line, dtype=np.float32)[:, None]
    ripple = patch(fractal(2, 1.2), rng, (width, height - line))
    wave = patch(fractal(0, 1.3), rng, (1, height - line), 0.6)
    rows = np.clip(line - 1 - depth * 0.85 + (ripple * 0.7 + wave) * (1.5 + depth * 0.07), 0, line - 1).astype(np.int32)
    columns = np.clip(np.arange(width)[None, :] + (ripple * 0.8 + wave * 2.0) * (0.5 + depth * 0.02), 0, width - 1)
    water = scene[rows, columns.astype(np.int32)]
    smear = Image.fromarray((np.clip(water, 0, 1) * 255).astype(np.uint8)).filter(ImageFilter.BoxBlur((1, 5)))
    fade = (strength * smooth(height * 1.2, 0, depth) + 0.12)[..., None]
    out = scene.copy()
    out[line:] = np.asarray(smear, dtype=np.float32) / 255 * fade + np.asarray([0.012, 0.014, 0.03], np.float32)
    return out
