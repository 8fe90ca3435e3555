"""How near to an album is near enough."""

import numpy as np
import pytest

from photosort.organizing.belonging import LOOSE, STRICT, Usual, least, let_in, nearness, own_nearness, usual
from tests.organizing.heaps import heap

AXES = np.eye(4, dtype=np.float32)


def test_nearness_is_the_mean_cosine_to_the_nearest_three() -> None:
    others = np.stack([AXES[0], AXES[0] + AXES[1], AXES[1], -AXES[0]])
    assert nearness(3 * AXES[:1], others).tolist() == pytest.approx([(1 + 0.5**0.5 + 0) / 3])


def test_nearness_to_nobody_is_the_least() -> None:
    assert nearness(heap(0, 3), heap(0, 0)).tolist() == [-1, -1, -1]
    assert len(nearness(heap(0, 0), heap(0, 3))) == 0


def test_a_member_is_judged_by_the_others() -> None:
    members = np.stack([AXES[0], AXES[0], AXES[1], AXES[1], AXES[1]])
    assert own_nearness(members).tolist() == pytest.approx([1 / 3, 1 / 3, 2 / 3, 2 / 3, 2 / 3])
    assert own_nearness(members[:2]).tolist() == [1, 1]
    assert own_nearness(members[:1]).tolist() == []


def test_what_is_usual_is_the_mean_and_the_spread_within_albums() -> None:
    points = np.stack([AXES[0], AXES[0], AXES[1], AXES[1] + AXES[2]])
    mean, variance = usual(points, np.array([7, 7, 8, 8]))
    assert mean == pytest.approx((1 + 0.5**0.5) / 2)
    assert variance == pytest.approx(0)
    assert usual(points[:1], np.array([7])) == Usual(-1, 0)


def test_an_album_is_judged_by_its_own_members_and_a_small_one_by_the_others_as_well() -> None:
    other = Usual(0.4, 0.01)
    assert least(heap(0, 0), other, strict=False) == pytest.approx(0.4 - LOOSE * 0.1)
    assert least(heap(0, 0), other, strict=True) == pytest.approx(0.4 - STRICT * 0.1)
    tight = np.tile(AXES[:1], (98, 1))
    assert least(tight, other, strict=True) == pytest.approx((98 + 2 * 0.4) / 100 - STRICT * (2 * 0.01 / 100) ** 0.5)


def test_who_comes_in_is_a_member_by_whom_the_next_are_judged_until_nobody_comes() -> None:
    points = np.concatenate([heap(0, 6, spread=0.3, seed=3), heap(0, 20, spread=0.3, seed=53), heap(2, 5)])
    inside, asking, other = np.arange(31) < 6, np.arange(6, 31), Usual(0.8, 0.01)
    at_first = nearness(points[6:], points[:6]) >= least(points[:6], other, strict=False)
    after = let_in(points, inside, asking, other)
    assert after[:6].all()
    assert at_first.sum() < after[6:].sum() < 20
    assert not after[26:].any()
    assert (let_in(points, after, asking, other) == after).all()
