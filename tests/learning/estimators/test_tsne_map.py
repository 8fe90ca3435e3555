"""The map: neighbours stay neighbours, and later points land among their own."""

import multiprocessing

import numpy as np
import pytest
from sklearn.datasets import make_blobs
from sklearn.neighbors import KNeighborsClassifier

from photosort.learning.estimators import tsne_map
from photosort.learning.estimators.tsne_map import TSNEMap

X, Y = make_blobs(150, 8, centers=3, cluster_std=0.5, random_state=0)


def test_groups_stay_apart_and_new_points_land_in_theirs() -> None:
    plane = TSNEMap(random_state=0)
    places = plane.fit_transform(X[:120])
    assert places.shape == (120, 2)
    near = KNeighborsClassifier(5).fit(places, Y[:120])
    assert near.score(places, Y[:120]) == 1.0
    assert near.score(plane.transform(X[120:]), Y[120:]) == 1.0
    assert np.array_equal(plane.embedding_, places)


@pytest.mark.parametrize("n", [1, 4, 12, 60, 120])
def test_points_of_the_map_come_back_where_they_were(n: int) -> None:
    plane = TSNEMap(random_state=0).fit(X[:n])
    places = plane.embedding_.copy()
    for _ in range(2):
        off = np.linalg.norm(plane.transform(X[:n]) - places, axis=1)
        assert off.max() <= 0.02 * np.ptp(places, axis=0).max()
    assert np.array_equal(plane.embedding_, places)


@pytest.mark.parametrize("n", [1, 4, 5, 12])
def test_a_handful_of_points_has_a_map(n: int) -> None:
    places = TSNEMap(random_state=0).fit_transform(X[:n])
    assert places.shape == (n, 2)
    assert np.isfinite(places).all()


def test_a_process_that_may_have_no_children_is_not_warned_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(vars(multiprocessing.current_process())["_config"], "daemon", True)
    monkeypatch.setattr(tsne_map, "available_cores", lambda: 2)
    assert TSNEMap(random_state=0).fit_transform(X[:20]).shape == (20, 2)
