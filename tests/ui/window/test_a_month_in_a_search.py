"""A month alone is looked for in every year, and its chip says so."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.ui.pages.search_page import SearchPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import page, press


def test_its_chip_is_the_month_by_its_name(qtbot: QtBot, active: MainWindow) -> None:
    press(qtbot, active, "Ctrl+F")
    shown = page(active)
    assert isinstance(shown, SearchPage)
    field = shown.search_field()
    assert field is not None
    QTest.keyClicks(field, "nov")
    qtbot.waitUntil(lambda: [chip.text() for chip in shown.chips.chips] == ["November date"])
