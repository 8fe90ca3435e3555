"""The marks of one sitting are one line of the history; a pause, another act or an undo begins the next line."""

from datetime import UTC, datetime, timedelta

from photosort.model.acts import ActKind
from photosort.model.history import ActState, HistoryEntry
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.ui.panels.sittings import sittings

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


def act(number: int, minute: int, kind: ActKind = ActKind.MARK, state: ActState = ActState.DONE) -> HistoryEntry:
    message = Message(MessageCode.MARKED_REJECTED, count=number)
    return HistoryEntry(number, NOON + timedelta(minutes=minute), kind, message, state)


def told(*acts: HistoryEntry) -> list[tuple[int, ...]]:
    return [tuple(one.id for one in line.acts) for line in sittings(acts)]


def test_marks_in_a_row_are_one_line_with_their_number() -> None:
    [line] = sittings([act(3, 20), act(2, 10), act(1, 0)])
    assert (line.shown.id, line.shown.message) == (3, Message(MessageCode.CULLED, count=6))


def test_one_mark_says_what_it_did() -> None:
    [line] = sittings([act(2, 0)])
    assert line.shown.message == Message(MessageCode.MARKED_REJECTED, count=2)


def test_what_begins_another_line() -> None:
    assert told(act(2, 31), act(1, 0)) == [(2,), (1,)], "a pause"
    assert told(act(3, 2), act(2, 1, ActKind.RENAME), act(1, 0)) == [(3,), (2,), (1,)], "another act"
    assert told(act(3, 2, state=ActState.UNDONE), act(2, 1), act(1, 0)) == [(3,), (2, 1)], "an undo"
    assert told(act(2, 1, ActKind.FAVOURITE), act(1, 0, ActKind.FAVOURITE)) == [(2,), (1,)], "hearts are no marks"
