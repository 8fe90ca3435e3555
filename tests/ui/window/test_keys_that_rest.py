"""A key whose action is not possible now, and that finds no name, says what is missing."""

from pytestqt.qtbot import QtBot

from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, mountains, page

WHY = "Keep, not junk: Select an album that looks like junk first"


def overview(qtbot: QtBot, window: MainWindow) -> AlbumsPage:
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    shown.grid.setFocus()
    shown.grid.select_ids([album(window, "Mountains").id])
    qtbot.waitUntil(window.actions_["split"].isEnabled)
    return shown


def test_no_junk_is_kept_from_the_junk(qtbot: QtBot, active: MainWindow) -> None:
    shown = overview(qtbot, active)
    assert not any(one.name.startswith("K") for one in active.context.overview.now.albums)
    qtbot.keyClick(shown.grid, "k")
    qtbot.waitUntil(lambda: active.toast.words.text() == WHY)
    assert shown.grid.selected_ids() == [album(active, "Mountains").id]


def test_a_letter_that_finds_an_album_goes_to_it(qtbot: QtBot, active: MainWindow) -> None:
    shown = overview(qtbot, active)
    qtbot.keyClick(shown.grid, "c")
    qtbot.waitUntil(lambda: shown.grid.selected_ids() == [album(active, "Castles").id])
    assert not active.toast.isVisible()


def test_a_letter_that_is_no_key_says_nothing(qtbot: QtBot, active: MainWindow) -> None:
    shown = overview(qtbot, active)
    qtbot.keyClick(shown.grid, "z")
    qtbot.wait(50)
    assert not active.toast.isVisible()


def test_the_same_is_said_in_an_album(qtbot: QtBot, active: MainWindow) -> None:
    shown = mountains(qtbot, active)
    qtbot.keyClick(shown.grid, "k")
    qtbot.waitUntil(lambda: active.toast.words.text() == WHY)
