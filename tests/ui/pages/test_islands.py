"""Islands of a map: inside the view, no photo on another, alike ones beside each other, and each group is seen."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from photosort.ui.pages.map.islands import GAP, SMALLEST, islands

SIZES = st.lists(st.integers(1, 60), min_size=1, max_size=25)
VIEW = st.tuples(st.integers(300, 2_000), st.integers(250, 1_400))


def scattered(sizes: list[int], seed: int = 0) -> "tuple[np.ndarray, np.ndarray]":
    chance = np.random.default_rng(seed)
    groups = np.repeat(np.arange(len(sizes)), sizes)
    return (chance.uniform(-1, 1, (len(sizes), 2))[groups] + chance.normal(0, 0.1, (len(groups), 2))).astype(
        "f4"
    ), groups


@settings(max_examples=60, deadline=None)
@given(SIZES, VIEW)
def test_each_photo_has_a_place_of_its_own_in_sight(sizes: list[int], view: tuple[int, int]) -> None:
    plane, groups = scattered(sizes)
    laid = islands(plane, groups, *view)
    half = laid.pitch / 2
    assert laid.xy.min() >= half - 1e-2
    assert laid.xy[:, 0].max() <= view[0] - half + 1e-2
    assert laid.xy[:, 1].max() <= view[1] - half + 1e-2
    apart = np.abs(laid.xy[:, None].astype(float) - laid.xy[None]).max(2)
    np.fill_diagonal(apart, np.inf)
    assert apart.min() >= laid.pitch * 0.999


@settings(max_examples=40, deadline=None)
@given(SIZES, st.floats(0.05, 3))
def test_what_is_drawn_is_large_enough_and_of_every_group(sizes: list[int], scale: float) -> None:
    plane, groups = scattered(sizes)
    laid = islands(plane, groups, 1_168, 800)
    places, side = laid.drawn(scale)
    assert side >= SMALLEST - 1e-6
    assert set(groups[places].tolist()) == set(groups.tolist())
    if laid.pitch * scale >= SMALLEST + GAP:
        assert len(places) == len(groups)


def test_names_lie_below_their_islands() -> None:
    plane, groups = scattered([30, 12, 5])
    groups[groups == 2] = -1
    laid = islands(plane, groups, 1_168, 800)
    assert set(laid.feet) == {0, 1}
    for group, (x, y, size) in laid.feet.items():
        own = laid.xy[groups == group]
        assert size == len(own)
        assert own[:, 0].min() < x < own[:, 0].max()
        assert y > own[:, 1].max()


def test_neighbours_on_the_plane_are_neighbours_on_the_map() -> None:
    plane = np.array([(-1, 0), (0, 0), (1, 0)], "f4").repeat(20, axis=0)
    laid = islands(plane, np.arange(3).repeat(20), 900, 300)
    left, middle, right = (laid.xy[part * 20 : part * 20 + 20, 0].mean() for part in range(3))
    assert left < middle < right


def test_an_empty_map_has_no_islands() -> None:
    laid = islands(np.empty((0, 2), np.float32), np.empty(0, np.int64), 900, 300)
    assert len(laid.drawn(1.0)[0]) == 0
