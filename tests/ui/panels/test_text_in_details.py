"""The text in a photo stands in its details as it is, never as markup, to be selected and copied."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photosort.model.text_line import TextLine
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.widgets.quoted_text import QuotedText
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import open_album, page
from tests.ui.fakes import FakeLibrary

LONG = "https://example.org/" + "x" * 300
SAID = ("<b>Total</b> 12.50", "-not \"a\" & 'b' %1 %Ln {x}", LONG)


def test_text_is_shown_as_text_and_copied_whole(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    open_album(qtbot, window, "Apples")
    grid = cast("PhotosPage", page(window)).grid
    with_text, without = grid.photos.ids()[:2]
    library.texts.read = {with_text: tuple(TextLine(text, 0.9, (0, 0, 1, 0, 1, 1, 0, 1)) for text in SAID), without: ()}

    def shown() -> list[str]:
        return [label.text() for label in window.panel.info.findChildren(QLabel) if label.isVisible()]

    grid.select_ids([with_text])
    qtbot.waitUntil(lambda: "Text in the photo" in shown())
    [quoted] = window.panel.info.findChildren(QuotedText)
    assert quoted.toPlainText() == "\n".join(SAID)
    assert quoted.width() <= window.panel.info.viewport().width()
    quoted.setFocus()
    QTest.keyClick(quoted, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(quoted, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\n".join(SAID)
    grid.select_ids([without])
    qtbot.waitUntil(lambda: "Album" in shown() and "Text in the photo" not in shown())
