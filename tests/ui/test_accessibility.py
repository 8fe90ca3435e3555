"""What a screen reader finds: over the accessibility tree of every page and every sheet, nothing in it is nameless."""

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosort.model.view import View
from photosort.ui.grid.photo_grid import spoken_photo
from photosort.ui.pages import places, search_page
from photosort.ui.pages.map.map_page import MapPage
from photosort.ui.pages.renaming import rename
from photosort.ui.pages.timeline.year_page import YearPage
from photosort.ui.services import place_names
from photosort.ui.services.context import Context
from photosort.ui.services.notice import Notice
from photosort.ui.services.photos_to_compare import PhotosToCompare
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.widgets.header_tools import SearchField
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, grouped_search, open_album, page, press
from tests.ui.fakes import FakeLibrary
from tests.ui.stacks import have_stacks
from tests.ui.window.test_sheets import SHEETS

PAGES = {
    "albums": places.ALBUMS,
    "all photos": places.ALL,
    "map": places.MAP,
    "unsorted": places.UNSORTED,
    "junk": places.JUNK,
    "year": places.YEAR,
    "duplicates": places.DUPLICATES,
    "problems": places.PROBLEMS,
}
ROLE = QAccessible.Role
# A frame, a plain surface or a scroll bar is not walked to, and its children speak for it.
MUTE = {ROLE.ScrollBar, ROLE.Separator, ROLE.Splitter, ROLE.Window, ROLE.Grip}


