"""A view of photos that was just opened answers the first key: one photo is the current one, and is seen to be."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.model.photo import Mark, PhotoId
from photosort.ui.grid.base import TileState
from photosort.ui.pages import places
from photosort.ui.pages.map.map_page import MapPage
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, page, press
from tests.ui.fakes import FakeLibrary

Key = Qt.Key


def opened(qtbot: QtBot, window: MainWindow) -> PhotosPage:
    window.activateWindow()
    window.context.openAlbum.emit(album(window, "Mountains").id)
    shown = cast("PhotosPage", page(window))
    qtbot.waitUntil(lambda: shown.grid.row_count() == 30 and window.actions_["keep"].isEnabled())
    return shown


def ringed(shown: PhotosPage, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The rows that are painted with a ring."""
    states = dict[int, TileState]()
    monkeypatch.setattr(shown.grid, "paint_tile", lambda _painter, _rect, row, state: states.update({row: state}))
    shown.grid.viewport().grab()
    return [row for row, state in states.items() if state.focus]


def marked(library: FakeLibrary, ids: list[PhotoId]) -> list[Mark]:
    return [photo.mark for photo in library.photos.get(ids)]


@pytest.mark.parametrize(("key", "mark"), [(Key.Key_P, Mark.KEPT), (Key.Key_X, Mark.REJECTED)])
def test_a_mark_goes_to_the_first_photo_and_on_to_the_second(
    window: MainWindow, library: FakeLibrary, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, key: Key, mark: Mark
) -> None:
    shown = opened(qtbot, window)
    assert ringed(shown, monkeypatch) == []
    qtbot.keyClick(shown.grid, key)
    qtbot.waitUntil(lambda: marked(library, shown.grid.photos.ids()[:2]) == [mark, Mark.NONE])
    assert ringed(shown, monkeypatch) == [1]


def test_a_heart_shows_where_it_went(
    window: MainWindow, library: FakeLibrary, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = opened(qtbot, window)
    qtbot.keyClick(shown.grid, Key.Key_F)
    qtbot.waitUntil(lambda: library.photos.get(shown.grid.photos.ids()[:1])[0].favourite)
    assert ringed(shown, monkeypatch) == [0]


def test_the_first_arrow_shows_where_the_keyboard_is(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = opened(qtbot, window)
    ids = shown.grid.photos.ids()
    qtbot.keyClick(shown.grid, Key.Key_Right)
    assert (shown.grid.selected_ids(), ringed(shown, monkeypatch)) == (ids[:1], [0])
    qtbot.keyClick(shown.grid, Key.Key_Right)
    assert shown.grid.selected_ids() == ids[1:2]


def test_an_album_opens_where_it_was_left(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    shown = opened(qtbot, window)
    ids = shown.grid.photos.ids()
    shown.grid.go_to(20)
    window.navigator.back()
    shown = opened(qtbot, window)
    qtbot.waitUntil(lambda: shown.grid.current_id() == ids[20])
    assert shown.grid.selected_ids() == []
    assert 20 in shown.grid.rows_in_sight()
    qtbot.keyClick(shown.grid, Key.Key_X)
    qtbot.waitUntil(lambda: marked(library, ids[20:21]) == [Mark.REJECTED])


def test_a_mark_on_the_map_goes_to_the_photo_in_focus(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    window.activateWindow()
    window.navigator.go(places.MAP)
    shown = cast("MapPage", page(window))
    qtbot.waitUntil(lambda: len(shown.canvas._ids) > 0 and shown.canvas.hasFocus())
    assert not window.actions_["reject"].isEnabled()
    qtbot.keyClick(shown.canvas, Key.Key_Right)
    qtbot.waitUntil(window.actions_["reject"].isEnabled)
    qtbot.keyClick(shown.canvas, Key.Key_X)
    qtbot.waitUntil(lambda: marked(library, shown.canvas.focused()) == [Mark.REJECTED])


def test_a_page_that_was_opened_by_key_shows_its_ring_at_once(
    qtbot: QtBot, active: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page(active).setFocus()  # the stack of pages hands the keyboard on
    press(qtbot, active, "Ctrl+2")
    shown = cast("PhotosPage", page(active))
    assert active.navigator.place() == places.ALL
    qtbot.waitUntil(lambda: shown.grid.row_count() > 300)
    qtbot.waitUntil(lambda: ringed(shown, monkeypatch) == [0])
    assert not shown.selected_photos()
