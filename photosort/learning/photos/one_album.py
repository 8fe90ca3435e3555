"""The album of so few photos that there is but one: nothing has to be learned for it, and no torch is loaded."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from photosort.learning.photos.album_model import AlbumModel, Floats
from photosort.learning.photos.representation import Representation, unit

FEWEST = 4  # photos that a representation can be fitted on; fewer are repeated
MOST = 9  # of more, `PhotoGrouping` has two fine groups at least
UNSURE = 0.4  # photos whose certainty is below this go to Unsorted
_LATENT = 10


@dataclass(frozen=True, slots=True)
class OneAlbum:
    """What `PhotoGrouping` has after a fit with one fine group, by other names only where there is less of it."""

    points: Floats  # (n, m), the representation
    embedding: Floats  # (n, 10), its principal components
    model: AlbumModel  # for later photos


def one_album(vectors: NDArray[np.float16]) -> OneAlbum:
    """Put stored vectors, float16 (n, d), 1 <= n <= MOST, into one album, as `PhotoGrouping` does with so few.

    All of them are in it whatever a network learns; here principal components stand in the place of its code.
    """
    sample = vectors if len(vectors) >= FEWEST else np.resize(vectors, (FEWEST, vectors.shape[1]))
    representation = Representation.fit(sample)
    points = representation(vectors)
    mean = points.mean(0)
    axes = np.linalg.svd(points - mean, full_matrices=False)[2][:_LATENT]
    weight = np.zeros((_LATENT, points.shape[1]), np.float32)
    weight[: len(axes)] = axes
    layer = (weight, np.asarray(-(weight @ mean), np.float32))
    remembered = unit(representation(sample)).astype(np.float16)
    model = AlbumModel(
        representation,
        (layer,),
        1.0,
        np.zeros((1, _LATENT), np.float32),  # the mean of the points
        np.zeros(1, np.int64),
        remembered,
        np.zeros(len(remembered), np.int64),
        UNSURE,
    )
    return OneAlbum(points, model.transform(points), model)
