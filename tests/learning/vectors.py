"""Stored vectors made up for tests: clusters of features, layouts and small pictures."""

import numpy as np
from numpy.typing import NDArray

from photosort.learning.photos import layout_features
from photosort.learning.photos.vocabulary import PICTURE


def stored(
    counts: list[int], features: int = 64, noise: float = 0.3, seed: int = 0
) -> tuple[NDArray[np.float16], NDArray[np.int64]]:
    """Vectors (n, d) of an encoder with so many features, in groups of `counts`, shuffled; and the group of each."""
    rng = np.random.default_rng(seed)
    label = np.repeat(np.arange(len(counts)), counts)
    rng.shuffle(label)
    width = features + layout_features.COLUMNS + PICTURE
    centers = np.abs(rng.normal(size=(len(counts), width)))
    x = np.abs(centers[label] + noise * rng.normal(size=(len(label), width)))
    return x.astype(np.float16), label
