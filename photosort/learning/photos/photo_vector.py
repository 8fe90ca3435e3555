"""The vector that is stored per photo: the encoder's features, the layout, and a small picture, side by side."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from photosort.learning.encoders.averaging import small_pictures
from photosort.learning.encoders.encoder import Encoder, Views
from photosort.learning.photos import layout_features
from photosort.learning.photos.vocabulary import PICTURE, PICTURE_EDGE


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the parts of a stored vector begin and end. Only the number of features differs between encoders."""

    features: int

    @property
    def total(self) -> int:
        return self.features + layout_features.COLUMNS + PICTURE

    @classmethod
    def of(cls, total: int) -> "Columns":
        """The columns of a matrix with so many columns.

        Raises:
            ValueError: too few.

        """
        features = total - layout_features.COLUMNS - PICTURE
        if features < 1:
            raise ValueError(f"Stored vectors have more than {total} columns.")
        return cls(features)

    def split(
        self, vectors: NDArray[np.float16]
    ) -> tuple[NDArray[np.float16], NDArray[np.float16], NDArray[np.float16]]:
        """Features (n, features), layout (n, layout_features.COLUMNS), pictures (n, 3, edge, edge) in 0..1.

        All are float16 views of `vectors`, float16 (n, total).
        """
        end = self.features + layout_features.COLUMNS
        picture = vectors[:, end:].reshape(len(vectors), 3, PICTURE_EDGE, PICTURE_EDGE)
        return vectors[:, : self.features], vectors[:, self.features : end], picture


def describe(encoder: Encoder, views: Views, aspect: NDArray[np.float32]) -> NDArray[np.float16]:
    """Stored vectors, float16 (n, Columns(encoder.dimensions).total).

    `views` is what `imaging.views.encoder_views` gave, uint8 (n, views, S, S, 3); the first view is the whole picture.
    `aspect` is width / height of the upright pictures, (n,).
    """
    whole = views[:, 0]
    picture = small_pictures(whole, PICTURE_EDGE).reshape(len(views), -1)
    parts = (encoder.encode(views), layout_features.layout(whole, aspect), picture)
    return np.concatenate(parts, axis=1).astype(np.float16)
