"""PySide6 reads no source of ours: it would do so for each of our modules, and take a tenth of the start."""

import subprocess
import sys

SCRIPT = """
import inspect
from photosort.commands import window
read = []
inspect.getsource = lambda module: read.append(module.__name__) or ""
window._load_qt()
from photosort.ui.widgets import toast
print([name for name in read if name.startswith("photosort")])
"""


def test_no_source_is_read_after_qt_is_loaded() -> None:
    ran = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"
