"""A picture that kills its decoder: the window stays, all others are organized, and Problems tells of the one."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosort.organizing.progress import Phase, Progress
from photosort.ui.pages import places
from photosort.ui.pages.problems_page import ProblemsPage
from photosort.ui.text.i18n import install_translation
from photosort.ui.window.main_window import MainWindow
from tests.organizing.pictures import fill
from tests.ui.driving import page

PATIENCE_MS = 60_000


@pytest.fixture(params=["en", "de"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    before = QLocale()
    installed = install_translation(qapp, request.param)
    yield request.param
    for translator in (installed, *installed.findChildren(QTranslator)) if installed is not None else ():
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def test_one_deadly_file_costs_itself_alone(qtbot: QtBot, language: str, real: MainWindow, tmp_path: Path) -> None:
    photos = tmp_path / "Trip"
    (first, *_) = fill(photos, 12)
    shutil.copyfile(first, photos / "crashes.jpg")
    runs: list[Progress] = []
    real.organizing.ended.connect(runs.append)
    real.organizing.add([os.fsencode(photos)])
    qtbot.waitUntil(lambda: bool(runs), timeout=PATIENCE_MS)
    assert (runs[0].phase, runs[0].added, runs[0].unreadable) == (Phase.DONE, 13, 1)
    assert real.context.library.photos.counts().read == 12
    real.navigator.go(places.PROBLEMS)
    shown = page(real)
    assert isinstance(shown, ProblemsPage)
    qtbot.waitUntil(lambda: any(line.problem for line in shown.list.rows()))
    (problem,) = [line.problem for line in shown.list.rows() if line.problem]
    assert problem.path == os.fsencode(photos / "crashes.jpg")
    shown._copy.click()
    said = {"en": "The decoder crashed over this file", "de": "Der Decoder ist über dieser Datei abgestürzt"}
    assert said[language] in QGuiApplication.clipboard().text()
