"""The plate of an odd photo is there where the album is offered to be deleted, and nowhere else."""

from pytestqt.qtbot import QtBot

from photosort.model.acts import DismissJunk
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.style.painting import CellLook
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, open_album, page
from tests.ui.fakes import FakeLibrary


def _plates(shown: PhotosPage) -> int:
    """How many of the photos in sight carry the plate."""
    looks = [cell.extra for row in shown.grid.rows_in_sight() if (cell := shown.grid.photos.shown(row)) is not None]
    return sum(isinstance(look, CellLook) and look.left is not None and look.left.text == "Odd" for look in looks)


def test_odd_photos_are_marked_while_their_album_is_offered(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    chosen = open_album(qtbot, window, "Memes")
    shown = page(window)
    assert isinstance(shown, PhotosPage)
    qtbot.waitUntil(lambda: _plates(shown) == album(window, "Memes").held_back)
    library.history.do(DismissJunk((chosen,)))
    qtbot.waitUntil(lambda: _plates(shown) == 0)
    library.history.undo()
    qtbot.waitUntil(lambda: _plates(shown) == album(window, "Memes").held_back)
