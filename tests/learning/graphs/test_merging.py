"""First clusters follow gaps, where k-means follows round shapes."""

import numpy as np
import pytest
from sklearn.datasets import make_moons

from photosort.learning.estimators.metrics import clustering_accuracy
from photosort.learning.graphs.merging import connected_clusters

MOONS, Y = make_moons(300, noise=0.04, random_state=0)
MOONS = MOONS.astype(np.float32)


def test_moons_are_told_apart() -> None:
    assert clustering_accuracy(Y, connected_clusters(MOONS, 2, 6, 10, 0)) == 1.0
    assert clustering_accuracy(Y, connected_clusters(MOONS, 2, 1, 10, 0)) < 0.9


@pytest.mark.parametrize("count", [1, 2, 5])
def test_as_many_clusters_as_asked_for(count: int) -> None:
    labels = connected_clusters(MOONS, count, 3, 2, 0)
    assert sorted(set(labels.tolist())) == list(range(count))


@pytest.mark.parametrize("n", [2, 3, 5])
def test_hardly_any_rows_suffice(n: int) -> None:
    assert len(set(connected_clusters(MOONS[:n], 2, 3, 2, 0).tolist())) == 2


def test_a_wide_class_is_not_cut_for_two_close_ones() -> None:
    rng = np.random.default_rng(0)
    wide = rng.uniform([-6, -1], [6, 1], (400, 2))
    near = np.concatenate([rng.normal([0, 4], 0.3, (60, 2)), rng.normal([2.2, 4], 0.3, (60, 2))])
    y = np.repeat([0, 1, 2], [400, 60, 60])
    codes = np.concatenate([wide, near]).astype(np.float32)
    assert clustering_accuracy(y, connected_clusters(codes, 3, 4, 10, 0)) == 1.0
