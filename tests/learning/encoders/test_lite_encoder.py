"""The built-in encoder: its graph is the network of the released weights."""

import numpy as np
import torch

from photosort.learning.encoders.lite_encoder import LiteEncoder
from tests.learning.encoders.reference_network import load_pretrained

VIEWS = np.random.default_rng(0).integers(0, 256, (3, 2, 224, 224, 3), dtype=np.uint8)


def test_features_are_those_of_the_network_in_torch() -> None:
    with torch.inference_mode():
        x = (torch.from_numpy(VIEWS[:, 0]).permute(0, 3, 1, 2).float() - 127) / 128
        expected = load_pretrained()(x).numpy()
    np.testing.assert_allclose(LiteEncoder().encode(VIEWS[:, :1]), expected, atol=1e-4)


def test_features_do_not_depend_on_the_others_in_the_batch_and_views_are_averaged() -> None:
    encoder = LiteEncoder()
    both = encoder.encode(VIEWS)
    assert both.shape == (3, encoder.dimensions)
    first, second = encoder.encode(VIEWS[:, :1]), encoder.encode(VIEWS[:, 1:])
    np.testing.assert_allclose(both, (first + second) / 2, atol=1e-5)
    assert np.array_equal(first[1:2], encoder.encode(VIEWS[1:2, :1]))
