"""Every estimator keeps scikit-learn's conventions, and finds what is plainly there."""

import doctest
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.base import clone
from sklearn.datasets import make_blobs
from sklearn.utils.estimator_checks import parametrize_with_checks

from photosort.learning.estimators import dec
from photosort.learning.estimators.autoencoder import Autoencoder
from photosort.learning.estimators.autoencoder_kmeans import AutoencoderKMeans
from photosort.learning.estimators.dec import DEC
from photosort.learning.estimators.deep_clusterer import DeepClusterer
from photosort.learning.estimators.metrics import clustering_accuracy
from photosort.learning.estimators.neighbor_dec import NeighborDEC
from photosort.learning.estimators.persistence import load_estimator, save_estimator
from photosort.learning.training.estimator import DeepEstimator
from photosort.model.problem import PhotosortError
from tests.learning.resuming import assert_resumes

SMALL = Autoencoder((8,), 2, epochs=30, batch_size=32, learning_rate=1e-2, device="cpu")
TINY = Autoencoder((8,), 2, epochs=10, batch_size=32, learning_rate=3e-2, device="cpu")
X, Y = make_blobs(240, n_features=12, centers=4, cluster_std=1.0, random_state=3)
CLUSTERERS: list[DeepClusterer] = [
    AutoencoderKMeans(4, autoencoder=SMALL, random_state=0, device="cpu"),
    DEC(4, autoencoder=SMALL, random_state=0, device="cpu"),
    NeighborDEC(4, latent=3, hidden=(16,), epochs=15, unit_length=False, random_state=0, device="cpu"),
]


def name(estimator: object) -> str:
    return type(estimator).__name__


@parametrize_with_checks(
    [
        Autoencoder((8,), 2, epochs=2, device="cpu"),
        AutoencoderKMeans(3, autoencoder=TINY, n_init=2, device="cpu"),
        DEC(3, autoencoder=TINY, max_rounds=2, n_init=2, device="cpu"),
        NeighborDEC(3, latent=2, hidden=(8,), epochs=8, max_rounds=2, n_init=2, device="cpu"),
    ]
)
@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")  # k-means on the checks' equal points
def test_scikit_learns_own_checks(estimator: Any, check: Any) -> None:
    check(estimator)


@pytest.mark.parametrize("estimator", CLUSTERERS, ids=name)
def test_blobs_are_found_and_predicted(estimator: DeepClusterer) -> None:
    fitted = clone(estimator).fit(X[:200])
    assert clustering_accuracy(Y[:200], fitted.labels_) > 0.95
    assert clustering_accuracy(Y[200:], fitted.predict(X[200:])) > 0.9
    assert (fitted.predict(X[:200]) == fitted.labels_).all()


@pytest.mark.parametrize("estimator", CLUSTERERS, ids=name)
def test_probabilities_sum_to_one_and_favour_the_label(estimator: DeepClusterer) -> None:
    fitted = clone(estimator).fit(X)
    probabilities = fitted.predict_proba(X)
    np.testing.assert_allclose(probabilities.sum(1), 1, rtol=1e-5)
    assert (probabilities.argmax(1) == fitted.labels_).all()


@pytest.mark.parametrize("estimator", CLUSTERERS, ids=name)
def test_the_number_of_clusters_is_found(estimator: DeepClusterer) -> None:
    fitted = clone(estimator).set_params(n_clusters=None).fit(X)
    assert len(fitted.cluster_centers_) == 4


@pytest.mark.parametrize("estimator", CLUSTERERS, ids=name)
def test_a_code_does_not_depend_on_its_company(estimator: DeepClusterer) -> None:
    fitted = clone(estimator).fit(X)
    assert np.array_equal(fitted.transform(X)[17], fitted.transform(X[17:18])[0])


@pytest.mark.parametrize("estimator", [SMALL, *CLUSTERERS], ids=name)
def test_pickle_and_safetensors_give_the_same_codes(estimator: DeepEstimator, tmp_path: Path) -> None:
    fitted: Any = clone(estimator).set_params(random_state=1).fit(X)
    save_estimator(fitted, tmp_path / "fitted.safetensors")
    for again in (pickle.loads(pickle.dumps(fitted)), load_estimator(tmp_path / "fitted.safetensors")):
        assert np.array_equal(again.transform(X), fitted.transform(X))
        assert again.get_params(deep=False).keys() == fitted.get_params(deep=False).keys()
        if isinstance(estimator, DeepClusterer):
            assert (again.predict(X) == fitted.labels_).all()


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.safetensors").write_bytes(pickle.dumps([1]))
    with pytest.raises(PhotosortError, match=r"x\.safetensors holds no estimator"):
        load_estimator(tmp_path / "x.safetensors")


@pytest.mark.parametrize("estimator", CLUSTERERS, ids=name)
def test_a_cancelled_fit_goes_on_to_the_same_result(estimator: DeepClusterer, tmp_path: Path) -> None:
    estimator = clone(estimator)
    deep = isinstance(estimator, DEC)
    if deep:
        estimator.set_params(tolerance=0.0, max_rounds=3)
    assert_resumes(
        estimator, X, tmp_path / "state.safetensors", lambda progress: progress.stage == "cluster" or not deep
    )


def test_fewer_rows_than_clusters_are_refused() -> None:
    with pytest.raises(ValueError, match="n_samples=3 should be >= n_clusters=4"):
        clone(CLUSTERERS[0]).fit(X[:3])


def test_the_example_of_a_deep_belief_net_runs() -> None:
    assert doctest.testmod(dec).attempted > 0
    assert doctest.testmod(dec).failed == 0
