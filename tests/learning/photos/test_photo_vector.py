"""What is stored of a photo, and what is read out of it again."""

import numpy as np
import pytest

from photosort.learning.encoders.lite_encoder import LiteEncoder
from photosort.learning.encoders.pixels import PixelEncoder
from photosort.learning.photos import class_words, kinds, layout_features, photo_vector
from photosort.learning.photos.vocabulary import KINDS, vocabulary

VIEWS = np.random.default_rng(0).integers(0, 255, (3, 1, 224, 224, 3), dtype=np.uint8)


def test_stored_vectors_come_apart_again() -> None:
    encoder = PixelEncoder()
    vectors = photo_vector.describe(encoder, VIEWS, np.array([0.5, 1, 2], np.float32))
    columns = photo_vector.Columns.of(vectors.shape[1])
    assert columns.features == encoder.dimensions
    features, laid, pictures = columns.split(vectors)
    np.testing.assert_allclose(features, encoder.encode(VIEWS), atol=1e-3)
    assert laid.shape == (3, layout_features.COLUMNS)
    np.testing.assert_allclose(pictures.astype(float).mean(), VIEWS.mean() / 255, atol=1e-2)
    with pytest.raises(ValueError, match="columns"):
        photo_vector.Columns.of(10)


def test_words_and_kinds_are_distributions() -> None:
    vectors = photo_vector.describe(LiteEncoder(), VIEWS, np.ones(3, np.float32))
    for shares, count in (
        (class_words.probabilities(vectors), len(vocabulary().words)),
        (kinds.probabilities(vectors), len(KINDS)),
    ):
        assert shares.shape == (3, count)
        np.testing.assert_allclose(shares.sum(1), 1, atol=1e-3)
