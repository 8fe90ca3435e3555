"""A run that is stopped before its thread has taken it is over."""

from photosort.organizing.progress import Phase
from tests.organizing.conftest import PATIENCE_S, Desk


def test_what_nobody_has_begun_with_is_stopped(desk: Desk) -> None:
    organizer = desk.organize()
    with organizer._changed:  # the thread waits for it
        organizer.start()
        assert organizer.progress().phase is Phase.FINDING
        organizer.stop()
    assert organizer.wait(PATIENCE_S)
    assert (organizer.progress().phase, organizer.progress().step) == (Phase.STOPPED, 0)
    organizer.start()
    assert organizer.wait(PATIENCE_S)
    assert organizer.progress().phase is Phase.DONE
