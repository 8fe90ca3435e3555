import numpy as np
import pytest

from photosort.learning.benchmarks import events
from photosort.learning.benchmarks.events import boundaries, by_dbscan, by_gap, ours, rows
from photosort.learning.benchmarks.made_up_lives import ORDINARY, Life, life


def test_a_life_is_the_same_for_one_seed_and_another_for_another() -> None:
    one, again, other = life(3), life(3), life(4)
    assert (one.clock == again.clock).all()
    assert len(one.clock) != len(other.clock)
    assert (one.event[~one.photograph] == ORDINARY).all()
    assert np.isfinite(one.clock).all()


def test_boundaries_are_counted_between_photos() -> None:
    truth = np.array([-1, -1, 0, 0, -1, -1])
    assert boundaries(truth, truth)["f1"] == 1.0
    found = boundaries(truth, np.array([0, 1, 2, 2, 2, 2]))
    assert (found["precision"], found["recall"], found["f1"]) == (0.5, 0.5, 0.5)


def test_a_gap_and_dbscan_tell_two_evenings_apart() -> None:
    clock = np.concatenate([np.arange(20) * 60.0, 86_400 + np.arange(20) * 60.0])
    nowhere, nothing = np.full((40, 2), np.nan), np.full(40, np.nan)
    nobody = np.zeros(40, np.int64)
    one = Life(clock, nothing, nowhere, np.ones(40, bool), np.repeat([0, 1], 20), nobody > 0, np.zeros(40), nobody)
    assert by_gap(one, 4).tolist() == [0] * 20 + [1] * 20
    assert by_gap(one, 4, least=21).tolist() == [ORDINARY] * 40
    assert by_dbscan(one, 2, 5, 4).tolist() == [0] * 20 + [1] * 20


def test_events_are_told_better_than_by_gaps_and_dbscan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "_EPS", (4.0,))
    monkeypatch.setattr(events, "_NEIGHBORS", (16,))
    table = rows([1001])
    others = [row["f1"] for name, row in table.items() if name != "Photosort"]
    assert table["Photosort"]["f1"] > max(others)
    assert len(ours(life(1001))) == len(life(1001).clock)
