"""What a search has found is grouped: the album where it began, albums as cards, towns, photos; each is acted on."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosort.model.search.found import Found, Gathered, Town, Why
from photosort.model.view import Order, View
from photosort.paths import shown_path
from photosort.ui.dialogs.album_picker import AlbumPicker
from photosort.ui.pages.orders import label
from photosort.ui.pages.search_page import SearchPage
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
    assert cards.row_count() == 2
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


def test_groups_lie_in_the_columns_of_the_photos(qtbot: QtBot, active: MainWindow) -> None:
    active.resize(1440, 900)
    shown = grouped_search(qtbot, active, "IMG_")
    active.toggle_panel(history=False)
    cards, towns, grid = shown.groups.albums, shown.groups.towns, shown.grid
    qtbot.waitUntil(lambda: cards.row_count() == 3)
    assert grid.grid().columns() == 5
    for column in range(3):
        card, photo = (view.visualRect(view.model().index(column, 0)) for view in (cards, grid))
        assert abs(card.x() - photo.x()) <= 1
        assert abs(card.width() - photo.width()) <= 1
    assert towns.x() + 8 == pytest.approx(grid.visualRect(grid.photos.index(3, 0)).x(), abs=1)
    assert cards.y() == towns.y()


def test_in_a_narrow_window_places_lie_below_the_albums(qtbot: QtBot, active: MainWindow) -> None:
    active.resize(720, 520)
    shown = grouped_search(qtbot, active, "IMG_")
    cards, towns = shown.groups.albums, shown.groups.towns
    qtbot.waitUntil(lambda: shown.groups.width() == shown.grid.viewport().width() and cards.row_count() == 3)
    assert towns.y() > cards.geometry().bottom()
    assert towns.geometry().bottom() < shown.groups.height()
    assert shown.grid.visualRect(shown.grid.photos.index(0, 0)).top() > shown.groups.height()


def test_it_is_told_how_many_were_found_by_what(
    qtbot: QtBot, active: MainWindow, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    reasons = ((Why.TEXT, 1300), (Why.PLACE, 5), (Why.KIND, 4), (Why.WORD, 2))
    monkeypatch.setattr(library.search, "gather", lambda _: Gathered((), (), reasons, (Why.PLACE, None)))
    press(qtbot, active, "Ctrl+F")
    shown = page(active)
    assert isinstance(shown, SearchPage)
    field = shown.search_field()
    assert field is not None
    field.setText("IMG 2024")
    qtbot.waitUntil(lambda: bool(shown.grid.sections()) and bool(shown.grid.sections()[0].detail))
    [head] = shown.grid.sections()
    assert (head.title, head.count) == ("Photos", str(shown.grid.row_count()))
    assert head.detail == "1,300 by their text · 6 by their look · 5 by their place"


def test_the_head_of_the_photos_stays_in_every_order(
    qtbot: QtBot, active: MainWindow, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    gather = library.search.gather
    monkeypatch.setattr(library.search, "gather", lambda text: replace(gather(text), reasons=((Why.PLACE, 5),)))
    shown = grouped_search(qtbot, active, "IMG_2024")
    details = ["5 by their place"]
    qtbot.waitUntil(lambda: [head.detail for head in shown.grid.sections()] == details)
    top = shown.grid.visualRect(shown.grid.photos.index(0, 0)).top()
    menu = shown.order_menu()
    assert menu is not None
    for order in (Order.ALIKE, Order.NAME, Order.SIZE):
        with qtbot.waitSignal(shown.loaded):
            next(action for action in menu.actions() if action.text() == label(order)).trigger()
        assert shown.view().order is order
        qtbot.waitUntil(lambda: [head.detail for head in shown.grid.sections()] == details)
        [head] = shown.grid.sections()
        assert (head.start, head.title, head.count) == (0, "Photos", str(shown.grid.row_count()))
        assert shown.grid.visualRect(shown.grid.photos.index(0, 0)).top() == top


def test_chips_say_in_what_most_is_found(
    qtbot: QtBot, active: MainWindow, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    sorts = (Why.PLACE, None, Why.DATE, Why.WORD)
    monkeypatch.setattr(library.search, "gather", lambda _: Gathered(sorts=sorts))
    press(qtbot, active, "Ctrl+F")
    shown = page(active)
    assert isinstance(shown, SearchPage)
    field = shown.search_field()
    assert field is not None
    field.setText("kerala zzz 2024 tree")

    def said() -> list[str]:
        return [chip.text() for chip in shown.chips.chips]

    qtbot.waitUntil(lambda: said()[0] == "kerala place")
    assert said() == ["kerala place", "zzz any word", "2024 date", "tree text or look"]


def test_places_tell_when_photos_were_taken_there_and_how_that_is_known(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = library.photos.ids(View(search="IMG_2024"))[0]
    towns = (Town("Kochi, India", 21, photo, "2024-05"), Town("Munnar, India", 9, photo, "2023-11/2024-01"))
    found = [Gathered((), (*towns, Town("Kollam, India", 1, photo)), sorts=(Why.PLACE,)), Gathered((), towns)]
    monkeypatch.setattr(library.search, "gather", lambda text: found[text.endswith("4")])
    groups = grouped_search(qtbot, window, "IMG_202").groups
    qtbot.waitUntil(lambda: len(groups.towns.rows()) == 3)
    assert [groups.towns.spoken(row) for row in groups.towns.rows()] == [
        "Kochi, India, May 2024, 21 photos",
        "Munnar, India, Nov 2023 – Jan 2024, 9 photos",
        "Kollam, India, 1 photo",
    ]
    below = QRect(groups.towns.x(), groups.towns.geometry().bottom() + 2, groups.towns.width(), 20)
    assert is_drawn_on(groups, below)
    field = page(window).search_field()
    assert field is not None
    QTest.keyClicks(field, "4")
    qtbot.waitUntil(lambda: len(groups.towns.rows()) == 2)
    below.moveTop(groups.towns.geometry().bottom() + 2)
    assert not is_drawn_on(groups, below)


def is_drawn_on(shown: QWidget, where: QRect) -> bool:
    """Whether anything but the ground is to be seen there."""
    picture = shown.grab(where).toImage()
    return len({picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}) > 1
