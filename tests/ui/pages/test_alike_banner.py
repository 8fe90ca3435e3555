"""Albums that nothing tells apart are offered as one over the albums: one act, undone as one, or never again."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.model.acts import Merge
from photosort.model.album import AlbumId
from photosort.organizing.progress import Phase, Progress
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.pages.alike_banner import AlikeBanner
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, organizer, page
from tests.ui.fakes import FakeLibrary


@pytest.fixture
def pair(window: MainWindow) -> tuple[AlbumId, AlbumId]:
    """Two albums that nothing tells apart."""
    return album(window, "Flowers").id, album(window, "Meadow").id


@pytest.fixture
def offer(window: MainWindow, pair: tuple[AlbumId, AlbumId], qtbot: QtBot) -> AlikeBanner:
    """Made by a run that has ended."""
    organizer(window).alike_ones = pair
    organizer(window).snapshot = Progress(Phase.LEARNING, step=3)
    window.organizing.poll()
    organizer(window).snapshot = Progress(Phase.DONE)
    window.organizing.poll()
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    qtbot.waitUntil(shown.alike.isVisible)
    return shown.alike


def test_the_offer_names_the_albums_and_shows_their_covers(
    window: MainWindow, offer: AlikeBanner, pair: tuple[AlbumId, AlbumId]
) -> None:
    assert offer.words.full() == "2 albums look alike: Flowers, Meadow"
    assert offer.together.accessibleDescription() == offer.apart.accessibleDescription() == offer.words.full()
    known = {one.id: one.cover[0] for one in window.context.overview.now.albums}
    assert list(offer.covers.photos()) == [known[one] for one in pair]


def test_put_together_is_one_act_that_undo_takes_back(
    window: MainWindow, library: FakeLibrary, offer: AlikeBanner, pair: tuple[AlbumId, AlbumId], qtbot: QtBot
) -> None:
    before = library.albums.get(pair[0]).count, library.albums.get(pair[1]).count
    organizer(window).alike_ones = ()
    qtbot.mouseClick(offer.together, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: library.history.done == [Merge(pair, into=pair[0])])
    assert library.albums.get(pair[0]).count == sum(before)
    qtbot.waitUntil(lambda: not window.context.acts.busy)
    assert not offer.isVisible()
    window.context.acts.undo()
    qtbot.waitUntil(lambda: any(asked.startswith("keep apart") for asked in organizer(window).asked))
    assert (library.albums.get(pair[0]).count, library.albums.get(pair[1]).count) == before


def test_kept_apart_is_remembered_and_changes_no_album(
    window: MainWindow, library: FakeLibrary, offer: AlikeBanner, pair: tuple[AlbumId, AlbumId], qtbot: QtBot
) -> None:
    qtbot.mouseClick(offer.apart, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: organizer(window).asked[-1] == f"keep apart {sorted(pair)}")
    assert not offer.isVisible()
    assert library.history.done == []


def test_it_leaves_room_for_a_preview(window: MainWindow, offer: AlikeBanner, qtbot: QtBot) -> None:
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    shown.toggle_album_count()
    assert not offer.isVisible()
    shown.toggle_album_count()
    assert offer.isVisible()
