"""F6 goes through the parts of the window and round, Shift+F6 the other way."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosort.ui.pages.renaming import rename
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, open_album, page, press


def part_of(window: MainWindow, widget: QWidget | None) -> str:
    parts = {
        "sidebar": window.sidebar,
        "head": window.header,
        "page": page(window),
        "panel": window.panel,
        "status": window.status_bar,
    }
    assert widget is not None
    return next(name for name, part in parts.items() if widget is part or part.isAncestorOf(widget))


def walk(qtbot: QtBot, window: MainWindow, keys: str) -> list[str]:
    met = []
    for _ in range(5):
        press(qtbot, window, keys)
        met.append(part_of(window, QApplication.focusWidget()))
    return met


def test_f6_goes_through_all_parts_and_shift_f6_back(qtbot: QtBot, active: MainWindow) -> None:
    open_album(qtbot, active, "Apples")
    active.sidebar.list.setFocus()
    assert walk(qtbot, active, "F6") == ["head", "page", "panel", "status", "sidebar"]
    assert walk(qtbot, active, "Shift+F6") == ["status", "panel", "page", "head", "sidebar"]


def test_f6_leads_to_what_a_part_is_for(qtbot: QtBot, active: MainWindow) -> None:
    open_album(qtbot, active, "Apples")
    active.header.switch.setFocus()
    press(qtbot, active, "F6")
    assert page(active).grid.hasFocus()  # type: ignore[attr-defined]


def test_f6_leads_to_the_newest_act_of_the_history(qtbot: QtBot, active: MainWindow) -> None:
    rename(active.context, album(active, "Apples"), "Pears")
    active.dispatcher.run("history")
    shown = active.panel.history.list
    qtbot.waitUntil(lambda: len(shown.rows()) == 2)
    page(active).setFocus()
    press(qtbot, active, "F6")
    assert shown.hasFocus()
    assert shown.currentIndex().row() == 1  # under the name of the day


def test_a_history_without_acts_says_so(qtbot: QtBot, active: MainWindow) -> None:
    active.dispatcher.run("history")
    qtbot.wait(50)
    page(active).setFocus()
    press(qtbot, active, "F6")
    history = active.panel.history
    assert history.list.hasFocus()
    assert history.none.isVisible()
    said = QAccessible.queryAccessibleInterface(history.list)
    qtbot.waitUntil(lambda: said.text(QAccessible.Text.Description) == "Nothing was done yet.")
