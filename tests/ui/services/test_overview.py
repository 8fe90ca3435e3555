"""What the window offers to undo: a refused act is tried again once no other is left, as `library.history` does it."""

from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from photosort.model.acts import ActKind
from photosort.model.changes import Changes
from photosort.model.history import ActState, HistoryEntry
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.ui.services.context import Context
from photosort.ui.services.overview import next_undo
from tests.ui.fake_people import add_people
from tests.ui.fakes import FakeLibrary

WHY = Message(MessageCode.FOLDER_AWAY)


def act(number: int, state: ActState = ActState.DONE, refusal: Message | None = None) -> HistoryEntry:
    return HistoryEntry(
        number, datetime.now(UTC), ActKind.TRASH, Message(MessageCode.TRASHED, count=1), state, refusal=refusal
    )


def test_refused_acts_come_last() -> None:
    newest, middle, oldest = act(3, refusal=WHY), act(2), act(1, refusal=WHY)
    assert next_undo([newest, middle, oldest]) == middle
    assert next_undo([newest, act(2, ActState.UNDONE), oldest]) == newest
    assert next_undo([act(1, ActState.UNDONE)]) is None


def test_people_are_asked_for_where_they_may_be_others(qtbot: QtBot, library: FakeLibrary, context: Context) -> None:
    add_people(library.store)
    context.overview.refresh()
    qtbot.waitUntil(lambda: len(context.overview.now.people) == 5)
    library.store.people.clear()
    for changes, known in ((Changes(history=True), 5), (Changes(people=True), 0)):
        with qtbot.waitSignal(context.overview.changed, timeout=1000, raising=known == 0):
            context.overview.follow(changes)
        assert len(context.overview.now.people) == known
