"""What pages say while there is nothing to show: why, and what will come."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from photosort.model.counts import LibraryCounts
from photosort.model.photo import PhotoId
from photosort.model.view import View
from photosort.ui.grid.base import GridBase
from photosort.ui.pages import places
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.pages.map.map_page import MapPage
from photosort.ui.pages.page_spec import Place
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.pages.problems_page import ProblemsPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import page
from tests.ui.fakes import FakeLibrary

NOTHING = "There are no photos in your folders yet. New ones are found by themselves."
SAID: dict[GridBase, str] = {}  # what is painted in the middle of each grid
UNREAD = LibraryCounts(photos=9, new=9)


@pytest.fixture
def bare(window: MainWindow, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A library of which no photo is shown anywhere."""

    def ids(view: View) -> list[PhotoId]:
        return []

    def say(grid: GridBase, icon: QPixmap | None, sentence: str = "") -> None:
        SAID[grid] = sentence

    SAID.clear()
    monkeypatch.setattr(library.photos, "ids", ids)
    monkeypatch.setattr(GridBase, "set_empty", say)
    return window


def told(window: MainWindow, place: Place, counts: LibraryCounts) -> str:
    context = window.context
    context.overview.now = replace(context.overview.now, albums=(), counts=counts)
    window.navigator.go(place)
    context.overview.changed.emit()
    shown = page(window)
    if isinstance(shown, MapPage):
        return shown.canvas.note
    assert isinstance(shown, AlbumsPage | PhotosPage)
    return said(shown)


def said(shown: AlbumsPage | PhotosPage) -> str:
    return SAID.get(shown.grid, "")


@pytest.mark.parametrize(
    ("place", "without_photos", "before_they_are_read"),
    [
        (places.ALBUMS, NOTHING, "Albums appear once the photos have been read."),
        (places.ALL, NOTHING, "No photos here."),
        (places.MAP, NOTHING, "The map appears once all photos have been read and learned."),
        (places.UNSORTED, "Photos that fit no album wait here.", "Photos that fit no album wait here."),
    ],
    ids=lambda value: value.id if isinstance(value, Place) else "",
)
def test_a_page_says_why_it_is_empty(
    qtbot: QtBot,
    bare: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    place: Place,
    without_photos: str,
    before_they_are_read: str,
) -> None:
    monkeypatch.setattr(bare.context.organizer, "map", lambda: ([], []))
    qtbot.waitUntil(lambda: told(bare, place, LibraryCounts()) == without_photos)
    qtbot.waitUntil(lambda: told(bare, place, UNREAD) == before_they_are_read)


@pytest.mark.parametrize("place", [places.ALBUMS, places.ALL, places.MAP], ids=lambda place: place.id)
def test_while_folders_are_looked_through_nobody_is_told_that_they_are_empty(
    qtbot: QtBot, bare: MainWindow, monkeypatch: pytest.MonkeyPatch, place: Place
) -> None:
    monkeypatch.setattr(bare.context.organizer, "map", lambda: ([], []))
    bare.context.note_work(True)
    qtbot.waitUntil(lambda: told(bare, place, LibraryCounts()) == "Looking for photos…")
    bare.context.note_work(False)
    qtbot.waitUntil(lambda: told(bare, place, LibraryCounts()) == NOTHING)


def test_albums_wait_for_the_grouping_once_all_photos_are_read(qtbot: QtBot, bare: MainWindow) -> None:
    read = LibraryCounts(photos=9, read=9)
    qtbot.waitUntil(lambda: told(bare, places.ALBUMS, read) == "Albums appear once the photos have been grouped.")


def test_unsorted_is_praised_only_where_there_are_albums(qtbot: QtBot, bare: MainWindow) -> None:
    bare.navigator.go(places.UNSORTED)
    shown = page(bare)
    assert isinstance(shown, PhotosPage)
    qtbot.waitUntil(lambda: said(shown) == "Every photo has found its album.")


def test_what_is_tried_again_is_not_said_to_be_read(window: MainWindow) -> None:
    window.navigator.go(places.PROBLEMS)
    shown = page(window)
    assert isinstance(shown, ProblemsPage)
    assert shown.empty.text() == "Every file could be read."
    window.context.note_work(True)
    assert shown.empty.text() == "No problems so far"
    window.context.note_work(False)
    assert shown.empty.text() == "Every file could be read."
