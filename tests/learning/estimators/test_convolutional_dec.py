"""Convolutional clustering: what lies anywhere is found, kept in a file, and found again after a stop."""

from pathlib import Path

import pytest

from photosort.learning.estimators.convolutional_dec import ConvolutionalDEC
from photosort.learning.estimators.metrics import clustering_accuracy
from photosort.learning.estimators.persistence import load_estimator, save_estimator
from photosort.learning.training.augmentation import Affine
from tests.learning.drawn import bars
from tests.learning.resuming import assert_resumes

X, Y = bars()


@pytest.mark.parametrize("neighbors", [0, 8])
def test_bars_are_told_apart_wherever_they_lie(neighbors: int, tmp_path: Path) -> None:
    model = ConvolutionalDEC(
        3, filters=(8, 16), latent=4, augmentation=Affine(rotation=5, shear=0), n_neighbors=neighbors, views=8,
        epochs=60, embedding_batch_size=64, embedding_rate=5e-3, batch_size=64, max_rounds=5, random_state=0,
    )  # fmt: skip
    model.fit(X)
    assert clustering_accuracy(Y, model.labels_) > 0.9
    assert (model.predict(X) == model.labels_).all()
    save_estimator(model, tmp_path / "model.safetensors")
    assert (load_estimator(tmp_path / "model.safetensors").predict(X) == model.labels_).all()


@pytest.mark.parametrize("stage", ["embed", "teach", "cluster"])
def test_a_fit_cancelled_in_any_stage_goes_on_to_the_same_result(stage: str, tmp_path: Path) -> None:
    model = ConvolutionalDEC(
        3, filters=(8,), latent=4, n_neighbors=8, views=2, epochs=3, embedding_batch_size=64, batch_size=64,
        max_rounds=3, tolerance=0.0, random_state=0,
    )  # fmt: skip
    assert_resumes(model, X, tmp_path / "state.safetensors", lambda progress: progress.stage == stage)
