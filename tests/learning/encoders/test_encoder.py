"""Encoders: what they promise, and how they are found by name."""

import numpy as np
import pytest

from photosort.learning.encoders.encoder import load
from photosort.model.problem import PhotosortError


class Own:
    id = "own"
    views = (1, 64)
    dimensions = 7

    def encode(self, batch: np.ndarray) -> np.ndarray:
        return np.ones((len(batch), 7), np.float32)


def test_encoders_are_found_by_name() -> None:
    assert load("scratch").id == "scratch"
    assert load("tests.learning.encoders.test_encoder:Own").dimensions == 7
    for name in ("nothing", "no.such.module:Thing", "torchvision:resnet18:/no/such/file.pth"):
        with pytest.raises(PhotosortError, match=name.split(":")[0]):
            load(name)
