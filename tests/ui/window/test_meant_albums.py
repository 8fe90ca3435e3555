"""What is open as albums are made anew acts on the photos that it was opened for, or on none."""

from collections.abc import Sequence
from threading import Barrier

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from photosort.model.acts import Merge, Move, Split
from photosort.model.album import AlbumId
from photosort.model.photo import PhotoId
from photosort.model.view import View
from photosort.ui.dialogs.album_picker import AlbumPicker, MergeDialog
from photosort.ui.dialogs.split_dialog import SplitDialog
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.pages.renaming import NameTakenDialog, rename
from photosort.ui.services.threads import THREADS, Lane
from photosort.ui.widgets.action_spec import ALBUM_MENU, Target
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, page
from tests.ui.fakes import FakeLibrary

SAID = "The albums were made anew: the photos of {name} are no longer in one. Nothing was changed."
HOME = "Meadow"


def photos_of(window: MainWindow, name: str) -> list[PhotoId]:
    return window.context.library.photos.ids(View(album=album(window, name).id))


def known(qtbot: QtBot, window: MainWindow) -> None:
    """What is open knows the photos of its albums: they are looked up on a thread."""
    done: list[int] = []
    every = Barrier(THREADS[Lane.READ])  # all of them come to it, so none is at anything else
    for _ in range(every.parties):
        window.context.lanes.run(Lane.READ, every.wait, done.append, owner=window.context)
    qtbot.waitUntil(lambda: len(done) == every.parties)


def swap(qtbot: QtBot, window: MainWindow, library: FakeLibrary, name: str, other: str) -> None:
    """The machine gives the photos of two albums each other's numbers."""
    known(qtbot, window)
    one, two = album(window, name).id, album(window, other).id
    mine, theirs = photos_of(window, name), photos_of(window, other)
    library.store.put(mine, two)
    library.store.put(theirs, one)
    library.store.changed()


def scatter(qtbot: QtBot, window: MainWindow, library: FakeLibrary, photos: Sequence[PhotoId]) -> None:
    """The machine gives each third of an album's photos to another one."""
    known(qtbot, window)
    for third, name in enumerate(("Castles", "Meadow", "Flowers")):
        library.store.put(photos[third::3], album(window, name).id)
    library.store.changed()


def open_sheet(window: MainWindow, name: str, *albums: str) -> None:
    window.actions_.ask(name, Target(albums=tuple(album(window, one).id for one in albums)))


