"""A first grouping in well under a second, while pictures are still read: communities of alike photos."""

from typing import Self

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray
from sklearn.base import BaseEstimator, ClusterMixin
from sklearn.utils.validation import check_is_fitted

from photosort.learning.graphs.normalized_cut import neighbor_shares
from photosort.learning.photos.photo_grouping import SMALLEST
from photosort.learning.photos.representation import Representation, unit
from photosort.learning.training.knn_graph import Graph, fuzzy_graph, nearest

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]

_FEWEST_NEIGHBORS, _MOST_NEIGHBORS, _SHARE = 5, 10, 20  # of few photos, ten neighbours reach into other albums


class FirstGroups(ClusterMixin, BaseEstimator):
    """Groups photos by their stored vectors (`photo_vector.describe`) for as long as there is no `PhotoGrouping`.

    Louvain's communities (Blondel 2008) of UMAP's fuzzy graph (McInnes 2018, section 3.1) of nearest neighbours in the
    same representation that the full grouping learns from.

    Parameters
    ----------
        resolution: above 1 for more and smaller communities (Reichardt 2006).
        random_state: seed; the same vectors and seed give the same groups.

    Attributes
    ----------
        labels_: group of each row, (n,) int64; -1 where a group would have fewer than three photos.
        certainty_: share of a photo's edges, by weight, that stay in its group, (n,) float32, 0..1.
        points_: (n, m) float32, the representation: the larger a cosine, the more two photos are alike.
    """

    def __init__(self, *, resolution: float = 1.5, random_state: int = 0) -> None:
        self.resolution = resolution
        self.random_state = random_state

    def fit(self, X: ArrayLike, y: object = None) -> Self:
        """Group stored vectors, float16 (n, d). `y` is ignored. Raises ValueError for fewer than two rows."""
        vectors = np.asarray(X)
        n = len(vectors)
        if n < 2:
            raise ValueError(f"{n} photos cannot be grouped.")
        self.representation_ = Representation.fit(vectors)
        self.points_ = self.representation_(vectors)
        self._directions = unit(self.points_)
        self._neighbors = min(n - 1, max(_FEWEST_NEIGHBORS, min(_MOST_NEIGHBORS, n // _SHARE)))
        graph = fuzzy_graph(*nearest(torch.from_numpy(self._directions), self._neighbors))
        groups = self._communities(graph, n)
        shares = neighbor_shares(graph, groups, int(groups.max()) + 1)
        self.certainty_: Floats = shares[np.arange(n), groups]
        small = np.bincount(groups) < SMALLEST
        self.labels_: Labels = np.where(small[groups], -1, groups)
        return self

    def predict(self, X: ArrayLike) -> Labels:
        """Group of later vectors, (n,) int64 of X, float16 (n, d): the one of most of its nearest neighbours."""
        return self.place(X)[0]

    def place(self, X: ArrayLike) -> tuple[Labels, Floats]:
        """Group, (n,) int64, -1 where most neighbours have none, and the share of neighbours in it, (n,) float32."""
        check_is_fitted(self, "points_")
        likeness = unit(self.representation_(np.asarray(X))) @ self._directions.T
        near = np.argpartition(-likeness, self._neighbors - 1, axis=1)[:, : self._neighbors]
        votes = np.zeros((len(near), int(self.labels_.max()) + 2), np.float32)
        np.add.at(votes, (np.arange(len(near))[:, None], self.labels_[near] + 1), 1 / self._neighbors)
        return votes.argmax(1) - 1, votes.max(1)

    def _communities(self, graph: Graph, n: int) -> Labels:
        import networkx  # 0.2 s: the engine answers before it needs this

        network = networkx.Graph()
        network.add_nodes_from(range(n))
        edges = zip(graph.heads.tolist(), graph.tails.tolist(), graph.weights.tolist(), strict=True)
        network.add_weighted_edges_from((head, tail, weight) for head, tail, weight in edges if head < tail)
        labels = np.empty(n, np.int64)
        found = networkx.community.louvain_communities(network, resolution=self.resolution, seed=self.random_state)
        for number, members in enumerate(found):
            labels[list(members)] = number
        return labels
