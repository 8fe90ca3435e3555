"""Photos as large as a phone's, drawn quickly: what the speed of reading is measured on."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from photosort.demo.camera import add_grain
from photosort.demo.fields import fractal

SIZE = (4000, 3000)
_SCENES = 8
_QUALITY = 86  # with this grain about 3.5 MB at 12 megapixels, as phones write


class LargePhotos:
    """Draws pictures of the same few scenes, each shifted, mirrored and lit in its own way."""

    def __init__(self, size: tuple[int, int] = SIZE, seed: int = 0) -> None:
        self._rng = np.random.default_rng(seed)
        self._scenes = [self._scene(size, number) for number in range(_SCENES)]

    def save(self, path: Path) -> None:
        """Draw the next picture and save it as a JPEG."""
        scene = self._scenes[self._rng.integers(_SCENES)]
        height, width = scene.shape[:2]
        pixels = np.roll(scene, (self._rng.integers(height), self._rng.integers(width)), (0, 1))
        if self._rng.random() < 0.5:
            pixels = pixels[:, ::-1]
        light = np.arange(256) * self._rng.uniform(0.7, 1.2) + self._rng.uniform(-20, 20)
        pixels = np.clip(light, 0, 255).astype(np.uint8)[pixels]
        Image.fromarray(pixels).save(path, quality=_QUALITY)

    def _scene(self, size: tuple[int, int], number: int) -> NDArray[np.uint8]:
        colours = self._rng.uniform(0, 255, (4, 3))
        broad = Image.fromarray(fractal(number)).resize(size, Image.Resampling.BICUBIC)
        fine = np.tile(fractal(number + _SCENES, 0.9), (3, 4))[: size[1], : size[0]]
        height = np.asarray(broad, dtype=np.float32) + 0.35 * fine
        level = np.clip((height + 2) / 4, 0, 1) * (len(colours) - 1)
        levels = np.arange(len(colours))
        painted = np.stack([np.interp(level, levels, colours[:, channel]) for channel in range(3)], axis=-1)
        return np.asarray(add_grain(Image.fromarray(painted.astype(np.uint8)), self._rng, 4.0))
