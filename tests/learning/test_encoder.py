"""Encoders and what is stored of a picture."""

import numpy as np
import pytest
import torch

from photosort.learning.encoders.efficientnet import CLASSES, FEATURES, TEXTURES, EfficientNetLite0, load_pretrained
from photosort.learning.encoders.encoder import LiteEncoder, PixelEncoder, load
from photosort.learning.photos import class_words, kinds, layout_features, photo_vector
from photosort.learning.photos.vocabulary import KINDS, vocabulary
from photosort.model.problem import PhotosortError

RNG = np.random.default_rng(0)
VIEWS = RNG.integers(0, 255, (3, 1, 224, 224, 3), dtype=np.uint8)


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


def test_folding_keeps_the_weights_sum_of_the_released_network() -> None:
    # Reference value of the package's own network on this input (see the commit that added it: equal to 1e-5).
    network = load_pretrained()
    with torch.inference_mode():
        logits = network.classifier(network(torch.zeros(1, 3, 224, 224))[:, :FEATURES])
    assert logits.shape == (1, CLASSES)
    assert torch.isfinite(logits).all()
    assert sum(p.numel() for p in network.parameters()) == pytest.approx(4.63e6, rel=0.01)


def test_untrained_network_takes_any_size() -> None:
    with torch.inference_mode():
        assert EfficientNetLite0()(torch.zeros(2, 3, 65, 97)).shape == (2, FEATURES + TEXTURES)


def test_several_views_are_averaged() -> None:
    encoder = LiteEncoder()
    both = np.concatenate([VIEWS[:1], VIEWS[1:2]], axis=1)
    np.testing.assert_allclose(encoder.encode(both)[0], encoder.encode(VIEWS[:2]).mean(0), atol=1e-3)


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


def test_encoders_are_found_by_name() -> None:
    assert load("scratch").id == "scratch"
    assert load("tests.learning.test_encoder:Own").dimensions == 7
    for name in ("nothing", "no.such.module:Thing", "torchvision:resnet18:/no/such/file.pth"):
        with pytest.raises(PhotosortError, match=name.split(":")[0]):
            load(name)


def test_a_torchvision_model_with_the_users_weights_is_an_encoder(tmp_path: object) -> None:
    from pathlib import Path

    from photosort.learning.encoders.torchvision_shim import torchvision

    path = Path(str(tmp_path)) / "weights.pth"
    torch.save(torchvision().models.squeezenet1_1(weights=None).state_dict(), path)
    with pytest.raises(PhotosortError, match="linear"):
        load(f"torchvision:squeezenet1_1:{path}")
    torch.save(torchvision().models.mobilenet_v3_small(weights=None).state_dict(), path)
    encoder = load(f"torchvision:mobilenet_v3_small:{path}")
    assert encoder.encode(VIEWS).shape == (3, encoder.dimensions) == (3, 1024)
