"""Closing drops no new grouping unasked: neither in any phase of making it, nor while it waits for an answer."""

import os
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photosort.organizing.organizer import Organizer
from photosort.organizing.progress import Phase, Progress
from photosort.ui.dialogs.closing_question import ClosingQuestion
from photosort.ui.window.main_window import MainWindow
from tests.organizing.pictures import fill
from tests.ui.driving import dialog

PATIENCE_MS = 60_000


class Held:
    """Holds the organizer at the beginning of each phase until it is let go."""

    def __init__(self, organizer: Organizer, monkeypatch: pytest.MonkeyPatch) -> None:
        self.at: Phase | None = None
        self._go = threading.Event()
        enter = organizer._enter

        def held(phase: Phase, total: int = 0) -> None:
            enter(phase, total)
            self.at = phase
            self._go.wait(PATIENCE_MS / 1000)
            self._go.clear()

        monkeypatch.setattr(organizer, "_enter", held)

    def let_go(self) -> None:
        self.at = None
        self._go.set()


def closed(qtbot: QtBot, window: MainWindow) -> str:
    """What is asked when the window is to be closed; the person stays."""
    assert not window.close()
    question = dialog(qtbot, window, ClosingQuestion)
    said = question.title.full()
    question.reject()
    return said


@pytest.mark.slow
def test_it_is_asked_for_in_every_phase(
    qtbot: QtBot, real: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos, runs = tmp_path / "Trip", list[Progress]()
    fill(photos, 40)
    real.organizing.ended.connect(runs.append)
    real.organizing.add([os.fsencode(photos)])
    qtbot.waitUntil(lambda: bool(runs), timeout=PATIENCE_MS)
    organizer = real.context.organizer
    assert isinstance(organizer, Organizer)
    held, said = Held(organizer, monkeypatch), dict[Phase, str]()
    real.organizing.group_again()
    for phase in (Phase.FINDING, Phase.READING, Phase.LEARNING, Phase.GROUPING):
        qtbot.waitUntil(lambda phase=phase: held.at is phase, timeout=PATIENCE_MS)  # type: ignore[misc]
        said[phase] = closed(qtbot, real)
        held.let_go()
    qtbot.waitUntil(lambda: organizer.proposal is not None and not organizer.busy, timeout=PATIENCE_MS)
    assert said == {
        Phase.FINDING: "Photosort is getting ready to group your photos again.",
        Phase.READING: "Photosort is getting ready to group your photos again.",
        Phase.LEARNING: "Photosort is still learning what your photos look like.",
        Phase.GROUPING: "Photosort is still grouping your photos.",
    }
    assert closed(qtbot, real) == "The new grouping is ready."
    organizer.put_off()
    assert real.close()
