"""What the window says of work, phase by phase: under way, under a pause, stopped, and when it is closed over it."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from photosort.organizing.progress import Phase, Progress
from photosort.ui.text.work import share
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog, organizer

LEARNING = "Learning what your photos look like"
STARTS_OVER = "What is read is kept. Learning and grouping start over next time."
ASK_AGAIN = "What is read is kept. The new grouping has to be asked for again."

# What is at work; what the status bar calls it, and how far it says it is; the same under a pause, where it is called
# "Paused"; what a stop says is kept; and what closing says.
WORK = {
    "drawing": (
        Progress(Phase.DRAWING, 0, 4, 12, 240, 30.0),
        ("Drawing the demo", "12 of 240 · 30 a second"),
        "Drawing the demo · 12 of 240",
        "nothing of the demo is kept",
        ("Photosort is still drawing the demo.", "Nothing of it is kept."),
    ),
    "finding": (
        Progress(Phase.FINDING, 1, 4),
        ("Finding photos", ""),
        "Finding photos",
        "what is read is kept",
        ("Photosort is still looking for photos.", "It looks for them again next time."),
    ),
    "found": (
        Progress(Phase.FINDING, 1, 4, 500),
        ("Finding photos", "500 photos"),
        "Finding photos · 500 photos",
        "what is read is kept",
        ("Photosort is still looking for photos.", "It looks for them again next time."),
    ),
    "getting ready": (
        Progress(Phase.READING, 2, 4),
        ("Getting ready…", ""),
        "Getting ready…",
        "what is read is kept",
        ("Photosort is getting ready.", "It starts over next time."),
    ),
    "nothing read": (
        Progress(Phase.READING, 2, 4, 0, 1490),
        ("Reading photos", "0 of 1,490"),
        "Reading photos · 0 of 1,490",
        "0 of 1,490 photos are read and kept",
        ("Photosort is still reading photos.", "It goes on from here next time."),
    ),
    "reading one": (
        Progress(Phase.READING, 2, 4, 1, 1),
        ("Reading photos", "1 of 1"),
        "1 of 1 · everything read so far is kept",
        "1 of 1 photo is read and kept",
        ("Photosort is still reading photos.", "It goes on from here next time."),
    ),
    "reading": (
        Progress(Phase.READING, 2, 4, 938, 1490, 61.2, 9.0),
        ("Reading photos", "938 of 1,490 · 61 a second · about 9 seconds left"),
        "938 of 1,490 · everything read so far is kept",
        "938 of 1,490 photos are read and kept",
        ("Photosort is still reading photos.", "It goes on from here next time."),
    ),
    "learning begins": (
        Progress(Phase.LEARNING, 3, 4),
        (LEARNING, ""),
        LEARNING,
        "what is read is kept",
        ("Photosort is still learning what your photos look like.", STARTS_OVER),
    ),
    "learning": (
        Progress(Phase.LEARNING, 3, 4, 12, 40, round=12, rounds=40),
        (LEARNING, "30 %"),
        f"{LEARNING} · 30 %",
        "what is read is kept",
        ("Photosort is still learning what your photos look like.", STARTS_OVER),
    ),
    "grouping": (
        Progress(Phase.GROUPING, 4, 4, 0, 1, round=0, rounds=1),
        ("Grouping photos", ""),
        "Grouping photos",
        "what is read is kept",
        ("Photosort is still grouping your photos.", STARTS_OVER),
    ),
}


def _tell(window: MainWindow, progress: Progress) -> tuple[str, str]:
    organizer(window).snapshot = progress
    window.organizing.poll()
    return window.status_bar.phase.text(), window.status_bar.detail.full()


def _closing(qtbot: QtBot, window: MainWindow) -> tuple[str, str]:
    """What closing says, which is then not done."""
    assert not window.close()
    sheet = dialog(qtbot, window, Dialog)
    said = sheet.title.full(), sheet.subtitle.text()
    sheet.cancel.click()
    return said


def test_every_phase_says_what_is_true_of_it(qtbot: QtBot, window: MainWindow) -> None:
    overview = window.context.overview
    for name, (progress, under_way, waiting, stopped, closing) in WORK.items():
        assert _tell(window, progress) == under_way, name
        assert _closing(qtbot, window) == closing, name
        paused = replace(progress, phase=Phase.PAUSED, rate=0.0, seconds_left=None)
        assert _tell(window, paused) == ("Paused", waiting), name
        assert _closing(qtbot, window) == closing, name
        known = overview.now
        overview.now = replace(known, roots=()) if progress.phase is Phase.DRAWING else known
        assert _tell(window, replace(paused, phase=Phase.STOPPED, step=0)) == ("Stopped", f"· {stopped}"), name
        overview.now = known


def test_a_new_grouping_is_asked_for_again_whatever_is_at_work(qtbot: QtBot, window: MainWindow) -> None:
    window.organizing.group_again()
    ready = "Photosort is getting ready to group your photos again."
    titles = {"learning": WORK["learning"][4][0], "grouping": WORK["grouping"][4][0]}
    for name in ("finding", "getting ready", "reading", "learning", "grouping"):
        _tell(window, WORK[name][0])
        assert _closing(qtbot, window) == (titles.get(name, ready), ASK_AGAIN), name


def test_a_new_grouping_that_waits_for_quiet_work_is_not_dropped_unasked(qtbot: QtBot, window: MainWindow) -> None:
    _tell(window, Progress())
    window.organizing.group_again()
    organizer(window).busy = True
    assert _closing(qtbot, window) == ("Photosort is getting ready to group your photos again.", ASK_AGAIN)


@pytest.mark.parametrize(
    ("again", "phase", "said"),
    [
        (False, Phase.DONE, ("Photosort is done.", "Everything is kept.")),
        (False, Phase.STOPPED, ("Photosort has stopped.", "What is read is kept.")),
        (True, Phase.FAILED, ("Photosort has stopped.", "What is read is kept.")),
        (
            True,
            Phase.DONE,
            ("The new grouping is ready.", "It is lost when you close, and has to be asked for again."),
        ),
    ],
)
def test_the_question_follows_the_work(
    qtbot: QtBot, window: MainWindow, again: bool, phase: Phase, said: tuple[str, str]
) -> None:
    if again:
        window.organizing.group_again()
    _tell(window, WORK["learning"][0])
    assert not window.close()
    sheet = dialog(qtbot, window, Dialog)
    _tell(window, WORK["grouping"][0])
    assert sheet.title.full() == "Photosort is still grouping your photos."
    _tell(window, Progress(phase))
    assert (sheet.title.full(), sheet.subtitle.text()) == said
    window.organizing.forget()  # the status bar says no more that it has ended
    assert (sheet.title.full(), sheet.subtitle.text()) == said
    sheet.cancel.click()


@pytest.mark.parametrize(("name", "done"), [("found", 0), ("reading", 938 / 1490), ("learning", 0.3), ("grouping", 0)])
def test_the_bar_shows_the_share_of_the_phase(name: str, done: float) -> None:
    assert share(WORK[name][0]) == pytest.approx(done)
