"""What things lie on: boards with their grain, or stone; and how a flat page looks when photographed there."""

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from photosort.demo.camera import add_grain
from photosort.demo.fields import Floats, fractal, grid, patch, ramp, sample, smooth

_TABLES = (
    ((-2.0, "#3a2414"), (0.0, "#7a4e2c"), (2.0, "#a8774a")),
    ((-2.0, "#5a4632"), (0.0, "#9a7c5a"), (2.0, "#c8ab84")),
    ((-2.0, "#1e1a18"), (0.0, "#3c3430"), (2.0, "#5a504a")),
    ((-2.0, "#8a8a88"), (0.0, "#b8b8b4"), (2.0, "#dcdcd8")),
)


def table(rng: np.random.Generator, width: int, height: int) -> Floats:
    """A table top (h, w, 3)."""
    x, y = grid((width, height))
    boards = (y + 1.2) * float(rng.uniform(1.0, 2.2))
    u = np.asarray(x * 22 + np.floor(boards) * 331, np.float32)
    v = np.asarray((y + 2) * 330 + 0 * x, np.float32)
    fibre = sample(fractal(1, 1.2), u, v) + 0.5 * sample(fractal(2, 0.9), u * 3, v)
    tone = ramp(_TABLES[rng.integers(len(_TABLES))], fibre)
    seam = smooth(0.0, 0.02, boards - np.floor(boards))
    return np.asarray(tone * (0.85 + 0.15 * seam)[..., None], np.float32)


def photographed(
    page: Image.Image, rng: np.random.Generator, size: tuple[int, int], *, fill: float, crumpled: float
) -> Image.Image:
    """A page seen slightly askew on a table, with a lamp to one side and its own shadow.

    Args:
        page: the page, flat.
        rng: decides how it lies.
        size: of the photo.
        fill: share of the photo's height or width that the page takes.
        crumpled: how much its surface rises and falls, 0 for flat.
    """
    width, height = size
    scale = min(width / page.width, height / page.height) * fill
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]], float) * (page.width * scale / 2, page.height * scale / 2)
    angle = float(rng.normal(0, 0.06))
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    corners = corners @ turn.T * (1 + rng.normal(0, 0.025, (4, 1)))
    corners += (width / 2 + float(rng.normal(0, 0.03)) * width, height / 2 + float(rng.normal(0, 0.02)) * height)
    data = _perspective(corners, [(0, 0), (page.width, 0), (page.width, page.height), (0, page.height)])
    laid = page.convert("RGB").transform(size, Image.Transform.PERSPECTIVE, data, Image.Resampling.BILINEAR)
    mask = Image.new("L", size)
    ImageDraw.Draw(mask).polygon([(float(a), float(b)) for a, b in corners], fill=255)
    half = (width // 2, height // 2)
    small = mask.resize(half)
    shadow = np.asarray(small.filter(ImageFilter.GaussianBlur(7)), dtype=np.float32) / 255
    under = table(rng, *half) * (1 - 0.55 * np.roll(shadow, (6, 5), (0, 1)))[..., None]
    photo = Image.fromarray((np.clip(under, 0, 1) * 255).astype(np.uint8)).resize(size, Image.Resampling.BILINEAR)
    photo.paste(laid, (0, 0), mask)
    x, y = grid(half)
    lamp = 1.02 - 0.22 * np.hypot(x - np.float32(rng.uniform(-1, 1)), y - np.float32(rng.uniform(-1.2, 0.4))) ** 1.2
    folds = patch(fractal(0, 1.7), rng, half, 1.5)
    relief = crumpled * 0.5 * np.clip(folds - np.roll(folds, (4, 3), (0, 1)), -0.5, 0.5)
    light = lamp * (1 + relief * np.asarray(small, dtype=np.float32) / 255)
    warm = np.asarray([1.0, rng.uniform(0.95, 0.99), rng.uniform(0.85, 0.97)], np.float32)
    shade = Image.fromarray((np.clip(light[..., None] * warm, 0, 1) * 255).astype(np.uint8)).resize(
        size, Image.Resampling.BILINEAR
    )
    return add_grain(ImageChops.multiply(photo, shade), rng, 3.0)


def _perspective(corners: Floats, sources: list[tuple[int, int]]) -> tuple[float, ...]:
    """Pillow's eight numbers that fetch each pixel of the quadrilateral `corners` from the rectangle `sources`."""
    rows, values = [], []
    for (x, y), (u, v) in zip(corners, sources, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return tuple(float(part) for part in np.linalg.solve(np.array(rows, float), np.array(values, float)))
