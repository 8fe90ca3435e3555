"""Small pictures of several kinds, drawn in milliseconds, and a folder of them."""

from pathlib import Path

import numpy as np
from PIL import Image

KINDS = ("sky", "page", "leaf", "brick")  # of which a folder is filled
NIGHT = "night"  # a kind of which nothing was there before


def picture(kind: str, number: int) -> Image.Image:
    """One picture of a kind; alike within the kind, never the same."""
    rng = np.random.default_rng(1000 * (*KINDS, NIGHT).index(kind) + number)
    y, x = np.mgrid[0:120, 0:160].astype(np.float32)
    shift = rng.uniform(0, 40)
    if kind == "sky":
        pixels = np.stack([50 + y / 4, 80 + y / 4, 255 - y / 4], -1) + rng.normal(0, 2, (120, 160, 3))
    elif kind == "page":
        lines = ((y + shift) % 12 < 3) & ((x * 7 + y) % 5 < 2)
        pixels = np.repeat(np.where(lines, 20, 250)[..., None], 3, -1).astype(np.float32)
    elif kind == "leaf":
        wave = np.sin((x + shift) / 9) * np.cos(y / 7)
        pixels = np.stack([40 + 30 * wave, 200 + 40 * wave, 30 + 20 * wave], -1)
    elif kind == NIGHT:
        pixels = np.stack([30 + y / 8, 5 + 0 * y, 40 + y / 6], -1) + rng.normal(0, 3, (120, 160, 3))
    else:
        mortar = ((y + shift) % 24 < 3) | ((x + 20 * ((y // 24) % 2)) % 40 < 3)
        pixels = np.where(mortar[..., None], 120.0, np.array([210.0, 50.0, 40.0])) + rng.normal(0, 6, (120, 160, 3))
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def save(folder: Path, kind: str, number: int) -> Path:
    """One picture of a kind, in a file that says so."""
    place = folder / f"{kind}_{number}.jpg"
    picture(kind, number).save(place, quality=90)
    return place


def fill(folder: Path, count: int, *, start: int = 0) -> list[Path]:
    """So many pictures, of each kind in turn, some in a folder below."""
    made = []
    for number in range(start, start + count):
        kind = KINDS[number % len(KINDS)]
        place = folder / ("deep" if number % 5 == 0 else ".") / f"IMG_{number:04}.jpg"
        place.parent.mkdir(parents=True, exist_ok=True)
        picture(kind, number).save(place, quality=90)
        made.append(place)
    return made
