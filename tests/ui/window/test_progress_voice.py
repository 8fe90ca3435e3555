"""A run is told in few sentences: its phases, a quarter of one at most every ten seconds, and its end at once."""

import pytest
from pytestqt.qtbot import QtBot

from photosort.organizing.progress import Phase, Progress
from photosort.ui.services.context import Context
from photosort.ui.window import progress_voice, status_bar
from photosort.ui.window.progress_voice import ProgressVoice
from photosort.ui.window.status_bar import StatusBar


class Listener:
    """Hears what is said, at a time that the test tells."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.now = 0.0
        self.voice = ProgressVoice(self.heard.append, lambda: self.now)

    def tell(self, now: float, phase: Phase, share: float = 0.0) -> None:
        self.now = now
        self.voice.tell(phase, share, f"{phase} {share}")


def test_a_phase_is_said_and_each_quarter_but_never_within_ten_seconds() -> None:
    listener = Listener()
    for tenth in range(1000):  # a hundred seconds, ten snapshots in each
        listener.tell(tenth / 10, Phase.READING, tenth / 1000)
    assert listener.heard == ["reading 0.02", "reading 0.25", "reading 0.5", "reading 0.75"]


def test_a_phase_waits_and_one_that_is_over_by_then_is_not_said() -> None:
    listener = Listener()
    listener.tell(0, Phase.FINDING)
    listener.tell(2, Phase.FINDING)
    listener.tell(3, Phase.READING)
    listener.tell(11.9, Phase.LEARNING)
    listener.tell(12, Phase.LEARNING, 0.1)
    assert listener.heard == ["finding 0.0", "learning 0.1"]


def test_the_end_is_said_at_once_and_once() -> None:
    listener = Listener()
    listener.tell(0, Phase.FINDING)
    listener.tell(2, Phase.FINDING)
    listener.tell(3, Phase.DONE)
    listener.tell(4, Phase.DONE)
    assert listener.heard == ["finding 0.0", "done 0.0"]


def test_nothing_is_said_of_a_short_look_around() -> None:
    listener = Listener()
    listener.tell(0, Phase.FINDING)
    listener.tell(1, Phase.DONE)
    listener.tell(60, Phase.FINDING)
    listener.tell(61, Phase.DONE)
    assert listener.heard == []


def test_nothing_is_said_of_a_library_at_rest() -> None:
    listener = Listener()
    listener.tell(0, Phase.DONE)
    listener.tell(1, Phase.IDLE)
    assert listener.heard == []


def test_the_status_bar_says_it_in_words(context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(status_bar, "announce", lambda _widget, sentence: heard.append(sentence))
    monkeypatch.setattr(progress_voice, "FIRST_S", 0.0)
    bar = StatusBar(context)
    qtbot.addWidget(bar)
    bar.show_progress(Progress(Phase.READING, step=2, done=938, total=1490, rate=61, seconds_left=9))
    bar.show_progress(Progress(Phase.DONE, added=1490, unreadable=3))
    assert heard == [
        "Reading photos, 938 of 1,490, 61 a second, about 9 seconds left",
        "1,490 photos added, 3 could not be read",
    ]
