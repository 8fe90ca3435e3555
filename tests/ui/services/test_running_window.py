"""A second start hands over what it was asked for, to the person's own window alone, and takes no nonsense."""

import os
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photosort.ui.services.hand_over import LONGEST, hand_over, place_of
from photosort.ui.services.running_window import RunningWindow

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="talks to the socket's file")

START = """
import sys
from pathlib import Path
from photosort.ui.services.hand_over import hand_over
print(hand_over(Path(sys.argv[1]), [one.encode() for one in sys.argv[2:]]))
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="p", dir="/tmp") as short:  # a socket's path has 107 bytes at most
        monkeypatch.setenv("TMPDIR", short)
        monkeypatch.setattr(tempfile, "tempdir", None)
        yield place_of(tmp_path / "library")


@pytest.fixture
def running(qtbot: QtBot, tmp_path: Path, place: str) -> Iterator[RunningWindow]:
    made = RunningWindow(tmp_path / "library")
    yield made
    made.close()
    assert not os.path.exists(place)


def another_start(library: Path, *folders: str) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, "-c", START, str(library), *folders], stdout=subprocess.PIPE, text=True)


def test_a_later_start_hands_over_its_folders_and_ends(qtbot: QtBot, tmp_path: Path, running: RunningWindow) -> None:
    with qtbot.waitSignal(running.asked, timeout=30_000) as asked:
        later = another_start(tmp_path / "library", "/photos/a b", "/photos/c")
    assert asked.args == [[b"/photos/a b", b"/photos/c"]]
    assert later.communicate()[0] == "True\n"


def test_the_socket_is_the_persons_alone(running: RunningWindow, place: str) -> None:
    assert stat.S_IMODE(os.stat(place).st_mode) & 0o077 == 0


def test_where_no_window_runs_nothing_is_handed_over(tmp_path: Path, place: str) -> None:
    assert not hand_over(tmp_path / "library", [])


def test_the_socket_of_a_window_that_was_killed_is_taken_over(qtbot: QtBot, tmp_path: Path, place: str) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(place)
    assert not hand_over(tmp_path / "library", [])
    made = RunningWindow(tmp_path / "library")
    with qtbot.waitSignal(made.asked, timeout=30_000):
        later = another_start(tmp_path / "library")
    assert later.communicate()[0] == "True\n"
    made.close()


@pytest.mark.parametrize("message", [b"relative\0\0", b"/no/end", b"x" * (LONGEST + 2)])
def test_what_is_no_list_of_absolute_folders_moves_nothing(
    qtbot: QtBot, running: RunningWindow, place: str, message: bytes
) -> None:
    heard: list[list[bytes]] = []
    running.asked.connect(heard.append)
    with socket.socket(socket.AF_UNIX) as other:
        other.connect(place)
        other.setblocking(False)
        other.send(message)
        qtbot.wait(300)
    assert [folders for folders in heard if folders] == []
