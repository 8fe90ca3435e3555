"""Albums are opened, renamed, merged, ordered and searched; news change them in place."""

import dataclasses

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from photosort.model.acts import Merge, Move, Regroup, Rename
from photosort.model.album import Album, AlbumId, AlbumKind
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import PhotoId
from photosort.model.view import View
from photosort.ui.grid import drag
from photosort.ui.grid.album_card import chips_of, cover_parts
from photosort.ui.grid.album_model import AlbumModel, AlbumOrder, matching, ordered, spoken
from photosort.ui.grid.name_editor import NameEditor
from photosort.ui.pages.album_count.bar import AlbumCountBar, sentence
from photosort.ui.pages.album_count.preview import Fate, foresee
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.style.theme import ThemeColor
from photosort.ui.window.main_window import MainWindow
from tests.groups import group
from tests.ui.fakes import FakeLibrary, FakeOrganizer


def an_album(number: int, name: str, count: int = 1, **more: object) -> Album:
    return Album(AlbumId(number), name, AlbumKind.PHOTOS, count=count, **more)  # type: ignore[arg-type]


@pytest.fixture
def page(window: MainWindow) -> AlbumsPage:
    shown = window.page()
    assert isinstance(shown, AlbumsPage)
    return shown


def test_orders_and_search() -> None:
    albums = [
        an_album(1, "Castles", 5, bytes=10, chips=(Fact(FactKind.DATES, "2022-05"),)),
        an_album(2, "apples", 9, bytes=5, chips=(Fact(FactKind.DATES, "2021-01/2024-01"),)),
        an_album(3, "Memes", 9, bytes=99, junk=0.9),
    ]
    assert ordered(albums, AlbumOrder.MOST) == [2, 3, 1]
    assert ordered(albums, AlbumOrder.NAME) == [2, 1, 3]
    assert ordered(albums, AlbumOrder.NEWEST)[:2] == [2, 1]
    assert ordered(albums, AlbumOrder.LARGEST) == [3, 1, 2]
    assert ordered(albums, AlbumOrder.JUNK)[0] == 3
    assert [album.id for album in matching(albums, " ES apP")] == [2]


def test_news_change_albums_in_place(qtbot: QtBot) -> None:
    model = AlbumModel()
    model.set_albums([an_album(1, "A", 5), an_album(2, "B", 9)])
    model.reorder()
    assert model.ids() == [2, 1]
    model.set_albums([an_album(1, "A", 50), an_album(2, "B", 9), an_album(3, "C", 70)])
    assert model.ids() == [2, 1, 3]
    model.reorder()
    assert model.ids() == [3, 1, 2]
    model.set_albums([an_album(2, "B", 9), an_album(3, "C", 70)])
    model.set_albums([an_album(1, "A", 50), an_album(2, "B", 9), an_album(3, "C", 70)])
    assert model.ids() == [3, 1, 2], "what an undo brings back comes to its place"


@pytest.mark.parametrize("order", AlbumOrder)
def test_a_tie_is_in_order_whichever_comes_first(qtbot: QtBot, order: AlbumOrder) -> None:
    model = AlbumModel()
    model.order = order
    model.set_albums([an_album(1, "A", 5), an_album(2, "A", 4)])
    model.reorder()
    model.set_albums([an_album(1, "A", 4), an_album(2, "A", 4)])
    assert model.is_ordered()


def test_one_photo_more_is_out_of_order(qtbot: QtBot) -> None:
    model = AlbumModel()
    model.set_albums([an_album(1, "A", 5), an_album(2, "B", 5)])
    model.set_albums([an_album(1, "A", 5), an_album(2, "B", 6)])
    assert not model.is_ordered()


def test_chips_judge_first() -> None:
    facts = (Fact(FactKind.NO_CAMERA, 1.0), Fact(FactKind.ONE_PHONE))
    junk = dataclasses.replace(an_album(1, "Memes"), kind=AlbumKind.JUNK, junk=0.9, chips=facts)
    assert [chip.text for chip in chips_of(junk)] == ["Likely junk", "No camera", "Screenshots of one phone"]
    assert chips_of(junk)[0].fill is ThemeColor.WSOFT
    maybe = dataclasses.replace(junk, junk=0.5)
    assert (chips_of(maybe)[0].text, chips_of(maybe)[0].fill) == ("Maybe junk", None)
    assert "Likely junk" in spoken(junk)


@pytest.mark.parametrize("count", [0, 1, 2, 3])
@pytest.mark.parametrize("even", [False, True])
def test_a_cover_is_filled_by_its_parts(count: int, even: bool) -> None:
    from PySide6.QtCore import QRect

    whole = QRect(10, 20, 217, 150)
    parts = [part for part, _ in cover_parts(whole, count, even=even)]
    assert len(parts) == max(1, count)
    united = parts[0]
    for part in parts:
        assert whole.contains(part)
        united = united.united(part)
    assert united == whole


