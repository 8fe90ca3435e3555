"""What the encoder is fed: square views of one picture."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from photosort.model.encoder import VIEWS


def encoder_views(pixels: NDArray[np.uint8], views: tuple[int, int] = VIEWS) -> NDArray[np.uint8]:
    """Views, uint8 (count, edge, edge, 3), of upright sRGB `pixels` (h, w, 3); `views` is the encoder's (count, edge).

    The first view is the whole picture, squashed: a crop would lose the words at the margins of memes and screens, bars
    around it would lose resolution. A second view is the largest square in the middle, undistorted.

    Raises:
        ValueError: more than two views.

    """
    count, edge = views
    if count not in (1, 2):
        raise ValueError(f"Encoders see 1 or 2 views of a picture, not {count}.")
    picture = Image.fromarray(pixels)
    side = min(picture.size)
    left, top = (picture.width - side) / 2, (picture.height - side) / 2
    boxes = (None, (left, top, left + side, top + side))[:count]
    # Reducing first is twice as fast and, at this gap, the same to the eye.
    squares = [picture.resize((edge, edge), Image.Resampling.BICUBIC, box, reducing_gap=2.0) for box in boxes]
    return np.stack([np.asarray(square, dtype=np.uint8) for square in squares])
