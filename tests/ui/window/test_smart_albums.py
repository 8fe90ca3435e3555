"""A search is kept as a smart album: it lies in the sidebar, counts what it finds, is named, removed, brought back."""

from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from photosort.model.acts import MakeSmartAlbum, NewAlbum
from photosort.model.smart_album import SmartAlbum, SmartAlbumId
from photosort.model.view import View
from photosort.ui.actions.search_actions import proposed_name
from photosort.ui.dialogs.trash_review.dialog import TrashReviewDialog
from photosort.ui.pages import places
from photosort.ui.pages.places import Row
from photosort.ui.pages.search_page import SearchPage
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog, page, press
from tests.ui.fakes import FakeLibrary

FIRST = SmartAlbumId(1)


def _rows(window: MainWindow) -> list[Row]:
    shown = window.sidebar.list.model_rows()
    return [row for row in shown if row.place is not None and row.place.smart_album is not None]


def _made(qtbot: QtBot, window: MainWindow, name: str, query: str) -> SearchPage:
    """A smart album, opened from the sidebar."""
    window.context.acts.do(MakeSmartAlbum(name, query))
    qtbot.waitUntil(lambda: [row.text for row in _rows(window)] == [name])
    window.navigator.go(places.smart_album(FIRST))
    shown = page(window)
    assert isinstance(shown, SearchPage)
    qtbot.waitUntil(lambda: shown.grid.photos.ids() != [])
    return shown


def test_it_is_saved_under_a_name_that_is_proposed(qtbot: QtBot, active: MainWindow, library: FakeLibrary) -> None:
    press(qtbot, active, "Ctrl+F")
    field = page(active).search_field()
    assert field is not None
    assert not active.actions_["save-search"].isEnabled()
    QTest.keyClicks(field, "IMG_202401")
    press(qtbot, active, "Ctrl+S")
    editor = cast("QLineEdit", QApplication.focusWidget())
    assert (editor.text(), editor.selectedText()) == ("IMG_202401", "IMG_202401")
    QTest.keyClicks(editor, "January")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [row.text for row in _rows(active)] == ["January"])
    assert library.smart_albums.all() == [SmartAlbum(FIRST, "January", "IMG_202401")]
    found = len(library.photos.ids(View(search="IMG_202401")))
    qtbot.waitUntil(lambda: [row.count for row in _rows(active)] == [str(found)])
    assert page(active).title() == "January"  # and there is nothing more to save
    qtbot.waitUntil(lambda: not active.actions_["save-search"].isEnabled())


@pytest.mark.parametrize("width", [1440, 1000, 800])
def test_the_field_for_its_name_lies_over_no_button(qtbot: QtBot, active: MainWindow, width: int) -> None:
    active.resize(width, 700)
    press(qtbot, active, "Ctrl+F")
    field = page(active).search_field()
    assert field is not None
    QTest.keyClicks(field, "IMG_202401")
    qtbot.waitUntil(active.actions_["save-search"].isEnabled)
    tools = [tool for tool in page(active).head_widgets() if tool.isVisible()]
    press(qtbot, active, "Ctrl+S")
    editor = cast("QLineEdit", QApplication.focusWidget())
    seen = [tool for tool in tools if tool.isVisible()]
    assert field in seen
    qtbot.waitUntil(lambda: not any(tool.geometry().intersects(editor.geometry()) for tool in seen))
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert [tool for tool in tools if tool.isVisible()] == tools


