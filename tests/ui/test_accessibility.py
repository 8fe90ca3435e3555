"""What a screen reader finds: over the accessibility tree of every page and every sheet, nothing in it is nameless."""

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosort.model.event import Event, EventId, EventKind
from photosort.model.face import PersonId
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Mark, PhotoId
from photosort.model.poor_shot import PoorShot
from photosort.model.view import Order, View
from photosort.ui import pages
from photosort.ui.dialogs.settings.settings_dialog import SettingsDialog
from photosort.ui.grid import name_editor
from photosort.ui.grid.name_editor import NameEditor
from photosort.ui.grid.photo_grid import spoken_photo
from photosort.ui.pages import places, search_page
from photosort.ui.pages.album_count.bar import AlbumCountBar
from photosort.ui.pages.album_count.preview_grid import PreviewGrid
from photosort.ui.pages.duplicates.duplicates_page import DuplicatesPage
from photosort.ui.pages.map.map_page import MapPage
from photosort.ui.pages.page_spec import Place
from photosort.ui.pages.people.people_page import PeoplePage
from photosort.ui.pages.renaming import rename
from photosort.ui.pages.timeline.year_page import YearPage
from photosort.ui.pages.welcome_page import WelcomePage
from photosort.ui.panels.info_panel import InfoPanel
from photosort.ui.services import place_names
from photosort.ui.services.context import Context
from photosort.ui.services.notice import Notice
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.services.photos_to_compare import PhotosToCompare
from photosort.ui.text.spoken import aloud
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.widgets.header_tools import SearchField
from photosort.ui.widgets.labels import ElidedLabel
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, grouped_search, open_album, organizer, page, press
from tests.ui.fakes import FakeLibrary
from tests.ui.stacks import have_stacks
from tests.ui.window.test_sheets import SHEETS

Open = Callable[[MainWindow], object]


def _go(place: Place) -> Open:
    return lambda window: window.navigator.go(place)


def _some(window: MainWindow) -> list[PhotoId]:
    return window.context.library.photos.ids(View())[:3]


PAGES: dict[str, Open] = {
    "AlbumsPage": _go(places.ALBUMS),
    "ComparePage": lambda window: window.context.openCompare.emit(PhotosToCompare(_some(window))),
    "DuplicatesPage": _go(places.DUPLICATES),
    "EventPage": lambda window: window.navigator.open_event(EventId(1)),
    "EventsPage": _go(places.EVENTS),
    "FavouritesPage": _go(places.FAVOURITES),
    "JunkPage": _go(places.JUNK),
    "MapPage": _go(places.MAP),
    "PeoplePage": _go(places.PEOPLE),
    "PersonPage": lambda window: window.context.openPerson.emit(PersonId(1)),
    "PhotosPage": _go(places.ALL),
    "PlacesPage": _go(places.PLACES),
    "PoorPage": _go(places.POOR),
    "ProblemsPage": _go(places.PROBLEMS),
    "RejectedPage": _go(places.REJECTED),
    "SearchPage": lambda window: window.context.searchAsked.emit("IMG_"),
    "SelectedPage": lambda window: window.context.openSelected.emit(tuple(_some(window)), "Civray"),
    "SimilarPage": lambda window: window.context.openSimilar.emit(_some(window)),
    "StrangersPage": lambda window: window.navigator.open_strangers(),
    "TimelinePage": _go(places.TIMELINE),
    "ViewerPage": lambda window: window.context.openPhoto.emit(PhotoToShow(_some(window)[0])),
    "WelcomePage": lambda window: window.navigator.show_fixed(
        "empty", lambda: WelcomePage(window.context, window.actions_)
    ),
    "YearPage": _go(places.YEAR),
}
ROLE = QAccessible.Role
BASES = {"FacesPage", "FoldingPage", "GridPage", "PhotoGridPage"}  # no page by themselves
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


@pytest.fixture
def full(library: FakeLibrary, people: FakeLibrary) -> None:
    """Photos with a place, a journey, marks, favourites and people."""
    store, ids = library.store, library.photos.ids(View(order=Order.OLDEST))
    for number in ids[:12]:
        header = replace(store.photos[number].header, latitude=45.76, longitude=4.83 + number)
        store.photos[number] = replace(store.photos[number], header=header)
    journey = Event(EventId(1), "Lyon", EventKind.JOURNEY, False, datetime.min, datetime.min, "", 0)
    store.events[journey.id] = journey
    store.moments |= dict.fromkeys(ids[:12], journey.id)
    store.marks |= dict.fromkeys(ids[3:6], Mark.REJECTED)
    store.hearts |= dict.fromkeys(ids[6:9], True)


