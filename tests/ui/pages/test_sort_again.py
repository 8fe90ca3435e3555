"""Cards do not jump: what came out of its order is offered to be sorted, once nothing is at work."""

import pytest
from pytestqt.qtbot import QtBot

from photosort.model.acts import Merge, Remove, Trash
from photosort.model.album import AlbumId
from photosort.model.view import View
from photosort.organizing.progress import FirstOrder, Phase, Progress
from photosort.ui.grid.album_model import AlbumOrder, ordered
from photosort.ui.pages import places
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.services.context import Context
from photosort.ui.widgets.header_tools import OrderTool
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import begun, organizer, page, press
from tests.ui.fakes import FakeLibrary

FIRST = Progress(Phase.READING, 2, 4, 1, 2, first=FirstOrder(60, {}))


def _tell(window: MainWindow, progress: Progress) -> None:
    organizer(window).snapshot = progress
    window.organizing.poll()


def _poll(window: MainWindow, phase: Phase) -> None:
    _tell(window, Progress(phase, 2, 4, 1, 2))


def _shrink(library: FakeLibrary, album: AlbumId) -> None:
    """As if the machine had left two photos to an album."""
    library.history.do(Trash(tuple(library.photos.ids(View(album=album))[2:])))


def _albums(window: MainWindow) -> AlbumsPage:
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    return shown


def _order_said(shown: AlbumsPage) -> str:
    return next(tool for tool in shown.head_widgets() if isinstance(tool, OrderTool)).text().strip()