def test_an_album_opens_with_its_name(window: MainWindow, page: AlbumsPage, qtbot: QtBot) -> None:
    page.grid.go_to(0)
    page.grid.opened.emit(page.grid.currentIndex())
    inside = window.page()
    assert isinstance(inside, PhotosPage)
    qtbot.waitUntil(lambda: inside.grid.row_count() > 0)
    assert window.header.title.full() == inside.title() != ""
    assert window.navigator.back()
    assert window.page() is page


def test_renaming_in_place(page: AlbumsPage, library: FakeLibrary, qtbot: QtBot) -> None:
    album = page.grid.albums.id_at(1)
    page.grid.go_to(1)
    page.rename(album)
    [editor] = page.grid.findChildren(NameEditor)
    known = page.grid.albums.album(1)
    assert known is not None
    line = page.grid._painter.name_rect(page.grid._rect(1), page.grid._card(known), page.grid.zoom())
    assert editor.geometry().bottom() <= line.bottom(), "the second line stays whole"
    QTest.keyClicks(editor, "Aunt's garden")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.history.done == [Rename(album, "Aunt's garden")])
    assert page.isVisible(), "Enter ends the editing, and does not open the album as well"
    page.rename(album)
    editor = page.grid.findChildren(NameEditor)[-1]
    QTest.keyClicks(editor, "no")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert len(library.history.done) == 1


def test_a_card_dropped_on_another_offers_to_merge(
    page: AlbumsPage, library: FakeLibrary, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _: menus.append(menu))
    model = page.grid.albums
    one, other = model.id_at(0), model.id_at(1)
    data = drag.album_data([one])
    assert not page.grid.can_drop(data, model.index(0, 0))
    assert page.grid.can_drop(data, model.index(1, 0))
    page.grid.dropped.emit(data, model.index(1, 0))
    assert not library.history.done
    menus[0].actions()[0].trigger()
    qtbot.waitUntil(lambda: library.history.done == [Merge((one, other), other)])


def test_photos_dropped_on_a_card_move(page: AlbumsPage, library: FakeLibrary, qtbot: QtBot) -> None:
    model = page.grid.albums
    data = drag.photo_data([PhotoId(3), PhotoId(4)], [])
    assert page.grid.can_drop(data, model.index(2, 0))
    assert not page.grid.can_drop(data, QModelIndex())
    page.grid.dropped.emit(data, model.index(2, 0))
    qtbot.waitUntil(lambda: library.history.done == [Move((PhotoId(3), PhotoId(4)), model.id_at(2))])


def test_typing_goes_to_a_name(page: AlbumsPage) -> None:
    page.grid.typed.emit("ci")
    album = page.grid.albums.album(page.grid.currentIndex().row())
    assert album is not None
    assert album.name == "Citrus fruit"


def test_the_menu_button_acts_on_its_card_and_leaves_the_selection(
    window: MainWindow, page: AlbumsPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _: menus.append(menu))
    page.grid.select_runs([range(2)])
    card = page.grid.albums.id_at(3)
    page.grid.partClicked.emit(page.grid.albums.index(3, 0), "menu")
    allowed = {act.objectName(): act for act in menus[0].actions() if act.isEnabled()}
    assert {"open-album", "rename", "split", "merge"} <= set(allowed), "what the card allows, not what is selected"
    assert "another album" in allowed["merge"].text()
    allowed["open-album"].trigger()
    qtbot.waitUntil(lambda: isinstance(window.page(), PhotosPage))  # where the album is now is looked up first
    inside = window.page()
    assert isinstance(inside, PhotosPage)
    assert inside.view().album == card
    assert window.navigator.back()
    assert page.selected_albums() == page.grid.albums.ids()[:2]


def test_searching_narrows_and_zoom_widens(page: AlbumsPage) -> None:
    page._on_search("memes")
    assert page.grid.row_count() == 1
    page._on_search("")
    columns = page.grid.grid().columns()
    page.set_zoom(330)
    assert page.grid.grid().columns() < columns


def joined(organizer: FakeOrganizer, count: int) -> Regroup:
    """Nothing changes from twelve albums on; below it the first three that nobody named become one."""
    library = organizer.library
    free = [
        album
        for album in library.albums.all()
        if album.count and not album.protected and album.id != library.albums.unsorted_id
    ]
    spare = 1 if count >= 12 else 3
    first = tuple(one for album in free[:spare] for one in library.photos.ids(View(album=album.id)))
    rest = [group(album.id, album.name, library.photos.ids(View(album=album.id))) for album in free[spare:]]
    return Regroup((group(free[0].id, free[0].name, first), *rest))


