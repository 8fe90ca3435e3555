"""The composition root in a process of its own: it starts, shows the library, and ends without leaving anything."""

import subprocess
import sys
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("content", [b"not a database" * 100])
def test_a_library_that_cannot_be_opened_is_said_in_a_sentence(
    tmp_path: Path, library_dir: Path, content: bytes
) -> None:
    library_dir.mkdir()
    (library_dir / "library.db").write_bytes(content)
    code = START.replace("app.MainWindow = Window", "app.QMessageBox.critical = lambda *a: print('said', a[-1])")
    command = [sys.executable, "-c", code, str(library_dir), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1, done.stderr
    assert "said" in done.stdout
    assert "Traceback" not in done.stderr
