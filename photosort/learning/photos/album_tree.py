"""Joins fine groups into albums: a tree over them, and the height at which it is cut where nobody says."""

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import linkage
from scipy.spatial.distance import cdist, squareform

from photosort.learning.photos.vocabulary import Meaning

Floats = NDArray[np.float32]

# Weights beside the distance in the representation, which counts 1: of the distance in the embedding, in its own units,
# of what the groups show, what kind of picture they are, and how bright.
_EMBEDDED, _SHOWN, _KIND, _LIGHT = 0.4, 1.4, 1.5, 1.0
# Where the tree is cut. All distances have a scale of their own, so one height serves libraries of all sizes and mixes;
# it was set on sub-samples, changed mixes and dropped categories of one labelled set, where figures are flat around it.
HEIGHT = 1.15
HEIGHT_WITHOUT_MEANING = 0.7


def tree(leaves: NDArray[np.int64], points: Floats, embedding: Floats, meaning: Meaning | None) -> NDArray[np.float64]:
    """Average linkage (Sokal and Michener 1958), float64 (k - 1, 4) as scipy's, over the k fine groups.

    Args:
        leaves: (n,) int64, group 0..k-1 of each row; no group is empty.
        points: (n, m) float32, the `Representation`.
        embedding: (n, d) float32, coordinates of `PhotoGrouping.transform`.
        meaning: what the rows show, or None where the encoder knows no words.
    """
    count = int(leaves.max()) + 1
    if count < 2:
        return np.zeros((0, 4))
    members = [np.flatnonzero(leaves == leaf) for leaf in range(count)]
    distance = _between(points, members) + _EMBEDDED * _relative(
        np.stack([embedding[rows].mean(0) for rows in members])
    )
    if meaning is not None:
        for weight, shares in ((_SHOWN, meaning.groups), (_KIND, meaning.kinds)):
            distance = distance + weight * divergence(np.stack([shares[rows].mean(0) for rows in members]))
        light = np.array([meaning.light[rows].mean() for rows in members])
        distance = distance + _LIGHT * np.abs(light[:, None] - light)
    np.fill_diagonal(distance, 0)
    return np.asarray(linkage(squareform((distance + distance.T) / 2, checks=False), "average"), np.float64)


def choose(joined: NDArray[np.float64], *, meant: bool) -> int:
    """How many albums there are, by a `tree` (k - 1, 4): one more than the joins above a height that was fixed once.

    Args:
        joined: the tree, float64, as scipy's `linkage` gives it: two nodes, height, leaves below.
        meant: whether it knew what the groups show, which makes all heights larger.
    """
    return int((joined[:, 2] > (HEIGHT if meant else HEIGHT_WITHOUT_MEANING)).sum()) + 1


def _between(points: Floats, members: list[NDArray[np.int64]]) -> Floats:
    """Distances (k, k) between groups beyond their own spread (energy distance with squares, on unit vectors)."""
    unit = points / np.maximum(np.linalg.norm(points, axis=1, keepdims=True), 1e-9)
    sums = np.stack([unit[rows].mean(0) for rows in members])
    # Mean squared distance between members of i and j less the mean spreads is the squared distance of the means.
    return np.asarray(cdist(sums, sums), np.float32)


def _relative(centers: Floats) -> Floats:
    """Distances (k, k) of centres in units of their median."""
    distance = cdist(centers, centers)
    typical = np.median(distance[np.triu_indices(len(centers), 1)])
    return np.asarray(distance / max(float(typical), 1e-9), np.float32)


def divergence(distributions: Floats) -> Floats:
    """Jensen-Shannon divergences, float32 (k, k), in bits 0..1, of distributions, float32 (k, g) (Lin 1991)."""
    p = distributions.astype(np.float64) + 1e-6
    p /= p.sum(1, keepdims=True)

    def entropy(q: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(-(q * np.log2(q)).sum(-1))

    own = entropy(p)
    both = entropy((p[:, None] + p[None]) / 2)
    return np.clip(both - (own[:, None] + own[None]) / 2, 0, 1).astype(np.float32)
