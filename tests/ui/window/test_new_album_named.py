"""A new album of what is selected is opened with its name to be written; Esc leads back to where one was."""

from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from photosort.model.acts import NewAlbum, Rename
from photosort.model.view import View
from photosort.ui.grid.name_editor import NameEditor
from photosort.ui.pages import places
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import open_album, page, press
from tests.ui.fakes import FakeLibrary


def made(qtbot: QtBot, window: MainWindow) -> PhotosPage:
    """All photos, some of which were put into a new album."""
    window.navigator.go(places.ALL)
    before = page(window)
    assert isinstance(before, PhotosPage)
    qtbot.waitUntil(lambda: before.grid.row_count() > 0)
    before.grid.select_ids(before.grid.photos.ids()[3:6])
    press(qtbot, window, "Ctrl+G")
    return before


def test_its_name_is_written_on_its_page(qtbot: QtBot, active: MainWindow, library: FakeLibrary) -> None:
    before = made(qtbot, active)
    photos = before.grid.photos.ids()[3:6]
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), NameEditor))
    shown = page(active)
    assert isinstance(shown, PhotosPage)
    assert (shown.title(), shown.view().album is not None) == ("New album", True)
    qtbot.waitUntil(lambda: set(shown.grid.photos.ids()) == set(photos))
    editor = cast("QLineEdit", QApplication.focusWidget())
    assert editor.selectedText() == "New album"
    assert editor.pos() + QPoint(6, 6) == active.header.title.mapTo(active.header, QPoint(0, 0))
    QTest.keyClicks(editor, "Garden")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(library.history.done) == 2)
    assert [type(one) for one in library.history.done] == [NewAlbum, Rename]
    qtbot.waitUntil(lambda: shown.title() == "Garden")
    QTest.keyClick(shown.grid, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page(active) is before)


def test_an_album_that_is_emptied_by_it_is_left_for_it(qtbot: QtBot, active: MainWindow) -> None:
    open_album(qtbot, active, "Apples")
    press(qtbot, active, "Ctrl+A")
    press(qtbot, active, "Ctrl+G")
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), NameEditor))
    assert page(active).title() == "New album"


def test_who_has_gone_elsewhere_stays_there(qtbot: QtBot, active: MainWindow, library: FakeLibrary) -> None:
    active.context.acts.did.connect(lambda _: active.navigator.go(places.ALBUMS))
    made(qtbot, active)
    qtbot.waitUntil(lambda: any(one.name == "New album" for one in active.context.overview.now.albums))
    qtbot.wait(50)
    assert active.navigator.place() == places.ALBUMS
    assert not isinstance(QApplication.focusWidget(), NameEditor)


def test_the_viewer_stays(qtbot: QtBot, active: MainWindow, library: FakeLibrary) -> None:
    active.context.openPhoto.emit(PhotoToShow(library.photos.ids(View())[0], View()))
    viewer = page(active)
    press(qtbot, active, "Ctrl+G")
    qtbot.waitUntil(lambda: any(one.name == "New album" for one in active.context.overview.now.albums))
    qtbot.wait(50)
    assert page(active) is viewer
