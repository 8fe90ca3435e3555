"""Ctrl+F leads to a search over the whole library, its terms can be taken away, and Esc leads back to where one was."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from photosort.model.acts import NewAlbum
from photosort.model.photo import Mark
from photosort.model.search.parsing import parse
from photosort.model.search.query import Field, Words
from photosort.model.view import Order, View
from photosort.ui.dialogs.trash_review.dialog import TrashReviewDialog
from photosort.ui.grid.name_editor import NameEditor
from photosort.ui.pages import places
from photosort.ui.pages.page_spec import Place
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.pages.search_page import SearchPage
from photosort.ui.widgets.header_tools import HeaderTool
from photosort.ui.window.main_window import MainWindow
from tests.ui import driving
from tests.ui.driving import dialog, page, press
from tests.ui.fakes import FakeLibrary


def _searching(qtbot: QtBot, window: MainWindow, text: str) -> tuple[SearchPage, QLineEdit]:
    """The search by its key, with a text typed into it."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, window, "Ctrl+F")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, text)
    shown = page(window)
    assert isinstance(shown, SearchPage)
    found = window.context.library.photos.ids(View(order=Order.DATE, search=text))
    qtbot.waitUntil(lambda: shown.grid.photos.ids() == found)
    return shown, field


@pytest.mark.parametrize(
    "place", [places.ALBUMS, places.ALL, places.MAP, places.JUNK, places.UNSORTED, places.PROBLEMS]
)
def test_the_key_leads_there_and_escape_back(qtbot: QtBot, window: MainWindow, place: Place) -> None:
    window.navigator.go(place)
    before = page(window)
    _, field = _searching(qtbot, window, "IMG_2024")
    assert (window.windowTitle(), window.navigator.place()) == ("Search – Photosort", None)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.hasFocus()) == ("", True)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert page(window) is before
    assert window.navigator.place() == place


def test_all_photos_have_no_search_of_their_own(qtbot: QtBot, active: MainWindow) -> None:
    active.navigator.go(places.ALL)
    before = page(active)
    assert isinstance(before, PhotosPage)
    qtbot.waitUntil(lambda: before.grid.row_count() > 300)
    before.grid.go_to(250)
    before.grid.select_ids(before.grid.photos.ids()[248:252])
    left = before.grid.selected_ids(), before.grid.verticalScrollBar().value()
    assert not before.searchable()
    [search] = [tool for tool in before.head_widgets() if tool.accessibleName() == "Search"]
    QTest.mouseClick(search, Qt.MouseButton.LeftButton)
    field = page(active).search_field()
    assert isinstance(page(active), SearchPage)
    assert field is QApplication.focusWidget()
    assert field is not None
    with qtbot.waitSignal(before.loaded):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert page(active) is before
    assert (before.grid.selected_ids(), before.grid.verticalScrollBar().value()) == left
    assert before.grid.hasFocus()


def test_out_of_the_viewer_it_leads_to_the_search_that_one_came_from(qtbot: QtBot, window: MainWindow) -> None:
    shown, field = _searching(qtbot, window, "IMG_2024")
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert shown.grid.hasFocus()
    QTest.keyClick(shown.grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page(window) is not shown)
    press(qtbot, window, "Ctrl+F")
    assert (page(window), field.text(), field.hasFocus()) == (shown, "IMG_2024", True)


def test_each_chip_is_taken_away_by_mouse_and_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    shown, field = _searching(qtbot, window, "IMG place:berlin may 2024 -beach")
    assert [chip.accessibleName() for chip in shown.chips.chips] == [
        "Take away IMG text or look",
        "Take away berlin place",
        "Take away May 2024 date",
        "Take away without beach text or look",
    ]
    QTest.mouseClick(shown.chips.chips[1], Qt.MouseButton.LeftButton)
    assert field.text() == "IMG may 2024 -beach"
    for left in ("IMG may 2024", "IMG", ""):
        QTest.keyClick(shown.chips.chips[-1], Qt.Key.Key_Delete)
        assert field.text() == left
    assert field.hasFocus()
    assert not shown.chips.isVisible()


