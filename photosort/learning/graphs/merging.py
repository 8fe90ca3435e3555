"""First clusters that need not be round: many small ones of k-means, joined where the graph runs on between them."""

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.cluster import KMeans

from photosort.learning.training.estimator import Floats, Labels
from photosort.learning.training.knn_graph import Graph, fuzzy_graph, nearest

NEIGHBORS = 15  # UMAP's default


def neighbor_graph(codes: Floats) -> Graph:
    """Return the graph of codes, float32 (n, d), n >= 2, along which `connected_clusters` joins.

    UMAP's fuzzy graph of 15 neighbours (McInnes 2018, section 3.1).
    """
    distances, indices = nearest(torch.from_numpy(codes), min(NEIGHBORS, len(codes) - 1))
    return fuzzy_graph(distances, indices)


def connected_clusters(
    codes: Floats, count: int, fine: int, n_init: int, seed: int, graph: Graph | None = None
) -> Labels:
    """Return labels, int64 (n,), of `count` clusters of codes, float32 (n, d), joined from `fine` times as many.

    K-means cuts a large class in two and puts two close small ones together: on USPS, compared by pixels, the zeros,
    and threes with fives. Joining the pair of small clusters between which the neighbour graph weighs most, beside
    what the pair has in all, follows the gaps instead. It is average linkage on a normalized cut (Shi and
    Malik 2000).

    Args:
        codes: what is clustered.
        count: number of clusters, all of them used where as many rows differ.
        fine: small clusters for each; 1 is k-means alone.
        n_init: runs of k-means, shared out over `fine`.
        seed: of k-means.
        graph: `neighbor_graph` of the codes, for whoever tries several times.
    """
    small = min(count * fine, len(codes) - 1)
    if small <= count:
        return np.asarray(KMeans(count, n_init=n_init, random_state=seed).fit(codes).labels_, np.int64)
    labels: Labels = KMeans(small, n_init=max(1, n_init // fine), random_state=seed).fit(codes).labels_
    graph = graph or neighbor_graph(codes)
    weights = np.zeros((small, small))
    np.add.at(weights, (labels[graph.heads.numpy()], labels[graph.tails.numpy()]), graph.weights.numpy())
    return np.asarray(_joined(weights, count)[labels], np.int64)


def _joined(weights: NDArray[np.float64], count: int) -> Labels:
    """Return for each of the rows of symmetric `weights` (m, m) its group, 0..count-1, after joining pairs."""
    m = len(weights)
    total = weights.sum(1)
    weights = weights.copy()
    group = np.arange(m)
    for _ in range(m - count):
        score = weights / np.sqrt(np.outer(total, total)).clip(1e-12)
        np.fill_diagonal(score, -1.0)
        gone = np.bincount(group, minlength=m) == 0
        score[gone] = score[:, gone] = -1.0
        keep, lose = np.unravel_index(score.argmax(), score.shape)
        weights[keep] += weights[lose]
        weights[:, keep] += weights[:, lose]
        total[keep] += total[lose]
        group[group == lose] = keep
    return np.unique(group, return_inverse=True)[1].astype(np.int64)
