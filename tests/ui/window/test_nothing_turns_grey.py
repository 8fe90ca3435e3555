"""What is shown of a photo stays until the new is there: while sidecars are written, albums grouped, covers changed."""

import dataclasses
import threading

import pytest
from pytestqt.qtbot import QtBot

from photosort.model.changes import Changes
from photosort.model.photo import PhotoId
from photosort.ui.grid.album_grid import AlbumGrid
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, page
from tests.ui.fakes import FakeLibrary


@pytest.fixture
def grid(qtbot: QtBot, window: MainWindow) -> AlbumGrid:
    """The albums, all covers painted."""
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    thumbs, albums = window.context.thumbs, shown.grid
    qtbot.waitUntil(lambda: all(thumbs.has(*wish) for wish in albums.wishes([0, 1, 2])))
    return albums


def test_covers_stay_while_their_photos_are_touched(
    qtbot: QtBot, window: MainWindow, grid: AlbumGrid, library: FakeLibrary
) -> None:
    thumbs, wishes = window.context.thumbs, grid.wishes([0, 1, 2])
    before = [thumbs.pixmap(*wish) for wish in wishes]
    touched = Changes(frozenset(library.store.photos), members=True)
    with qtbot.waitSignal(window.context.changed):
        library.store.tell(touched)
    assert [thumbs.pixmap(*wish) for wish in wishes] == before
    qtbot.waitUntil(lambda: all(thumbs.has(*wish) for wish in wishes))
    assert [thumbs.pixmap(*wish) for wish in wishes] == before, "no picture is another one"


def test_a_card_keeps_its_cover_until_the_pictures_of_the_new_one_are_there(
    qtbot: QtBot, window: MainWindow, grid: AlbumGrid, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = album(window, grid.albums.album(0).name)  # type: ignore[union-attr]
    grid.grab()
    other = next(
        photo for photo in library.store.photos if all(photo not in one.cover for one in library.store.albums.values())
    )
    gate, real = threading.Event(), library.photos.thumbnail

    def slow(photo_id: PhotoId) -> bytes | None:
        gate.wait(5)
        return real(photo_id)

    monkeypatch.setattr(library.photos, "thumbnail", slow)
    library.store.albums[shown.id] = dataclasses.replace(library.store.albums[shown.id], cover=(other,))
    library.store.tell(Changes(albums=frozenset([shown.id])))
    qtbot.waitUntil(lambda: grid.albums.album(0).cover == (other,))  # type: ignore[union-attr]
    grid.grab()
    assert grid._covers[shown.id] == shown.cover
    gate.set()
    qtbot.waitUntil(lambda: grid.grab() is not None and grid._covers[shown.id] == (other,))
