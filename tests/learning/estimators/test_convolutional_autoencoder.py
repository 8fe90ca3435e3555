"""The autoencoder of pictures: any size, flat or whole, and it learns them."""

import numpy as np
import pytest

from photosort.learning.estimators.convolutional_autoencoder import ConvolutionalAutoencoder
from tests.learning.drawn import bars

X, _ = bars()


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
