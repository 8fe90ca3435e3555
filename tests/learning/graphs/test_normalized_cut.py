"""Cuts of a graph: what they cost, and how samples and groups move so that less is cut."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.datasets import make_moons

from photosort.learning.graphs.normalized_cut import neighbor_shares, normalized_cut, propagate_labels, refine_cut
from photosort.learning.training.knn_graph import Graph, fuzzy_graph, nearest

MOONS, Y = make_moons(300, noise=0.04, random_state=0)
GRAPH = fuzzy_graph(*nearest(torch.from_numpy(MOONS.astype(np.float32)), 10))


def test_a_handful_torn_off_its_class_cuts_more_of_the_graph_than_the_gap_does() -> None:
    torn = np.zeros(len(Y), np.int64)
    torn[np.argsort(MOONS[:, 0])[:8]] = 1
    assert normalized_cut(GRAPH, Y) == pytest.approx(0.0, abs=1e-6)
    assert normalized_cut(GRAPH, torn) > 0.1


def test_votes_bring_back_who_strayed_and_leave_the_rest() -> None:
    strayed = Y.copy()
    strayed[::11] = 1 - strayed[::11]
    assert (propagate_labels(GRAPH, strayed) == Y).all()
    assert (propagate_labels(GRAPH, Y) == Y).all()


def test_neighbor_shares_are_those_of_the_edges() -> None:
    graph = Graph(torch.tensor([0, 0, 1, 2]), torch.tensor([1, 2, 0, 0]), torch.tensor([0.75, 0.25, 1.0, 1.0]))
    shares = neighbor_shares(graph, np.array([0, 1, 2]), 3)
    assert shares.tolist() == [[0.0, 0.75, 0.25], [1.0, 0.0, 0.0], [1.0, 0.0, 0.0]]


def test_a_group_that_holds_together_moves_as_one_to_where_it_belongs() -> None:
    rng = np.random.default_rng(0)
    # Two clusters, and a group close to the second but labelled with the first: every vote of its own is for itself.
    places = np.concatenate([rng.normal(c, 0.3, (n, 2)) for c, n in (([0, 0], 80), ([6, 0], 80), ([6, 1.4], 30))])
    graph = fuzzy_graph(*nearest(torch.from_numpy(places.astype(np.float32)), 15))
    labels = np.repeat([0, 1, 0], [80, 80, 30])
    assert (propagate_labels(graph, labels)[160:] == 0).sum() > 20
    assert (refine_cut(graph, labels) == np.repeat([0, 1, 1], [80, 80, 30])).all()


@given(st.integers(0, 10**6), st.integers(1, 6))
@settings(max_examples=4, deadline=None)
def test_moving_groups_never_cuts_more_and_empties_no_cluster(seed: int, count: int) -> None:
    labels = np.random.default_rng(seed).integers(0, count, len(Y))
    _, labels = np.unique(labels, return_inverse=True)
    moved = refine_cut(GRAPH, labels)
    assert normalized_cut(GRAPH, moved) <= normalized_cut(GRAPH, labels) + 1e-6
    assert set(moved.tolist()) == set(labels.tolist())


@pytest.mark.parametrize("sizes", [(1, 1), (2, 3), (3, 3), (1, 9)])
def test_tiny_clusters_are_left_as_they_are(sizes: tuple[int, int]) -> None:
    places = torch.arange(float(sum(sizes)))[:, None]
    graph = fuzzy_graph(*nearest(places, min(3, sum(sizes) - 1)))
    labels = np.repeat([0, 1], sizes)
    assert len(set(refine_cut(graph, labels).tolist())) == 2
