"""Open with: the programs that open the selected photos are offered, and the chosen one is given their files."""

import sys
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.ui.dialogs.program_picker import ProgramPicker
from photosort.ui.services import desktop_programs
from photosort.ui.services.desktop_programs import Program
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog, open_album, page, press

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there the system asks itself")
PROGRAMS = [Program(f"{name}.desktop", name, "", (name, "%F")) for name in ("Geeqie", "Shotwell")]


def test_a_program_is_chosen_and_opens_the_selected_photos(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[Program, list[bytes]]] = []
    monkeypatch.setattr(desktop_programs, "programs_for", lambda paths: PROGRAMS)

    def start(program: Program, paths: list[bytes]) -> bool:
        started.append((program, paths))
        return True

    monkeypatch.setattr(desktop_programs, "start", start)
    open_album(qtbot, window, "Memes")
    grid = page(window).grid  # type: ignore[attr-defined]
    grid.select_ids(grid.photos.ids()[:2])
    press(qtbot, window, "Ctrl+Shift+E")
    picker = cast("ProgramPicker", dialog(qtbot, window, ProgramPicker))
    assert [picker.list.item(row).text() for row in range(2)] == ["Geeqie", "Shotwell"]
    qtbot.keyClick(picker.list, Qt.Key.Key_Down)
    qtbot.keyClick(picker.list, Qt.Key.Key_Return)
    wanted = [photo.path for photo in window.context.library.photos.get(grid.photos.ids()[:2])]
    qtbot.waitUntil(lambda: started == [(PROGRAMS[1], wanted)])


def test_where_nothing_opens_them_that_is_said(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop_programs, "programs_for", lambda paths: [])
    open_album(qtbot, window, "Memes")
    press(qtbot, window, "Ctrl+Shift+E")
    qtbot.waitUntil(lambda: "no other program that opens" in window.toast.words.text())
