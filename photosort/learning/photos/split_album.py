"""Dividing one album: what tells its photos apart, measured on them alone, and k-means there."""

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import KMeans

from photosort.learning.photos.representation import Representation


def split(vectors: NDArray[np.float16], parts: int, seed: int = 0) -> NDArray[np.int32]:
    """Part, int32 (n,), 0..parts - 1, of each of stored vectors, float16 (n, d); fewer parts where fewer rows differ.

    The album's own principal components are used, not the library's: those tell albums apart, these what is within one.
    At the size of an album k-means on them takes a blink, which is what a preview needs.
    """
    points = Representation.fit(vectors)(vectors)
    distinct = len(np.unique(points.round(5), axis=0))
    found = KMeans(min(parts, distinct), n_init=10, random_state=seed).fit_predict(points)
    return np.asarray(found, np.int32)
