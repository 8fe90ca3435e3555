"""Albums while pictures are still read, as the window shows them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.model.album import Album
from photosort.model.counts import LibraryCounts
from photosort.model.view import View
from photosort.organizing.progress import FirstOrder, Phase, Progress
from photosort.ui.grid import first_order_cards
from photosort.ui.grid.album_card import chips_of_first
from photosort.ui.pages import places
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.pages.first_order_note import FirstOrderNote
from photosort.ui.pages.junk_page import JunkPage
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, open_album, organizer, page
from tests.ui.fakes import FakeLibrary

READING = Progress(Phase.READING, step=2, done=612, total=2_400)


def tell(window: MainWindow, progress: Progress) -> None:
    organizer(window).snapshot = progress
    window.organizing.poll()


def first(window: MainWindow) -> Progress:
    albums = window.context.overview.now.albums
    return replace(READING, first=FirstOrder(612, {album.id: 0.5 for album in albums}))


def grow(window: MainWindow, album: Album, by: int) -> None:
    """As if the machine had put so many photos into an album."""
    now = window.context.overview.now
    albums = tuple(replace(one, count=one.count + by) if one.id == album.id else one for one in now.albums)
    window.context.overview.now = replace(now, albums=albums)
    window.context.overview.changed.emit()


def test_the_head_says_that_it_is_a_first_order(window: MainWindow) -> None:
    window.navigator.go(places.ALBUMS)
    count = len(window.context.overview.now.albums)
    tell(window, first(window))
    assert page(window).subtitle() == f"{count} albums so far · still sorting · 612 of 2,400 photos read"
    assert window.status_bar.chosen_detail.text() == f"{count} albums · 9 unsorted"
    assert window.status_bar.chosen_detail.isVisible()
    note = page(window).findChild(FirstOrderNote)
    assert note is not None
    assert note.lead.text() == "A first order from 612 photos."
    tell(window, replace(first(window), phase=Phase.LEARNING, done=10))
    assert page(window).subtitle() == f"{count} albums so far · still sorting"
    tell(window, Progress(Phase.DONE))
    assert "so far" not in page(window).subtitle()
    assert not window.status_bar.chosen_detail.isVisible()


def test_photos_that_have_just_come_are_told_on_their_album_for_a_moment(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.go(places.ALBUMS)
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    tell(window, first(window))
    one, other = window.context.overview.now.albums[:2]
    grow(window, one, 3)
    cards = shown.grid.first_order
    assert (cards.joined(one.id), cards.joined(other.id)) == (3, 0)
    grow(window, one, -3)
    assert cards.joined(one.id) == 3, "a photo that left is no news of that kind"
    qtbot.waitUntil(lambda: cards.joined(one.id) == 0)
    grow(window, one, 2)
    assert cards.joined(one.id) == 2
    tell(window, Progress(Phase.DONE))
    assert cards.joined(one.id) == 0
    grow(window, one, 3)
    assert cards.joined(one.id) == 0, "this is no first order any more"


def test_arcs_grow_to_new_results_and_stand_still_with_reduced_motion(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_order_cards, "ARC_MS", 60_000)
    window.navigator.go(places.ALBUMS)
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    album = next(album for album in window.context.overview.now.albums if not album.settled)
    tell(window, first(window))
    assert shown.grid.first_order.settled(album) == 0.5, "without animations it is there at once"
    window.context.theme.set_animations(True)
    tell(window, replace(READING, done=700, first=FirstOrder(700, {album.id: 1.0})))
    begun = shown.grid.first_order.settled(album)
    assert begun is not None
    assert 0.5 <= begun < 0.6, "on its way"
    tell(window, Progress(Phase.DONE))
    assert shown.grid.first_order.settled(album) is None


def test_the_end_says_what_was_learned_and_shows_what_is_new(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    tell(window, first(window))
    window.context.overview.changed.emit()
    albums = window.context.overview.now.albums
    known, new = albums[1:], albums[0]
    window.context.overview.now = replace(window.context.overview.now, albums=known)
    window.context.overview.changed.emit()
    tell(window, Progress(Phase.DONE))
    photos, count = sum(album.count for album in albums), len(albums)
    said = f"{photos:,} photos are in {count} albums · 1 of them is new"
    qtbot.waitUntil(lambda: window.toast.words.text() == said)
    window.context.overview.refresh()
    qtbot.waitUntil(lambda: len(window.context.overview.now.albums) == count)
    qtbot.mouseClick(window.toast.button, Qt.MouseButton.LeftButton)
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    assert shown.selected_albums() == [new.id]


@pytest.mark.parametrize(
    ("moved", "said"),
    [
        (0, ""),
        (7, " · Most photos of Castles are in Ruins and old gates now"),
        (5, " · The photos of Castles are in 3 albums now"),
    ],
)
def test_the_end_says_where_the_photos_are_that_the_person_was_looking_at(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, moved: int, said: str
) -> None:
    looked_at = open_album(qtbot, window, "Castles")
    shown = library.photos.ids(View(album=looked_at))
    opened = page(window)
    assert isinstance(opened, PhotosPage)
    qtbot.waitUntil(lambda: len(opened.grid.photos.ids()) == len(shown))
    tell(window, replace(first(window), phase=Phase.LEARNING))
    window.context.overview.changed.emit()
    ruins, apples = (album(window, name).id for name in ("Ruins and old gates", "Apples"))
    library.store.put(shown[: moved * len(shown) // 12], ruins)
    library.store.put(shown[len(shown) - (moved == 5) * (len(shown) // 3) :], apples)
    tell(window, Progress(Phase.DONE))
    qtbot.waitUntil(window.toast.isVisible)
    photos = sum(one.count for one in library.albums.all() if one.id != library.albums.unsorted_id)
    albums = sum(one.count > 0 for one in library.albums.all() if one.id != library.albums.unsorted_id)
    assert window.toast.words.text() == f"{photos:,} photos are in {albums} albums{said}"


def test_a_run_without_a_first_order_says_nothing_of_albums(qtbot: QtBot, window: MainWindow) -> None:
    tell(window, READING)
    tell(window, Progress(Phase.DONE))
    assert not window.toast.isVisible()


def test_fewer_or_more_waits_for_the_learned_albums(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.go(places.ALBUMS)
    tell(window, first(window))
    qtbot.waitUntil(lambda: not window.actions_["album-count"].isEnabled())
    tell(window, Progress(Phase.DONE))
    qtbot.waitUntil(window.actions_["album-count"].isEnabled)


def test_it_is_a_first_order_before_the_next_run_begins(qtbot: QtBot, window: MainWindow) -> None:
    window.navigator.go(places.ALBUMS)
    count = len(window.context.overview.now.albums)
    tell(window, Progress(first=FirstOrder(612, {})))
    assert page(window).subtitle() == f"{count} albums so far · still sorting"
    note = page(window).findChild(FirstOrderNote)
    assert note is not None
    assert note.isVisible()
    qtbot.waitUntil(lambda: not window.actions_["album-count"].isEnabled())


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
    assert [chip.text for chip in chips_of_first(mine)] == ["Keeps its photos"]
    assert [chip.text for chip in chips_of_first(replace(mine, by_hand=True))] == ["Kept as you made it"]
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
