"""Photos of a view: loaded in the background, kept in place by news, opened, searched, ordered."""

import dataclasses
import gc
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.model.acts import SetDate, Trash
from photosort.model.changes import Changes
from photosort.model.companion import Companion
from photosort.model.photo import PhotoId, ReadState
from photosort.model.view import Order, View
from photosort.ui.grid import drag
from photosort.ui.grid.photo_grid import content_of
from photosort.ui.pages import places
from photosort.ui.pages.page_spec import Place
from photosort.ui.pages.photos_page import PhotosPage, kept_in_place
from photosort.ui.services.context import Context
from photosort.ui.style.painting import Content
from photosort.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeLibrary


def ids(*numbers: int) -> list[PhotoId]:
    return [PhotoId(number) for number in numbers]


def opened(window: MainWindow, qtbot: QtBot, place: Place = places.ALL) -> PhotosPage:
    window.navigator.go(place)
    page = window.page()
    assert isinstance(page, PhotosPage)
    qtbot.waitUntil(lambda: page.grid.row_count() > 0)
    return page


def test_what_is_shown_stays_in_its_place() -> None:
    assert kept_in_place(ids(3, 1, 2), ids(1, 2, 9, 3)) == ids(3, 1, 2, 9)
    assert kept_in_place(ids(3, 1, 2), ids(2)) == ids(2)
    assert kept_in_place([], ids(2, 1)) == ids(2, 1)


