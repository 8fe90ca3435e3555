import numpy as np

from photosort.learning.benchmarks.clocks import looks, rows, told
from photosort.learning.benchmarks.made_up_lives import life


def test_a_camera_that_was_off_is_told_and_one_that_was_right_is_not() -> None:
    one = life(3)
    one = one.only(one.photograph)
    seen = looks(one, 3)
    assert (np.abs(one.late) >= 1500).any()
    assert (told(one, seen) != 0).any()
    assert not told(one.with_right_clocks(), seen).any()


def test_figures_are_of_all_lives() -> None:
    table = rows([3, 4])
    assert table["clocks that were hours off"]["precision"] == 1.0
    assert table["the same lives with right clocks"] == {"photos said to be off": 0}
