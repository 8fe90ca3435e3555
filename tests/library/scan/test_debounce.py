"""Which folders are due, and when: pure, on a clock of the test's own."""

from hypothesis import given
from hypothesis import strategies as st

from photosort.library.scan.debounce import LONGEST_S, QUIET_S, STABLE_S, Gathering


class TestGathering:
    """The pure part: events and a clock in, folders out."""

    def test_folders_come_after_a_pause_together(self) -> None:
        gathering = Gathering()
        gathering.folder(b"/a", 0.0)
        gathering.folder(b"/b", 0.4)
        assert gathering.due(0.6) is None
        assert gathering.due(0.4 + QUIET_S) == {b"/a", b"/b"}
        assert gathering.due(9.0) is None
        assert not gathering.waiting

    @given(st.lists(st.floats(0.01, QUIET_S - 0.01), min_size=60, max_size=80))
    def test_a_storm_cannot_starve(self, gaps: list[float]) -> None:
        gathering, now, out = Gathering(), 0.0, [0.0]
        for gap in gaps:
            gathering.folder(b"/a", now)
            now += gap
            if gathering.due(now):
                out.append(now)
        assert all(
            later - earlier <= LONGEST_S + 2 * QUIET_S for earlier, later in zip(out, [*out[1:], now], strict=True)
        )

    def test_a_growing_file_is_waited_for(self) -> None:
        size = [1]
        gathering = Gathering(lambda path: (size[0], 0))
        gathering.written(b"/a/x.jpg", 0.0)
        assert gathering.due(0.9) is None
        size[0] = 2
        assert gathering.due(1.5) is None
        assert gathering.growing == {b"/a/x.jpg"}
        assert gathering.due(1.5 + STABLE_S) == {b"/a"}
        assert not gathering.growing

    def test_a_file_that_grows_for_long_is_told_of_twice(self) -> None:
        now = 0.0
        gathering = Gathering(lambda path: (int(now * 10), 0))
        gathering.written(b"/a/x.jpg", now)
        while gathering.due(now) is None:
            now += 0.1
        assert now >= LONGEST_S - 0.2
        assert gathering.growing == {b"/a/x.jpg"}
        stopped = now
        gathering._measure = lambda path: (7, 7)
        out = None
        while out is None:
            now += 0.1
            out = gathering.due(now)
        assert out == {b"/a"}
        assert now >= stopped + STABLE_S
        assert not gathering.growing

    def test_a_closed_or_vanished_file_is_not_waited_for(self) -> None:
        gathering = Gathering(lambda path: None)
        gathering.written(b"/a/x.jpg", 0.0)
        assert gathering.due(QUIET_S) == {b"/a"}
        gathering = Gathering(lambda path: (1, 1))
        gathering.written(b"/a/x.jpg", 0.0)
        gathering.finished(b"/a/x.jpg", 0.0)
        assert gathering.due(QUIET_S) == {b"/a"}
