"""Comparing under small deformations: against the definition, and what it is for."""

import math

import pytest
import torch
from torch.nn import functional

from photosort.learning.graphs.deformation import AROUND, REACH, deformed_nearest


def noise(n: int, *shape: int) -> torch.Tensor:
    return torch.rand(n, *shape, generator=torch.Generator().manual_seed(0))


def by_definition(a: torch.Tensor, b: torch.Tensor) -> float:
    """Compare two grey pictures place by place, as the paper's formula reads."""

    def slopes(picture: torch.Tensor) -> torch.Tensor:
        p = functional.pad(picture[None, None], (1, 1, 1, 1), mode="replicate")[0, 0]
        across = p[:, 2:] - p[:, :-2]
        down = p[2:] - p[:-2]
        both = torch.stack(
            [across[:-2] + 2 * across[1:-1] + across[2:], down[:, :-2] + 2 * down[:, 1:-1] + down[:, 2:]]
        )
        return torch.as_tensor(both / both.norm())

    rim = AROUND + REACH
    own, other = (functional.pad(slopes(picture), (rim,) * 4) for picture in (a, b))
    height, width = a.shape
    total = 0.0
    for y in range(rim, rim + height):
        for x in range(rim, rim + width):
            mine = own[:, y - AROUND : y + AROUND + 1, x - AROUND : x + AROUND + 1]
            total += min(
                float((other[:, v - AROUND : v + AROUND + 1, u - AROUND : u + AROUND + 1] - mine).square().sum())
                for v in range(y - REACH, y + REACH + 1)
                for u in range(x - REACH, x + REACH + 1)
            )
    return math.sqrt(total)


def test_distances_are_those_of_the_definition() -> None:
    pictures = noise(3, 1, 9, 7)
    distances, indices = deformed_nearest(pictures, torch.tensor([[1, 2], [0, 2], [0, 1]]), 2)
    for row in range(3):
        for distance, other in zip(distances[row], indices[row], strict=True):
            assert float(distance) == pytest.approx(by_definition(pictures[row, 0], pictures[other, 0]), rel=1e-4)


def test_a_bent_stroke_is_nearer_than_another_form() -> None:
    straight, bent, other = torch.zeros(3, 1, 28, 28)
    straight[0, 13:15, 4:24] = 1
    for x in range(4, 24):
        low = 13 + round(2 * abs(x - 14) / 10)
        bent[0, low : low + 2, x] = 1
    other[0, 13:15, 4:14] = 1
    other[0, 4:14, 13:15] = 1
    pictures = torch.stack([straight, other, bent])
    assert deformed_nearest(pictures, torch.tensor([[1, 2], [0, 2], [0, 1]]), 1)[1][0].tolist() == [2]


def test_contrast_does_not_count() -> None:
    picture = noise(1, 1, 12, 12)
    distances, _ = deformed_nearest(torch.cat([picture, picture * 0.3 + 0.2]), torch.tensor([[1], [0]]), 1)
    assert float(distances.max()) < 1e-3


@pytest.mark.parametrize("shape", [(1, 2, 3), (3, 40, 90), (1, 64, 64)])
def test_any_size_and_channels(shape: tuple[int, int, int]) -> None:
    pictures = torch.cat([noise(2, *shape), torch.zeros(1, *shape)])
    distances, indices = deformed_nearest(pictures, torch.tensor([[1, 2], [0, 2], [0, 1]]), 9)
    assert indices.shape == (3, 2)
    assert bool(torch.isfinite(distances).all())
