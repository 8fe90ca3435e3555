"""What the encoder "scratch" sees: the picture itself, small, on which a trunk is learned when all are there."""

import numpy as np
from numpy.typing import NDArray

from photosort.learning.encoders.averaging import small_pictures
from photosort.model.encoder import SCRATCH, VIEWS

EDGE = 32
PIXELS = 3 * EDGE**2


class PixelEncoder:
    """No trunk at all: the picture itself at 32 x 32, scaled to 0..1, for an autoencoder trained from scratch."""

    id = SCRATCH
    views = VIEWS
    dimensions = PIXELS

    def encode(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Pixels, float32 (n, PIXELS), channels first, 0..1, of the first of views uint8 (n, views, S, S, 3)."""
        return small_pictures(batch[:, 0], EDGE).reshape(len(batch), -1)
