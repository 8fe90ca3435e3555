"""The pin beside the title of an album says in its tooltip what new scans leave as it is."""

from pytestqt.qtbot import QtBot

from photosort.model.acts import NewAlbum, Rename
from photosort.model.view import View
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, open_album
from tests.ui.fakes import FakeLibrary


def test_what_joins_a_renamed_album_and_what_one_of_a_selection(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    castles = album(window, "Castles").id
    library.history.do(NewAlbum(tuple(library.photos.ids(View(album=castles))[:4]), "Best"))
    library.history.do(Rename(castles, "Palaces"))
    qtbot.waitUntil(lambda: {"Best", "Palaces"} <= {one.name for one in window.context.overview.now.albums})
    pin = window.header.pin
    open_album(qtbot, window, "Apples")
    assert not pin.isVisible()
    open_album(qtbot, window, "Best")
    assert pin.isVisible()
    assert pin.toolTip() == "You put each photo here, so new scans take none out and add none."
    open_album(qtbot, window, "Palaces")
    named = "You named the album, so new scans keep its name and take no photo out of it."
    assert pin.toolTip() == f"{named} Photos like these may join it."
