"""The window that follows another one, in another language, shows what that one showed."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from photosort.model.acts import Regroup
from photosort.model.twins import StackKind
from photosort.model.view import View
from photosort.organizing.progress import Phase, Progress
from photosort.ui.dialogs.settings.settings_dialog import SettingsDialog
from photosort.ui.pages import places
from photosort.ui.pages.album_count.bar import AlbumCountBar
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.pages.base import Page
from photosort.ui.pages.duplicates.duplicates_page import DuplicatesPage
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.pages.viewer.viewer_page import ViewerPage
from photosort.ui.services.context import Context
from photosort.ui.services.copy_choices import Choice
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.window.left import come_back, how_left
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, organizer, page
from tests.ui.fakes import FakeLibrary, FakeOrganizer
from tests.ui.stacks import BURST, STACKS, have_stacks


@pytest.fixture
def later(qtbot: QtBot, library: FakeLibrary, window: MainWindow) -> Iterator[MainWindow]:
    """The window that follows, on its first page."""
    before = window.context
    other = FakeOrganizer(library)
    context = Context(library, lambda: other, before.settings, before.theme)
    made = MainWindow(context)
    qtbot.addWidget(made)
    made.show()
    made.begin()
    made.organizing.start()
    qtbot.waitUntil(lambda: made.page() is not None)
    yield made
    made.release()
    context.close()


def test_album_selection_and_settings_come_back(qtbot: QtBot, window: MainWindow, later: MainWindow) -> None:
    mountains = album(window, "Mountains")
    window.context.openAlbum.emit(mountains.id)
    shown = page(window)
    assert isinstance(shown, PhotosPage)
    qtbot.waitUntil(lambda: shown.grid.row_count() == mountains.count)
    chosen = shown.grid.photos.ids()[3:6]
    shown.grid.select_ids(chosen)
    qtbot.waitUntil(lambda: window.selection.summary().photos == tuple(chosen))
    window.dispatcher.run("settings")
    come_back(later, how_left(window))
    now = page(later)
    assert isinstance(now, PhotosPage)
    assert now.title() == "Mountains"
    qtbot.waitUntil(lambda: now.grid.selected_ids() == chosen)
    assert isinstance(later.dispatcher.dialogs.now, SettingsDialog)
    later.dispatcher.dialogs.close_top()
    assert later.navigator.back()
    assert later.navigator.place() == places.ALBUMS


def test_a_photo_that_is_shown_large_comes_back_among_its_neighbours(
    qtbot: QtBot, window: MainWindow, later: MainWindow
) -> None:
    window.navigator.go(places.ALL)
    ids = window.context.library.photos.ids(View())
    window.context.openPhoto.emit(PhotoToShow(ids[3], View(), ids))
    qtbot.waitUntil(lambda: page(window).selected_photos() == (ids[3],))
    window.dispatcher.run("settings")
    come_back(later, how_left(window))
    now = page(later)
    assert isinstance(now, ViewerPage)
    qtbot.waitUntil(lambda: now.selected_photos() == (ids[3],))
    assert list(now.line_up()) == ids
    assert isinstance(later.dispatcher.dialogs.now, SettingsDialog)
    later.dispatcher.dialogs.close_top()
    assert later.navigator.back()
    assert later.navigator.place() == places.ALL


def test_a_place_and_selected_albums_come_back(qtbot: QtBot, window: MainWindow, later: MainWindow) -> None:
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    wanted = shown.grid.albums.ids()[1:3]
    shown.grid.select_ids(wanted)
    left = how_left(window)
    assert not left.settings
    come_back(later, left)
    assert page(later).selected_albums() == wanted
    window.navigator.go(places.UNSORTED)
    come_back(later, how_left(window))
    assert later.navigator.place() == places.UNSORTED


def test_what_was_just_added_is_still_said(window: MainWindow, later: MainWindow) -> None:
    for phase in (Phase.READING, Phase.DONE):
        organizer(window).snapshot = Progress(phase, 2, 4, added=73, unreadable=7)
        window.organizing.poll()
    come_back(later, how_left(window))
    organizer(later).snapshot = Progress(Phase.DONE)
    later.organizing.poll()
    assert later.status_bar.phase.text() == "73 photos added"
    assert later.status_bar.detail.full() == "· 7 could not be read"


def test_a_new_grouping_that_was_waited_for_is_asked_for_again(window: MainWindow, later: MainWindow) -> None:
    window.organizing.group_again()
    come_back(later, how_left(window))
    assert organizer(later).asked == ["propose"]
    assert later.organizing.groups_again


def test_it_is_asked_for_once_there_is_an_organizer(window: MainWindow, later: MainWindow) -> None:
    window.organizing.group_again()
    later.organizing.close()  # as while the organizer is loaded
    come_back(later, how_left(window))
    assert organizer(later).asked == []
    later.organizing.start()
    assert organizer(later).asked == ["propose"]


def test_nothing_is_grouped_again_that_nobody_waited_for(window: MainWindow, later: MainWindow) -> None:
    come_back(later, how_left(window))
    later.organizing.start()
    assert organizer(later).asked == []


def _count_bar(shown: Page) -> AlbumCountBar | None:
    return next(iter(shown.findChildren(AlbumCountBar)), None)


def test_the_preview_of_fewer_albums_comes_back(
    qtbot: QtBot, window: MainWindow, later: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def foreseen(count: int) -> Regroup:
        asked.append(count)
        return Regroup(())

    monkeypatch.setattr(organizer(later), "granularity_preview", foreseen)
    window.dispatcher.run("album-count")
    bar = _count_bar(page(window))
    assert bar is not None
    qtbot.waitUntil(lambda: bar.slider.maximum() == 6)
    bar.slider.setValue(1)
    come_back(later, how_left(window))
    other = _count_bar(page(later))
    assert other is not None
    qtbot.waitUntil(lambda: bool(other.headline.full()))
    assert other.slider.level() == 9
    assert set(asked) == {9}


def test_a_bar_that_showed_no_preview_does_not_come_back(window: MainWindow, later: MainWindow) -> None:
    window.dispatcher.run("album-count")
    come_back(later, how_left(window))
    assert _count_bar(page(later)) is None


def test_what_was_chosen_of_copies_comes_back(qtbot: QtBot, window: MainWindow, later: MainWindow) -> None:
    for one in (window, later):
        have_stacks(one.context)
    window.context.stacks.use(StackKind.BURST)
    qtbot.waitUntil(lambda: len(window.context.stacks.now.stacks) == len(STACKS))
    keep, copy = BURST.photos
    window.context.stacks.choose(Choice((keep,), (copy,)))
    window.navigator.go(places.DUPLICATES)
    come_back(later, how_left(window))
    shown = page(later)
    assert isinstance(shown, DuplicatesPage)
    qtbot.waitUntil(lambda: shown.list.rows() == STACKS and shown.review.text() == "Review 1 photo…")
    assert shown.slider.kind() is StackKind.BURST