@pytest.fixture
def busy(full: None, among_people: MainWindow, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window with something on every page, read aloud."""
    QAccessible.setActive(True)
    organizer(among_people).poor[:] = [PoorShot(PhotoId(4), (Fact(FactKind.SHAKEN),))]
    rename(among_people.context, album(among_people, "Memes"), "Memes · of May")
    qtbot.waitUntil(lambda: "Memes · of May" in [one.name for one in among_people.context.overview.now.albums])
    have_stacks(among_people.context)
    qtbot.waitUntil(lambda: bool(among_people.context.stacks.now.stacks))
    yield among_people
    QAccessible.setActive(False)


def test_this_file_knows_every_page() -> None:
    sources = (path.read_text() for path in Path(pages.__file__).parent.rglob("*.py"))
    found = [one for source in sources for one in re.findall(r"^class (\w+Page)\((\w+)\):", source, re.MULTILINE)]
    assert {name for name, _ in found} - BASES == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_every_part_of_a_page_has_a_name(busy: MainWindow, qtbot: QtBot, name: str) -> None:
    PAGES[name](busy)
    qtbot.wait(50)
    assert type(page(busy)).__name__ == name
    assert (nameless(busy), misread(busy)) == ([], [])


def test_every_part_of_an_album_and_of_the_viewer_has_a_name(read_aloud: MainWindow, qtbot: QtBot) -> None:
    open_album(qtbot, read_aloud, "Memes")
    assert (nameless(read_aloud), misread(read_aloud)) == ([], [])
    read_aloud.dispatcher.run("open-photo")
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


@pytest.mark.parametrize("name", SHEETS)
def test_every_box_of_choices_has_a_label(read_aloud: MainWindow, qtbot: QtBot, name: str) -> None:
    SHEETS[name](read_aloud)
    parts = [part for _, part in tree(interface(dialog(qtbot, read_aloud, Dialog))) if part.role() is ROLE.ComboBox]
    label = QAccessible.RelationFlag.Label
    assert [part.text(QAccessible.Text.Value) for part in parts if not part.relations(label)] == []


def told_at_once(sheet: Dialog) -> list[str]:
    """What Orca says as a sheet opens: every plain label of three words or more."""
    parts = [part for _, part in tree(interface(sheet)) if part.role() is ROLE.StaticText]
    said = [part.text(QAccessible.Text.Name) for part in parts]
    return [words for words in said if len(words.split()) >= 3]


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_says_little_as_it_opens(read_aloud: MainWindow, qtbot: QtBot, name: str) -> None:
    SHEETS[name](read_aloud)
    said = told_at_once(dialog(qtbot, read_aloud, Dialog))
    assert len(" ".join(said).split()) <= 90, said


def test_a_setting_says_its_second_line(read_aloud: MainWindow, qtbot: QtBot) -> None:
    read_aloud.dispatcher.run("settings")
    shown = dialog(qtbot, read_aloud, Dialog)
    assert isinstance(shown, SettingsDialog)
    row = shown.people.rows[0]
    control = next(one for one in row.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    assert control.accessibleDescription() == row.more.text()
    assert "biometric" in row.more.text()


def test_a_row_of_likely_junk_says_what_is_seen_in_it(read_aloud: MainWindow, qtbot: QtBot) -> None:
    read_aloud.navigator.go(places.JUNK)
    said = [part.text(QAccessible.Text.Name) for _, part in tree(interface(page(read_aloud)))]
    [row] = [words for words in said if words.startswith("Memes, ")]
    assert row.startswith("Memes, 64 photos, 183 MB, 6 held back, Very likely junk, 99 % without a camera")


def test_what_is_agreed_to_is_said_with_the_button(window: MainWindow) -> None:
    window.navigator.go(places.PEOPLE)
    shown = page(window)
    assert isinstance(shown, PeoplePage)
    said = shown.consent.agree.accessibleDescription()
    assert "biometric data" in said
    assert "on this computer only" in said


def test_the_first_page_says_what_the_program_does(context: Context, window: MainWindow) -> None:
    shown = WelcomePage(context, window.actions_, window)
    assert shown.choose.accessibleDescription().startswith("Photosort looks at every photo once")
    assert shown.other.accessibleDescription() == shown.note.text()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt's own announcements are heard")
def test_it_is_said_how_much_a_search_has_found(read_aloud: MainWindow, qtbot: QtBot) -> None:
    grouped_search(qtbot, read_aloud, "IMG_2024010")
    qtbot.waitUntil(lambda: voice(read_aloud) == "31 photos, 1 album")


def test_the_details_are_said_where_the_keyboard_comes_to_them(read_aloud: MainWindow, qtbot: QtBot) -> None:
    read_aloud.activateWindow()
    qtbot.waitUntil(read_aloud.isActiveWindow)
    open_album(qtbot, read_aloud, "Memes")
    page(read_aloud).grid.clearSelection()  # type: ignore[attr-defined]
    if not read_aloud.panel.isVisible():
        read_aloud.dispatcher.run("info")
    panel = read_aloud.findChild(InfoPanel)
    assert panel is not None
    qtbot.waitUntil(lambda: bool(panel.findChildren(ElidedLabel)))
    panel.setFocus(Qt.FocusReason.TabFocusReason)
    said = interface(panel).text(QAccessible.Text.Description)
    assert said.startswith("Memes, 64 photos, 183 MB, Why this album, These photos look alike.")


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
    assert shown.canvas.accessibleDescription() == "Laying out the map…"
    qtbot.waitUntil(lambda: len(shown.canvas._ids) > 0)
    assert not shown.canvas.accessibleDescription()
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


@pytest.mark.parametrize("name", ["EventsPage", "DuplicatesPage"])
def test_what_keys_do_to_a_row_is_said_of_the_list(busy: MainWindow, qtbot: QtBot, name: str) -> None:
    PAGES[name](busy)
    qtbot.waitUntil(lambda: bool(page(busy).hint()))
    lists = [part for _, part in tree(interface(page(busy))) if part.role() is ROLE.List]
    assert aloud(page(busy).hint()) in [part.text(QAccessible.Text.Description) for part in lists]


def test_the_field_of_a_name_is_told_before_what_is_selected_in_it(
    read_aloud: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, str]] = []

    def tell(field: NameEditor) -> None:
        told.append((field.accessibleName(), field.selectedText()))

    monkeypatch.setattr(name_editor, "tell_focus", tell)
    read_aloud.activateWindow()
    qtbot.waitUntil(read_aloud.isActiveWindow)
    page(read_aloud).rename(album(read_aloud, "Memes").id)
    field = read_aloud.findChild(NameEditor)
    assert field is not None
    assert told == [("Album name", "")]
    assert field.selectedText() == "Memes"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt's own announcements are heard")
def test_a_mark_that_is_given_in_the_viewer_is_said(read_aloud: MainWindow, qtbot: QtBot) -> None:
    read_aloud.activateWindow()
    qtbot.waitUntil(read_aloud.isActiveWindow)
    PAGES["ViewerPage"](read_aloud)
    for key, said in (("X", "rejected"), ("U", "no mark"), ("F", "favourite")):
        press(qtbot, read_aloud, key)
        qtbot.waitUntil(lambda said=said: voice(read_aloud) == said)  # type: ignore[misc]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt's own announcements are heard")
def test_what_is_chosen_of_copies_is_said(busy: MainWindow, qtbot: QtBot) -> None:
    PAGES["DuplicatesPage"](busy)
    shown = page(busy)
    assert isinstance(shown, DuplicatesPage)
    qtbot.waitUntil(lambda: bool(shown.list.rows()))
    qtbot.keyClick(shown.list, Qt.Key.Key_Home)
    heard = []
    for key in "KK":
        press(qtbot, busy, key)
        heard.append(voice(busy))
    qtbot.keyClick(shown.list, Qt.Key.Key_Space)
    heard.append(voice(busy).rpartition(", ")[2])
    assert heard == ["2 photos go", "nothing chosen", "stays"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt's own announcements are heard")
def test_which_of_two_photos_is_kept_is_said(read_aloud: MainWindow) -> None:
    PAGES["ComparePage"](read_aloud)
    heard = []
    for key in (Qt.Key.Key_1, Qt.Key.Key_B):
        QTest.keyClick(page(read_aloud), key)
        heard.append(voice(read_aloud))
    assert heard == ["Left is kept, right is one of 2 others", "Both are kept"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt's own announcements are heard")
def test_what_would_become_of_the_albums_is_said(read_aloud: MainWindow, qtbot: QtBot) -> None:
    read_aloud.activateWindow()
    qtbot.waitUntil(read_aloud.isActiveWindow)
    press(qtbot, read_aloud, "Ctrl+J")
    shown = page(read_aloud)
    [bar] = shown.findChildren(AlbumCountBar)
    [preview] = shown.findChildren(PreviewGrid)
    qtbot.waitUntil(preview.isVisible)
    assert re.match(r"\d+ albums", bar.told())
    assert voice(read_aloud) == bar.told()
    assert interface(preview).text(QAccessible.Text.Description) == bar.told()
