"""Models of torchvision with weights of the user's own."""

from pathlib import Path

import numpy as np
import pytest
import torch

from photosort.learning.encoders.encoder import load
from photosort.learning.encoders.torchvision_shim import torchvision
from photosort.model.problem import PhotosortError

VIEWS = np.random.default_rng(0).integers(0, 255, (3, 1, 224, 224, 3), dtype=np.uint8)


def test_a_torchvision_model_with_the_users_weights_is_an_encoder(tmp_path: Path) -> None:
    path = tmp_path / "weights.pth"
    torch.save(torchvision().models.squeezenet1_1(weights=None).state_dict(), path)
    with pytest.raises(PhotosortError, match="linear"):
        load(f"torchvision:squeezenet1_1:{path}")
    torch.save(torchvision().models.mobilenet_v3_small(weights=None).state_dict(), path)
    encoder = load(f"torchvision:mobilenet_v3_small:{path}")
    assert encoder.encode(VIEWS).shape == (3, encoder.dimensions) == (3, 1024)
