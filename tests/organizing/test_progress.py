"""What a snapshot of the pipeline says: which step, how fast, how long still."""

import pytest

from photosort.organizing.progress import Meter, Phase, Progress, step_of


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