def test_what_was_found_is_worked_with_like_an_album(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    shown, _ = _searching(qtbot, window, "IMG_2024")
    found = shown.grid.photos.ids()
    assert 0 < len(found) < window.context.overview.now.counts.photos
    qtbot.waitUntil(lambda: window.status_bar.phase.text() == f"{len(found)} photos")
    shown.grid.setFocus()
    press(qtbot, window, "Ctrl+A")
    assert list(shown.selected_photos()) == found
    press(qtbot, window, "X")
    qtbot.waitUntil(lambda: library.store.marks.get(found[0]) is Mark.REJECTED)
    press(qtbot, window, "Ctrl+A")
    press(qtbot, window, "Del")
    review = dialog(qtbot, window, TrashReviewDialog)
    review.reject()
    press(qtbot, window, "Ctrl+G")
    qtbot.waitUntil(lambda: NewAlbum in map(type, library.history.done))


def test_the_field_leads_the_head_in_the_place_of_the_title(qtbot: QtBot, window: MainWindow) -> None:
    _, field = _searching(qtbot, window, "IMG_2024")
    head = window.header
    [save] = [tool for tool in head.findChildren(HeaderTool) if tool.accessibleName() == "Save as smart album"]
    qtbot.waitUntil(lambda: (field.x(), field.width()) == (24, 560))
    assert (head.title.isVisible(), head.back.isVisible(), head.subtitle.full()) == (False, False, "")
    assert save.text().strip() == "Save as smart album"
    assert field.geometry().right() < save.x() < head.switch.x()
    window.resize(720, 520)
    qtbot.waitUntil(lambda: save.text().strip() == "Save")
    assert field.x() > head.sidebar.geometry().right()
    assert 208 < field.width() < 560
    window.navigator.go(places.ALL)
    assert head.title.isVisible()
    assert head.title.full() == "All photos"


@pytest.mark.parametrize("place", [places.ALBUMS, places.ALL])
def test_no_letter_is_lost_on_the_way_there(qtbot: QtBot, window: MainWindow, place: Place) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.navigator.go(place)
    press(qtbot, window, "Ctrl+F")
    for letter in "img_2024 place:civ":  # each goes where the keyboard is, whatever comes in meanwhile
        focused = QApplication.focusWidget()
        assert isinstance(focused, QLineEdit)
        QTest.keyClicks(focused, letter)
    field = page(window).search_field()
    assert field is not None
    assert field is QApplication.focusWidget()
    assert (field.text(), field.cursorPosition()) == ("img_2024 place:civ", 18)
    found = window.context.library.photos.ids(View(search="img_2024 place:civ"))
    qtbot.waitUntil(lambda: sorted(page(window).line_up()) == sorted(found))
    assert (field.text(), field.cursorPosition(), field.hasFocus()) == ("img_2024 place:civ", 18, True)


def test_the_name_of_a_search_is_typed_where_it_is_saved(qtbot: QtBot, window: MainWindow) -> None:
    _, field = _searching(qtbot, window, "IMG_2024")
    [save] = [tool for tool in window.header.findChildren(HeaderTool) if tool.accessibleName() == "Save as smart album"]
    press(qtbot, window, "Ctrl+S")
    [editor] = window.header.findChildren(NameEditor)
    assert editor.hasFocus()
    assert (editor.text(), editor.geometry().right()) == ("IMG_2024", save.geometry().right())
    assert not editor.geometry().intersects(field.geometry())
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.windowTitle() == "IMG_2024 – Photosort")


def test_the_order_stands_at_the_end_of_the_first_line(qtbot: QtBot, window: MainWindow) -> None:
    shown, field = _searching(qtbot, window, " ".join(f'"a long phrase number {number}"' for number in range(6)))
    [order] = shown.chips.findChildren(HeaderTool)
    assert order.text().strip() == "Best match"
    assert order.isVisible()
    assert order.geometry().right() == shown.chips.width() - 1 - 24
    assert all(not chip.geometry().intersects(order.geometry()) for chip in shown.chips.chips)
    assert [action.text() for action in window.orders.actions()][:2] == ["Best match", "Alike"]
    field.clear()
    assert not order.isVisible()


def test_chips_go_into_a_new_line_where_there_is_no_room(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(800, 600)
    shown, _ = _searching(qtbot, window, " ".join(f'"a long phrase number {number}"' for number in range(6)))
    edges = [chip.geometry().right() for chip in shown.chips.chips]
    assert max(edges) <= shown.chips.width()
    assert len({chip.y() for chip in shown.chips.chips}) > 1


def test_where_a_page_has_no_search_its_key_searches_what_is_shown_there(qtbot: QtBot, active: MainWindow) -> None:
    driving.mountains(qtbot, active)
    press(qtbot, active, "Ctrl+Shift+F")
    shown = page(active)
    assert isinstance(shown, SearchPage)
    field = shown.search_field()
    assert field is QApplication.focusWidget()
    assert field is not None
    assert field.text() == "album:Mountains "
    QTest.keyClicks(field, "IMG")
    assert field.text() == "album:Mountains IMG"
    assert parse(field.text(), date.today()).terms[0].meaning == Words("mountains", Field.ALBUM)
    active.navigator.go(places.MAP)
    press(qtbot, active, "Ctrl+Shift+F")
    empty = page(active).search_field()
    assert isinstance(page(active), SearchPage)
    assert empty is not None
    assert empty.text() == ""
