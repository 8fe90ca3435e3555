"""Who is a stranger, and which strangers make an album."""

import numpy as np

from photosort.organizing.new_groups import ENOUGH, gather, new_homes, usual_nearness
from tests.organizing.heaps import heap


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


UNSORTED = 1


def test_strangers_wait_and_kin_come_in() -> None:
    settled = np.concatenate([heap(0, 40), heap(1, 40, seed=1)]), np.repeat([5, 9], 40)
    newcomers = np.concatenate([heap(0, 10, seed=2), heap(2, ENOUGH - 1, seed=3)])
    homes, groups = new_homes(newcomers, np.full(len(newcomers), 5), settled, set(), UNSORTED)
    assert (homes[:10] == 5).sum() >= 8
    assert homes[10:].tolist() == [UNSORTED] * (ENOUGH - 1)
    assert groups == []


def test_a_loose_album_opens_no_other() -> None:
    # One bound for all albums would lie where the loose one's members do, and the tight ones would take in their like.
    settled = np.concatenate([heap(0, 60, spread=0.4), heap(1, 40, spread=0.05, seed=1)]), np.repeat([5, 9], [60, 40])
    half_way = heap(1, 5, spread=0.2, seed=2)
    assert new_homes(half_way, np.full(5, 9), settled, set(), UNSORTED)[0].tolist() == [UNSORTED] * 5


def test_an_album_that_the_person_has_decided_on_takes_in_fewer() -> None:
    settled = heap(0, 60, spread=0.2), np.full(60, 5)
    newcomers = heap(0, 200, spread=0.2, seed=2)
    inside = [
        (new_homes(newcomers, np.full(200, 5), settled, strict, UNSORTED)[0] == 5).sum() for strict in (set[int](), {5})
    ]
    assert 140 < inside[1] < inside[0] < 200


def test_strangers_that_have_gathered_take_along_who_is_nearer_to_them() -> None:
    settled = heap(0, 40, spread=0.25), np.full(40, 5)
    newcomers = np.concatenate([heap(2, 8, seed=1), heap(0, 2, seed=2)])
    homes, [made] = new_homes(newcomers, np.append(np.full(8, UNSORTED), [5, 5]), settled, set(), UNSORTED)
    assert made.tolist() == list(range(8))
    assert homes.tolist() == [UNSORTED] * 8 + [5, 5]
