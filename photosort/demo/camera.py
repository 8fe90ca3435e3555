"""What a small camera does to a scene: tone, vignette, softness and grain."""

from functools import lru_cache

import numpy as np
from PIL import Image, ImageChops

from photosort.demo.fields import Floats, grid

_TONES = [round(255 * (0.75 * v + 0.25 * v * v * (3 - 2 * v))) for v in np.linspace(0, 1, 256)] * 3
_TILE = 512


def photograph(
    scene: Floats, size: tuple[int, int], rng: np.random.Generator, *, grain: float = 3.0, vignette: float = 0.12
) -> Image.Image:
    """A scene (h, w, 3), 0 to 1, as a photo of `size` pixels; `grain` is its deviation in levels of 255."""
    height, width = scene.shape[:2]
    x, y = grid((width, height))
    fall = 255 * (1 - vignette / (1 + (width / height) ** 2) * (x * x + y * y))
    levels = np.clip(scene * fall[..., None], 0, 255).astype(np.uint8)
    picture = Image.fromarray(levels).point(_TONES).resize(size, Image.Resampling.BICUBIC)
    return add_grain(picture, rng, grain)


def add_grain(picture: Image.Image, rng: np.random.Generator, grain: float) -> Image.Image:
    """Noise of a sensor, `grain` levels of 255 in deviation."""
    x, y = (int(part) for part in rng.integers(0, _TILE, 2))
    noise = _noise(grain, picture.width + _TILE, picture.height + _TILE)
    return ImageChops.add(picture, noise.crop((x, y, x + picture.width, y + picture.height)), 1, -128)


@lru_cache(maxsize=16)
def _noise(grain: float, width: int, height: int) -> Image.Image:
    """Noise around 128, mostly grey with a little colour, repeated over the area."""
    rng = np.random.default_rng(5)
    deviation = rng.normal(0, 0.9, (_TILE, _TILE, 1)) + rng.normal(0, 0.5, (_TILE, _TILE, 3))
    tile = Image.fromarray(np.clip(deviation * grain + 128.5, 0, 255).astype(np.uint8))
    area = Image.new("RGB", (width, height))
    for top in range(0, height, _TILE):
        for left in range(0, width, _TILE):
            area.paste(tile, (left, top))
    return area
