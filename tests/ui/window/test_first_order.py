"""Albums while pictures are still read, as the window shows them."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from photosort.model.counts import LibraryCounts
from photosort.organizing.progress import FirstOrder, Phase, Progress
from photosort.ui.grid.album_card import chips_of_first
from photosort.ui.pages import places
from photosort.ui.pages.first_order_note import FirstOrderNote
from photosort.ui.pages.junk_page import JunkPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import organizer, page
from tests.ui.fakes import FakeLibrary

READING = Progress(Phase.READING, step=2, done=612, total=2_400)


def tell(window: MainWindow, progress: Progress) -> None:
    organizer(window).snapshot = progress
    window.organizing.poll()


def first(window: MainWindow) -> Progress:
    albums = window.context.overview.now.albums
    return replace(READING, first=FirstOrder(600, {album.id: 0.5 for album in albums}))


def test_the_head_says_that_it_is_a_first_order(window: MainWindow) -> None:
    window.navigator.go(places.ALBUMS)
    count = len(window.context.overview.now.albums)
    tell(window, first(window))
    assert page(window).subtitle() == f"{count} albums so far · still sorting · 612 of 2,400 photos read"
    tell(window, replace(first(window), phase=Phase.LEARNING, done=10))
    assert page(window).subtitle() == f"{count} albums so far · still sorting"
    tell(window, Progress(Phase.DONE))
    assert "so far" not in page(window).subtitle()


def test_fewer_or_more_waits_for_the_learned_albums(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.go(places.ALBUMS)
    tell(window, first(window))
    qtbot.waitUntil(lambda: not window.actions_["album-count"].isEnabled())
    tell(window, Progress(Phase.DONE))
    qtbot.waitUntil(window.actions_["album-count"].isEnabled)


def test_the_note_is_put_away_for_good(window: MainWindow) -> None:
    window.navigator.go(places.ALBUMS)
    note = page(window).findChild(FirstOrderNote)
    assert note is not None
    assert not note.isVisible()
    tell(window, first(window))
    assert note.isVisible()
    note.close_button.click()
    assert not note.isVisible()
    tell(window, replace(first(window), done=700))
    assert not note.isVisible()
    assert not window.context.settings.first_order_note


def test_what_the_person_made_is_not_still_being_sorted(window: MainWindow) -> None:
    tell(window, first(window))
    albums = window.context.overview.now.albums
    mine = next(album for album in albums if album.settled)
    other = next(album for album in albums if not album.settled)
    assert window.context.first_order.unsettled(mine) is None
    assert window.context.first_order.unsettled(other) == 0.5
    assert [chip.text for chip in chips_of_first(mine)] == ["Kept as you made it"]
    assert [chip.text for chip in chips_of_first(other)] == ["Still sorting"]


def test_no_verdict_is_given_before_the_albums_are_learned(window: MainWindow, library: FakeLibrary) -> None:
    window.navigator.go(places.JUNK)
    shown = page(window)
    assert isinstance(shown, JunkPage)
    window.context.overview.now = replace(window.context.overview.now, albums=())
    tell(window, replace(READING, first=FirstOrder(600, {})))
    assert shown.empty_words.text() == "Albums are judged once all photos have been read."
    window.context.overview.now = replace(window.context.overview.now, counts=LibraryCounts())
    tell(window, Progress(Phase.DONE))
    assert shown.empty_words.text() == "No album looks like junk."
