"""The details say why a photo is held back where its album is offered to be deleted, and nowhere else."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photosort.model.acts import DismissJunk
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import open_album, page
from tests.ui.fakes import FakeLibrary


def test_it_goes_with_the_offer_and_comes_back_with_it(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    chosen = open_album(qtbot, window, "Memes")
    shown = page(window)
    assert isinstance(shown, PhotosPage)
    [held, *_] = [one.photo_id for one in library.albums.memberships(shown.grid.photos.ids()) if one.held is not None]
    shown.grid.select_ids([held])

    def told() -> list[str]:
        return [label.text() for label in window.panel.info.findChildren(QLabel)]

    qtbot.waitUntil(lambda: {"Fits", "Held back"} <= set(told()))
    library.history.do(DismissJunk((chosen,)))
    qtbot.waitUntil(lambda: "Fits" in told() and "Held back" not in told())
    library.history.undo()
    qtbot.waitUntil(lambda: "Held back" in told())
