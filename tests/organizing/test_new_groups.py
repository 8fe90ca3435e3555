"""Who is a stranger, and which strangers make an album."""

import numpy as np
from numpy.typing import NDArray

from photosort.organizing.new_groups import ENOUGH, gather, nearness, usual_nearness


def heap(direction: int, count: int, *, spread: float = 0.1, seed: int = 0) -> NDArray[np.float32]:
    """Points around one axis of a space of 16 dimensions."""
    points = np.random.default_rng(seed).normal(0, spread, (count, 16))
    points[:, direction] += 1
    return points.astype(np.float32)


def test_a_photo_like_an_album_is_near_and_one_of_another_kind_is_not() -> None:
    albums = np.concatenate([heap(0, 40), heap(1, 40, seed=1)])
    least = usual_nearness(albums, np.repeat([5, 9], 40))
    assert (nearness(heap(0, 20, seed=2), albums[:40]) >= least).mean() > 0.8
    assert (nearness(heap(2, 20, seed=3), albums[:40]) < least).all()


def test_nearness_to_nobody_is_the_least() -> None:
    assert nearness(heap(0, 3), heap(0, 0)).tolist() == [-1, -1, -1]
    assert len(nearness(heap(0, 0), heap(0, 3))) == 0


def test_without_albums_nobody_is_a_stranger() -> None:
    assert usual_nearness(heap(0, 0), np.empty(0, np.int64)) == -1.0


def test_each_kind_that_has_gathered_makes_one_album() -> None:
    points = np.concatenate([heap(0, 12), heap(1, 3, seed=1), heap(2, 9, seed=2)])
    labels = gather(points, 0.8)
    assert labels[:12].tolist() == [0] * 12
    assert labels[12:15].tolist() == [-1] * 3, "three are not enough"
    assert labels[15:].tolist() == [1] * 9


def test_too_few_or_too_different_photos_go_on_waiting() -> None:
    assert (gather(heap(0, ENOUGH - 1), 0.5) == -1).all()
    assert (gather(np.eye(16, dtype=np.float32), 0.5) == -1).all()
