"""Neighbours and their weights on points whose neighbours are known."""

import numpy as np
import torch

from photosort.learning.training.knn_graph import fuzzy_graph, nearest
from photosort.learning.training.losses import squared_distances


def test_nearest_of_points_on_a_line() -> None:
    distances, indices = nearest(torch.tensor([[0.0], [1.0], [3.0], [3.5]]), 2)
    assert indices.tolist() == [[1, 2], [0, 2], [3, 1], [2, 1]]
    np.testing.assert_allclose(distances[0], [1.0, 3.0], rtol=1e-5)


def test_nearest_agrees_with_all_distances() -> None:
    x = torch.from_numpy(np.random.default_rng(0).normal(size=(3000, 5)).astype(np.float32))  # more than one block
    _, indices = nearest(x, 4)
    squares = squared_distances(x, x).fill_diagonal_(torch.inf)
    assert bool((indices == squares.topk(4, largest=False).indices).all())


def test_a_view_brings_a_shifted_point_near() -> None:
    x = torch.tensor([[0.0, 0.0], [9.0, 0.0], [2.0, 2.0]])
    distances, indices = nearest(x, 1, lambda _: x - torch.tensor([8.5, 0.0]), count=1)
    assert indices[1].item() == 0
    assert distances[1].item() == 0.5


def test_an_index_counts_once_over_all_views() -> None:
    x = torch.from_numpy(np.random.default_rng(1).normal(size=(40, 3)).astype(np.float32))
    _, indices = nearest(x, 6, lambda number: x + 0.01 * number, count=5)
    assert all(len(set(row)) == 6 for row in indices.tolist())


def test_fuzzy_weights_sum_to_the_logarithm() -> None:
    x = torch.from_numpy(np.random.default_rng(2).normal(size=(50, 3)).astype(np.float32))
    distances, indices = nearest(x, 8)
    graph = fuzzy_graph(distances, indices)
    table = np.zeros((50, 50), np.float32)
    table[graph.heads, graph.tails] = graph.weights
    np.testing.assert_allclose(table, table.T, rtol=1e-6)
    assert float(graph.weights.max()) <= 1.0
    # a + b - ab is at least a: each row holds at least its own directed log2(8) = 3.
    assert float(table.sum(1).min()) >= 3 - 1e-3


def test_identical_points_have_finite_weights() -> None:
    distances, indices = nearest(torch.zeros(5, 2), 3)
    graph = fuzzy_graph(distances, indices)
    assert bool((graph.weights == 1).all())


def test_edges_are_drawn_by_their_weight() -> None:
    distances, indices = nearest(torch.tensor([[0.0], [1.0], [1.1], [50.0]]), 2)
    graph = fuzzy_graph(distances, indices)
    torch.manual_seed(0)
    heads, tails = graph.draw(4000)
    strongest, weakest = int(graph.weights.argmax()), int(graph.weights.argmin())

    def times(edge: int) -> int:
        return int(((heads == graph.heads[edge]) & (tails == graph.tails[edge])).sum())

    assert times(strongest) > times(weakest)
