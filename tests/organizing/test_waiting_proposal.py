"""A new grouping that was not answered waits for the organizer that follows, and is done there as here."""

from photosort.model.acts import Regroup
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.organizing.organizer import Organizer, Waiting
from tests.organizing.conftest import PATIENCE_S, Desk


def left(organizer: Organizer) -> tuple[Regroup | None, Waiting | None, Message | None]:
    """What is still to be answered."""
    return organizer.proposal, organizer.waiting, organizer.why_again()


def test_a_proposal_is_done_by_the_organizer_that_follows(desk: Desk) -> None:
    first = desk.organize()
    desk.library.history.do(first.granularity_preview(2))
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
    desk.library.history.do(first.granularity_preview(2))
    first.propose()
    assert first.wait(PATIENCE_S)
    assert first.waiting is not None
    first.put_off()
    assert first.waiting is None


def test_where_nothing_would_change_nothing_waits(desk: Desk) -> None:
    organizer = desk.organize()
    before = desk.albums()
    organizer.propose()
    assert organizer.wait(PATIENCE_S)
    assert left(organizer) == (None, None, None)
    assert organizer.progress().message == Message(MessageCode.GROUPED_THE_SAME)
    assert desk.albums() == before
    organizer.start()
    assert organizer.wait(PATIENCE_S)
    assert organizer.progress().message is None
