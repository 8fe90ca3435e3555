"""Cards do not jump: what came out of its order is offered to be sorted, once nothing is at work."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from photosort.model.acts import Trash
from photosort.model.view import View
from photosort.organizing.progress import FirstOrder, Phase, Progress
from photosort.ui.grid.album_model import AlbumOrder, ordered
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import organizer, page
from tests.ui.fakes import FakeLibrary


def _poll(window: MainWindow, phase: Phase) -> None:
    organizer(window).snapshot = Progress(phase, 2, 4, 1, 2)
    window.organizing.poll()


def test_the_order_is_offered_again_at_the_end_of_a_run(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    before = shown.grid.albums.ids()
    assert not shown._again.isVisible()
    _poll(window, Phase.READING)
    library.history.do(Trash(tuple(library.photos.ids(View(album=before[0]))[2:])))  # the largest is the smallest now
    qtbot.waitUntil(lambda: window.context.overview.now.albums[0].count > 0 and not shown.grid.albums.is_ordered())
    assert not shown._again.isVisible()  # it may change once more
    _poll(window, Phase.DONE)
    assert shown._again.isVisible()
    assert shown.grid.albums.ids() == before
    shown._again.click()
    assert shown.grid.albums.ids() == ordered(window.context.overview.now.albums, AlbumOrder.MOST)
    assert shown.grid.albums.ids() != before
    assert not shown._again.isVisible()


def test_an_act_of_the_person_offers_it_as_well(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    largest = shown.grid.albums.ids()[0]
    window.context.acts.do(Trash(tuple(library.photos.ids(View(album=largest))[2:])))
    qtbot.waitUntil(shown._again.isVisible)


def test_the_end_of_the_first_run_puts_the_albums_into_their_order(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    reading = Progress(Phase.READING, 2, 4, 1, 2, first=FirstOrder(60, {}))
    organizer(window).snapshot = reading
    window.organizing.poll()
    largest = shown.grid.albums.ids()[0]
    library.history.do(Trash(tuple(library.photos.ids(View(album=largest))[2:])))
    organizer(window).snapshot = replace(reading, phase=Phase.DONE, first=None)
    window.organizing.poll()
    qtbot.waitUntil(lambda: shown.grid.albums.is_ordered() and shown.grid.albums.ids()[0] != largest)
    assert not shown._again.isVisible()
