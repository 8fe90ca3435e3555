"""The photos that look most like one are reached by Tab, called by their names, and opened by Enter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosort.ui.widgets.thumb_buttons import ThumbButtons
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import mountains


def focused() -> QWidget:
    now = QApplication.focusWidget()
    assert now is not None
    return now


def test_tab_leads_to_what_looks_most_like_it_and_enter_opens_it(qtbot: QtBot, active: MainWindow) -> None:
    shown = mountains(qtbot, active)
    shown.grid.go_to(4)
    qtbot.waitUntil(lambda: any(len(row.photos()) > 1 for row in active.panel.findChildren(ThumbButtons)))
    row = active.panel.findChildren(ThumbButtons)[-1]
    second = active.context.library.photos.get([row.photos()[1]])[0]
    stops = [focused()]
    while not row.isAncestorOf(focused()):
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        assert focused() not in stops, "Tab came round"
        stops.append(focused())
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert row.rect_of(1).contains(focused().geometry())
    assert focused().accessibleName().startswith(second.shown_name.rpartition(".")[0])
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: active.page() is not shown)
    assert active.page().selected_photos() == (second.id,)  # type: ignore[union-attr]
