"""A search that was begun in the viewer leads back to the photo that was shown there, and to what was done with it."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.model.photo import PhotoId
from photosort.ui.pages import places
from photosort.ui.pages.base import Page
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.pages.search_page import SearchPage
from photosort.ui.pages.viewer.viewer_page import ViewerPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import page, press
from tests.ui.fakes import FakeLibrary

pytestmark = pytest.mark.usefixtures("decoded")

Key = Qt.Key


def escape(qtbot: QtBot, window: MainWindow) -> Page:
    qtbot.keyClick(page(window), Key.Key_Escape)
    return page(window)


@pytest.mark.parametrize("found_is_shown", [False, True])
def test_escape_leads_to_the_photo_that_was_shown(
    qtbot: QtBot, active: MainWindow, library: FakeLibrary, found_is_shown: bool
) -> None:
    active.navigator.go(places.ALL)
    photos = cast("PhotosPage", page(active))
    qtbot.waitUntil(lambda: photos.grid.row_count() > 10)
    total, shown = photos.grid.row_count(), photos.grid.photos.ids()[6]
    photos.grid.go_to(6)
    qtbot.keyClick(photos.grid, Key.Key_Return)
    viewer = cast("ViewerPage", page(active))
    where = (library.photos.get([shown])[0].shown_name, f"7 of {total}")
    assert (viewer.title(), viewer.subtitle()) == where

    press(qtbot, active, "Ctrl+F")
    search = cast("SearchPage", page(active))
    field = search.search_field()
    assert field is not None
    sought = shown if found_is_shown else PhotoId(photos.grid.photos.ids()[20])
    field.setText(library.photos.get([sought])[0].shown_name)
    qtbot.waitUntil(lambda: sought in search.grid.photos.ids() and search.grid.row_count() < total)
    search.grid.go_to(search.grid.photos.row_of(sought))
    qtbot.keyClick(search.grid, Key.Key_Return)
    second = cast("ViewerPage", page(active))
    assert second.photo() == library.photos.get([sought])[0]
    press(qtbot, active, "F")
    qtbot.waitUntil(second._tools.heart.isChecked)

    assert escape(qtbot, active) is search
    assert field.text()
    assert escape(qtbot, active) is search
    assert not field.text()
    assert escape(qtbot, active) is viewer
    assert (viewer.title(), viewer.subtitle()) == where
    assert viewer._tools.heart.isChecked() is found_is_shown
    qtbot.keyClick(viewer, Key.Key_Right)
    assert viewer.photo() == library.photos.get([photos.grid.photos.ids()[7]])[0]
    assert escape(qtbot, active) is photos
    assert photos.grid.current_id() == photos.grid.photos.ids()[7]
    assert not active.navigator.can_go_back()
