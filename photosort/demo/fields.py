"""Noise that looks like nature: tileable fields with the spectra of clouds, rock and water, sampled anywhere."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Floats = NDArray[np.floating[Any]]  # float32 wherever it is large
SIDE = 1024


@lru_cache(maxsize=1)
def _frequencies() -> Floats:
    """Distance from zero frequency of every cell of a real FFT, in cycles per field."""
    vertical = np.fft.fftfreq(SIDE)[:, None] * SIDE
    horizontal = np.fft.rfftfreq(SIDE)[None, :] * SIDE
    return np.asarray(np.hypot(vertical, horizontal), np.float32)


def _band(index: int, spectrum: Floats) -> Floats:
    """Gaussian noise with this amplitude spectrum, mean 0 and deviation 1, tileable."""
    noise = np.random.default_rng(index).standard_normal((SIDE, SIDE), dtype=np.float32)
    field = np.fft.irfft2(np.fft.rfft2(noise) * spectrum, s=(SIDE, SIDE)).astype(np.float32)
    return np.asarray((field - field.mean()) / field.std(), dtype=np.float32)


@lru_cache(maxsize=32)  # 4 MB each; the scenes use about twenty
def fractal(index: int, roughness: float = 1.6) -> Floats:
    """Cloud-like field (SIDE, SIDE): amplitude falls with frequency to the power of `roughness`."""
    distance = np.maximum(_frequencies(), 2.0)
    return _band(index, (distance**-roughness).astype(np.float32))


@lru_cache(maxsize=4)
def mountains(index: int) -> Floats:
    """Heights 0 to 1 of a range of ridges (ridged multifractal, Musgrave 1993), tileable."""
    heights = np.zeros((SIDE, SIDE), np.float32)
    weight = np.ones_like(heights)
    for octave in range(8):
        centre = 3.0 * 2**octave
        spectrum = np.exp(-((np.log2(np.maximum(_frequencies(), 0.5) / centre)) ** 2) * 2)
        ridge = (
            1 - np.minimum(np.abs(_band(100 * index + octave, spectrum.astype(np.float32))) / 1.6, 1)
        ) ** 2 * weight
        heights += ridge * 0.5**octave
        weight = np.clip(ridge * 1.8, 0.1, 1)
    heights -= heights.min()
    return np.asarray(heights / heights.max(), np.float32)


@lru_cache(maxsize=4)
def slopes(index: int) -> tuple[Floats, Floats]:
    """Rise of `mountains` per cell to the east and to the south."""
    heights = mountains(index)
    east = (np.roll(heights, -1, 1) - np.roll(heights, 1, 1)) / 2
    south = (np.roll(heights, -1, 0) - np.roll(heights, 1, 0)) / 2
    return east, south


def sample(field: Floats, u: Floats, v: Floats) -> Floats:
    """Bilinear values at columns `u` and rows `v`, in cells; the field repeats without a seam."""
    column, row = np.floor(u), np.floor(v)
    fu, fv = u - column, v - row
    x0, y0 = column.astype(np.int32) & (SIDE - 1), (row.astype(np.int32) & (SIDE - 1)) * SIDE
    x1, y1 = (x0 + 1) & (SIDE - 1), (y0 + SIDE) & (SIDE * SIDE - 1)
    flat = field.reshape(-1)
    top, under = flat.take(y0 + x0), flat.take(y1 + x0)
    top = top + (flat.take(y0 + x1) - top) * fu
    under = under + (flat.take(y1 + x1) - under) * fu
    return np.asarray(top + (under - top) * fv, dtype=np.float32)


def nearest(field: Floats, u: Floats, v: Floats) -> Floats:
    """Values of the nearest cells: a third of the cost of `sample`, for textures that are finer than the picture."""
    x, y = u.astype(np.int32) & (SIDE - 1), v.astype(np.int32) & (SIDE - 1)
    return np.asarray(field.reshape(-1).take(y * SIDE + x))


def patch(field: Floats, rng: np.random.Generator, size: tuple[int, int], scale: float = 1.0) -> Floats:
    """A piece (h, w) of a field at a random place, stretched `scale` times."""
    width, height = size
    u = np.arange(width, dtype=np.float32) / scale + np.float32(rng.uniform(0, SIDE))
    v = np.arange(height, dtype=np.float32) / scale + np.float32(rng.uniform(0, SIDE))
    if scale == 1.0:
        return np.asarray(field[v.astype(int)[:, None] % SIDE, u.astype(int)[None, :] % SIDE])
    cell = (int(width / scale) + 3, int(height / scale) + 3)
    x, y = int(u[0]), int(v[0])
    rows = np.arange(y, y + cell[1])[:, None] % SIDE
    piece = field[rows, np.arange(x, x + cell[0])[None, :] % SIDE]
    box = (0.0, 0.0, width / scale, height / scale)
    return np.array(Image.fromarray(piece).resize(size, Image.Resampling.BICUBIC, box=box))


def grid(size: tuple[int, int]) -> tuple[Floats, Floats]:
    """Coordinates of pixels: x (1, w) from -aspect to aspect, y (h, 1) from -1 at the top to 1."""
    width, height = size
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :] * (width / height)
    return x, y


def smooth(low: float, high: float, value: Floats) -> Floats:
    """0 below `low`, 1 above `high`, smooth between."""
    t = np.clip((value - low) / (high - low), 0, 1)
    return np.asarray(t * t * (3 - 2 * t), dtype=np.float32)


def blend(under: Floats, over: Floats | tuple[float, float, float], amount: Floats) -> Floats:
    """`over` on `under` (h, w, 3) with opacity (h, w)."""
    mixed = np.asarray(over, np.float32) - under
    mixed *= amount.astype(np.float32, copy=False)[..., None]
    mixed += under
    return mixed


def colour(text: str) -> Floats:
    """Floats 0 to 1 of "#f0a030"."""
    return np.frombuffer(bytes.fromhex(text[1:]), np.uint8).astype(np.float32) / 255


def ramp(stops: Sequence[tuple[float, str]], value: Floats) -> Floats:
    """Colours (..., 3) of a gradient through (position, "#rrggbb") stops."""
    table, low, high = _gradient(tuple(stops))
    index = np.clip((value - low) * np.float32((len(table) - 1) / (high - low)), 0, len(table) - 1)
    return np.asarray(table.take(index.astype(np.int32), axis=0))


@lru_cache(maxsize=256)
def _gradient(stops: tuple[tuple[float, str], ...]) -> tuple[Floats, float, float]:
    """A gradient as a table of colours (1024, 3), and the positions of its ends."""
    positions = [position for position, _ in stops]
    colours = np.stack([colour(text) for _, text in stops])
    at = np.linspace(positions[0], positions[-1], 1024)
    table = np.stack([np.interp(at, positions, colours[:, band]) for band in range(3)], axis=-1)
    return table.astype(np.float32), positions[0], positions[-1]