def test_unreadable_photos_have_a_section_at_the_end(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    first, last = library.photos.ids(View())[0], library.photos.ids(View())[-1]
    for photo in (first, last):
        library.store.photos[photo] = dataclasses.replace(library.store.photos[photo], state=ReadState.UNREADABLE)
    page = opened(window, qtbot)
    assert set(page.grid.photos.ids()[-2:]) == {first, last}
    shown = [(head.title, head.count, head.start) for head in page.grid.sections()]
    assert shown[-1] == ("Unreadable", "2", page.grid.row_count() - 2)
    assert len(shown) > 2
    page._on_order(Order.SIZE)
    qtbot.waitUntil(lambda: [head.title for head in page.grid.sections()] == ["Photos", "Unreadable"])


def test_news_keep_selection_and_place(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    chosen = page.grid.photos.ids()[5:9]
    page.grid.select_ids(chosen)
    before = page.grid.photos.ids()
    new = dataclasses.replace(library.store.photos[before[0]], id=PhotoId(90_001), state=ReadState.NEW)
    library.store.photos[new.id] = new
    library.store.members[new.id] = dataclasses.replace(library.store.members[before[0]], photo_id=new.id)
    library.store.tell(Changes(photos=frozenset({new.id})))
    qtbot.waitUntil(lambda: page.grid.row_count() == len(before) + 1)
    assert page.grid.photos.ids() == [*before, new.id]
    assert page.grid.selected_ids() == chosen
    assert content_of(new) is Content.WAITING


def test_a_photo_whose_date_is_set_goes_where_it_belongs(
    window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    page = opened(window, qtbot)
    before = page.grid.photos.ids()
    window.context.acts.do(SetDate((before[0],), datetime(1990, 5, 10)))
    qtbot.waitUntil(lambda: page.grid.photos.ids() != before)
    now = library.photos.ids(View(order=Order.DATE))
    assert now.index(before[0]) > 0
    qtbot.waitUntil(lambda: page.grid.photos.ids() == now)
    window.context.acts.undo()
    qtbot.waitUntil(lambda: page.grid.photos.ids() == before)


def test_what_an_undo_brings_back_comes_to_its_place(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    before, sections = page.grid.photos.ids(), page.grid.sections()
    assert len(sections) > 1
    library.history.do(Trash(tuple(before[2:7])))
    qtbot.waitUntil(lambda: page.grid.row_count() == len(before) - 5)
    library.history.undo()
    qtbot.waitUntil(lambda: page.grid.row_count() == len(before))
    assert page.grid.photos.ids() == before
    assert page.grid.sections() == sections


def test_an_order_is_made_at_once_and_keeps_the_selection(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    chosen = set(page.grid.photos.ids()[3:6])
    page.grid.select_ids(chosen)
    before = page.grid.photos.ids()
    page._on_order(Order.NAME)
    qtbot.waitUntil(lambda: page.grid.photos.ids() != before)
    assert set(page.grid.selected_ids()) == chosen


def test_searching_asks_the_library(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot, places.UNSORTED)
    name = page.context.library.photos.get(page.grid.photos.ids()[:1])[0].shown_name
    page._on_search(name)
    qtbot.waitUntil(lambda: page.grid.row_count() == 1)
    page._on_search("no such name")
    qtbot.waitUntil(lambda: page.grid.row_count() == 0)
    page.grid.grab()


def test_typing_goes_to_a_name(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    target = page.grid.photos.ids()[40]
    name = page.context.library.photos.get([target])[0].shown_name
    page.grid.typed.emit(name[:-6])
    qtbot.waitUntil(lambda: page.grid.current_id() == target)


def test_coming_back_from_the_viewer_to_the_same_photo(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    page._open(page.grid.photos.index(10, 0))
    assert window.page() is not page
    page.context.viewed.emit(page.grid.photos.id_at(60))
    assert window.navigator.back()
    assert page.grid.current_id() == page.grid.photos.id_at(60)


def test_the_album_page_renames_in_the_head(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    album = next(album.id for album in library.albums.all() if album.name == "Castles")
    window.context.openAlbum.emit(album)
    page = window.page()
    assert isinstance(page, PhotosPage)
    page.rename(album)
    from photosort.ui.grid.name_editor import NameEditor

    editor = window.header.findChild(NameEditor)
    assert isinstance(editor, NameEditor)
    QTest.keyClicks(editor, "Forts")
    editor.editingFinished.emit()
    qtbot.waitUntil(lambda: library.albums.get(album).name == "Forts")
    qtbot.waitUntil(lambda: window.header.title.full() == "Forts")


def test_a_drag_carries_ids_and_true_file_names(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    first = page.grid.photos.ids()[0]
    library.store.photos[first] = dataclasses.replace(library.store.photos[first], name=b"na\xefve \xff.jpg")
    page.grid.select_ids([first])
    loaded = page.grid.drag_data()
    assert loaded is not None
    data, picture = loaded
    assert drag.photos_in(data) == [first]
    assert b"/na%EFve%20%FF.jpg" in bytes(data.data("text/uri-list").data())
    assert not picture.isNull()


def test_what_is_kept_in_folders_below_travels_in_the_drag(
    window: MainWindow, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = opened(window, qtbot)
    first = page.grid.photos.ids()[0]
    below = Companion(b"metadata/a.jpg.json", certain=True)
    monkeypatch.setattr(library.trash, "companions", lambda ids: dict.fromkeys(ids, (below,)))
    page.grid.select_ids([first])
    loaded = page.grid.drag_data()
    assert loaded is not None
    qtbot.waitUntil(lambda: b"/metadata/a.jpg.json\r\n" in bytes(loaded[0].data("text/uri-list").data()))


def test_photos_are_dragged_out_as_copies_alone(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[tuple[Qt.DropAction, ...]] = []
    monkeypatch.setattr(QDrag, "exec", lambda _drag, *actions: offered.append(actions))
    page = opened(window, qtbot)
    page.grid.select_ids(page.grid.photos.ids()[:2])
    page.grid.startDrag(Qt.DropAction.MoveAction)
    assert offered == [(Qt.DropAction.CopyAction,)]


@pytest.mark.parametrize("text", ["", "1 2 x", "7"])
def test_foreign_drags_are_read_with_care(text: str) -> None:
    data = drag.photo_data([], [])
    data.setData(drag.PHOTOS, text.encode())
    assert drag.photos_in(data) == [int(word) for word in text.split() if word.isdigit()]


def test_a_view_of_unsorted_is_named(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot, places.UNSORTED)
    assert page.title() == "Unsorted"
    assert not page.has_back()
    assert page.view() == View(album=window.context.library.albums.unsorted_id)


def test_the_context_is_asked_for_nothing_while_hidden(
    window: MainWindow, context: Context, library: FakeLibrary, qtbot: QtBot
) -> None:
    page = PhotosPage(context, window.actions_, View())
    qtbot.addWidget(page)
    library.store.tell(Changes(photos=frozenset({PhotoId(1)})))
    qtbot.wait(30)
    assert page.grid.row_count() == 0


def test_garbage_is_not_looked_for_among_the_ids_of_a_page(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    gc.collect()
    assert page._line == tuple(page.grid.photos.ids())
    assert not gc.is_tracked(page._line)
