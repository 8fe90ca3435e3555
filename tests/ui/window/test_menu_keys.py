"""The keys for the context menu: it is that of what has the focus, whether or not it is selected."""

import sys

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.ui.grid.base import GridBase
from photosort.ui.pages import places
from photosort.ui.pages.map.canvas import MapCanvas
from photosort.ui.pages.page_spec import Place
from photosort.ui.widgets.menu import Menu
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import page

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt or the system answers these keys")


@pytest.mark.parametrize(
    ("place", "entry"), [(places.ALBUMS, "Rename"), (places.ALL, "Favourite"), (places.MAP, "Favourite")]
)
def test_shift_f10_opens_the_menu_of_what_has_the_focus(
    qtbot: QtBot, active: MainWindow, monkeypatch: pytest.MonkeyPatch, place: Place, entry: str
) -> None:
    offered: list[str] = []
    monkeypatch.setattr(Menu, "popup", lambda menu, _where: offered.extend(one.text() for one in menu.actions()))
    active.navigator.go(place)
    shown = page(active)
    view = shown.focusProxy()
    assert view is not None
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    assert isinstance(view, (GridBase, MapCanvas))
    qtbot.waitUntil(lambda: (len(view._ids) if isinstance(view, MapCanvas) else view.row_count()) > 0)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    shown.select_none()
    qtbot.keyClick(view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert entry in offered


def test_a_folder_of_the_sidebar_has_its_menu_by_keys(
    qtbot: QtBot, active: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []
    monkeypatch.setattr(Menu, "popup", lambda menu, _where: offered.extend(one.text() for one in menu.actions()))
    qtbot.keyClick(active.sidebar.list, Qt.Key.Key_End)
    qtbot.keyClick(active.sidebar.list, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert "Show in file manager" in offered
