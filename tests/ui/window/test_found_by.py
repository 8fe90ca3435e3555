"""Details and tooltip tell why a search found a photo; the text in a photo stays text, whatever it looks like."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from photosort.model.search.found import Found, Why
from photosort.ui.pages.search_page import SearchPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import page, press
from tests.ui.fakes import FakeLibrary


def test_details_and_tooltip_say_why(
    qtbot: QtBot, active: MainWindow, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(qtbot, active, "Ctrl+F")
    shown = page(active)
    assert isinstance(shown, SearchPage)
    field = shown.search_field()
    assert field is not None
    field.setText("IMG_2024")
    qtbot.waitUntil(lambda: 0 < shown.grid.row_count() < active.context.overview.now.counts.photos)
    first, second = shown.grid.photos.ids()[:2]
    library.search.reasons = {first: Found(first, Why.TEXT, "<b>TOTAL</b> 12.50")}

    def told() -> list[str]:
        return [label.text() for label in active.panel.info.findChildren(QLabel) if label.isVisible()]

    shown.grid.select_ids([first])
    qtbot.waitUntil(lambda: {"text", "“<b>TOTAL</b> 12.50”"} <= set(told()))
    shown.grid.select_ids([second])
    name = library.photos.get([second])[0].shown_name
    qtbot.waitUntil(lambda: told().count(name) == 2 and "file name" in told())

    now = [""]
    monkeypatch.setattr(QToolTip, "showText", lambda _where, text, *_more: now.append(text))
    monkeypatch.setattr(QToolTip, "text", lambda: now[-1])
    spot = shown.grid.visualRect(shown.grid.photos.index(0, 0)).center()
    help_ = QHelpEvent(QEvent.Type.ToolTip, spot, shown.grid.viewport().mapToGlobal(QPoint(spot)))
    QApplication.sendEvent(shown.grid.viewport(), help_)
    qtbot.waitUntil(lambda: len(now) == 3)
    assert "Found by: text · “&lt;b&gt;TOTAL&lt;/b&gt; 12.50”" in now[-1]