def test_the_order_is_offered_again_at_the_end_of_a_run(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    before = shown.grid.albums.ids()
    assert not shown.again.isVisible()
    _poll(window, Phase.READING)
    library.history.do(Trash(tuple(library.photos.ids(View(album=before[0]))[2:])))  # the largest is the smallest now
    qtbot.waitUntil(lambda: window.context.overview.now.albums[0].count > 0 and not shown.grid.albums.is_ordered())
    assert not shown.again.isVisible()  # it may change once more
    assert _order_said(shown) == "Not in order"
    _poll(window, Phase.DONE)
    assert shown.again.isVisible()
    assert shown.grid.albums.ids() == before
    press(qtbot, window, "Ctrl+Shift+O")
    assert shown.grid.albums.ids() == ordered(window.context.overview.now.albums, AlbumOrder.MOST)
    assert shown.grid.albums.ids() != before
    assert not shown.again.isVisible()
    assert _order_said(shown) == "Most photos"


def test_an_act_of_the_person_offers_it_as_well(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    largest = shown.grid.albums.ids()[0]
    window.context.acts.do(Trash(tuple(library.photos.ids(View(album=largest))[2:])))
    qtbot.waitUntil(shown.again.isVisible)


def test_the_end_of_the_first_run_puts_the_albums_into_their_order(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    shown = _albums(window)
    _tell(window, FIRST)
    largest = shown.grid.albums.ids()[0]
    _shrink(library, largest)
    _tell(window, Progress(Phase.DONE))
    qtbot.waitUntil(lambda: shown.grid.albums.ids()[-1] == largest)
    assert not shown.again.isVisible()


def test_whoever_is_at_the_beginning_of_the_albums_is_there_when_they_are_put_into_their_order(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.resize(800, 420)
    shown = _albums(window)
    bar = shown.grid.verticalScrollBar()
    assert bar.maximum() > 0
    _tell(window, FIRST)
    largest = shown.grid.albums.ids()[0]
    _shrink(library, largest)
    qtbot.waitUntil(lambda: not shown.grid.albums.is_ordered())
    _poll(window, Phase.DONE)
    qtbot.waitUntil(shown.grid.albums.is_ordered)
    assert shown.grid.albums.ids()[-1] == largest
    assert bar.value() == 0


def test_what_changes_in_a_run_that_follows_at_once_belongs_to_the_first_one(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    shown = _albums(window)
    largest = shown.grid.albums.ids()[0]
    for progress in (FIRST, Progress(Phase.DONE), Progress(Phase.FINDING, 1)):
        _tell(window, progress)
    _shrink(library, largest)
    qtbot.waitUntil(lambda: not shown.grid.albums.is_ordered())  # nothing jumps while it is at work
    _tell(window, Progress(Phase.DONE))
    assert shown.grid.albums.ids()[-1] == largest
    assert not shown.again.isVisible()


def test_news_of_a_first_run_that_come_after_its_end_go_to_their_places(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    shown = _albums(window)
    largest = shown.grid.albums.ids()[0]
    for progress in (FIRST, Progress(Phase.DONE)):
        _tell(window, progress)
    _shrink(library, largest)
    qtbot.waitUntil(lambda: shown.grid.albums.ids()[-1] == largest)
    assert not shown.again.isVisible()


@pytest.mark.parametrize("phase", [Phase.LEARNING, Phase.PAUSED])
def test_the_rest_of_a_first_run_that_another_window_began_is_one_too(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, phase: Phase
) -> None:
    shown = _albums(window)
    largest = shown.grid.albums.ids()[0]
    _tell(window, Progress(phase, 3))
    _shrink(library, largest)
    _tell(window, Progress(Phase.DONE))
    qtbot.waitUntil(lambda: shown.grid.albums.ids()[-1] == largest)
    assert not shown.again.isVisible()


def test_what_the_person_does_after_a_first_run_moves_no_card(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    shown = _albums(window)
    before = shown.grid.albums.ids()
    for progress in (FIRST, Progress(Phase.DONE)):
        _tell(window, progress)
    window.context.acts.do(Trash(tuple(library.photos.ids(View(album=before[0]))[2:])))
    qtbot.waitUntil(shown.again.isVisible)
    assert shown.grid.albums.ids() == before


def test_a_new_grouping_that_was_asked_for_moves_no_card(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    shown = _albums(window)
    before = shown.grid.albums.ids()
    window.organizing.group_again()
    _tell(window, Progress(Phase.LEARNING, 3))
    _shrink(library, before[0])
    _tell(window, Progress(Phase.DONE))
    qtbot.waitUntil(shown.again.isVisible)
    assert shown.grid.albums.ids() == before


def test_albums_that_are_looked_at_first_in_the_middle_of_the_first_run_end_in_their_order(
    qtbot: QtBot, context: Context, library: FakeLibrary
) -> None:
    library.history.do(Remove(tuple(library.store.members)))
    window = begun(qtbot, context, 1000, 700)
    assert window.navigator.place() == places.ALL
    _tell(window, Progress(Phase.GROUPING, 4))
    library.history.undo()
    qtbot.waitUntil(lambda: len(window.context.overview.now.albums) > 2)
    window.navigator.go(places.ALBUMS)
    shown = _albums(window)
    largest = shown.grid.albums.ids()[0]
    _shrink(library, largest)
    _tell(window, Progress(Phase.DONE))
    qtbot.waitUntil(lambda: shown.grid.albums.ids()[-1] == largest)
    assert not shown.again.isVisible()
    window.release()


def test_what_an_undo_brings_back_stands_where_it_stood(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    shown = _albums(window)
    before = shown.grid.albums.ids()
    window.context.acts.do(Merge((before[4], before[0]), before[4]))
    qtbot.waitUntil(lambda: before[0] not in shown.grid.albums.ids())
    window.navigator.go(places.JUNK)
    window.navigator.go(places.ALBUMS)  # those that are left are in order again
    assert shown.grid.albums.ids()[0] == before[4]
    press(qtbot, window, "Ctrl+Z")
    qtbot.waitUntil(lambda: shown.grid.albums.ids() == before)
    press(qtbot, window, "Ctrl+Shift+Z")
    qtbot.waitUntil(lambda: shown.grid.albums.ids() == [before[4], *before[1:4], *before[5:]])
    assert not shown.again.isVisible()
