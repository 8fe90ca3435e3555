"""A first grouping in well under a second, while pictures are still read: communities of alike photos."""

from typing import Self

import numpy as np
from numpy.typing import NDArray

from photosort.learning.photos.album_model import SMALLEST
from photosort.learning.photos.representation import Representation, unit

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]

_FEWEST_NEIGHBORS, _MOST_NEIGHBORS, _SHARE = 5, 10, 20  # of few photos, ten neighbours reach into other albums
_SPREADS = 1.5  # by so many, two photos of a group are more alike than two by chance
_BLOCK = 512  # rows compared at a time


class FirstGroups:
    """Groups photos by their stored vectors (`photo_vector.describe`) for as long as there is no `PhotoGrouping`.

    Louvain's communities (Blondel 2008) of the graph of nearest neighbours, in the same representation that the full
    grouping learns from; an edge counts double where each of two photos is among the nearest of the other. It is used
    as scikit-learn's clusterers are, but does without it and without torch, which take seconds to load.

    Parameters
    ----------
        resolution: larger for more and smaller communities (Reichardt 2006).
        random_state: seed; the same vectors and seed give the same groups.

    Attributes
    ----------
        labels_: group of each row, (n,) int64; -1 where a group would have fewer than three photos.
        least_: cosine from which on two photos are neighbours. Of few photos, many have no like yet, and each has its
            nearest all the same: hardly more alike than two by chance, it would be a stranger in an album.
        certainty_: share of a photo's edges, by weight, that stay in its group, (n,) float32, 0..1.
        points_: (n, m) float32, the representation: the larger a cosine, the more two photos are alike.
    """

    def __init__(self, *, resolution: float = 2.0, random_state: int = 0) -> None:
        self.resolution = resolution
        self.random_state = random_state

    def fit(self, vectors: NDArray[np.float16]) -> Self:
        """Group stored vectors, float16 (n, d). Raises ValueError for fewer than two rows."""
        n = len(vectors)
        if n < 2:
            raise ValueError(f"{n} photos cannot be grouped.")
        self.representation_ = Representation.fit(vectors)
        self.points_ = self.representation_(vectors)
        self._directions = unit(self.points_)
        self._neighbors = min(n - 1, max(_FEWEST_NEIGHBORS, min(_MOST_NEIGHBORS, n // _SHARE)))
        near = self._nearest(self._directions, themselves=True)
        heads, tails = np.repeat(np.arange(n), self._neighbors), near.ravel()
        self.least_ = _least_likeness(self._directions)
        alike = self._alike(self._directions, near).ravel()
        groups = self._communities(heads[alike], tails[alike], n)
        # Of a photo's edges, those to its nearest and those from whom it is nearest to.
        same = groups[heads] == groups[tails]
        inside = np.bincount(heads, same, n) + np.bincount(tails, same, n)
        self.certainty_: Floats = (inside / (self._neighbors + np.bincount(tails, minlength=n))).astype(np.float32)
        small = np.bincount(groups) < SMALLEST
        self.labels_: Labels = np.where(small[groups], -1, groups)
        return self

    def place(self, vectors: NDArray[np.float16]) -> tuple[Labels, Floats]:
        """Of later vectors, float16 (n, d): the group that most of the nearest neighbours are in, (n,) int64, -1 where
        most have none or are unlike, and the share of neighbours in it, (n,) float32.
        """
        directions = unit(self.representation_(vectors))
        near = self._nearest(directions)
        homes = np.where(self._alike(directions, near), self.labels_[near], -1)
        votes = np.zeros((len(near), int(self.labels_.max()) + 2), np.float32)
        np.add.at(votes, (np.arange(len(near))[:, None], homes + 1), 1 / self._neighbors)
        return votes.argmax(1) - 1, votes.max(1)

    def _nearest(self, directions: Floats, *, themselves: bool = False) -> Labels:
        """The nearest of the fitted rows, (n, neighbors) in no order, of directions (n, m).

        `themselves`: they are the fitted rows, of which none is a neighbour of itself.
        """
        found = []
        for start in range(0, len(directions), _BLOCK):
            likeness = directions[start : start + _BLOCK] @ self._directions.T
            if themselves:
                rows = np.arange(len(likeness))
                likeness[rows, start + rows] = -np.inf
            found.append(np.argpartition(-likeness, self._neighbors - 1, axis=1)[:, : self._neighbors])
        return np.concatenate(found)

    def _alike(self, directions: Floats, near: Labels) -> NDArray[np.bool_]:
        """Whether directions (n, m) are as alike as neighbours are to rows (n, neighbors) of the fitted ones."""
        cosines = [np.einsum("ij,ij->i", directions, self._directions[column]) for column in near.T]
        return np.stack(cosines, axis=1) >= self.least_

    def _communities(self, heads: Labels, tails: Labels, n: int) -> Labels:
        import networkx  # 0.2 s: the engine answers before it needs this

        network = networkx.Graph()
        network.add_nodes_from(range(n))
        pairs, weights = np.unique(np.sort(np.stack([heads, tails], axis=1), axis=1), axis=0, return_counts=True)
        edges = zip(*pairs.T.tolist(), weights.tolist(), strict=True)
        network.add_weighted_edges_from(edges)
        labels = np.empty(n, np.int64)
        found = networkx.community.louvain_communities(network, resolution=self.resolution, seed=self.random_state)
        for number, members in enumerate(found):
            labels[list(members)] = number
        return labels


def _least_likeness(directions: Floats) -> float:
    """Cosine that is `_SPREADS` standard deviations above the mean of all pairs of directions, (n, m) of length one."""
    n = len(directions)
    pairs = n * (n - 1)
    mean = (np.square(directions.sum(0, dtype=np.float64)).sum() - n) / pairs
    square = (np.square(directions.T.astype(np.float64) @ directions).sum() - n) / pairs
    return float(mean + _SPREADS * np.sqrt(max(0.0, square - mean**2)))
