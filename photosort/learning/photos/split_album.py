"""Dividing one album: what tells its photos apart, measured on them alone, and k-means there."""

import numpy as np
from numpy.typing import NDArray

from photosort.learning.photos.representation import Representation

_STARTS, _ROUNDS = 10, 20


def split(vectors: NDArray[np.float16], parts: int, seed: int = 0) -> NDArray[np.int32]:
    """Part, int32 (n,), 0..parts - 1, of each of stored vectors, float16 (n, d); fewer parts where fewer rows differ.

    The album's own principal components are used, not the library's: those tell albums apart, these what is within one.
    At the size of an album k-means on them takes a blink, which is what a preview needs. It is scipy's, which is there
    in a quarter of the time that scikit-learn takes to load; the best of several starts counts, as there.
    """
    from scipy.cluster.vq import ClusterError, kmeans2  # half a second: the engine answers before it needs this

    points = Representation.fit(vectors)(vectors)
    distinct = len(np.unique(points.round(5), axis=0))
    random = np.random.default_rng(seed)
    found, least = np.zeros(len(points), np.int32), np.inf
    for _ in range(_STARTS):
        try:
            centres, labels = kmeans2(points, min(parts, distinct), _ROUNDS, minit="++", missing="raise", seed=random)
        except ClusterError:  # a part lost all of its photos on the way
            continue
        spread = float(np.square(points - centres[labels]).sum())
        if spread < least:
            found, least = labels, spread
    return np.asarray(found, np.int32)
