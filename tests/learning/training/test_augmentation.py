"""Random changes of pictures: none, by the amount said, and of each picture its own."""

import torch

from photosort.learning.training.augmentation import Affine


def test_no_amount_changes_nothing() -> None:
    x = torch.rand(4, 2, 9, 7)
    assert torch.allclose(Affine(0, 0, 0, 0)(x), x, atol=1e-6)


def test_a_shift_moves_by_its_share_of_the_edge() -> None:
    torch.manual_seed(0)
    x = torch.zeros(200, 1, 21, 21)
    x[:, 0, 10, 10] = 1.0
    moved = Affine(shift=0.2, rotation=0, scale=0, shear=0)(x)[:, 0]
    places = (moved * torch.arange(21.0)).sum((1, 2)) / moved.sum((1, 2))
    assert float((places - 10).abs().max()) <= 0.2 * 21 + 1e-3
    assert float((places - 10).abs().max()) > 0.15 * 21


def test_each_picture_changes_by_its_own_amount() -> None:
    torch.manual_seed(0)
    x = torch.rand(12, 12).repeat(8, 1, 1)[:, None]
    changed = Affine()(x)
    assert len({tuple(picture.flatten().tolist()) for picture in changed}) == 8


def test_flattened_pictures_change_like_whole_ones() -> None:
    whole = torch.rand(5, 3, 6, 8)
    torch.manual_seed(1)
    expected = Affine()(whole)
    torch.manual_seed(1)
    flat = Affine(shape=(6, 8, 3))(whole.permute(0, 2, 3, 1).flatten(1))
    assert torch.allclose(flat.view(5, 6, 8, 3).permute(0, 3, 1, 2), expected, atol=1e-6)
