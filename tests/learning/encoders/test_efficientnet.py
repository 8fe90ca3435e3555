"""The trunk: its convolutions are those of the released network, with the normalisations folded in."""

import numpy as np
import pytest
import torch

from photosort.learning.encoders.efficientnet import folded
from photosort.learning.encoders.weights import released


def test_a_folded_convolution_gives_what_it_gave_with_its_normalisation() -> None:
    weights = {name: torch.from_numpy(np.array(value)) for name, value in released().items()}
    x = torch.rand(1, 3, 9, 9)
    y = torch.nn.functional.conv2d(x, weights["_conv_stem.weight"], stride=2)
    mean, variance, gain, shift = (
        weights[f"_bn0.{part}"] for part in ("running_mean", "running_var", "weight", "bias")
    )
    expected = torch.nn.functional.batch_norm(y, mean, variance, gain, shift, eps=1e-3)
    weight, bias = (torch.from_numpy(folded()[f"_conv_stem.{part}"]) for part in ("weight", "bias"))
    np.testing.assert_allclose(torch.nn.functional.conv2d(x, weight, bias, stride=2), expected, atol=1e-5)


def test_all_convolutions_are_there() -> None:
    found = folded()
    assert len(found) == 2 * (1 + 3 * 16 - 1 + 1)
    assert sum(value.size for value in found.values()) == pytest.approx(4.63e6 - 1.281e6, rel=0.01)
