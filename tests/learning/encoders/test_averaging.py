"""Cells of a picture, as torch averages them."""

import numpy as np
import pytest
import torch
from torch.nn.functional import adaptive_avg_pool2d

from photosort.learning.encoders.averaging import averaged, small_pictures


@pytest.mark.parametrize(("height", "width", "cells"), [(224, 224, 12), (7, 5, 4), (3, 9, 3), (2, 2, 4)])
def test_cells_are_those_of_adaptive_pooling(height: int, width: int, cells: int) -> None:
    x = np.random.default_rng(0).uniform(0, 255, (2, height, width)).astype(np.float32)
    np.testing.assert_allclose(averaged(x, cells), adaptive_avg_pool2d(torch.from_numpy(x), cells).numpy(), rtol=1e-5)


def test_small_pictures_come_channels_first_in_0_to_1() -> None:
    picture = np.zeros((1, 4, 4, 3), np.uint8)
    picture[0, :2, :, 0] = 255
    assert small_pictures(picture, 2)[0].tolist() == [[[1, 1], [0, 0]], [[0, 0], [0, 0]], [[0, 0], [0, 0]]]
