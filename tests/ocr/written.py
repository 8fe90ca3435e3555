"""Pictures of text: lines on a plain ground."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from photosort.demo.lettering import font


def written(lines: Sequence[str], size: tuple[int, int] = (640, 320), *, letter: int = 32) -> NDArray[np.uint8]:
    """Dark lines on white, uint8 (h, w, 3)."""
    picture = Image.new("RGB", size, (250, 250, 250))
    draw = ImageDraw.Draw(picture)
    for index, line in enumerate(lines):
        draw.text((20, 20 + index * letter * 1.5), line, font=font(letter), fill=(20, 20, 30))
    return np.array(picture)
