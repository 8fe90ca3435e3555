"""Agreement of clusters with classes, on tables small enough to count."""

import pytest

from photosort.learning.estimators.metrics import ari, clustering_accuracy, matched_confusion, nmi


def test_accuracy_matches_clusters_to_classes() -> None:
    assert clustering_accuracy([0, 0, 1, 1], [5, 5, 2, 2]) == 1.0


def test_accuracy_gives_each_class_one_cluster() -> None:
    # Class 0 lies in two clusters; only the larger counts.
    assert clustering_accuracy([0, 0, 0, 1], [0, 0, 1, 2]) == 0.75


def test_a_single_cluster_tells_nothing() -> None:
    assert nmi([0, 0, 1, 1], [0, 0, 0, 0]) == 0.0
    assert ari([0, 0, 1, 1], [0, 0, 0, 0]) == 0.0
    assert clustering_accuracy([0, 0, 1, 1], [0, 0, 0, 0]) == 0.5


def test_nmi_by_hand() -> None:
    # Clusters {0}, {0, 1, 1}: H(class) = ln 2, H(cluster) = 0.562335, I = 0.215762.
    assert nmi([0, 0, 1, 1], [0, 1, 1, 1]) == pytest.approx(0.215762 / ((0.693147 + 0.562335) / 2), abs=1e-5)


def test_confusion_is_ordered_by_the_match() -> None:
    table = matched_confusion([0, 0, 1, 1, 1], [7, 7, 3, 3, 7])
    assert table.tolist() == [[2, 0], [1, 2]]
