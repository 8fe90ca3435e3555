"""Qt comes without what nothing here uses, reads no source of ours, and still says what is wrong with a call."""

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

def loaded(*names):
    return ["re" in vars(sys.modules["shibokensupport.signature." + name]) for name in names]

print(loaded("lib.enum_sig", "lib.pyi_generator", "parser"))
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
try:
    QSize("wide")
except TypeError as error:
    print("QSize.__init__(w: int, h: int, /)" in str(error))
print(QWidget.setVisible.__doc__)
print(loaded("parser"), hasattr(sys.modules["shibokensupport.signature.layout"], "nothing"))
"""


def test_qt_is_loaded_without_what_nothing_here_uses() -> None:
    ran = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines() == [
        "[] True",
        "[False, False, False]",
        "True",
        "setVisible(self, visible: bool, /) -> None",
        "[True] False",
    ]
