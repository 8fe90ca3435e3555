"""What learns is loaded while the last photos are read, where there will be something to learn, and only there."""

from tests.organizing.conftest import Desk


def _asked_of_the_learner(desk: Desk, seconds_left: list[float | None]) -> list[str]:
    organizer = desk.organizer()
    asked: list[str] = []
    organizer._learner.submit = lambda name, *_, **__: asked.append(name)  # type: ignore[assignment]
    for left in seconds_left:
        organizer._maker.get_ready(left)
    return asked


def test_it_is_asked_once_when_little_is_left_of_a_first_run(desk: Desk) -> None:
    assert _asked_of_the_learner(desk, [None, 40.0, 4.5]) == []
    assert _asked_of_the_learner(desk, [40.0, 3.5, 3.0, 0.0]) == ["ready"]


def test_it_is_not_asked_where_only_arrivals_are_placed(desk: Desk) -> None:
    desk.organize()
    assert _asked_of_the_learner(desk, [3.5, 0.0]) == []
