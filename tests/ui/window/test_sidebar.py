"""Rows lead, count, and take what is dropped on them."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from pytestqt.qtbot import QtBot

from photosort.model.acts import Move, Remove
from photosort.model.view import View
from photosort.organizing.progress import Phase, Progress
from photosort.ui.dialogs.album_picker import AlbumPicker
from photosort.ui.dialogs.place_dialog import PlaceDialog
from photosort.ui.grid.drag import photo_data
from photosort.ui.pages import places
from photosort.ui.pages.page_spec import Drop
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, open_album, organizer, page
from tests.ui.fakes import FakeLibrary


def test_the_sidebar_leads_everywhere(qtbot: QtBot, window: MainWindow) -> None:
    rows = window.sidebar.list
    qtbot.waitUntil(lambda: len(rows.model_rows()) > 10)
    for row in list(rows.model_rows()):
        if row.place in (None, places.HISTORY):
            continue
        rows.chosen.emit(row)
        assert window.navigator.place() == row.place


def test_the_sidebar_says_how_much_there_is(qtbot: QtBot, window: MainWindow) -> None:
    by_place = {row.place: row for row in window.sidebar.list.model_rows()}
    assert by_place[places.ALBUMS].count == "16"
    assert by_place[places.JUNK].count.endswith("MB")
    offline = [row for row in window.sidebar.list.model_rows() if row.offline]
    assert [row.count for row in offline] == ["Offline"]


def test_arrow_keys_in_the_sidebar_go_at_once_and_stay_there(qtbot: QtBot, window: MainWindow) -> None:
    rows = window.sidebar.list
    rows.setFocus()
    rows.select(places.ALBUMS)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert window.navigator.place() == places.ALL
    assert rows.hasFocus()


def test_folders_being_read_show_their_percentage(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    root = library.folders.all()[0].id
    window.organizing._reading.add(root)
    organizer(window).snapshot = Progress(Phase.READING, 2, 4, 63, 100)
    window.organizing.poll()
    counts = {row.place: row.count for row in window.sidebar.list.model_rows()}
    assert counts[places.folder(root)] == "63 %"


def test_photos_dropped_on_unsorted_leave_their_album(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    photos = library.photos.ids(View(album=album(window, "Apples").id))
    window.sidebar.list.dropped.emit(Drop.TAKE_OUT, photos)
    qtbot.waitUntil(lambda: library.history.done == [Remove(tuple(photos))])


def test_photos_held_over_albums_open_them_and_dropped_there_ask_for_one(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    home = open_album(qtbot, window, "Apples")
    photos = library.photos.ids(View(album=home))
    rows = window.sidebar.list
    place = next(n for n, row in enumerate(rows.model_rows()) if row.place == places.ALBUMS)
    spot = rows.visualRect(rows.model().index(place, 0)).center()
    data = photo_data(photos, [])
    either, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    rows.dragMoveEvent(QDragMoveEvent(spot, either, data, left, none))
    qtbot.waitUntil(lambda: page(window).title() == "Albums")
    assert window.navigator.back()
    assert page(window).title() == "Apples"
    rows.dropEvent(QDropEvent(QPointF(spot), either, data, left, none))
    asked = dialog(qtbot, window, AlbumPicker)
    assert isinstance(asked, AlbumPicker)
    asked.list.setCurrentRow(0)
    asked.action.click()
    qtbot.waitUntil(lambda: bool(library.history.done))
    assert isinstance(library.history.done[-1], Move)
    assert library.history.done[-1].photos == tuple(photos)


def test_photos_dropped_on_places_are_asked_their_town_for(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    photos = library.photos.ids(View())[:2]
    window.sidebar.list.dropped.emit(Drop.PLACE, photos)
    qtbot.waitUntil(lambda: window.findChild(PlaceDialog) is not None)
