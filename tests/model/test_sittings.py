"""The marks of one sitting are one line of the history; a pause, another act or an undo begins the next line."""

from datetime import UTC, datetime, timedelta
from itertools import islice

from photosort.model.acts import ActKind
from photosort.model.history import ActState, HistoryEntry
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.sittings import Line, Stroke, line, sittings

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


def act(number: int, minute: int, kind: ActKind = ActKind.MARK, *, undone: bool = False) -> Stroke:
    return Stroke(number, NOON + timedelta(minutes=minute), kind, undone, photos=number)


def entry(number: int) -> HistoryEntry:
    message = Message(MessageCode.MARKED_REJECTED, count=number)
    return HistoryEntry(number, NOON, ActKind.MARK, message, ActState.DONE)


def told(*acts: Stroke) -> list[list[int]]:
    return [[one.id for one in run] for run in sittings(acts)]


def test_marks_in_a_row_are_one_line_with_their_number() -> None:
    [run] = sittings([act(3, 20), act(2, 10), act(1, 0)])
    shown = line(run, entry(3))
    assert (shown.shown.id, shown.shown.message) == (3, Message(MessageCode.CULLED, count=6))
    assert shown.acts == (3, 2, 1)


def test_one_mark_says_what_it_did() -> None:
    [run] = sittings([act(2, 0)])
    assert line(run, entry(2)) == Line(entry(2), (2,))


def test_what_begins_another_line() -> None:
    assert told(act(2, 31), act(1, 0)) == [[2], [1]], "a pause"
    assert told(act(3, 2), act(2, 1, ActKind.RENAME), act(1, 0)) == [[3], [2], [1]], "another act"
    assert told(act(3, 2, undone=True), act(2, 1), act(1, 0)) == [[3], [2, 1]], "an undo"
    assert told(act(2, 1, ActKind.FAVOURITE), act(1, 0, ActKind.FAVOURITE)) == [[2], [1]], "hearts are no marks"


def test_no_more_acts_are_asked_for_than_it_takes() -> None:
    asked = iter([act(5, 40, ActKind.RENAME), act(4, 31), act(3, 30), act(2, 0, ActKind.RENAME), act(1, 0)])
    assert [[one.id for one in run] for run in islice(sittings(asked), 2)] == [[5], [4, 3]]
    assert [left.id for left in asked] == [1]
