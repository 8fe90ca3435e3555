"""The history and the details beside the page."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from photosort.model.acts import DismissJunk, Pin, Remove
from photosort.model.companion import Companion
from photosort.model.view import View
from photosort.ui.pages import places
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, open_album, page, press
from tests.ui.fakes import FakeLibrary


def test_history_lists_acts_by_day_and_takes_them_back(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    library.history.do(DismissJunk((album(window, "Memes").id,)))
    press(qtbot, window, "Ctrl+H")
    history = window.panel.history
    qtbot.waitUntil(lambda: len(history.list.rows()) == 2)
    assert history.list.rows()[0].day == "Today"
    rect = history.list.visualRect(history.list.model_.index(1))
    name, spot = history.list.buttons(1, rect)[0]
    assert name == "undo"
    qtbot.mouseClick(history.list.viewport(), Qt.MouseButton.LeftButton, pos=spot.center())
    qtbot.waitUntil(lambda: any(entry.act is not None and entry.act.undone for entry in history.list.rows()))
    assert history.list.buttons(1, rect)[0][0] == "redo"
    history.shut.click()
    assert not window.panel.is_history()


def test_details_of_one_and_of_several(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    from PySide6.QtWidgets import QLabel

    def texts() -> list[str]:
        return [label.accessibleName() or label.text() for label in window.panel.info.findChildren(QLabel)]

    open_album(qtbot, window, "Apples")
    qtbot.waitUntil(lambda: "12 photos selected" in texts())
    assert "Shared details" in texts()
    assert "Google Pixel 7" in texts()
    page(window).select_none()
    qtbot.waitUntil(lambda: "Why this album" in texts())
    photo = library.photos.ids(View(album=album(window, "Apples").id))[0]
    library.history.do(Pin((photo,)))
    window.navigator.go(places.ALL)
    grid = cast("PhotosPage", page(window)).grid
    qtbot.waitUntil(lambda: grid.row_count() > 0)
    grid.select_ids([photo])
    qtbot.waitUntil(lambda: "Pinned here by you" in texts())
    library.history.do(Remove((photo,)))
    qtbot.waitUntil(lambda: "Unsorted" in texts())
    assert "Not in this album" not in [button.text() for button in window.panel.info.findChildren(QPushButton)]


def test_details_speak_of_what_the_page_shows(qtbot: QtBot, window: MainWindow) -> None:
    from PySide6.QtWidgets import QLabel

    def texts() -> list[str]:
        return [label.accessibleName() or label.text() for label in window.panel.info.findChildren(QLabel)]

    window.toggle_panel(history=False)
    if not window.panel.info.isVisible():
        window.toggle_panel(history=False)
    window.navigator.go(places.FAVOURITES)
    qtbot.waitUntil(lambda: "Favourites" in texts() and page(window).subtitle() in texts())
    assert "Library" not in texts()
    window.navigator.go(places.ALL)
    qtbot.waitUntil(lambda: "Library" in texts())


def test_details_of_a_photo_name_what_is_kept_in_folders_below(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QLabel

    below = Companion(b"CaptureOne/Settings1/a.jpg.cos", certain=True)
    monkeypatch.setattr(library.trash, "companions", lambda ids: dict.fromkeys(ids, (below,)))
    window.navigator.go(places.ALL)
    grid = cast("PhotosPage", page(window)).grid
    qtbot.waitUntil(lambda: grid.row_count() > 0)
    photo = grid.photos.ids()[0]
    grid.select_ids([photo])

    def texts() -> list[str]:
        return [label.accessibleName() or label.text() for label in window.panel.info.findChildren(QLabel)]

    qtbot.waitUntil(lambda: "CaptureOne/Settings1/a.jpg.cos" in texts())
