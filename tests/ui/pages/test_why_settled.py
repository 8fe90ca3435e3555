"""A preview says truly why an album is left alone: the person made it, or only changed it."""

from pytestqt.qtbot import QtBot

from photosort.model.acts import Move, NewAlbum
from photosort.model.view import View
from photosort.ui.pages.album_count.preview_grid import why_settled
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album
from tests.ui.fakes import FakeLibrary


def test_an_album_that_photos_were_moved_into_was_not_made(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    photos, apples = library.photos.ids(View(album=album(window, "Castles").id)), album(window, "Apples")
    library.history.do(Move(tuple(photos[:2]), apples.id))
    library.history.do(NewAlbum(tuple(photos[2:4]), ""))
    settled = {album.id: why_settled(album) for album in library.albums.all() if album.pinned}
    assert sorted(settled.values()) == ["Kept: you changed it", "Kept: you made it"]
    assert settled[apples.id] == "Kept: you changed it"
