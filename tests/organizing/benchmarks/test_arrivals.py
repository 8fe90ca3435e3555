"""The benchmark of arrivals: shares of strangers and kin, of made-up vectors that are told apart."""

import numpy as np
import pytest

from photosort.organizing.benchmarks.arrivals import Episode, halves, measured
from tests.organizing.heaps import heap


def test_kinds_are_halved_in_turn_and_rare_ones_left_out() -> None:
    truth = np.repeat(["food", "cats", "dogs", "boats", "rare"], [12, 13, 14, 20, 3])
    assert halves(truth) == (["boats", "dogs"], ["cats", "food"])


def test_strangers_and_kin_are_counted_by_whose_album_it_is() -> None:
    one = Episode(
        points=np.concatenate([heap(0, 40), heap(1, 40, seed=1)]),
        albums=np.repeat([3, 4], 40),
        named=frozenset({3}),
        kind_of={3: "cats", 4: "dogs"},
        later=np.concatenate([heap(0, 4, spread=0, seed=2), heap(1, 4, spread=0, seed=3), heap(2, 2, seed=4)]),
        homes=np.array([3, 3, 3, -1, 4, 4, 4, 4, 3, 4]),
        kinds=np.array(["cats"] * 4 + ["dogs"] * 3 + ["boats"] + ["boats"] * 2),
        known=frozenset({"cats", "dogs"}),
    )
    assert measured([one]) == pytest.approx(
        {
            "kin in named albums": 3 / 4,
            "kin in the machine's albums": 1,
            "kin of named albums in new ones": 0,
            "kin of named albums in wrong ones": 0,
            "kin of the machine's albums in new ones": 0,
            "kin of the machine's albums in wrong ones": 0,
            "strangers in named albums": 0,
            "strangers in the machine's albums": 1 / 3,
        }
    )
