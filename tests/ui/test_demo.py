"""The demo in a process of its own: looked at from the first page, left for a folder of one's own, and gone."""

import os
import subprocess
import sys
from pathlib import Path

from photosort import paths
from tests.organizing.pictures import fill

# The windows that follow each other say what they show, and do once what a person would do there.
PLAY = """
import sys
from functools import partial
from pathlib import Path
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from photosort import app, demo
from photosort.demo import render_library
from photosort.ui.window.main_window import MainWindow

demo.render_library = partial(render_library, count=4)

class Window(MainWindow):
    acted = False

    def begin(self):
        super().begin()
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.look)
        self.timer.start(50)

    def look(self):
        if self.page() is None:
            return
        roots = [Path(root.path.decode()).name for root in self.context.overview.now.roots]
        dialogs = self.dispatcher.dialogs
        if dialogs.is_open:
            dialogs.now.action.click()
        elif roots and not self.context.in_demo:
            self.timer.stop()
            print("own", *roots, *[type(one).__name__ for one in shown() if one is not self], flush=True)
            self.close_for_good()
        elif not roots and FIRST:
            FIRST.pop()
            print("welcome", flush=True)
            self.page().other.click()
        elif roots and not self.acted:
            self.acted = True
            print("demo", *roots, flush=True)
            mime = QMimeData()
            mime.setUrls([QUrl.fromLocalFile(sys.argv[2])])
            copy = Qt.DropAction.CopyAction
            no = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
            self.dropEvent(QDropEvent(QPointF(9, 9), copy, mime, *no))

def shown():
    return [one for one in app.QApplication.topLevelWidgets() if one.isVisible()]

def opened(*wanted, real=app.open_library, **how):
    print("meanwhile", *[one.accessibleName() for one in shown()], flush=True)
    return real(*wanted, **how)

FIRST = [1]
app.MainWindow, app.open_library = Window, opened
sys.exit(app.main([], Path(sys.argv[1])))
"""


def test_a_folder_dropped_on_the_demo_opens_the_persons_own_library(tmp_path: Path, library_dir: Path) -> None:
    (tmp_path / "Phone").mkdir()
    fill(tmp_path / "Phone", 4)
    command = [sys.executable, "-c", PLAY, str(library_dir), str(tmp_path / "Phone")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert done.stdout.splitlines() == [
        "meanwhile",
        "welcome",
        "meanwhile One moment…",
        "demo pictures",
        "meanwhile Leaving the demo…",
        "own Phone",
    ]
    assert not paths.demo_dir().exists(), "nothing of it stays"
    assert len(os.listdir(tmp_path / "Phone")) == 4
