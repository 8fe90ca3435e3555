import numpy as np
import pytest

from photosort.learning.moments.deciding import united
from photosort.learning.moments.events import NONE, Events


def kept(event: list[int], stretches: list[tuple[int, int]], *, journey: bool = False, of: bool = False) -> list[int]:
    """The events of photos at 0, 1, 2, … seconds; those found are journeys if `of`, the stretches if `journey`."""
    n = len(event)
    kinds = np.full(max(event) + 1, of)
    found = Events(np.array(event), kinds, np.arange(n, dtype=float), np.full((n, 2), np.nan))
    spans = np.array(stretches, np.int64).reshape(-1, 2)
    result = united(found, np.arange(n, dtype=float), np.full(n, True), spans, np.full(len(spans), journey))
    assert len(result.journey) > result.event.max()
    return list(result.event.tolist())


def test_without_decisions_all_stays() -> None:
    assert kept([-1, 0, 0, -1, 1], []) == [-1, 0, 0, -1, 1]
    assert kept([-1, -1], []) == [-1, -1]


def test_a_stretch_is_one_event_though_none_was_found_or_two_were() -> None:
    assert kept([-1, -1, -1, -1], [(1, 2)]) == [-1, 0, 0, -1]
    assert kept([0, 0, -1, 1, 1, 2], [(0, 4)]) == [0, 0, 0, 0, 0, 1]


def test_a_stretch_grows_by_the_event_that_it_is_in_and_no_two_become_one() -> None:
    assert kept([-1, 0, 0, 0, 0, -1], [(1, 2)]) == [-1, 0, 0, 0, 0, -1]
    assert kept([0, 0, 0, 0, 0, 0], [(0, 1), (5, 5)]) == [0, 0, 0, 0, 1, 1]


@pytest.mark.parametrize(("journey", "event"), [(False, [1, 1, 0] + [2] * 7), (True, [0] * 10)])
def test_a_named_evening_does_not_become_the_journey_around_it_but_a_named_journey_grows(
    journey: bool, event: list[int]
) -> None:
    assert kept([0] * 10, [(2, 2)], journey=journey, of=True) == event


def test_what_is_no_photograph_stays_out() -> None:
    found = Events(np.array([NONE, NONE]), np.empty(0, bool), np.arange(2.0), np.full((2, 2), np.nan))
    spans, seen = np.array([(0, 1)]), np.array([True, False])
    assert united(found, np.arange(2.0), seen, spans, np.array([False])).event.tolist() == [0, NONE]