def test_fewer_albums_are_shown_before_they_are_made(
    page: AlbumsPage, library: FakeLibrary, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FakeOrganizer, "granularity_preview", joined)
    page.select_all()
    page.toggle_album_count()
    bar = page._bar
    assert isinstance(bar, AlbumCountBar)
    qtbot.waitUntil(lambda: page._preview is not None and page._preview.isVisible())
    assert not bar.use.isEnabled()
    assert not page.selected_albums(), "no key acts on what the preview hides"
    assert page.hint()
    bar.slider.setValue(0)
    qtbot.waitUntil(bar.use.isEnabled)
    assert not library.history.done
    bar.use.click()
    qtbot.waitUntil(lambda: len(library.history.done) == 1)
    assert isinstance(library.history.done[0], Regroup)
    assert page.grid.isVisible()
    assert not page.hint()
    page.toggle_album_count()
    again = page._bar
    assert again is not None
    again.cancel.click()
    assert not page.hint()


def test_the_wheel_scrolls_the_preview_and_its_cards_are_read_aloud(
    page: AlbumsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FakeOrganizer, "granularity_preview", joined)
    page.toggle_album_count()
    qtbot.waitUntil(lambda: page._preview is not None and page._preview.isVisible())
    preview = page._preview
    assert preview is not None
    page.window().resize(800, 400)
    bar = preview.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    middle, window = preview.viewport().rect().center(), page.window()
    QCursor.setPos(preview.viewport().mapToGlobal(middle))  # Qt asks what is under it once it has scrolled
    for notch in (-120, 120):
        for _ in range(20):
            QTest.wheelEvent(window.windowHandle(), preview.viewport().mapTo(window, middle), QPoint(0, notch))
        assert bar.value() == (bar.maximum() if notch < 0 else 0)
    first = preview.model().index(0, 0)
    assert first.data() == "Phone screens"
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Unchanged, Phone screens, ")


def test_where_there_is_only_one_way_the_slider_says_so(
    page: AlbumsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FakeOrganizer, "levels", lambda _: [])
    page.toggle_album_count()
    bar = page._bar
    assert isinstance(bar, AlbumCountBar)
    qtbot.waitUntil(lambda: "only one way" in bar.headline.full())
    assert not bar.slider.isEnabled()
    assert bar.slider.level() == page.grid.row_count()


def test_an_outcome_names_what_joins_and_divides() -> None:
    library = FakeLibrary()
    members: dict[str, tuple[PhotoId, ...]] = {}
    for album in library.albums.all():
        members[album.name] = tuple(i for i, m in library.store.members.items() if m.album_id == album.id)
    numbers = {album.name: album.id for album in library.albums.all()}
    apples, castles, flowers = members["Apples"], members["Castles"], members["Flowers"]
    act = Regroup(
        (
            group(numbers["Apples"], "Fruit", apples + castles),
            group(numbers["Flowers"], "Flowers", flowers[:10]),
            group(None, "", flowers[10:]),
            group(numbers["Memes"], "Memes", members["Memes"]),
        )
    )
    outcome = foresee(library, act)
    joined, divided = outcome.of(Fate.JOINED), outcome.of(Fate.DIVIDED)
    assert [one.album.name for one in joined] == ["Fruit"]
    assert {source.name for source in joined[0].sources} == {"Apples", "Castles"}
    assert joined[0].album.count == len(apples) + len(castles)
    assert {one.album.count for one in divided} == {10, len(flowers) - 10}
    assert (outcome.joining, outcome.dividing) == (2, 1)
    assert outcome.parts == 2
    assert sentence(outcome).startswith("2 albums join into 1 · 1 album divides into 2")
    assert len(outcome.albums) == outcome.before - 1 + 1
    assert any(one.album.name == "Memes" for one in outcome.of(Fate.UNCHANGED))


def test_an_album_of_which_a_part_joins_another_divides_into_two() -> None:
    library = FakeLibrary()
    numbers = {album.name: album.id for album in library.albums.all()}
    apples, castles = (library.photos.ids(View(album=numbers[name])) for name in ("Apples", "Castles"))
    act = Regroup((group(numbers["Apples"], "", apples[:2]), group(None, "Both", (*apples[2:], *castles))))
    outcome = foresee(library, act)
    assert sentence(outcome).startswith("2 albums join into 1 · 1 album divides into 2")


def test_the_selection_is_told_after_coming_back(window: MainWindow, page: AlbumsPage, qtbot: QtBot) -> None:
    page.grid.opened.emit(page.grid.albums.index(0, 0))
    assert window.navigator.back()
    qtbot.wait(20)  # the album's page is deleted meanwhile
    page.grid.go_to(2)
    qtbot.waitUntil(lambda: len(window.selection.summary().albums) == 1)
