"""What every page whose body is a grid can do: select all, nothing or the rest, and zoom its cells."""

import pytest
from pytestqt.qtbot import QtBot

from photosort.model.album import AlbumId
from photosort.model.view import View
from photosort.ui.pages import grid_page, places
from photosort.ui.pages.grid_page import GridPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import page
from tests.ui.fakes import FakeLibrary


@pytest.fixture(params=["albums", "photos", "similar"])
def shown(request: pytest.FixtureRequest, window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> GridPage:
    if request.param == "photos":
        window.context.openAlbum.emit(AlbumId(3))
    elif request.param == "similar":
        window.context.openSimilar.emit(library.photos.ids(View(album=AlbumId(4)))[:2])
    found = page(window)
    assert isinstance(found, GridPage)
    qtbot.waitUntil(lambda: found.grid.row_count() > 2)
    return found


def test_all_nothing_and_the_rest_are_selected(shown: GridPage) -> None:
    count = shown.grid.row_count()
    shown.select_all()
    assert shown.grid.selected_runs() == [range(count)]
    shown.select_none()
    assert not shown.grid.selected_runs()
    shown.grid.select_runs([range(1)])
    shown.invert_selection()
    assert shown.grid.selected_runs() == [range(1, count)]


def test_the_wheel_zooms_within_the_range_and_the_setting_keeps_it(shown: GridPage, qtbot: QtBot) -> None:
    before = shown.zoom()
    assert before is not None
    with qtbot.waitSignal(shown.zoomChanged):
        shown.grid.zoomed.emit(1)
    after = shown.zoom()
    assert after is not None
    assert before.value < after.value <= after.largest
    settings = shown.context.settings
    assert after.value in (settings.album_zoom, settings.photo_zoom)
    shown.grid.zoomed.emit(-1000)
    least = shown.zoom()
    assert least is not None
    assert least.value == least.smallest


def test_a_page_of_photos_that_rests_has_a_process_ready_for_the_viewer(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared: list[str] = []
    monkeypatch.setattr(grid_page, "REST_MS", 0)
    monkeypatch.setattr(window.context.originals, "prepare", lambda: prepared.append(page(window).title()))
    window.navigator.go(places.ALL)
    qtbot.waitUntil(lambda: bool(prepared))
    assert set(prepared) == {"All photos"}
