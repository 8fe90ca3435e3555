"""Pictures: augmentation, shapes, and convolutional clustering."""

from pathlib import Path

import numpy as np
import pytest
import torch

from photosort.learning.estimators.convolutional_autoencoder import ConvolutionalAutoencoder
from photosort.learning.estimators.convolutional_dec import ConvolutionalDEC
from photosort.learning.estimators.metrics import clustering_accuracy
from photosort.learning.estimators.persistence import load_estimator, save_estimator
from photosort.learning.training.augmentation import Affine
from tests.learning.resuming import assert_resumes


def bars(n: int = 120, edge: int = 12) -> tuple[np.ndarray, np.ndarray]:
    """Pictures of one bar, upright, level or slanted, at any place."""
    rng = np.random.default_rng(0)
    kind = np.arange(n) % 3
    rows, columns = np.mgrid[:edge, :edge] - (edge - 1) / 2
    along = np.stack([columns, rows, (columns + rows) / np.sqrt(2)])[kind]
    off = rng.uniform(-1.5, 1.5, (n, 1, 1))
    return np.clip(1.5 - np.abs(along - off), 0, 1).astype(np.float32), kind


X, Y = bars()


def test_no_amount_changes_nothing() -> None:
    x = torch.rand(4, 2, 9, 7)
    assert torch.allclose(Affine(0, 0, 0, 0)(x), x, atol=1e-6)


def test_a_shift_moves_by_its_share_of_the_edge() -> None:
    torch.manual_seed(0)
    x = torch.zeros(200, 1, 21, 21)
    x[:, 0, 10, 10] = 1.0
    moved = Affine(shift=0.2, rotation=0, scale=0, shear=0)(x)[:, 0]
    places = (moved * torch.arange(21.0)).sum((1, 2)) / moved.sum((1, 2))
    assert float((places - 10).abs().max()) <= 0.2 * 21 + 1e-3
    assert float((places - 10).abs().max()) > 0.15 * 21


def test_each_picture_changes_by_its_own_amount() -> None:
    torch.manual_seed(0)
    x = torch.from_numpy(X[:1]).repeat(8, 1, 1)[:, None]
    changed = Affine()(x)
    assert len({tuple(picture.flatten().tolist()) for picture in changed}) == 8


def test_flattened_pictures_change_like_whole_ones() -> None:
    whole = torch.rand(5, 3, 6, 8)
    torch.manual_seed(1)
    expected = Affine()(whole)
    torch.manual_seed(1)
    flat = Affine(shape=(6, 8, 3))(whole.permute(0, 2, 3, 1).flatten(1))
    assert torch.allclose(flat.view(5, 6, 8, 3).permute(0, 3, 1, 2), expected, atol=1e-6)


@pytest.mark.parametrize("shape", [(5, 9, 7), (5, 8, 8), (5, 13, 6, 3)])
def test_any_size_comes_back(shape: tuple[int, ...]) -> None:
    x = np.random.default_rng(0).random(shape)
    fitted = ConvolutionalAutoencoder((4, 8), 3, epochs=2, random_state=0).fit(x)
    codes = fitted.transform(x)
    assert codes.shape == (5, 3)
    assert fitted.inverse_transform(codes).shape == (5, int(np.prod(shape[1:])))


def test_flattened_and_whole_pictures_have_the_same_codes() -> None:
    fitted = ConvolutionalAutoencoder((4,), 2, epochs=1, random_state=0).fit(X)
    assert np.array_equal(fitted.transform(X), fitted.transform(X.reshape(len(X), -1)))


def test_rows_that_are_no_square_ask_for_a_shape() -> None:
    with pytest.raises(ValueError, match="give shape"):
        ConvolutionalAutoencoder((4,), 2).fit(np.zeros((4, 15)))


def test_pictures_of_another_size_are_refused() -> None:
    fitted = ConvolutionalAutoencoder((4,), 2, epochs=1, random_state=0).fit(np.zeros((4, 6, 4)))
    with pytest.raises(ValueError, match="fit saw"):
        fitted.transform(np.zeros((4, 4, 6)))


def test_reconstruction_learns_the_pictures() -> None:
    fitted = ConvolutionalAutoencoder(
        (8, 16), 4, epochs=60, batch_size=32, validation_fraction=0.2, learning_rate=5e-3, random_state=0
    ).fit(X)
    assert fitted.history_["validation_loss"][-1] < 0.5 * fitted.history_["validation_loss"][0]
    error = np.square(fitted.inverse_transform(fitted.transform(X)) - X.reshape(len(X), -1)).mean()
    assert error < 0.5 * X.var()


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