def test_a_merge_follows_the_photos_of_both(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    open_sheet(window, "merge", "Apples", "Vegetables")
    sheet = dialog(qtbot, window, MergeDialog)
    assert isinstance(sheet, MergeDialog)
    vegetables, meadow = album(window, "Vegetables").id, album(window, HOME).id
    assert sheet.chosen() == vegetables
    swap(qtbot, window, library, "Apples", HOME)
    sheet.accept()
    qtbot.waitUntil(lambda: library.history.done == [Merge((meadow, vegetables), vegetables)])


@pytest.mark.parametrize("action", ["merge", "split"])
def test_a_sheet_for_photos_that_no_album_has_any_more_closes_and_says_so(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, action: str
) -> None:
    open_sheet(window, action, "Apples")
    qtbot.waitUntil(lambda: window.dispatcher.dialogs.is_open)
    scatter(qtbot, window, library, photos_of(window, "Apples"))
    qtbot.waitUntil(lambda: not window.dispatcher.dialogs.is_open)
    assert window.toast.words.text() == SAID.format(name="Apples")
    assert library.history.done == []


def test_a_split_is_previewed_anew_where_its_photos_went(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    meadow = album(window, HOME).id
    open_sheet(window, "split", "Apples")
    sheet = dialog(qtbot, window, SplitDialog)
    assert isinstance(sheet, SplitDialog)
    qtbot.waitUntil(sheet.action.isEnabled)
    apples = photos_of(window, "Apples")
    swap(qtbot, window, library, "Apples", HOME)
    qtbot.waitUntil(lambda: sheet.action.isEnabled() and sheet.act().album == meadow)
    sheet.accept()
    qtbot.waitUntil(lambda: bool(library.history.done))
    [act] = library.history.done
    assert isinstance(act, Split)
    assert act.album == meadow
    assert sorted(photo for group in act.groups for photo in group) == sorted(apples)


@pytest.mark.parametrize("chosen", [HOME, "Castles"])
def test_photos_move_into_the_album_whose_photos_were_seen(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, chosen: str
) -> None:
    vegetables, castles = album(window, "Vegetables").id, album(window, "Castles").id
    moving = tuple(photos_of(window, "Apples")[:2])
    window.actions_.ask("move", Target(photos=moving))
    sheet = dialog(qtbot, window, AlbumPicker)
    assert isinstance(sheet, AlbumPicker)
    sheet.field.setText(chosen)
    swap(qtbot, window, library, HOME, "Vegetables")
    sheet.accept()
    qtbot.waitUntil(lambda: library.history.done == [Move(moving, vegetables if chosen == HOME else castles)])


def test_nothing_moves_into_an_album_that_is_none_any_more(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.actions_.ask("move", Target(photos=tuple(photos_of(window, "Castles")[:2])))
    sheet = dialog(qtbot, window, AlbumPicker)
    assert isinstance(sheet, AlbumPicker)
    sheet.field.setText("Apples")
    scatter(qtbot, window, library, photos_of(window, "Apples"))
    sheet.accept()
    qtbot.waitUntil(lambda: window.toast.words.text() == SAID.format(name="Apples"))
    assert library.history.done == []


def test_albums_of_one_name_become_one_wherever_their_photos_are(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    rename(window.context, album(window, "Apples"), "castles")
    sheet = dialog(qtbot, window, NameTakenDialog)
    apples, meadow = album(window, "Apples").id, album(window, HOME).id
    swap(qtbot, window, library, "Castles", HOME)
    sheet.accept()
    qtbot.waitUntil(lambda: library.history.done == [Merge((apples, meadow), meadow)])


def _menu(window: MainWindow, albums: tuple[AlbumId, ...]) -> QMenu:
    window.actions_.popup(ALBUM_MENU, window.mapToGlobal(QPoint(300, 300)), Target(albums=albums))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_menu_acts_on_the_photos_of_the_album_on_which_it_was_opened(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    meadow, apples = album(window, HOME).id, photos_of(window, "Apples")
    menu = _menu(window, (album(window, "Apples").id,))
    swap(qtbot, window, library, "Apples", HOME)
    next(entry for entry in menu.actions() if entry.objectName() == "open-album").trigger()
    menu.close()
    qtbot.waitUntil(lambda: page(window).view() is not None)
    shown = page(window).view()
    assert shown is not None
    assert shown.album == meadow
    assert library.photos.ids(View(album=meadow)) == apples


def test_a_menu_of_an_album_that_is_none_any_more_closes(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    menu = _menu(window, (album(window, "Apples").id,))
    scatter(qtbot, window, library, photos_of(window, "Apples"))
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not menu)
    qtbot.waitUntil(lambda: window.toast.words.text() == SAID.format(name="Apples"))


def test_what_was_dropped_on_an_album_is_merged_with_its_photos(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    apples, castles, meadow = (album(window, name).id for name in ("Apples", "Castles", HOME))
    shown.grid.mergeAsked.emit([apples], castles)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    swap(qtbot, window, library, "Castles", HOME)
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: library.history.done == [Merge((apples, meadow), meadow)])


def _rows(sheet: AlbumPicker) -> list[str]:
    return [sheet.list.item(row).text() for row in range(sheet.list.count())]


@pytest.mark.parametrize("action", ["merge", "move"])
def test_albums_to_choose_from_are_told_as_they_are_by_now(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, action: str
) -> None:
    target = Target(photos=tuple(photos_of(window, "Apples")[:2]))
    window.actions_.ask(action, Target(albums=(album(window, "Apples").id,)) if action == "merge" else target)
    sheet = dialog(qtbot, window, AlbumPicker)
    assert isinstance(sheet, AlbumPicker)
    known(qtbot, window)
    before = {name: album(window, name).count for name in ("Castles", "Flowers")}
    moved = photos_of(window, "Castles")[:2]
    library.store.put(moved, album(window, "Flowers").id)
    library.store.changed()
    qtbot.waitUntil(lambda: any(row.startswith(f"Castles · {before['Castles'] - 2} photos") for row in _rows(sheet)))
    assert any(row.startswith(f"Flowers · {before['Flowers'] + 2} photos") for row in _rows(sheet))
    assert not sheet.list.selectedItems()


def test_what_was_chosen_stays_chosen_where_its_photos_went(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    apples, castles, vegetables = (album(window, name).id for name in ("Apples", "Castles", "Vegetables"))
    open_sheet(window, "merge", "Apples")
    sheet = dialog(qtbot, window, AlbumPicker)
    assert isinstance(sheet, AlbumPicker)
    sheet.field.setText("Castles")
    assert sheet.chosen() == castles
    sheet.field.clear()
    sheet.list.setCurrentRow(next(n for n, row in enumerate(_rows(sheet)) if row.startswith("Castles")))
    library.store.put(photos_of(window, "Castles")[:2], vegetables)
    known(qtbot, window)
    swap(qtbot, window, library, "Castles", "Vegetables")
    qtbot.waitUntil(lambda: sheet.chosen() == vegetables)
    sheet.accept()
    qtbot.waitUntil(lambda: library.history.done == [Merge((apples, vegetables), vegetables)])


def test_nothing_is_chosen_where_its_photos_are_in_no_album_any_more(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    open_sheet(window, "merge", "Apples")
    sheet = dialog(qtbot, window, AlbumPicker)
    assert isinstance(sheet, AlbumPicker)
    known(qtbot, window)
    sheet.list.setCurrentRow(next(n for n, row in enumerate(_rows(sheet)) if row.startswith("Vegetables")))
    photos = photos_of(window, "Vegetables")
    for third, name in enumerate(("Castles", "Meadow", "Flowers")):
        library.store.put(photos[third::3], album(window, name).id)
    library.store.changed()
    qtbot.waitUntil(lambda: not any(row.startswith("Vegetables") for row in _rows(sheet)))
    assert not sheet.list.selectedItems()
    assert not sheet.action.isEnabled()
