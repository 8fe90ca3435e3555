"""A new grouping that was not answered waits for the organizer that follows, and is done there as here."""

from photosort.model.acts import Regroup
from photosort.model.message import Message
from photosort.organizing.organizer import Organizer, Waiting
from tests.organizing.conftest import PATIENCE_S, Desk


def left(organizer: Organizer) -> tuple[Regroup | None, Waiting | None, Message | None]:
    """What is still to be answered."""
    return organizer.proposal, organizer.waiting, organizer.why_again()


def test_a_proposal_is_done_by_the_organizer_that_follows(desk: Desk) -> None:
    first = desk.organize()
    first.propose()
    assert first.wait(PATIENCE_S)
    waiting = first.waiting
    assert waiting is not None
    first.close()
    other = desk.organizer(waiting=waiting)
    assert other.proposal == waiting.act
    other.start()
    assert other.wait(PATIENCE_S)
    assert other.proposal == waiting.act, "a run that finds nothing leaves it as it is"
    desk.library.history.do(waiting.act)
    other.adopt()
    assert other.wait(PATIENCE_S)
    assert left(other) == (None, None, None)


def test_what_was_put_off_waits_for_nobody(desk: Desk) -> None:
    first = desk.organize()
    first.propose()
    assert first.wait(PATIENCE_S)
    first.put_off()
    assert first.waiting is None
