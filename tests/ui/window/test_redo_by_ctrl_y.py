"""Ctrl+Y does again what was taken back, as Ctrl+Shift+Z does; the menu says one of them."""

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from photosort.ui.pages.renaming import rename
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, press


def test_ctrl_y_redoes(qtbot: QtBot, window: MainWindow) -> None:
    chosen = album(window, "Apples").id
    library = window.context.library
    rename(window.context, album(window, "Apples"), "Pears")
    qtbot.waitUntil(lambda: window.context.overview.now.undo is not None)
    press(qtbot, window, "Ctrl+Z")
    qtbot.waitUntil(lambda: window.context.overview.now.redo is not None)
    press(qtbot, window, "Ctrl+Y")
    qtbot.waitUntil(lambda: library.albums.get(chosen).name == "Pears")


def test_the_menu_says_redo_once(window: MainWindow) -> None:
    edit = next(menu for menu in window.menuBar().findChildren(QMenu) if menu.title() == "&Edit")
    said = [(action.text(), action.shortcut().toString()) for action in edit.actions()]
    assert [keys for text, keys in said if text == "Redo"] == ["Ctrl+Shift+Z"]
