"""What a search has found is grouped: the album where it began, albums as cards, towns, photos; each is acted on."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosort.model.search.found import Found, Why
from photosort.model.view import View
from photosort.paths import shown_path
from photosort.ui.dialogs.album_picker import AlbumPicker
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog, grouped_search, open_album, page, press, select
from tests.ui.fakes import FakeLibrary
from tests.ui.window.test_tab_order import check, walk


def test_albums_and_towns_lie_above_the_photos_and_scroll_with_them(qtbot: QtBot, active: MainWindow) -> None:
    shown = grouped_search(qtbot, active, "IMG_")
    assert [section.title for section in shown.grid.sections()] == ["Photos"]
    albums = shown.groups.albums.albums
    assert albums.albums_of(albums.ids())[0].name == "Phone screens"  # most was found there
    assert [town.name for town in shown.groups.towns.rows()] == ["Civray, France"]
    first = shown.grid.visualRect(shown.grid.photos.index(0, 0))
    assert first.top() > shown.groups.geometry().bottom() > shown.groups.towns.geometry().bottom() - 1
    shown.grid.verticalScrollBar().setValue(150)
    assert shown.groups.y() == -150
    shown.grid.go_to(0)
    assert shown.groups.y() == 0


def test_what_was_found_where_the_search_began_comes_first(
    qtbot: QtBot, active: MainWindow, library: FakeLibrary
) -> None:
    lake = open_album(qtbot, active, "Lake at dusk")
    shown = grouped_search(qtbot, active, "IMG_")
    assert [(head.title, head.start) for head in shown.grid.sections()] == [("In Lake at dusk", 0), ("Photos", 12)]
    assert set(shown.grid.photos.ids()[:12]) == set(library.photos.ids(View(album=lake)))


def test_tab_comes_to_the_groups_before_the_photos_below_them(qtbot: QtBot, active: MainWindow) -> None:
    shown = grouped_search(qtbot, active, "IMG_")
    read = [shown.groups.albums, shown.groups.towns, shown.grid]
    read[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert list(walk(qtbot, Qt.Key.Key_Tab))[:3] == read
    shown.grid.setFocus(Qt.FocusReason.TabFocusReason)
    assert list(walk(qtbot, Qt.Key.Key_Backtab))[:3] == read[::-1]
    check(qtbot, active)


def test_enter_opens_an_album_and_escape_leads_back(qtbot: QtBot, active: MainWindow) -> None:
    shown = grouped_search(qtbot, active, "IMG_")
    cards = shown.groups.albums
    cards.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(cards, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page(active).title() == "Phone screens")
    press(qtbot, active, "Alt+Left")
    assert page(active) is shown


def test_an_action_is_aimed_at_albums_or_at_photos(qtbot: QtBot, active: MainWindow) -> None:
    shown = grouped_search(qtbot, active, "IMG_")
    assert select(shown)
    cards = shown.groups.albums
    middle = cards.visualRect(cards.albums.index(1, 0)).center()
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.waitUntil(lambda: not shown.selected_photos())
    assert shown.target().albums == tuple(cards.selected_ids()) != ()
    press(qtbot, active, "Ctrl+A")
    qtbot.waitUntil(lambda: not shown.selected_albums())
    assert len(shown.target().photos) == shown.grid.row_count()


def test_a_town_narrows_the_search(qtbot: QtBot, active: MainWindow) -> None:
    shown = grouped_search(qtbot, active, "IMG_")
    towns = shown.groups.towns
    QTest.mouseClick(towns.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    field = shown.search_field()
    assert field is not None
    assert field.text() == "IMG_ place:Civray"


def test_in_a_small_window_cards_have_their_room(qtbot: QtBot, active: MainWindow) -> None:
    active.resize(800, 600)
    shown = grouped_search(qtbot, active, "IMG_")
    cards, towns = shown.groups.albums, shown.groups.towns
    qtbot.waitUntil(lambda: shown.groups.width() == shown.grid.viewport().width())
    assert not cards.geometry().intersects(towns.geometry())
    assert cards.row_count() == cards.in_a_line(cards.width()) >= 1
    assert towns.geometry().right() <= shown.groups.width()
    field = shown.search_field()
    assert field is not None
    found = shown.grid.photos.ids()
    QTest.keyClicks(field, "2024")
    qtbot.waitUntil(lambda: shown.grid.photos.ids() != found)
    assert shown.groups.y() == 0  # other words are looked at from their start


def test_all_terms_go_at_once(qtbot: QtBot, active: MainWindow) -> None:
    shown = grouped_search(qtbot, active, "IMG_")
    field = shown.search_field()
    assert field is not None
    assert not shown.chips.clear.isVisible()  # one term has its own cross
    QTest.keyClicks(field, "2024 -beach")
    assert shown.chips.clear.isVisible()
    QTest.mouseClick(shown.chips.clear, Qt.MouseButton.LeftButton)
    assert (field.text(), field.hasFocus(), shown.chips.isVisible()) == ("", True, False)


def test_each_photo_says_why_it_was_found(qtbot: QtBot, active: MainWindow, library: FakeLibrary) -> None:
    shown = grouped_search(qtbot, active, "IMG_2024")
    grid, first = shown.grid, shown.grid.photos.ids()[0]
    library.search.reasons[first] = Found(first, Why.TEXT, "TOTAL 12.50")
    grid.say_found_by(shown.view().search)
    row = grid.photos.index(0, 0)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    qtbot.waitUntil(lambda: str(row.data(spoken)).endswith("text, “TOTAL 12.50”"))
    cell = grid.visualRect(row)
    assert grid.picture_rect(cell).height() == active.context.settings.photo_zoom < cell.height()
    field = shown.search_field()
    assert field is not None
    field.clear()
    qtbot.waitUntil(lambda: grid.visualRect(row).height() == grid.visualRect(row).width())


def test_photos_of_a_search_are_moved_and_copied(qtbot: QtBot, active: MainWindow, library: FakeLibrary) -> None:
    shown = grouped_search(qtbot, active, "IMG_2024")
    press(qtbot, active, "Ctrl+A")
    found = set(shown.grid.photos.ids())
    qtbot.waitUntil(active.actions_["move"].isEnabled)
    for name in (
        "move",
        "new-album",
        "copy-files",
        "copy-paths",
        "show-file",
        "open-with",
        "keep",
        "favourite",
        "trash",
    ):
        assert active.actions_[name].isEnabled(), name
    press(qtbot, active, "Ctrl+Shift+C")
    paths = {shown_path(photo.path) for photo in library.photos.get(sorted(found))}
    qtbot.waitUntil(lambda: set(QApplication.clipboard().text().splitlines()) == paths)
    press(qtbot, active, "M")
    assert isinstance(dialog(qtbot, active, AlbumPicker), AlbumPicker)
