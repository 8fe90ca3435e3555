"""Guarded overrides, letters to the GUI thread, lanes and their tasks."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.ui.services.threads import Lane, Lanes, Mailbox, guard


class Caught:
    def __init__(self) -> None:
        self.errors: list[BaseException] = []

    def __call__(self, _kind: object, error: BaseException, _trace: object) -> None:
        self.errors.append(error)


@pytest.fixture
def caught(monkeypatch: pytest.MonkeyPatch) -> Caught:
    hook = Caught()
    monkeypatch.setattr(sys, "excepthook", hook)
    return hook


class Raising(QWidget):
    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        raise ValueError("no size")

    @guard
    def showEvent(self, event: object) -> None:
        raise ValueError("no show")


def test_an_override_that_raises_is_reported_and_answers_its_default(qtbot: QtBot, caught: Caught) -> None:
    widget = Raising()
    qtbot.addWidget(widget)
    assert widget.sizeHint() == QSize()
    widget.show()
    assert [str(error) for error in caught.errors][-1] == "no show"


def test_guard_passes_results_through() -> None:
    assert guard(lambda a, b: a + b)(2, b=3) == 5


@pytest.fixture
def mailbox(qtbot: QtBot) -> Iterator[Mailbox]:
    box = Mailbox()
    yield box
    box.close()


def test_letters_of_many_threads_arrive_on_the_gui_thread(qtbot: QtBot, mailbox: Mailbox) -> None:
    seen: list[tuple[int, bool]] = []
    here = threading.get_ident()

    def write(start: int) -> None:
        for number in range(start, start + 200):
            mailbox.post(lambda n=number: seen.append((n, threading.get_ident() == here)))  # type: ignore[misc]

    writers = [threading.Thread(target=write, args=(start,)) for start in (0, 1000, 2000)]
    for writer in writers:
        writer.start()
    qtbot.waitUntil(lambda: len(seen) == 600)
    for writer in writers:
        writer.join()
    assert all(on_gui for _, on_gui in seen)
    for start in (0, 1000, 2000):  # in the order in which each thread posted them
        assert [n for n, _ in seen if start <= n < start + 1000] == list(range(start, start + 200))


def test_a_raising_letter_does_not_hold_up_the_next(qtbot: QtBot, mailbox: Mailbox, caught: Caught) -> None:
    seen: list[int] = []
    mailbox.post(lambda: 1 // 0)
    mailbox.post(lambda: seen.append(1))
    qtbot.waitUntil(lambda: seen == [1])
    assert isinstance(caught.errors[0], ZeroDivisionError)


def test_only_one_wake_up_is_in_flight(qtbot: QtBot, mailbox: Mailbox) -> None:
    woken: list[int] = []
    mailbox._woken.connect(lambda: woken.append(1))
    seen: list[int] = []
    for number in range(50):
        mailbox.post(lambda n=number: seen.append(n))  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(seen) == 50)
    assert len(woken) == 1


def test_a_closed_mailbox_drops_letters(qtbot: QtBot) -> None:
    box = Mailbox()
    seen: list[int] = []
    box.post(lambda: seen.append(1))
    box.close()
    box.post(lambda: seen.append(2))
    qtbot.wait(20)
    assert seen == []


@pytest.fixture
def lanes(qtbot: QtBot, mailbox: Mailbox) -> Iterator[Lanes]:
    made = Lanes(mailbox, lambda error: pytest.fail(str(error)))
    yield made
    made.close()


def test_work_runs_elsewhere_and_its_result_comes_home(qtbot: QtBot, lanes: Lanes) -> None:
    owner, here = QObject(), threading.get_ident()
    got: list[tuple[int, int]] = []
    lanes.run(Lane.READ, threading.get_ident, lambda there: got.append((there, threading.get_ident())), owner=owner)
    qtbot.waitUntil(lambda: bool(got))
    assert got[0][0] != here
    assert got[0][1] == here


def test_a_failure_goes_to_whoever_wants_it(qtbot: QtBot, lanes: Lanes) -> None:
    owner = QObject()
    got: list[str] = []

    def refuse() -> None:
        raise PhotosortError(Message(MessageCode.NO_ALBUMS_YET))

    lanes.run(Lane.READ, refuse, owner=owner, failed=got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert got == ["There are no albums yet."]


def test_what_nobody_has_foreseen_is_told_in_general_and_logged(
    qtbot: QtBot, lanes: Lanes, caplog: pytest.LogCaptureFixture
) -> None:
    owner = QObject()
    got: list[str] = []
    lanes.run(Lane.READ, lambda: 1 // 0, owner=owner, failed=got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert got == ["Something went wrong; the log tells more."]
    assert "ZeroDivisionError" in caplog.text


def test_a_cancelled_task_delivers_nothing(qtbot: QtBot, lanes: Lanes) -> None:
    owner, gate = QObject(), threading.Event()
    got: list[object] = []
    task = lanes.run(Lane.READ, gate.wait, got.append, owner=owner)
    task.cancel()
    gate.set()
    lanes.run(Lane.READ, lambda: "second", got.append, owner=owner)
    qtbot.waitUntil(lambda: bool(got))
    qtbot.wait(20)
    assert got == ["second"]


def test_nothing_is_delivered_to_an_owner_that_is_gone(qtbot: QtBot, lanes: Lanes) -> None:
    import shiboken6

    owner, other, gate = QObject(), QObject(), threading.Event()
    got: list[object] = []
    lanes.run(Lane.READ, gate.wait, got.append, owner=owner)
    shiboken6.delete(owner)
    gate.set()
    lanes.run(Lane.READ, lambda: "other", got.append, owner=other)
    qtbot.waitUntil(lambda: bool(got))
    qtbot.wait(20)
    assert got == ["other"]


def test_acts_that_wait_are_finished_when_the_lanes_close(qtbot: QtBot, mailbox: Mailbox) -> None:
    lanes = Lanes(mailbox, lambda _: None)
    owner, gate, acted = QObject(), threading.Event(), list[int]()
    lanes.run(Lane.WRITE, gate.wait, owner=owner)
    lanes.run(Lane.WRITE, lambda: acted.append(1), owner=owner)
    gate.set()
    lanes.close()
    assert acted == [1]
