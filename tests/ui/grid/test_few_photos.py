"""The cells of few photos are larger, as long as all are seen at once; those of many have the size that was chosen."""

import pytest
from pytestqt.qtbot import QtBot

from photosort.ui.grid.photo_grid import LARGEST, edge_for
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import open_album, page


@pytest.mark.parametrize(("count", "edge"), [(4, LARGEST), (8, LARGEST), (1000, 144)])
def test_few_photos_fill_the_page(count: int, edge: int) -> None:
    assert edge_for(count, 1200, 700, 144) == edge


@pytest.mark.parametrize("count", range(1, 60))
def test_all_of_them_are_seen_where_they_are_larger(count: int) -> None:
    edge = edge_for(count, 900, 600, 96)
    columns = max(2, round((900 + 8) / (edge + 8)))
    assert edge == 96 or -(-count // columns) * ((900 + 8) / columns) <= 600 + columns


def test_an_album_of_few_has_larger_cells_than_one_of_many(qtbot: QtBot, window: MainWindow) -> None:
    open_album(qtbot, window, "Meadow")
    few = page(window)
    assert isinstance(few, PhotosPage)
    assert few.grid.edge() > window.context.settings.photo_zoom
    assert few.grid.verticalScrollBar().maximum() == 0
    open_album(qtbot, window, "Phone screens")
    many = page(window)
    assert isinstance(many, PhotosPage)
    assert many.grid.edge() == window.context.settings.photo_zoom
