"""What is half-way is offered over the page: to finish, to turn round, or later."""

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from photosort.model.acts import ActKind
from photosort.model.changes import Changes
from photosort.model.history import ActResult, ActState, HistoryEntry
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeLibrary

TRASHED = Message(MessageCode.TRASHED_PART, part=3, count=5)


class Past:
    """A history in which act 7 is half-way until it is asked for."""

    def __init__(self, state: ActState, refusal: Message | None = None) -> None:
        entry = HistoryEntry(
            7, datetime.now(UTC), ActKind.TRASH, TRASHED, state, refusal=refusal, photos=5, waiting=2, there=3
        )
        self.half = [entry]
        self.asked: list[str] = []

    def answer(self, what: str) -> ActResult:
        self.asked.append(what)
        self.half = []
        return ActResult(Changes(), Message(MessageCode.TRASHED, count=5), 7)


@pytest.fixture
def past(library: FakeLibrary, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Past:
    made = Past(*getattr(request, "param", (ActState.UNDER_WAY,)))
    monkeypatch.setattr(library.history, "unfinished", lambda: made.half)
    monkeypatch.setattr(library.history, "redo_act", lambda act, **_: made.answer(f"redo {act}"))
    monkeypatch.setattr(library.history, "undo_act", lambda act: made.answer(f"undo {act}"))
    return made


@pytest.mark.parametrize(
    ("past", "words", "turn", "finished", "turned"),
    [
        ((ActState.UNDER_WAY,), "2 of 5 photos wait", "Take back", "redo 7", "undo 7"),
        ((ActState.UNDER_WAY_BACK,), "3 of 5 photos are back", "Redo", "undo 7", "redo 7"),
    ],
    indirect=["past"],
)
@pytest.mark.parametrize("finish", [True, False])
def test_it_is_finished_or_turned_round(
    qtbot: QtBot, past: Past, window: MainWindow, words: str, turn: str, finished: str, turned: str, finish: bool
) -> None:
    banner = window.half_way_banner
    qtbot.waitUntil(banner.isVisible)
    assert banner.words.full() == f"Not finished: {words} (Moved 3 of 5 photos to the trash)"
    assert (banner.finish.text(), banner.turn.text()) == ("Finish", turn)
    (banner.finish if finish else banner.turn).click()
    qtbot.waitUntil(lambda: "Moved 5 photos" in window.toast.words.text())
    assert past.asked == [finished if finish else turned]
    assert not banner.isVisible()


def test_it_can_wait(qtbot: QtBot, past: Past, window: MainWindow) -> None:
    qtbot.waitUntil(window.half_way_banner.isVisible)
    window.half_way_banner.shut.click()
    qtbot.waitUntil(lambda: not window.half_way_banner.isVisible())
    window.context.overview.refresh()
    qtbot.wait(100)
    assert not window.half_way_banner.isVisible()
    assert past.asked == []


@pytest.mark.parametrize("past", [(ActState.UNDER_WAY_BACK, Message(MessageCode.NOT_IN_TRASH))], indirect=True)
def test_what_was_refused_and_told_is_not_offered_again(qtbot: QtBot, past: Past, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: bool(window.context.overview.now.albums))
    qtbot.wait(100)
    assert not window.half_way_banner.isVisible()
