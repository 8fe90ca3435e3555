"""What is painted of a tile lies where it is painted anew: of a ring that moves on, no line is left behind."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from pytestqt.qtbot import QtBot

from photosort.ui.grid.base import RING_ROOM, TileState
from photosort.ui.pages import places
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.pages.page_spec import Place
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import page

STATES = [
    TileState(focus=True),
    TileState(focus=True, selected=True),
    TileState(focus=True, hover=True),
    TileState(drop=True),
]


@pytest.mark.parametrize("place", [places.ALBUMS, places.ALL])
def test_a_ring_stays_in_its_room(qtbot: QtBot, window: MainWindow, place: Place) -> None:
    window.navigator.go(place)
    shown = page(window)
    assert isinstance(shown, AlbumsPage | PhotosPage)
    grid = shown.grid
    qtbot.waitUntil(lambda: grid.row_count() > 0)
    tile = QRect(40, 40, grid._rect(0).width(), grid._rect(0).height())
    ground = QColor("white")
    for state in STATES:
        image = QImage(tile.size() + QSize(80, 80), QImage.Format.Format_RGB32)
        image.fill(ground)
        painter = QPainter(image)
        grid.paint_tile(painter, tile, 0, state)
        room = tile.adjusted(-RING_ROOM, -RING_ROOM, RING_ROOM, RING_ROOM)
        painter.setClipRegion(QRegion(room))
        painter.fillRect(image.rect(), ground)
        painter.end()
        clean = QImage(image.size(), image.format())
        clean.fill(ground)
        assert image == clean, state
