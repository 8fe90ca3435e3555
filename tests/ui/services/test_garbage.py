"""Garbage in cycles: whatever thread makes objects, a widget that nobody holds any more ends on the GUI thread."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photosort.ui.services.garbage import GarbageCollector


class Loop(QWidget):
    """A widget that holds itself, as one with a handler of its own does."""

    def __init__(self, ended: list[threading.Thread]) -> None:
        super().__init__()
        self.me = self
        self.ended = ended

    def __del__(self) -> None:
        self.ended.append(threading.current_thread())


@pytest.fixture
def garbage(qtbot: QtBot) -> Iterator[GarbageCollector]:
    made = GarbageCollector()
    yield made
    made.close()


def test_a_widget_in_a_cycle_ends_on_the_gui_thread(qtbot: QtBot, garbage: GarbageCollector) -> None:
    ended: list[threading.Thread] = []
    kept: list[list[int]] = []
    Loop(ended)
    worker = threading.Thread(target=lambda: kept.extend([] for _ in range(50_000)))  # Python would have collected
    worker.start()
    worker.join()
    assert ended == []
    qtbot.waitUntil(lambda: ended == [threading.main_thread()])


def test_closed_it_gives_the_work_back_to_python(qtbot: QtBot, garbage: GarbageCollector) -> None:
    assert not gc.isenabled()
    garbage.close()
    assert gc.isenabled()
