"""A page of photos opens at its start, or where the person was: never where something else has led."""

import dataclasses
from datetime import datetime

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.model.photo import PhotoId, RootId
from photosort.ui.pages import places
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import open_album, page
from tests.ui.fakes import FakeLibrary


def all_photos(qtbot: QtBot, window: MainWindow) -> PhotosPage:
    window.navigator.go(places.ALL)
    shown = page(window)
    assert isinstance(shown, PhotosPage)
    qtbot.waitUntil(lambda: shown.grid.row_count() > 300)
    return shown


def is_at_start(shown: PhotosPage) -> bool:
    return shown.grid.verticalScrollBar().value() == 0 and shown.grid.currentIndex().row() == 0


def test_what_the_viewer_shows_of_an_album_leads_no_other_page_away(qtbot: QtBot, window: MainWindow) -> None:
    shown = all_photos(qtbot, window)
    assert is_at_start(shown)
    window.navigator.go(places.ALBUMS)
    open_album(qtbot, window, "Castles")
    window.dispatcher.run("open-photo")
    qtbot.keyClick(page(window), Qt.Key.Key_Right)
    all_photos(qtbot, window)
    assert is_at_start(shown)
    assert not shown.grid.selected_ids()


def test_a_search_that_was_left_leads_not_into_the_middle(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.go(places.folder(RootId(1)))
    shown = page(window)
    assert isinstance(shown, PhotosPage)
    qtbot.waitUntil(lambda: shown.grid.row_count() > 200)
    last = shown.grid.photos.ids()[-1]
    field = shown.search_field()
    assert field is not None
    qtbot.keyClicks(field, window.context.library.photos.get([last])[0].shown_name)
    qtbot.waitUntil(lambda: shown.grid.photos.ids() == [last])
    window.navigator.go(places.ALBUMS)
    qtbot.waitUntil(lambda: shown.grid.row_count() > 200)
    window.navigator.go(places.folder(RootId(1)))
    assert page(window) is shown
    assert is_at_start(shown)


def test_what_was_added_meanwhile_is_seen_first(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    shown = all_photos(qtbot, window)
    window.navigator.go(places.ALBUMS)
    newest = library.store.photos[shown.grid.photos.ids()[0]]
    for number in range(90_000, 90_200):
        header = dataclasses.replace(newest.header, taken=datetime(2030, 1, 1))
        library.store.photos[PhotoId(number)] = dataclasses.replace(newest, id=PhotoId(number), header=header)
    before = shown.grid.row_count()
    all_photos(qtbot, window)
    qtbot.waitUntil(lambda: shown.grid.row_count() == before + 200)
    assert is_at_start(shown)


def test_where_the_person_was_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    shown = all_photos(qtbot, window)
    shown.grid.go_to(250)
    there = shown.grid.verticalScrollBar().value()
    window.navigator.go(places.ALBUMS)
    all_photos(qtbot, window)
    assert (shown.grid.currentIndex().row(), shown.grid.verticalScrollBar().value()) == (250, there)
