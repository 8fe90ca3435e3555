"""Histograms of oriented gradients: what they see, and what they overlook."""

import torch

from photosort.learning.graphs.hog import CELLS, CHUNK, ORIENTATIONS, oriented_gradients


def bar(across: bool, thickness: int = 3, shade: float = 1.0) -> torch.Tensor:
    picture = torch.zeros(1, 1, 28, 28)
    middle = slice(14 - thickness // 2, 14 + (thickness + 1) // 2)
    picture[..., middle, 4:24] = shade
    return picture if across else picture.transpose(2, 3)


def test_rows_have_length_one_and_a_flat_picture_says_nothing() -> None:
    rows = oriented_gradients(torch.cat([bar(True), torch.full((1, 1, 28, 28), 0.5)]))
    assert rows.shape == (2, ORIENTATIONS * CELLS * CELLS)
    assert torch.allclose(rows.norm(dim=1), torch.tensor([1.0, 0.0]))


def test_form_counts_more_than_shade_and_thickness() -> None:
    thin, thick, pale, upright = oriented_gradients(
        torch.cat([bar(True, 2), bar(True, 4), bar(True, 2, 0.4), bar(False, 2)])
    )
    assert torch.allclose(thin, pale, atol=1e-4)
    assert (thin - thick).norm() < (thin - upright).norm() / 1.5


def test_the_steepest_channel_counts() -> None:
    colours = torch.cat([bar(False, shade=0.2), bar(True), torch.zeros(1, 1, 28, 28)], 1)
    assert (oriented_gradients(colours) - oriented_gradients(bar(True))).norm() < 0.5


def test_a_picture_is_described_alike_in_any_company() -> None:
    many = torch.rand(CHUNK + 3, 1, 8, 8, generator=torch.Generator().manual_seed(0))
    assert torch.allclose(oriented_gradients(many)[-3:], oriented_gradients(many[-3:]), atol=1e-6)
