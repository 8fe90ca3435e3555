"""Damaged pictures, as hands, lenses, lights and blinks make them: what a search for poor shots has to find."""

import io
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage, signal

_Pixels = NDArray[np.uint8]


def saved(pixels: _Pixels, rng: np.random.Generator) -> bytes:
    """A picture, uint8 (h, w, 3), as a camera saves it: a JPEG, with a little noise."""
    noisy = pixels + rng.normal(0, 1.5, pixels.shape)
    packed = io.BytesIO()
    Image.fromarray(np.clip(noisy, 0, 255).astype(np.uint8)).save(packed, "JPEG", quality=90)
    return packed.getvalue()


def shaken(pixels: _Pixels, rng: np.random.Generator, least: float, most: float) -> _Pixels:
    """Along a line of a length between two numbers of pixels, in any direction."""
    length, angle = rng.uniform(least, most), rng.uniform(0, np.pi)
    reach = int(np.ceil(length / 2)) + 1
    line = np.zeros((2 * reach + 1, 2 * reach + 1), np.float32)
    for step in np.linspace(-length / 2, length / 2, 8 * reach):
        line[round(reach + step * np.sin(angle)), round(reach + step * np.cos(angle))] += 1
    wide = np.pad(pixels, ((reach, reach), (reach, reach), (0, 0)), "reflect").astype(np.float32)
    return _bytes(signal.fftconvolve(wide, (line / line.sum())[:, :, None], "valid", axes=(0, 1)))


def soft(pixels: _Pixels, rng: np.random.Generator, least: float, most: float) -> _Pixels:
    """Out of focus by a deviation between two numbers of pixels."""
    size = rng.uniform(least, most)
    return _bytes(ndimage.gaussian_filter(pixels.astype(np.float32), (size, size, 0)))


def brighter(pixels: _Pixels, rng: np.random.Generator, least: float, most: float) -> _Pixels:
    """So many times as bright, or as dark, between two numbers."""
    return _bytes(pixels * np.float32(rng.uniform(least, most)))


def leaning(pixels: _Pixels, rng: np.random.Generator) -> _Pixels:
    """By four to eight degrees, to either side."""
    by = rng.uniform(4, 8) * rng.choice([-1, 1])
    return _bytes(ndimage.rotate(pixels.astype(np.float32), by, reshape=False, order=1, mode="reflect"))


def closed(pixels: _Pixels, eyes: Sequence[NDArray[np.floating]]) -> _Pixels:
    """With a lid over each eye, of the skin below it, and a line of lashes. `eyes`: (2, 2) of each face, in pixels."""
    made = pixels.astype(np.float32)
    high, wide = pixels.shape[:2]
    down, across = np.mgrid[:high, :wide].astype(np.float32)
    for places in eyes:
        apart = float(np.hypot(*(places[1] - places[0])))
        right = (places[1] - places[0]) / apart
        below = np.array([-right[1], right[0]]) * np.sign(right[0] or 1)
        at = [down + 0.4 * apart * below[1], across + 0.4 * apart * below[0]]
        parts = np.moveaxis(made, -1, 0)
        skin = np.stack([ndimage.map_coordinates(part, at, order=1, mode="reflect") for part in parts], -1)
        for eye in places:
            x = ((across - eye[0]) * right[0] + (down - eye[1]) * right[1]) / apart
            y = ((across - eye[0]) * below[0] + (down - eye[1]) * below[1]) / apart
            lid = np.clip(1.6 - ((x / 0.3) ** 2 + (y / 0.19) ** 2), 0, 1)[..., None]
            made = made * (1 - lid) + skin * lid
            lash = np.exp(-(((y - 0.06 + 0.35 * x * x) / 0.022) ** 2)) * np.clip(1.3 - (np.abs(x) / 0.26) ** 4, 0, 1)
            made *= 1 - 0.6 * lash[..., None]
    return _bytes(made)


def _bytes(pixels: NDArray[np.floating]) -> _Pixels:
    return np.asarray(np.clip(np.rint(pixels), 0, 255), np.uint8)
