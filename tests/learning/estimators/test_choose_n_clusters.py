"""The number of clusters that is chosen."""

import numpy as np
import pytest
from sklearn.datasets import make_blobs

from photosort.learning.estimators.choose_n_clusters import choose_n_clusters


@pytest.mark.parametrize("count", [2, 3, 7, 12, 23])
def test_blobs_are_counted(count: int) -> None:
    codes, _ = make_blobs(40 * count, 6, centers=count, cluster_std=0.5, center_box=(-20, 20), random_state=1)
    assert choose_n_clusters(codes.astype(np.float32), 0) == count


@pytest.mark.parametrize(("n", "expected"), [(1, 1), (2, 1)])
def test_hardly_any_rows_are_one_cluster(n: int, expected: int) -> None:
    assert choose_n_clusters(np.zeros((n, 2), np.float32), 0) == expected


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
def test_equal_rows_are_no_obstacle() -> None:
    assert choose_n_clusters(np.ones((40, 2), np.float32), 0) >= 1
