"""Where no photo has all that is asked for, it is told which part alone finds how many, and what is not read yet."""

from pytestqt.qtbot import QtBot

from photosort.model.view import View
from photosort.ui.pages.search_page import SearchPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import page, press
from tests.ui.fakes import FakeLibrary


def test_what_to_loosen_and_what_is_unread(qtbot: QtBot, active: MainWindow, library: FakeLibrary) -> None:
    press(qtbot, active, "Ctrl+F")
    shown = page(active)
    assert isinstance(shown, SearchPage)
    field = shown.search_field()
    assert field is not None
    every = len(library.photos.ids(View(search="IMG")))
    field.setText("IMG nowhere")
    said = ["No photo has all of that.", f"IMG alone: {every} photos", "nowhere alone: 0 photos"]
    qtbot.waitUntil(lambda: shown.empty() == ("search", "\n".join(said)))
    assert shown.grid.row_count() == 0
    library.texts.waiting = 1
    field.setText("nowhere")
    qtbot.waitUntil(lambda: shown.empty()[1] == "Nothing found.\n1 photo is not read for text yet")
    field.setText("IMG")
    qtbot.waitUntil(lambda: active.header.subtitle.full() == f"{every} photos · 1 photo is not read for text yet")
    field.setText("no place")  # is not looked for in text
    qtbot.waitUntil(lambda: "text" not in active.header.subtitle.full())
    field.clear()
    qtbot.waitUntil(lambda: shown.grid.row_count() == active.context.overview.now.counts.photos)