def test_it_opens_from_the_sidebar_and_counts_what_comes_and_goes(
    qtbot: QtBot, active: MainWindow, library: FakeLibrary
) -> None:
    shown = _made(qtbot, active, "January", "IMG_202401")
    assert active.windowTitle() == "January – Photosort"
    assert active.navigator.place() == places.smart_album(FIRST)
    assert shown.grid.hasFocus()
    photos = shown.grid.photos.ids()
    qtbot.waitUntil(lambda: [row.count for row in _rows(active)] == [str(len(photos))])
    press(qtbot, active, "Ctrl+A")
    press(qtbot, active, "Del")
    review = dialog(qtbot, active, TrashReviewDialog)
    assert isinstance(review, TrashReviewDialog)
    qtbot.waitUntil(review.action.isEnabled)
    left = len(photos) - len(review.ids())
    review.action.click()
    qtbot.waitUntil(lambda: [row.count for row in _rows(active)] == [str(left)])
    assert len(library.photos.ids(View(search="IMG_202401"))) == left < len(photos)


def test_what_it_shows_is_worked_with_like_an_album(qtbot: QtBot, active: MainWindow, library: FakeLibrary) -> None:
    shown = _made(qtbot, active, "January", "IMG_202401")
    photos = tuple(shown.grid.photos.ids())
    press(qtbot, active, "Ctrl+A")
    press(qtbot, active, "F")
    qtbot.waitUntil(lambda: set(photos) <= set(library.store.hearts))
    press(qtbot, active, "Ctrl+A")
    press(qtbot, active, "Ctrl+G")
    qtbot.waitUntil(lambda: NewAlbum in map(type, library.history.done))
    act = library.history.done[-1]
    assert isinstance(act, NewAlbum)
    assert set(act.photos) == set(photos)


def test_a_photo_that_is_opened_out_of_it_has_nothing_of_it_beside(qtbot: QtBot, active: MainWindow) -> None:
    shown = _made(qtbot, active, "January", "IMG_202401")

    def told() -> list[str]:
        return [label.text() for label in active.panel.info.findChildren(QLabel) if label.isVisible()]

    qtbot.waitUntil(lambda: "January" in told())
    active.context.openPhoto.emit(PhotoToShow(shown.grid.photos.id_at(0), shown.view(), shown.grid.photos.ids()))
    assert active.panel.info.isVisible()
    assert told() == []  # until it is known
    qtbot.waitUntil(lambda: "Photo" in told())


def test_it_is_named_by_its_key_and_by_its_menu(qtbot: QtBot, active: MainWindow) -> None:
    _made(qtbot, active, "January", "IMG_202401")
    press(qtbot, active, "F2")
    editor = cast("QLineEdit", QApplication.focusWidget())
    assert editor.text() == "January"
    QTest.keyClicks(editor, "New year")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [row.text for row in _rows(active)] == ["New year"])
    assert page(active).title() == "New year"
    active.dispatcher.row_menu(_rows(active)[0], QPoint(60, 60))
    menu = cast("QMenu", QApplication.activePopupWidget())
    assert [entry.text().replace("&", "") for entry in menu.actions() if entry.text()] == [
        "Rename",
        "Remove the smart album",
    ]
    menu.close()


def test_removed_it_leaves_the_window_and_comes_back(qtbot: QtBot, active: MainWindow, library: FakeLibrary) -> None:
    _made(qtbot, active, "January", "IMG_202401")
    active.dispatcher.run("drop-smart-album")
    qtbot.waitUntil(lambda: active.navigator.place() == places.ALBUMS)
    assert _rows(active) == []
    press(qtbot, active, "Ctrl+Z")
    qtbot.waitUntil(lambda: [row.text for row in _rows(active)] == ["January"])
    assert len(library.store.visible()) == active.context.overview.now.counts.photos


def test_escape_puts_back_what_it_looks_for(qtbot: QtBot, active: MainWindow) -> None:
    shown = _made(qtbot, active, "January", "IMG_202401")
    field = shown.search_field()
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, " -beach")
    assert shown.title() == "Search"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), shown.title()) == ("IMG_202401", "January")


def test_a_name_says_what_is_looked_for() -> None:
    assert proposed_name("receipt place:kerala may 2024") == "Receipt, kerala, May 2024"
    assert proposed_name('"tax invoice" -beach') == "Tax invoice, without beach"
