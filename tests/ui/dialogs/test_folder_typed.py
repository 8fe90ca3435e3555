"""A path that is typed into Qt's dialog is the folder that is offered, whichever part of it has the keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeView
from pytestqt.qtbot import QtBot

from photosort.ui.dialogs.add_folder_dialog import AddFolderDialog
from photosort.ui.widgets.folder_chooser import FolderDialog, choose_folder
from photosort.ui.widgets.labels import ElidedLabel
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog


def _once_open(then: Callable[[FolderDialog, QLineEdit], None]) -> None:
    def act() -> None:
        shown = next(one for one in QApplication.topLevelWidgets() if isinstance(one, FolderDialog))
        field = shown.findChild(QLineEdit)
        assert field is not None
        then(shown, field)

    QTimer.singleShot(0, act)


def _type(path: str) -> Callable[[FolderDialog, QLineEdit], None]:
    def act(shown: FolderDialog, field: QLineEdit) -> None:
        QTest.keyClicks(field, path)
        popup = field.completer().popup()
        assert popup is not None
        QTest.keyClick(popup, Qt.Key.Key_Return)

    return act


def test_the_sheet_names_the_whole_path_that_was_typed(qtbot: QtBot, active: MainWindow, tmp_path: Path) -> None:
    deep = tmp_path / "Pictures" / "Trip"
    (deep / "Day 1").mkdir(parents=True)
    _once_open(_type(str(deep)))
    active.dispatcher.run("add-folder")
    sheet = dialog(qtbot, active, AddFolderDialog)
    assert isinstance(sheet, AddFolderDialog)
    assert sheet.paths() == [bytes(deep)]
    assert str(deep) in [label.full() for label in sheet.findChildren(ElidedLabel)]


@pytest.mark.parametrize("name", ["Trip", "Trip/", "../Pictures/Trip"])
def test_a_name_is_looked_for_where_the_dialog_is(qtbot: QtBot, active: MainWindow, tmp_path: Path, name: str) -> None:
    (tmp_path / "Pictures" / "Trip").mkdir(parents=True)
    _once_open(_type(name))
    assert choose_folder(active, "Add folder", str(tmp_path / "Pictures")) == bytes(tmp_path / "Pictures" / "Trip")


def test_a_folder_that_is_clicked_replaces_what_was_typed(qtbot: QtBot, active: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "Pictures" / "Trip").mkdir(parents=True)

    def act(shown: FolderDialog, field: QLineEdit) -> None:
        qtbot.waitUntil(field.hasFocus)
        QTest.keyClicks(field, str(tmp_path / "Pictures"))
        popup, view = field.completer().popup(), shown.findChild(QTreeView)
        assert popup is not None
        assert view is not None
        popup.hide()
        model = view.model()
        qtbot.waitUntil(lambda: model.rowCount(view.rootIndex()) == 1)
        spot = view.visualRect(model.index(0, 0, view.rootIndex())).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
        shown.accept()

    _once_open(act)
    assert choose_folder(active, "Add folder", str(tmp_path / "Pictures")) == bytes(tmp_path / "Pictures" / "Trip")


def test_who_chooses_none_gets_none(qtbot: QtBot, active: MainWindow, tmp_path: Path) -> None:
    _once_open(lambda shown, _: shown.reject())
    assert choose_folder(active, "Add folder", str(tmp_path)) is None
