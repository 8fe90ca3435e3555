"""After an act nothing is selected that the person has not chosen: the next Del must not hit a neighbour."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from photosort.model.acts import Trash
from photosort.ui.dialogs.trash_review.dialog import TrashReviewDialog
from photosort.ui.grid.album_grid import AlbumGrid
from photosort.ui.pages import places
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.pages.junk_page import JunkPage
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.widgets.action_spec import Target
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, open_album, page, press
from tests.ui.fakes import FakeLibrary


def _trash_all(qtbot: QtBot, window: MainWindow) -> None:
    """Del, everything ticked, and the red button."""
    press(qtbot, window, "Del")
    review = dialog(qtbot, window, TrashReviewDialog)
    assert isinstance(review, TrashReviewDialog)
    review.view.set_ticked(review.view.held, True)
    review.action.click()


def _click(qtbot: QtBot, grid: AlbumGrid, number: int) -> None:
    qtbot.mouseClick(
        grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.visualRect(grid.albums.index(number, 0)).center()
    )


@pytest.mark.parametrize("row", [0, 1])
def test_no_other_row_of_the_junk_is_selected_once_one_is_gone(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, row: int
) -> None:
    window.navigator.go(places.JUNK)
    shown = page(window)
    assert isinstance(shown, JunkPage)
    rows = shown.list.rows()
    where = shown.list.visualRect(shown.list.model_.index(row)).center() - QPoint(0, 40)
    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert list(shown.selected_albums()) == [rows[row].id]
    _trash_all(qtbot, window)
    qtbot.waitUntil(lambda: len(shown.list.rows()) == len(rows) - 1)
    assert list(shown.selected_albums()) == []
    assert shown.list.currentIndex().row() == min(row, len(rows) - 2)  # the focus goes on from where it was
    qtbot.waitUntil(lambda: not window.actions_["trash-album"].isEnabled())
    press(qtbot, window, "Ctrl+Z")
    qtbot.waitUntil(lambda: len(shown.list.rows()) == len(rows))
    assert list(shown.selected_albums()) == []


def test_a_selected_row_stays_selected_when_the_one_above_goes(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.go(places.JUNK)
    shown = page(window)
    assert isinstance(shown, JunkPage)
    first, second = shown.list.rows()[:2]
    shown.list.setCurrentIndex(shown.list.model_.index(1))
    window.actions_.ask("dismiss-junk", Target(albums=(first.id,)))
    qtbot.waitUntil(lambda: shown.list.rows()[0].id == second.id)
    assert list(shown.selected_albums()) == [second.id]


def test_no_other_card_is_selected_once_an_album_is_gone(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    count, number = shown.grid.row_count(), shown.grid.albums.row_of(album(window, "Memes").id)
    _click(qtbot, shown.grid, number)
    _trash_all(qtbot, window)
    qtbot.waitUntil(lambda: shown.grid.row_count() == count - 1)
    assert list(shown.selected_albums()) == []
    qtbot.waitUntil(lambda: not window.actions_["trash-album"].isEnabled())


def test_an_album_trashed_from_its_page_leaves_nothing_selected(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    _click(qtbot, shown.grid, shown.grid.albums.row_of(album(window, "Memes").id))
    open_album(qtbot, window, "Memes")
    page(window).select_none()
    qtbot.waitUntil(lambda: window.actions_["trash-album"].isEnabled())
    _trash_all(qtbot, window)
    qtbot.waitUntil(lambda: page(window) is shown)
    assert list(shown.selected_albums()) == []


def test_photos_that_leave_an_album_leave_nothing_selected(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    open_album(qtbot, window, "Castles")
    shown = page(window)
    assert isinstance(shown, PhotosPage)
    chosen = shown.grid.photos.ids()[2:5]
    shown.grid.select_ids(chosen)
    _trash_all(qtbot, window)
    qtbot.waitUntil(lambda: not set(chosen) & set(shown.grid.photos.ids()))
    assert shown.selected_photos() == []
    assert library.history.done[-1] == Trash(tuple(chosen))
