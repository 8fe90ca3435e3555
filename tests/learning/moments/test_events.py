import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photosort.learning.moments.events import NONE, Events, find_events, moments
from photosort.learning.moments.globe import kilometres
from photosort.learning.moments.home import homes

HOUR, DAY = 3_600.0, 86_400.0
BERLIN, MUNICH, KOCHI = (52.52, 13.4), (48.14, 11.58), (9.97, 76.28)
NOWHERE = (np.nan, np.nan)


class Taken:
    """Photos that are taken one after the other."""

    def __init__(self) -> None:
        self.rows: list[tuple[float, float, float, bool]] = []

    def shoot(
        self, day: float, hours: float, n: int, place: tuple[float, float] = BERLIN, *, photograph: bool = True
    ) -> slice:
        """`n` photos from `day` on, over some hours. Where they stand."""
        times = day * DAY + np.linspace(0, hours * HOUR, n)
        self.rows += [(time, *place, photograph) for time in times.tolist()]
        return slice(len(self.rows) - n, len(self.rows))

    def ordinary(self, first: int, last: int, place: tuple[float, float] = BERLIN) -> None:
        """Two photos on every other day, at noon."""
        for day in range(first, last, 2):
            self.shoot(day + 0.5, 0.1, 2, place)

    def found(self) -> Events:
        rows = np.array(self.rows, np.float64)
        return find_events(rows[:, 0], np.full(len(rows), np.nan), rows[:, 1:3], rows[:, 3] > 0)


def test_an_evening_with_many_photos_is_one_event_over_midnight_and_a_quiet_month_is_none() -> None:
    taken = Taken()
    taken.ordinary(0, 40)
    party = taken.shoot(41.75, 9, 80)
    taken.ordinary(44, 80)
    found = taken.found()
    assert set(found.event[party].tolist()) == {0}
    assert (np.delete(found.event, party) == NONE).all()
    assert not found.journey[0]


def test_days_away_from_home_are_one_journey_with_the_photos_that_have_no_place() -> None:
    taken = Taken()
    taken.ordinary(0, 60)
    begin = len(taken.rows)
    for day in range(61, 66):
        taken.shoot(day + 0.4, 8, 30, KOCHI)
        taken.shoot(day + 0.45, 2, 5, NOWHERE)
    end = len(taken.rows)
    taken.ordinary(68, 120)
    found = taken.found()
    assert set(found.event[begin:end].tolist()) == {0}
    assert found.journey.tolist() == [True]
    assert (np.delete(found.event, slice(begin, end)) == NONE).all()


def test_a_journey_without_any_place_is_one_event() -> None:
    taken = Taken()
    taken.ordinary(0, 60, NOWHERE)
    begin = len(taken.rows)
    for day in range(61, 66):
        taken.shoot(day + 0.4, 8, 30, NOWHERE)
    end = len(taken.rows)
    taken.ordinary(68, 120, NOWHERE)
    found = taken.found()
    assert set(found.event[begin:end].tolist()) == {0}
    assert (np.delete(found.event, slice(begin, end)) == NONE).all()
    assert not found.journey[0]  # nobody knows that they were away


def test_an_outing_that_is_back_before_night_is_no_journey() -> None:
    taken = Taken()
    taken.ordinary(0, 60)
    outing = taken.shoot(61.4, 7, 50, MUNICH)
    taken.ordinary(62, 100)
    found = taken.found()
    assert set(found.event[outing].tolist()) == {0}
    assert not found.journey[0]


def test_screenshots_are_in_no_event_and_bridge_none() -> None:
    taken = Taken()
    taken.ordinary(0, 40)
    one = taken.shoot(41.5, 5, 60)
    screens = taken.shoot(41.75, 36, 80, NOWHERE, photograph=False)
    other = taken.shoot(44.0, 5, 60)
    taken.ordinary(46, 80)
    found = taken.found()
    assert (found.event[screens] == NONE).all()
    assert set(found.event[one].tolist()) == {0}
    assert set(found.event[other].tolist()) == {1}


