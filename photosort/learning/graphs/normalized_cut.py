"""Clusters of a graph by its normalized cut: measured, and improved by moving single samples and whole groups."""

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import qr, svd
from scipy.sparse import csr_array, diags_array
from scipy.sparse.linalg import eigsh

from photosort.learning.training.estimator import Floats, Labels
from photosort.learning.training.knn_graph import Graph

VOTES = 20  # rounds in which samples follow their neighbours; two can change places for ever
PIECES = (2, 3, 4, 6, 8, 12)  # into how many pieces a cluster is taken apart, to find a group that belongs elsewhere
MOVES = 100  # groups moved; each lowers the cut, so it ends long before


def normalized_cut(graph: Graph, labels: Labels) -> float:
    """Return how much of `graph` the clusters `labels`, int64 (n,), cut (Shi and Malik 2000, equation 2).

    The sum over clusters of the share of a cluster's edges, by weight, that leave it: 0 to the number of clusters. A
    handful that is split off its class costs nearly 1.
    """
    heads, weights = labels[graph.heads.numpy()], graph.weights.numpy()
    leaving = weights * (heads != labels[graph.tails.numpy()])
    return float((np.bincount(heads, leaving) / np.bincount(heads, weights).clip(1e-12)).sum())


def neighbor_shares(graph: Graph, labels: Labels, count: int) -> Floats:
    """Return for each sample the share of its edges, by weight, that lead to each of `count` clusters: float32
    (n, count), for labels, int64 (n,). Rows sum to 1, or to 0 where a sample has no edge.
    """
    weights = np.zeros((len(labels), count), np.float32)
    np.add.at(weights, (graph.heads.numpy(), labels[graph.tails.numpy()]), graph.weights.numpy())
    return np.asarray(weights / weights.sum(1, keepdims=True).clip(1e-12), np.float32)


def propagate_labels(graph: Graph, labels: Labels) -> Labels:
    """Return labels, int64 (n,), after each sample has moved to where most of its edges lead, until none moves.

    Label propagation (Raghavan 2007) from clusters that are there already, all samples at once. On MNIST's test part
    it takes first clusters from NMI 0.92 to 0.95.
    """
    count = int(labels.max()) + 1
    for _ in range(VOTES):
        moved: Labels = neighbor_shares(graph, labels, count).argmax(1)
        if (moved == labels).all():
            break
        labels = moved
    return labels


def refine_cut(graph: Graph, labels: Labels) -> Labels:
    """Return labels, int64 (n,), after whole groups have moved to other clusters, while that lowers the normalized cut.

    Votes leave a group where it is that holds together better than with anything around it: on MNIST the sevens with
    a bar among the twos. Here each cluster is taken apart into its own best pieces, and the piece whose move lowers
    the cut most goes first, if it is no more than half its cluster. On MNIST's test part that takes first clusters
    from NMI 0.95 to 0.97.
    """
    heads, tails = graph.heads.numpy(), graph.tails.numpy()
    weights = csr_array((graph.weights.numpy().astype(np.float64), (heads, tails)), shape=(len(labels),) * 2)
    degrees = weights.sum(1)
    labels = labels.copy()
    count = int(labels.max()) + 1
    pieces = [_pieces(weights, np.flatnonzero(labels == cluster)) for cluster in range(count)]
    for _ in range(MOVES):
        towards = weights @ np.eye(count)[labels]  # (n, count): each sample's edges to each cluster
        volume = np.bincount(labels, degrees, count)
        within = np.bincount(labels, towards[np.arange(len(labels)), labels], count)
        best: tuple[float, int, int, NDArray[np.int64]] = (1e-6, 0, 0, np.empty(0, np.int64))
        for cluster, parts in enumerate(pieces):
            for part in parts:
                moved = degrees[part].sum()
                if moved > volume[cluster] / 2:
                    continue
                to, inner = towards[part].sum(0), weights[part][:, part].sum()
                left = (within[cluster] - 2 * to[cluster] + inner) / (volume[cluster] - moved)
                grown = (within + 2 * to + inner) / (volume + moved)
                gain = left - within[cluster] / volume[cluster] + grown - within / volume.clip(1e-12)
                gain[cluster] = 0
                target = int(gain.argmax())
                best = max(best, (float(gain[target]), cluster, target, part), key=lambda move: move[0])
        if not len(best[3]):
            break
        labels[best[3]] = best[2]
        for cluster in best[1:3]:
            pieces[cluster] = _pieces(weights, np.flatnonzero(labels == cluster))
    return labels


def _pieces(weights: csr_array, members: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """Return the pieces into which a cluster's `members` fall when it is cut in 2, in 3 ... in 12.

    Spectral clustering (Shi and Malik 2000) on the graph of the members alone, with the pieces read off the
    eigenvectors by a pivoted QR decomposition (Damle 2019), so that nothing is drawn.
    """
    most = min(max(PIECES), len(members) - 2)
    if most < min(PIECES):
        return []
    own = weights[members][:, members]
    root = diags_array(own.sum(1).clip(1e-12) ** -0.5)
    values, vectors = eigsh(root @ own @ root, most, which="LA", v0=np.linspace(0.5, 1.5, len(members)), tol=1e-4)
    vectors = vectors[:, np.argsort(-values)]
    parts = []
    for count in (size for size in PIECES if size <= most):
        first = vectors[:, :count]
        pivots = qr(first.T, mode="r", pivoting=True)[1][:count]
        left, _, right = svd(first[pivots].T)
        which = np.abs(first @ (left @ right)).argmax(1)
        parts += [members[which == piece] for piece in range(count) if (which == piece).any()]
    return parts
