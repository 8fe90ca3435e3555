"""How tests act on the window, and wait for it, as a person does."""

import threading
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photosort.model.album import Album, AlbumId
from photosort.model.view import View
from photosort.ui.grid.name_editor import NameEditor
from photosort.ui.pages.base import Page
from photosort.ui.pages.page_spec import Place
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.pages.search_page import SearchPage
from photosort.ui.services.context import Context
from photosort.ui.services.threads import THREADS, Lane
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeOrganizer


def begun(qtbot: QtBot, context: Context, width: int, height: int) -> MainWindow:
    """The whole window, past its first look at the library."""
    made = MainWindow(context)
    qtbot.addWidget(made)
    made.resize(width, height)
    made.show()
    made.begin()
    made.organizing.start()
    qtbot.waitUntil(lambda: made.page() is not None)
    return made


def mountains(qtbot: QtBot, window: MainWindow) -> PhotosPage:
    """The album "Mountains", of 30 photos, with the keyboard in it."""
    window.activateWindow()
    window.context.openAlbum.emit(album(window, "Mountains").id)
    shown = cast("PhotosPage", page(window))
    qtbot.waitUntil(lambda: shown.grid.row_count() == 30)
    shown.grid.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(shown.grid.hasFocus)
    return shown


def organizer(window: MainWindow) -> FakeOrganizer:
    return cast("FakeOrganizer", window.context.organizer)


def album(window: MainWindow, name: str) -> Album:
    return next(a for a in window.context.overview.now.albums if a.name == name)


def counted(window: MainWindow, place: Place) -> list[str]:
    """What the row of a page in the sidebar counts; nothing where it has no row."""
    return [row.count for row in window.sidebar.list.model_rows() if row.place == place]


def page(window: MainWindow) -> Page:
    shown = window.page()
    assert shown is not None
    return shown


def dialog(qtbot: QtBot, window: MainWindow, kind: type[Dialog]) -> Dialog:
    qtbot.waitUntil(lambda: isinstance(window.dispatcher.dialogs.now, kind))
    found = window.dispatcher.dialogs.now
    assert found is not None
    return found


def press(qtbot: QtBot, window: MainWindow, keys: str) -> None:
    """The shortcut as the person would press it."""
    possible = [a for a in window.actions() if a.shortcut().toString() == keys]
    qtbot.waitUntil(lambda: any(a.isEnabled() for a in possible))
    next(a for a in possible if a.isEnabled()).trigger()


def give_name(inside: QWidget, name: str) -> None:
    """Write over the name that is edited in a part of the window, and confirm it."""
    editor = inside.findChild(NameEditor)
    assert editor is not None
    editor.setText(name)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def open_album(qtbot: QtBot, window: MainWindow, name: str) -> AlbumId:
    chosen = album(window, name).id
    window.context.openAlbum.emit(chosen)
    qtbot.waitUntil(lambda: page(window).view() == View(album=chosen) or page(window).title() == name)
    qtbot.waitUntil(lambda: select(page(window)))
    return chosen


def select(shown: Page) -> bool:
    shown.select_all()
    return bool(shown.selected_photos())


def select_albums(window: MainWindow) -> tuple[AlbumId, ...]:
    shown = page(window)
    shown.select_all()
    return tuple(shown.selected_albums())


def known(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until every query that was asked has its answer."""
    threads, met = threading.Barrier(THREADS[Lane.READ]), list[int]()
    for _ in range(THREADS[Lane.READ]):
        window.context.lanes.run(Lane.READ, threads.wait, met.append, owner=window)
    qtbot.waitUntil(lambda: len(met) == THREADS[Lane.READ])


def grouped_search(qtbot: QtBot, window: MainWindow, text: str) -> SearchPage:
    """What a search has found, in its groups."""
    press(qtbot, window, "Ctrl+F")
    shown = page(window)
    assert isinstance(shown, SearchPage)
    field = shown.search_field()
    assert field is not None
    field.insert(text)  # at once: typed, what a part of it finds may come first, and be the same photos
    found = sorted(window.context.library.photos.ids(View(search=text)))
    qtbot.waitUntil(lambda: sorted(shown.grid.photos.ids()) == found and shown.groups.isVisible())
    return shown
