"""An album that has the ring is what letters act on, without a selection; going where one is changes nothing."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photosort.ui.dialogs.album_picker import AlbumPicker
from photosort.ui.dialogs.split_dialog import SplitDialog
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, page, press


@pytest.fixture
def ringed(qtbot: QtBot, active: MainWindow) -> AlbumsPage:
    """The albums, with the ring on the apples and nothing selected."""
    albums = cast("AlbumsPage", page(active))
    albums.grid.setFocus(Qt.FocusReason.TabFocusReason)
    albums.grid.go_to(albums.grid.albums.row_of(album(active, "Apples").id), keyboard=True)
    albums.grid.clearSelection()
    qtbot.waitUntil(active.actions_["split"].isEnabled)
    return albums


@pytest.mark.parametrize(("key", "kind"), [(Qt.Key.Key_S, SplitDialog), (Qt.Key.Key_M, AlbumPicker)])
def test_a_letter_acts_on_it(
    qtbot: QtBot, active: MainWindow, ringed: AlbumsPage, key: Qt.Key, kind: type[Dialog]
) -> None:
    qtbot.keyClick(ringed.grid, key)
    sheet = dialog(qtbot, active, kind)
    assert "Apples" in " ".join((sheet.accessibleName(), *(label.text() for label in sheet.findChildren(QLabel))))
    sheet.reject()


def test_going_to_the_albums_from_the_albums_keeps_their_order(
    qtbot: QtBot, active: MainWindow, ringed: AlbumsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(ringed, "reorder", lambda: asked.append(True))
    press(qtbot, active, "Ctrl+1")
    assert page(active) is ringed
    assert not asked