def test_home_moves_with_whoever_moves() -> None:
    taken = Taken()
    taken.ordinary(0, 200, BERLIN)
    taken.ordinary(200, 400, MUNICH)
    found = taken.found()
    assert (found.event == NONE).all()
    assert kilometres(found.home[0], np.array(BERLIN)) < 1
    assert kilometres(found.home[-1], np.array(MUNICH)) < 1


def test_three_weeks_abroad_with_more_photos_than_at_home_are_no_move() -> None:
    times = np.concatenate([np.arange(0, 200, 4), np.linspace(200, 221, 900), np.arange(222, 400, 4)]) * DAY
    places = np.array([BERLIN] * 50 + [KOCHI] * 900 + [BERLIN] * 45)
    assert (kilometres(homes(times, places)[0], np.array(BERLIN)) < 1).all()


def test_where_nothing_has_a_place_nobody_has_a_home() -> None:
    assert np.isnan(homes(np.arange(3.0), np.full((3, 2), np.nan))[0]).all()


def test_home_is_found_across_the_date_line() -> None:
    taken = Taken()
    for day in range(0, 60, 2):
        taken.shoot(day + 0.5, 0.1, 2, (-16.8, 179.99 if day % 4 else -179.99))
    assert (taken.found().event == NONE).all()


def test_moments_are_true_times_where_the_offset_is_known_or_that_of_a_neighbour_is() -> None:
    clock = np.array([10.0, 20.0, 30.0, 100.0]) * HOUR
    offset = np.array([2 * HOUR, np.nan, np.nan, -5 * HOUR])
    assert (moments(clock, offset) / HOUR).tolist() == [8.0, 18.0, 28.0, 105.0]
    assert moments(clock, np.full(4, np.nan)).tolist() == clock.tolist()


def test_order_is_by_true_time_where_a_flight_sets_the_clock_back() -> None:
    clock = np.array([23.0, 16.0]) * HOUR
    found = find_events(clock, np.array([9.0, -8.0]) * HOUR, np.full((2, 2), np.nan), np.array([True, True]))
    assert found.moment[0] < found.moment[1]


def test_nothing_is_found_in_nothing() -> None:
    found = find_events(np.empty(0), np.empty(0), np.empty((0, 2)), np.empty(0, bool))
    assert (len(found.event), len(found.journey)) == (0, 0)


@pytest.mark.parametrize("n", [1, 2])
def test_a_photo_or_two_are_no_event(n: int) -> None:
    taken = Taken()
    taken.shoot(3.5, 0.1, n)
    assert (taken.found().event == NONE).all()


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 400_000_000),
            st.sampled_from([BERLIN, MUNICH, KOCHI, NOWHERE, (0.0, 180.0), (-90.0, 0.0)]),
            st.booleans(),
            st.sampled_from([np.nan, 0.0, 3_600.0]),
        ),
        max_size=60,
    ),
    st.randoms(use_true_random=False),
)
def test_whatever_is_there_each_event_is_of_photographs_and_the_order_of_rows_tells_nothing(rows, random) -> None:  # type: ignore[no-untyped-def]
    def found(some) -> Events:  # type: ignore[no-untyped-def]
        clock = np.array([row[0] for row in some], np.float64)
        offset = np.array([row[3] for row in some], np.float64)
        place = np.array([row[1] for row in some], np.float64).reshape(-1, 2)
        return find_events(clock, offset, place, np.array([row[2] for row in some], bool))

    rows = list({row[0]: row for row in rows}.values())
    one = found(rows)
    assert all(row[2] for row, event in zip(rows, one.event, strict=True) if event != NONE)
    assert sorted(set(one.event.tolist()) - {NONE}) == list(range(len(one.journey)))
    order = list(range(len(rows)))
    random.shuffle(order)
    other = found([rows[at] for at in order])
    assert other.event.tolist() == one.event[order].tolist()
