"""Qt comes without what writes PySide6's stubs, reads no source of ours, and still says what is wrong with a call."""

import subprocess
import sys

SCRIPT = """
import builtins, inspect, sys
own = builtins.__import__
read = []
from photosort.ui.services.load_qt import load_qt
load_qt()
inspect.getsource = lambda module: read.append(module.__name__) or ""
from photosort.ui.widgets import toast
print([name for name in read if name.startswith("photosort")], builtins.__import__ is own)
print([hasattr(sys.modules["shibokensupport.signature.lib." + name], "re") for name in ("enum_sig", "pyi_generator")])
from PySide6.QtCore import QSize
try:
    QSize("wide")
except TypeError as error:
    print("Supported signatures" in str(error))
"""


def test_qt_is_loaded_without_what_nothing_here_uses() -> None:
    ran = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines() == ["[] True", "[False, False]", "True"]
