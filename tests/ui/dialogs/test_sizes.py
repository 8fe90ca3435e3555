"""Sheets are as large as what they hold, and cut nothing of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from photosort.organizing.progress import Phase, Progress
from photosort.settings import Settings, save
from photosort.ui.dialogs.closing_question import ClosingQuestion
from photosort.ui.dialogs.export_folders_dialog import ExportFoldersDialog
from photosort.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from photosort.ui.dialogs.stored_dialog import StoredDialog
from photosort.ui.services.context import Context
from photosort.ui.style.theme import Scheme, Theme
from photosort.ui.text.i18n import install_translation, remove_translation
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog, organizer
from tests.ui.fakes import FakeLibrary, FakeOrganizer
from tests.ui.window.test_sheets import SHEETS


@pytest.fixture
def german(qtbot: QtBot, library: FakeLibrary) -> Iterator[MainWindow]:
    """The window in German."""
    app = QCoreApplication.instance()
    assert isinstance(app, QApplication)
    translator = install_translation(app, "de")
    fake = FakeOrganizer(library)
    context = Context(library, lambda: fake, Settings(animations=False), Theme(Scheme.LIGHT, animations=False))
    made = MainWindow(context)
    qtbot.addWidget(made)
    made.show()
    made.begin()
    qtbot.waitUntil(lambda: made.page() is not None)
    yield made
    made.release()
    context.close()
    remove_translation(app, translator)
    QLocale.setDefault(QLocale("en_GB"))


@pytest.mark.parametrize("size", [(1440, 900), (800, 600)])
def test_the_keys_are_seen_whole_in_german(qtbot: QtBot, german: MainWindow, size: tuple[int, int]) -> None:
    german.resize(*size)
    german.dispatcher.run("shortcuts")
    sheet = dialog(qtbot, german, ShortcutsDialog)
    assert isinstance(sheet, ShortcutsDialog)
    qtbot.wait(20)  # for the layout
    assert sheet.area.horizontalScrollBar().maximum() == 0
    inside = sheet.area.widget()
    assert inside is not None
    labels = inside.findChildren(QLabel)
    assert "Strg+O" in [label.text() for label in labels]
    for label in labels:
        assert label.width() >= label.sizeHint().width()
        assert label.geometry().right() <= inside.width()


def test_what_is_stored_is_seen_whole(qtbot: QtBot, german: MainWindow) -> None:
    save(german.context.settings)  # so that something is stored
    german.dispatcher.run("stored")
    sheet = dialog(qtbot, german, StoredDialog)
    assert isinstance(sheet, StoredDialog)
    qtbot.waitUntil(sheet.total.isVisible)
    qtbot.wait(20)  # for the layout
    assert sheet.list.topLevelItemCount()
    for column in (0, 1):
        assert sheet.list.columnWidth(column) >= sheet.list.sizeHintForColumn(column)
    assert sheet.list.verticalScrollBar().maximum() == 0
    assert sheet.panel.height() < 400, "no larger than its few rows"


@pytest.mark.parametrize("size", [(1440, 900), (800, 600)])
def test_the_note_about_folders_stands_beside_the_buttons(
    qtbot: QtBot, german: MainWindow, size: tuple[int, int]
) -> None:
    german.resize(*size)
    german.dispatcher.run("apply")
    sheet = dialog(qtbot, german, ExportFoldersDialog)
    qtbot.wait(20)  # for the layout
    assert sheet.note.text()
    middle, beside = (one.mapTo(sheet, one.rect().center()).y() for one in (sheet.note, sheet.cancel))
    assert abs(middle - beside) <= 1
    assert not sheet.total.isVisible()


@pytest.mark.parametrize("name", ["Dialog", "ClosingQuestion", "MergeDialog", "NameTakenDialog"])
def test_no_room_is_left_empty_over_the_foot(qtbot: QtBot, active: MainWindow, name: str) -> None:
    SHEETS[name](active)
    shown = dialog(qtbot, active, Dialog)
    qtbot.waitUntil(lambda: shown.panel.height() == shown.wanted_height())
    last = max(edge(part, shown) for part in shown.panel.findChildren(QWidget) if holds_words(part, shown))
    assert shown.foot.y() - last == 16


def holds_words(part: QWidget, shown: Dialog) -> bool:
    said = isinstance(part, QLabel | QAbstractButton) and bool(part.text())
    return said and part.isVisible() and not shown.foot.isAncestorOf(part)


def edge(part: QWidget, shown: Dialog) -> int:
    return part.mapTo(shown.panel, QPoint(0, part.height())).y()


@pytest.mark.parametrize("phase", [Phase.READING, Phase.LEARNING, Phase.GROUPING, Phase.FINDING])
def test_what_closing_would_end_is_said_whole(qtbot: QtBot, german: MainWindow, phase: Phase) -> None:
    german.resize(800, 600)
    organizer(german).snapshot = Progress(phase, 3, 4, 1, 2)
    SHEETS["ClosingQuestion"](german)
    sheet = dialog(qtbot, german, ClosingQuestion)
    qtbot.wait(20)  # for the layout
    assert sheet.title.text() == sheet.title.full()
    assert sheet.panel.width() <= 800 - 64


def test_what_closing_would_end_is_said_whole_as_the_work_goes_on(qtbot: QtBot, german: MainWindow) -> None:
    organizer(german).snapshot = Progress(Phase.READING, 3, 4, 1, 2)
    SHEETS["ClosingQuestion"](german)
    sheet = dialog(qtbot, german, ClosingQuestion)
    qtbot.wait(20)  # for the layout
    before = sheet.title.full()
    german.organizing.progressed.emit(Progress(Phase.LEARNING, 3, 4, 1, 2))
    qtbot.wait(20)
    assert len(sheet.title.full()) > len(before)
    assert sheet.title.text() == sheet.title.full()
