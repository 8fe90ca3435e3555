"""The order of alike photos, group by group."""

import numpy as np
import pytest

from photosort.organizing.similarity_order import alike_order, unit


def test_alike_photos_lie_side_by_side() -> None:
    angle = np.random.default_rng(0).permutation(50) / 50
    points = np.stack([np.cos(angle), np.sin(angle)], 1)
    order = alike_order(points, np.zeros(50, int))
    assert sorted(order.tolist()) == list(range(50))
    steps = np.abs(np.diff(angle[order]))
    assert np.median(steps) == pytest.approx(1 / 50)


def test_the_order_goes_group_by_group_and_large_groups_are_cut() -> None:
    rng = np.random.default_rng(0)
    points = rng.normal(size=(3300, 4))
    groups = np.repeat([1, 0], [3200, 100])
    order = alike_order(points, groups)
    assert sorted(order.tolist()) == list(range(3300))
    assert (groups[order[:100]] == 0).all()
    assert len(alike_order(points[:0], groups[:0])) == 0
    assert np.allclose(np.linalg.norm(unit(points), axis=1), 1)
