"""The pure parts: progress, the tree of albums, matching old albums to new groups, the order of alike photos."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosort.model.album import AlbumId
from photosort.model.photo import PhotoId
from photosort.organizing.album_matching import match
from photosort.organizing.hierarchy import cut, group_counts, leaf_order
from photosort.organizing.progress import Meter, Phase, Progress, step_of
from photosort.organizing.similarity_order import alike_order, unit


def test_the_steps_are_four_and_in_order() -> None:
    steps = [step_of(phase) for phase in (Phase.FINDING, Phase.READING, Phase.LEARNING, Phase.GROUPING)]
    assert steps == [1, 2, 3, Progress().steps]
    assert step_of(Phase.DONE) == 0
    assert {phase for phase in Phase if not phase.busy} == {Phase.IDLE, Phase.DONE, Phase.STOPPED, Phase.FAILED}


def test_the_rate_is_silent_at_first_and_then_true() -> None:
    meter = Meter()
    meter.mark(0, now=100.0)
    meter.mark(10, now=101.0)
    assert meter.rate == 0.0
    assert meter.seconds_left(100) is None
    meter.mark(50, now=105.0)
    assert meter.rate == pytest.approx(10.0)
    assert meter.seconds_left(100) == pytest.approx(5.0)
    assert meter.seconds_left(0) is None


def test_the_rate_follows_the_last_seconds() -> None:
    meter = Meter()
    for second in range(100):
        meter.mark(second * 50, now=float(second))
    for second in range(100, 130):
        meter.mark(4950 + (second - 99) * 2, now=float(second))
    assert meter.rate == pytest.approx(2.0)


def tree(leaves: int, seed: int) -> np.ndarray:
    """A random tree as scipy gives one: each row joins two nodes that are not joined yet."""
    rng = np.random.default_rng(seed)
    free, rows = list(range(leaves)), []
    for row in range(leaves - 1):
        left, right = sorted(rng.choice(free, 2, replace=False).tolist())
        free = [node for node in free if node not in (left, right)] + [leaves + row]
        rows.append([left, right, row + 1.0, 0])
    return np.array(rows, float).reshape(-1, 4)


@given(st.integers(1, 30), st.integers(0, 1000), st.integers(-2, 40))
def test_a_cut_has_as_many_groups_as_asked_for_and_is_a_part_of_the_coarser_one(
    leaves: int, seed: int, count: int
) -> None:
    linkage = tree(leaves, seed)
    groups = cut(linkage, count)
    wanted = min(max(count, 1), leaves)
    assert sorted(set(groups.tolist())) == list(range(wanted))
    coarser = cut(linkage, wanted - 1)
    assert all(len(set(coarser[groups == group].tolist())) == 1 for group in range(wanted))


@given(st.integers(1, 30), st.integers(0, 1000), st.integers(0, 2**30 - 1))
def test_groups_without_a_live_leaf_do_not_count(leaves: int, seed: int, mask: int) -> None:
    linkage = tree(leaves, seed)
    live = np.array([bool(mask >> leaf & 1) for leaf in range(leaves)])
    counts = group_counts(linkage, live)
    assert counts.tolist() == [len(set(cut(linkage, count)[live].tolist())) for count in range(1, leaves + 1)]


@given(st.integers(1, 30), st.integers(0, 1000))
def test_leaves_of_one_branch_stand_together(leaves: int, seed: int) -> None:
    linkage = tree(leaves, seed)
    place = leaf_order(linkage)
    assert sorted(place.tolist()) == list(range(leaves))
    for count in range(1, leaves + 1):
        groups = cut(linkage, count)
        for group in range(count):
            mine = np.sort(place[groups == group])
            assert (np.diff(mine) == 1).all()


def photos(*numbers: int) -> list[PhotoId]:
    return [PhotoId(number) for number in numbers]


def test_an_album_outlives_a_regrouping_by_the_votes_of_its_members() -> None:
    now = {PhotoId(n): AlbumId(7 if n < 5 else 8) for n in range(10)}
    groups = [photos(0, 1, 2, 3, 20), photos(5, 6, 7, 8, 9, 4), photos(30, 31)]
    assert match(groups, now, frozenset()) == [7, 8, None]


def test_an_album_is_continued_once_by_its_larger_part() -> None:
    now = {PhotoId(n): AlbumId(7) for n in range(10)}
    assert match([photos(0, 1, 2), photos(3, 4, 5, 6, 7, 8, 9)], now, frozenset()) == [None, 7]


def test_a_kept_album_has_several_sides() -> None:
    now = {PhotoId(n): AlbumId(7) for n in range(10)}
    assert match([photos(0, 1, 2), photos(3, 4, 5, 6, 7, 8, 9)], now, {AlbumId(7)}) == [7, 7]


def test_a_few_strays_do_not_make_a_group_an_album() -> None:
    now = {PhotoId(n): AlbumId(7) for n in range(10)}
    assert match([photos(0, 1, 40, 41, 42, 43, 44)], now, frozenset()) == [None]


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
