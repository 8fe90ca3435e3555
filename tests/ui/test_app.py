"""The composition root in a process of its own: it starts, shows the library, and ends without leaving anything."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photosort.organizing.opening import open_library
from photosort.ui.services.running_window import RunningWindow

START = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from photosort import app
from photosort.ui.window.main_window import MainWindow

class Window(MainWindow):
    def begin(self):
        super().begin()
        self.context.overview.changed.connect(self.seen)
        QTimer.singleShot(20_000, self.close_for_good)

    def seen(self):
        print("page", type(self.page()).__name__, len(self.context.overview.now.roots), flush=True)
        QTimer.singleShot(200, self.close_for_good)

app.MainWindow = Window
sys.exit(app.main([sys.argv[2].encode()], Path(sys.argv[1])))
"""


def start(library: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", START, str(library), str(folder)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def test_it_starts_shows_the_folder_and_ends(tmp_path: Path, library_dir: Path) -> None:
    (tmp_path / "Trip").mkdir()
    done = start(library_dir, tmp_path / "Trip")
    assert done.returncode == 0, done.stderr
    assert "page" in done.stdout
    assert "Traceback" not in done.stderr
    assert (library_dir / "library.db").exists()


def started_with(library_dir: Path, folder: Path, patch: str) -> subprocess.CompletedProcess[str]:
    code = START.replace("app.MainWindow = Window", patch)
    command = [sys.executable, "-c", code, str(library_dir), str(folder)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def test_a_library_that_cannot_be_opened_is_said_in_a_sentence(tmp_path: Path, library_dir: Path) -> None:
    library_dir.write_bytes(b"a file in the place of the folder")
    done = started_with(library_dir, tmp_path, "app.QMessageBox.critical = lambda *a: print('said', a[-1])")
    assert done.returncode == 1, done.stderr
    assert "said" in done.stdout
    assert "Traceback" not in done.stderr


def test_a_damaged_library_is_offered_to_be_mended(tmp_path: Path, library_dir: Path) -> None:
    library_dir.mkdir()
    (library_dir / "library.db").write_bytes(b"not a database" * 100)
    patch = "from photosort.ui.window import repair_sheet\n"
    patch += "repair_sheet.RepairSheet.exec = lambda self: print('offered') or self.done(0) or 0"
    done = started_with(library_dir, tmp_path, patch)
    assert done.returncode == 1, done.stderr
    assert "offered" in done.stdout
    assert "is damaged and has no sound backup" in done.stderr
    assert "Traceback" not in done.stderr


SECOND = """
import sys
from pathlib import Path
from photosort.commands import window
status = window.show([one.encode() for one in sys.argv[2:]], Path(sys.argv[1]))
assert "PySide6.QtWidgets" not in sys.modules, "a start that ends at once loads no window"
sys.exit(status)
"""

FIRST = START.replace(
    "        QTimer.singleShot(200, self.close_for_good)",
    """
        if len(self.context.overview.now.roots) == 2:
            print("both", flush=True)
            QTimer.singleShot(200, self.close_for_good)

    def come_forward(self):
        super().come_forward()
        print("forward", flush=True)
""",
)


def test_a_second_start_leaves_its_folder_to_the_window_that_runs(tmp_path: Path, library_dir: Path) -> None:
    for name in ("Trip", "Home"):
        (tmp_path / name).mkdir()
    command = [sys.executable, "-c", FIRST, str(library_dir), str(tmp_path / "Trip")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline().startswith("page")
        second = [sys.executable, "-c", SECOND, str(library_dir), str(tmp_path / "Home")]
        done = subprocess.run(second, capture_output=True, text=True, timeout=60, check=False)
        said, complaints = first.communicate(timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert "forward" in said
    assert "both" in said
    assert "Traceback" not in complaints
    assert first.returncode == 0


LATER = """
import sys
from pathlib import Path
from photosort import app
from photosort.commands import window

soon = app.hand_over_soon
def met(*wanted):
    print("met", flush=True)
    return soon(*wanted)

app.hand_over_soon = met
app.QMessageBox.critical = lambda *a: print("said", a[-1])
sys.exit(window.show([sys.argv[2].encode()], Path(sys.argv[1])))
"""


def test_of_two_starts_at_once_the_later_leaves_its_folder_to_the_other(
    qtbot: QtBot, tmp_path: Path, library_dir: Path
) -> None:
    command = [sys.executable, "-c", LATER, str(library_dir), str(tmp_path)]
    with closing(open_library(library_dir)), subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as later:
        assert later.stdout is not None
        assert later.stdout.readline() == "met\n", "it knows that the library is open, and that nobody listens yet"
        running = RunningWindow(library_dir)
        with qtbot.waitSignal(running.asked, timeout=30_000) as asked:
            pass
        said = later.communicate(timeout=60)[0]
        running.close()
    assert asked.args == [[os.fsencode(tmp_path)]]
    assert (later.returncode, said) == (0, "")


def test_a_library_that_no_window_has_is_said_to_be_open_elsewhere(tmp_path: Path, library_dir: Path) -> None:
    with closing(open_library(library_dir)):
        done = started_with(library_dir, tmp_path, "app.QMessageBox.critical = lambda *a: print('said', a[-1])")
    assert done.returncode == 1, done.stderr
    assert "close that one first" in done.stdout


def test_a_library_that_was_moved_says_where_it_is(tmp_path: Path, library_dir: Path) -> None:
    (tmp_path / "Trip").mkdir()
    patch = "app.MainWindow = Window\n"
    patch += "from dataclasses import replace\nrun = app._run\n"
    patch += "app._run = lambda *a: run(*a[:4], replace(a[4], moved_to=Path(sys.argv[1])), *a[5:])\n"
    patch += "Window.say = lambda self, notice: print('said', notice.text)"
    done = started_with(library_dir, tmp_path / "Trip", patch)
    assert done.returncode == 0, done.stderr
    assert f"said The library is in {library_dir} now" in done.stdout


MOVES = """
from photosort.ui.services.hand_over import place_of
old, new = Path(sys.argv[1]), Path(sys.argv[1]).parent / "elsewhere"
windows = []

class Mover(Window):
    def seen(self):
        if not windows:
            windows.append(self)
            self.context.moveAsked.emit(new)
        elif windows[0] is not self:
            print("listens", [Path(place_of(place)).exists() for place in (old, new)], flush=True)
            QTimer.singleShot(200, self.close_for_good)

from photosort import paths
paths.library_dir = paths.own_library = lambda *_: new if windows else old
app.MainWindow = Mover
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="looks for the socket's file")
def test_a_library_that_was_moved_is_found_by_later_starts(tmp_path: Path, library_dir: Path) -> None:
    (tmp_path / "Trip").mkdir()
    done = started_with(library_dir, tmp_path / "Trip", MOVES)
    assert done.returncode == 0, done.stderr
    assert "listens [False, True]" in done.stdout
