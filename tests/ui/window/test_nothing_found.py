"""Where no photo has all that is asked for, the part that is in vain is taken away by a button."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.model.view import View
from photosort.ui.pages.search_page import SearchPage
from photosort.ui.pages.search_told import told_of
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import page, press
from tests.ui.fakes import FakeLibrary

LOOKED_IN = "Looked for in text, names, places and people, and in what is to be seen, such as dogs or pizza."
NOWHERE = f"Nothing found for “nowhere”.\n{LOOKED_IN}\n1 photo not read for text yet"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nowhere", LOOKED_IN),
        ("Geburtstag", "No photo shows that by itself. Call an album or an event so, and it is found."),
        ("place:nowhere", ""),
        ("1m -nowhere", LOOKED_IN),
    ],
)
def test_where_was_looked_is_said(library: FakeLibrary, text: str, said: str) -> None:
    assert told_of(library, View(search=text), found=False).nothing_in_words().partition("\n")[2] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("IMG may 1987", "Clear the date"),
        ("IMG place:atlantis", "Clear the place"),
        ("IMG -img", "Clear “without img”"),
    ],
)
def test_what_is_to_be_cleared(library: FakeLibrary, text: str, said: str) -> None:
    assert told_of(library, View(search=text), found=False).loosen_in_words() == said


def test_what_to_loosen_and_what_is_unread(qtbot: QtBot, active: MainWindow, library: FakeLibrary) -> None:
    press(qtbot, active, "Ctrl+F")
    shown = page(active)
    assert isinstance(shown, SearchPage)
    field = shown.search_field()
    assert field is not None
    every = len(library.photos.ids(View(search="IMG")))
    field.setText("IMG nowhere")
    qtbot.waitUntil(lambda: shown.loosen.isVisible())
    assert shown.empty() == ("search", "Nothing found for “IMG nowhere”.")
    assert (shown.grid.row_count(), shown.loosen.text()) == (0, "Clear “nowhere”")
    assert shown.loosen.y() > shown.grid.sentence_rect().bottom()
    QTest.mouseClick(shown.loosen, Qt.MouseButton.LeftButton)
    assert (field.text(), field.hasFocus()) == ("IMG", True)
    qtbot.waitUntil(lambda: shown.grid.row_count() == every)
    assert not shown.loosen.isVisible()
    library.texts.waiting = 1
    field.setText("nowhere")
    qtbot.waitUntil(lambda: shown.empty()[1] == NOWHERE)
    assert not shown.loosen.isVisible()
    field.setText("IMG")
    qtbot.waitUntil(lambda: active.selection.words()[1].endswith(" albums · 1 photo not read for text yet"))
    assert active.selection.words()[0] == f"{every} photos"
    field.setText("no place")  # is not looked for in text
    qtbot.waitUntil(lambda: "read" not in active.selection.words()[1])
    field.clear()
    qtbot.waitUntil(lambda: shown.grid.row_count() == active.context.overview.now.counts.photos)