def interface(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def tree(top: QAccessibleInterface, path: tuple[str, ...] = ()) -> Iterator[tuple[str, QAccessibleInterface]]:
    """Every part that is seen, with the way to it."""
    if top.state().invisible:
        return
    here = (*path, type(top.object()).__name__ if top.object() is not None else top.role().name)
    yield " > ".join(here), top
    for number in range(top.childCount()):
        child = top.child(number)
        if child is not None:
            yield from tree(child, here)


def nameless(top: QWidget) -> list[str]:
    found = []
    for path, part in tree(interface(top)):
        state = part.state()
        item = part.role() in (ROLE.ListItem, ROLE.Cell, ROLE.TreeItem) and state.selectable
        if (state.focusable or item) and part.role() not in MUTE and not part.text(QAccessible.Text.Name).strip():
            found.append(path)
    return found


def misread(top: QWidget) -> list[str]:
    """Names with signs in them that are said as "middle dot" or "rightwards arrow", or with what nobody says."""
    said = [part.text(QAccessible.Text.Name) for _, part in tree(interface(top))]
    return [words for words in said if re.search(r"[·↑↓←→]|^…$|</|\bKey_", words)]


@pytest.fixture
def read_aloud(window: MainWindow) -> Iterator[MainWindow]:
    QAccessible.setActive(True)
    yield window
    QAccessible.setActive(False)


@pytest.mark.parametrize("name", PAGES)
def test_every_part_of_a_page_has_a_name(read_aloud: MainWindow, qtbot: QtBot, name: str) -> None:
    rename(read_aloud.context, album(read_aloud, "Memes"), "Memes · of May")
    qtbot.waitUntil(lambda: "Memes · of May" in [one.name for one in read_aloud.context.overview.now.albums])
    have_stacks(read_aloud.context)
    qtbot.waitUntil(lambda: bool(read_aloud.context.stacks.now.stacks))
    read_aloud.navigator.go(PAGES[name])
    qtbot.wait(50)
    assert (nameless(read_aloud), misread(read_aloud)) == ([], [])


def test_every_part_of_an_album_and_of_the_viewer_has_a_name(read_aloud: MainWindow, qtbot: QtBot) -> None:
    open_album(qtbot, read_aloud, "Memes")
    assert (nameless(read_aloud), misread(read_aloud)) == ([], [])
    read_aloud.dispatcher.run("open-photo")
    qtbot.wait(50)
    assert (nameless(read_aloud), misread(read_aloud)) == ([], [])


def test_every_part_of_two_photos_side_by_side_has_a_name(read_aloud: MainWindow, qtbot: QtBot) -> None:
    some = read_aloud.context.library.photos.ids(View())[:3]
    read_aloud.context.openCompare.emit(PhotosToCompare(some))
    qtbot.wait(50)
    assert (nameless(read_aloud), misread(read_aloud)) == ([], [])


def test_the_history_has_names(read_aloud: MainWindow, qtbot: QtBot) -> None:
    read_aloud.dispatcher.run("history")
    qtbot.wait(50)
    assert (nameless(read_aloud), misread(read_aloud)) == ([], [])


@pytest.mark.parametrize("name", SHEETS)
def test_every_part_of_a_sheet_has_a_name(read_aloud: MainWindow, qtbot: QtBot, name: str) -> None:
    SHEETS[name](read_aloud)
    shown = dialog(qtbot, read_aloud, Dialog)
    assert (nameless(shown), misread(shown)) == ([], [])
    assert interface(shown).text(QAccessible.Text.Name)


def test_a_row_of_likely_junk_says_what_it_is(read_aloud: MainWindow, qtbot: QtBot) -> None:
    read_aloud.navigator.go(places.JUNK)
    said = [part.text(QAccessible.Text.Name) for _, part in tree(interface(page(read_aloud)))]
    [row] = [words for words in said if words.startswith("Memes, ")]
    assert "photos" in row
    assert "junk" in row


def test_a_photo_says_its_day_and_its_album(read_aloud: MainWindow, qtbot: QtBot) -> None:
    open_album(qtbot, read_aloud, "Memes")
    model = page(read_aloud).grid.photos  # type: ignore[attr-defined]
    words = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    photo = read_aloud.context.library.photos.get(model.ids()[:1])[0]
    assert str(photo.when.year) in words
    assert "in Memes" in words


def test_one_of_several_selected_photos_says_so(read_aloud: MainWindow, qtbot: QtBot) -> None:
    open_album(qtbot, read_aloud, "Memes")
    grid = page(read_aloud).grid  # type: ignore[attr-defined]

    def said(row: int) -> str:
        return str(grid.photos.data(grid.photos.index(row, 0), Qt.ItemDataRole.AccessibleTextRole))

    assert said(1).startswith("selected, ")
    grid.go_to(1)
    assert not said(1).startswith("selected, ")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt's own announcements are heard")
def test_it_is_said_that_the_photo_in_focus_was_selected_or_no_longer(read_aloud: MainWindow, qtbot: QtBot) -> None:
    read_aloud.activateWindow()
    open_album(qtbot, read_aloud, "Memes")
    grid = page(read_aloud).grid  # type: ignore[attr-defined]
    grid.setFocus()
    grid.go_to(1, keyboard=True)
    qtbot.wait(20)
    heard = []
    for _ in range(2):
        qtbot.keyClick(grid, Qt.Key.Key_Space)
        qtbot.wait(20)
        heard.append(voice(read_aloud))
    assert heard == ["not selected", "selected"]


def voice(window: MainWindow) -> str:
    """What is announced: the name of the notification in the window."""
    parts = [part for _, part in tree(interface(window)) if part.role() is ROLE.Notification]
    return " / ".join(part.text(QAccessible.Text.Name) for part in parts)


def test_what_has_the_ring_is_said_after_its_list(
    read_aloud: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_aloud.activateWindow()
    qtbot.waitUntil(read_aloud.isActiveWindow)
    shown = grouped_search(qtbot, read_aloud, "IMG_")
    first = shown.grid.photos.index(0, 0)
    qtbot.waitUntil(lambda: ", file name, " in first.data(Qt.ItemDataRole.AccessibleTextRole))  # why it was found
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if event.type() == QAccessible.Event.Focus:
            heard.append(event.accessibleInterface().text(QAccessible.Text.Name))

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    for view in (shown.groups.albums, shown.groups.towns, shown.grid):
        view.setFocus(Qt.FocusReason.TabFocusReason)
        assert heard == []  # Qt tells of the list once it has the focus, and what is told last is said
        ring = str(view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
        qtbot.waitUntil(lambda ring=ring: heard == [ring])  # type: ignore[misc]
        heard.clear()


def test_an_album_above_what_was_found_says_how_much_of_it(read_aloud: MainWindow, qtbot: QtBot) -> None:
    shown = grouped_search(qtbot, read_aloud, "IMG_2024010")
    albums = shown.groups.albums.albums

    def said() -> list[object]:
        return [albums.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(albums.rowCount())]

    qtbot.waitUntil(lambda: said() == ["Memes, 31 of 64 photos match, Likely junk"])


class Field(SearchField):
    """Knows in which order Qt told of it and of its caret."""

    def __init__(self, context: Context, hint: str, widest: int, *, narrows: bool) -> None:
        super().__init__(context, hint, widest, narrows=narrows)
        self.told: list[str] = []
        self.cursorPositionChanged.connect(lambda *_: self.told.append("caret"))
        QApplication.instance().focusChanged.connect(self.come)  # type: ignore[union-attr]

    def come(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is self:
            self.told.append("field")


def test_a_field_is_told_before_its_caret(
    read_aloud: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_page, "SearchField", Field)
    read_aloud.activateWindow()
    qtbot.waitUntil(read_aloud.isActiveWindow)
    press(qtbot, read_aloud, "Ctrl+F")
    field = page(read_aloud).search_field()
    assert isinstance(field, Field)
    assert field.told == ["field", "caret"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt's own announcements are heard")
def test_what_a_toast_says_is_a_notification(read_aloud: MainWindow) -> None:
    read_aloud.say(Notice("Moved 1 photo to the trash"))
    assert voice(read_aloud) == "Moved 1 photo to the trash"


def test_a_button_does_not_say_its_name_twice(read_aloud: MainWindow) -> None:
    button = interface(read_aloud.header.switch)
    assert button.text(QAccessible.Text.Name) == "Details"
    assert button.text(QAccessible.Text.Description) == "F8"


def test_the_map_is_walked_by_keyboard_and_says_where_one_is(read_aloud: MainWindow, qtbot: QtBot) -> None:
    read_aloud.navigator.go(places.MAP)
    shown = page(read_aloud)
    assert isinstance(shown, MapPage)
    qtbot.waitUntil(lambda: len(shown.canvas._ids) > 0)
    heard = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(shown.canvas, key)
        [child] = [part for path, part in tree(interface(shown.canvas)) if path.endswith("MapCursor")]
        heard.append(child.text(QAccessible.Text.Name))
    assert len(set(heard)) >= 2
    assert all(", in " in words for words in heard)


def test_a_day_of_the_year_that_is_walked_to_has_the_focus_and_its_name(read_aloud: MainWindow, qtbot: QtBot) -> None:
    read_aloud.activateWindow()
    qtbot.waitUntil(read_aloud.isActiveWindow)
    read_aloud.navigator.go(places.YEAR)
    shown = page(read_aloud)
    assert isinstance(shown, YearPage)
    qtbot.waitUntil(lambda: bool(shown.grid.days.covers))
    shown.grid.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(shown.grid, key)
    cell, year = interface(shown.grid).child(8), shown.grid.year()
    assert cell.text(QAccessible.Text.Name).startswith(f"9 January {year}")
    assert cell.rect().size() == shown.grid.day_rect(date(year, 1, 9)).size()
    assert cell.state().focused


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt's own announcements are heard")
def test_the_map_says_what_space_selects(read_aloud: MainWindow, qtbot: QtBot) -> None:
    read_aloud.navigator.go(places.MAP)
    shown = page(read_aloud)
    assert isinstance(shown, MapPage)
    qtbot.waitUntil(lambda: len(shown.canvas._ids) > 0)
    heard = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Space):
        QTest.keyClick(shown.canvas, key)
        heard.append(voice(read_aloud))
    assert heard[1:] == ["not selected, 0 photos selected", "selected, 1 photo selected"]


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_a_dialog(read_aloud: MainWindow, qtbot: QtBot, name: str) -> None:
    SHEETS[name](read_aloud)
    assert interface(dialog(qtbot, read_aloud, Dialog)).role() is ROLE.Dialog


def test_nothing_is_said_between_the_window_and_a_page(read_aloud: MainWindow) -> None:
    assert interface(read_aloud.stack).role() is ROLE.Client


def test_a_photo_says_its_town_once_that_is_known(
    read_aloud: MainWindow, library: FakeLibrary, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[float, float]] = []

    def town(latitude: float, longitude: float) -> str:
        asked.append((latitude, longitude))
        return "Lyon, France"

    monkeypatch.setattr(place_names, "town_name", town)
    first, second = library.photos.get(list(library.store.photos)[:2])
    for photo, longitude in ((first, 4.8349), (second, 4.8261)):
        header = replace(photo.header, latitude=45.7601, longitude=longitude)
        library.store.photos[photo.id] = replace(photo, header=header)
    qtbot.waitUntil(lambda: "Lyon, France" in spoken_photo(read_aloud.context, first.id))
    assert "Lyon, France" in spoken_photo(read_aloud.context, second.id)
    assert asked.count((45.76, 4.83)) == 1
