"""Splits are seen before they are made; likeness is cut where the person says and narrowed by what is refused."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photosort.model.acts import Move, NewAlbum, Split
from photosort.model.album import AlbumId
from photosort.model.photo import PhotoId
from photosort.model.view import View
from photosort.ui.dialogs.album_picker import AlbumPicker
from photosort.ui.dialogs.split_dialog import SplitDialog
from photosort.ui.pages.similar_page import SimilarPage, first_threshold, narrowed
from photosort.ui.widgets.header_tools import HeaderTool
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import open_album, organizer, page
from tests.ui.fakes import FakeLibrary


def test_a_split_is_seen_and_then_made(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    album = AlbumId(4)
    dialog = SplitDialog(window.context, window, library.albums.get(album))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    dialog.open()
    assert [label.text() for label in dialog._area.findChildren(QLabel)] == ["Looking for parts…"]
    qtbot.waitUntil(dialog.action.isEnabled)
    qtbot.waitUntil(dialog.action.hasFocus)  # Enter splits
    dialog._parts.button(3).click()
    qtbot.waitUntil(lambda: "3" in dialog.action.text())
    act = dialog.act()
    assert isinstance(act, Split)
    assert len(act.groups) == 3
    assert sorted(one for group in act.groups for one in group) == library.photos.ids(View(album=album))
    assert not library.history.done
    dialog.reject()


def test_what_is_like_the_refused_is_left_out() -> None:
    ranked = [(PhotoId(1), 0.9), (PhotoId(2), 0.6), (PhotoId(3), 0.5)]
    assert narrowed(ranked, [(PhotoId(2), 0.8), (PhotoId(1), 0.2)]) == [ranked[0], ranked[2]]
    assert first_threshold([]) == 0
    assert 0.6 <= first_threshold(ranked) <= 0.9


def test_the_slider_cuts_the_ranking(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    chosen = library.photos.ids(View(album=AlbumId(4)))[:2]
    window.context.openSimilar.emit(chosen)
    page = window.page()
    assert isinstance(page, SimilarPage)
    qtbot.waitUntil(lambda: page.grid.row_count() > 0)
    page.slider.setValue(0)
    everything = len(library.photos.ids(View())) - 2
    qtbot.waitUntil(lambda: page.grid.row_count() == everything)
    page.slider.setValue(900)
    qtbot.waitUntil(lambda: page.grid.row_count() < everything / 4)
    assert not set(page.grid.photos.ids()) & set(chosen)
    refused = page.grid.photos.ids()[0]
    page.grid.go_to(0)
    page._refuse()
    qtbot.waitUntil(lambda: refused not in page.grid.photos.ids())
    shown = page.grid.photos.ids()
    page._make_album()
    qtbot.waitUntil(lambda: library.history.done == [NewAlbum((*chosen, *shown))])


def test_all_that_is_shown_is_moved_where_nothing_is_selected(
    window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    window.context.openSimilar.emit(library.photos.ids(View(album=AlbumId(4)))[:2])
    page = window.page()
    assert isinstance(page, SimilarPage)
    qtbot.waitUntil(lambda: page.grid.row_count() > 0)
    shown = page.grid.photos.ids()
    tool = page.head_widgets()[0]
    assert isinstance(tool, HeaderTool)
    assert tool.isEnabled()
    tool.click()
    assert page.selected_photos() == []
    asked = window.dispatcher.dialogs.now
    assert isinstance(asked, AlbumPicker)
    asked.list.setCurrentRow(0)
    asked.action.click()
    qtbot.waitUntil(lambda: bool(library.history.done))
    assert isinstance(library.history.done[0], Move)
    assert library.history.done[0].photos == tuple(shown)


def test_before_anything_is_learned_the_page_says_when_similar_ones_come(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(organizer(window), "similar", lambda photos, limit: [])
    open_album(qtbot, window, "Apples")
    window.dispatcher.run("similar")
    qtbot.waitUntil(lambda: isinstance(page(window), SimilarPage))
    shown = page(window)
    assert isinstance(shown, SimilarPage)
    later = "Similar photos appear once all photos have been read and learned."
    qtbot.waitUntil(lambda: shown.grid._empty is not None and shown.grid._empty[1] == later)
