"""A list's viewport is made in Python, and is like Qt's own: for that one, all classes of widgets would be made."""

import subprocess
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from photosort.ui.services.viewport import give_viewport

SCRIPT = """
import PySide6.QtWidgets as widgets
app = widgets.QApplication([])
from photosort.ui.grid.base import GridBase
from photosort.ui.style.icons import Icons
from photosort.ui.style.theme import Theme
from photosort.ui.window.sidebar import SidebarList
theme = Theme()
lists = GridBase(), SidebarList(theme, Icons(theme))
before = "QMdiArea" in vars(widgets)
widgets.QListView().viewport()
print(before, "QMdiArea" in vars(widgets))
"""


def test_a_viewport_of_ours_is_like_one_of_qts(qtbot: QtBot) -> None:
    ours, theirs = QListView(), QListView()
    qtbot.addWidget(ours)
    qtbot.addWidget(theirs)
    give_viewport(ours)
    for area in (ours, theirs):
        area.setMouseTracking(True)
        area.setAcceptDrops(True)
    one, other = ours.viewport(), theirs.viewport()
    different = [
        name for name, of in Qt.WidgetAttribute.__members__.items() if one.testAttribute(of) != other.testAttribute(of)
    ]
    assert different == []
    assert one.focusProxy() is ours
    assert one.backgroundRole() == other.backgroundRole()
    assert one.objectName() == other.objectName()


def test_no_other_classes_of_widgets_are_made_for_a_list() -> None:
    ran = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert ran.stdout == "False True\n"
