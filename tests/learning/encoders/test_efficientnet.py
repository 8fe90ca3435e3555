"""The trunk: its parameters are those of the released network, and it takes any size."""

import pytest
import torch

from photosort.learning.encoders.efficientnet import CLASSES, FEATURES, TEXTURES, EfficientNetLite0, load_pretrained


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
