"""The search over the albums, from the keyboard alone."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.model.view import View
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, page


def searched(qtbot: QtBot, window: MainWindow, words: str) -> AlbumsPage:
    """The albums page with words in its search, which has the keyboard."""
    window.actions_["search-here"].trigger()
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    field = shown.search_field()
    assert field is not None
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, words)
    return shown


def enter(qtbot: QtBot, shown: AlbumsPage) -> None:
    qtbot.keyClick(shown.search_field(), Qt.Key.Key_Return)


def test_enter_opens_the_only_album_that_is_found(qtbot: QtBot, active: MainWindow) -> None:
    enter(qtbot, searched(qtbot, active, "castl"))
    assert page(active).view() == View(album=album(active, "Castles").id)


def test_enter_opens_the_first_of_several(qtbot: QtBot, active: MainWindow) -> None:
    shown = searched(qtbot, active, "in")
    assert shown.grid.row_count() > 1
    enter(qtbot, shown)
    assert page(active).view() == View(album=shown.grid.albums.id_at(0))


def test_enter_opens_the_one_that_is_selected(qtbot: QtBot, active: MainWindow) -> None:
    shown = searched(qtbot, active, "in")
    shown.grid.select_ids([shown.grid.albums.id_at(1)])
    enter(qtbot, shown)
    assert page(active).view() == View(album=shown.grid.albums.id_at(1))


def test_enter_stays_where_nothing_is_asked_for_or_found(qtbot: QtBot, active: MainWindow) -> None:
    shown = searched(qtbot, active, "")
    enter(qtbot, shown)
    assert page(active) is shown
    enter(qtbot, searched(qtbot, active, "zebra"))
    assert page(active) is shown


def test_down_leads_to_the_albums(qtbot: QtBot, active: MainWindow) -> None:
    shown = searched(qtbot, active, "in")
    qtbot.keyClick(shown.search_field(), Qt.Key.Key_Down)
    assert shown.grid.hasFocus()
