"""One call for many."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from photosort.ui.services.debounce import debounced


def test_many_starts_are_one_call(qtbot: QtBot) -> None:
    owner, calls = QObject(), list[int]()
    timer = debounced(owner, lambda: calls.append(1), 20)
    for _ in range(5):
        timer.start()
    assert timer.isActive()
    assert calls == []
    qtbot.waitUntil(lambda: calls == [1])
    assert not timer.isActive()
    timer.start()
    qtbot.waitUntil(lambda: calls == [1, 1])


def test_stopped_it_does_not_call(qtbot: QtBot) -> None:
    owner, calls = QObject(), list[int]()
    timer = debounced(owner, lambda: calls.append(1))
    timer.start()
    timer.stop()
    qtbot.wait(20)
    assert calls == []


def test_it_goes_with_its_owner(qtbot: QtBot) -> None:
    owner, calls = QObject(), list[int]()
    timer = debounced(owner, lambda: calls.append(1))
    timer.start()
    with qtbot.waitSignal(timer.destroyed):
        owner.deleteLater()
    assert calls == []
