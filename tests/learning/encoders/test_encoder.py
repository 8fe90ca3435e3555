"""Encoders: what they promise, and how they are found by name."""

import numpy as np
import pytest

from photosort.learning.encoders.efficientnet import FEATURES, TEXTURES
from photosort.learning.encoders.encoder import load
from photosort.learning.encoders.lite_encoder import LiteEncoder
from photosort.model.problem import PhotosortError

VIEWS = np.random.default_rng(0).integers(0, 255, (3, 1, 224, 224, 3), dtype=np.uint8)


class Own:
    id = "own"
    views = (1, 64)
    dimensions = 7

    def encode(self, batch: np.ndarray) -> np.ndarray:
        return np.ones((len(batch), 7), np.float32)


def test_features_have_the_promised_shape_and_do_not_depend_on_neighbours_in_the_batch() -> None:
    encoder = LiteEncoder()
    together = encoder.encode(VIEWS)
    assert together.shape == (3, encoder.dimensions) == (3, FEATURES + TEXTURES)
    np.testing.assert_allclose(together[1:2], encoder.encode(VIEWS[1:2]), atol=1e-3)


def test_several_views_are_averaged() -> None:
    encoder = LiteEncoder()
    both = np.concatenate([VIEWS[:1], VIEWS[1:2]], axis=1)
    np.testing.assert_allclose(encoder.encode(both)[0], encoder.encode(VIEWS[:2]).mean(0), atol=1e-3)


def test_encoders_are_found_by_name() -> None:
    assert load("scratch").id == "scratch"
    assert load("tests.learning.encoders.test_encoder:Own").dimensions == 7
    for name in ("nothing", "no.such.module:Thing", "torchvision:resnet18:/no/such/file.pth"):
        with pytest.raises(PhotosortError, match=name.split(":")[0]):
            load(name)
