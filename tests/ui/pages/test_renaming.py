"""A name that another album has already is no accident that nobody hears of."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.model.acts import Merge, Rename
from photosort.model.view import View
from photosort.organizing.progress import Phase, Progress
from photosort.ui.grid.name_editor import NameEditor
from photosort.ui.pages.albums_page import AlbumsPage
from photosort.ui.pages.renaming import NameTakenDialog
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, known, open_album, organizer, page
from tests.ui.fakes import FakeLibrary


def _edited(window: MainWindow, name: str) -> NameEditor:
    shown = page(window)
    assert isinstance(shown, AlbumsPage)
    shown.rename(album(window, name).id)
    editor = shown.grid.findChildren(NameEditor)[-1]
    assert isinstance(editor, NameEditor)
    return editor


def _type(qtbot: QtBot, editor: NameEditor, name: str) -> None:
    editor.setText(name)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def _at_work(window: MainWindow) -> None:
    organizer(window).snapshot = Progress(Phase.LEARNING, step=3)
    window.organizing.poll()


def _asked(qtbot: QtBot, window: MainWindow) -> NameTakenDialog:
    _type(qtbot, _edited(window, "Apples"), "castles")
    asked = dialog(qtbot, window, NameTakenDialog)
    assert isinstance(asked, NameTakenDialog)
    return asked


def test_a_name_that_is_taken_is_asked_about_and_the_albums_may_become_one(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    apples, castles = album(window, "Apples"), album(window, "Castles")
    asked = _asked(qtbot, window)
    assert asked.title.full() == "There is an album “Castles” already"
    whole = apples.count + castles.count
    assert asked.subtitle.text() == f"It has {castles.count} photos. Merged, both are one album of {whole} photos."
    assert library.history.done == []
    asked.action.click()
    qtbot.waitUntil(lambda: library.history.done == [Merge((apples.id, castles.id), castles.id)])
    qtbot.waitUntil(lambda: album(window, "Castles").count == whole)


def test_no_name_at_all_is_told_and_the_old_one_stays(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    said: list[str] = []
    window.context.failed.connect(said.append)
    _type(qtbot, _edited(window, "Apples"), "  ")
    assert said == ["A name has at least one letter. “Apples” stays."]
    assert library.history.done == []
    assert album(window, "Apples").name == "Apples"


def test_both_may_have_the_name(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    apples = album(window, "Apples").id
    _asked(qtbot, window).both.click()
    assert window.dispatcher.dialogs.now is None
    qtbot.waitUntil(lambda: library.history.done == [Rename(apples, "castles")])


@pytest.mark.parametrize("tabs", [0, 1])
def test_enter_after_a_name_that_is_taken_merges_only_where_that_is_chosen(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, tabs: int
) -> None:
    asked = _asked(qtbot, window)
    qtbot.waitUntil(asked.cancel.hasFocus)
    if tabs:
        asked.action.setFocus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.dispatcher.dialogs.now is None
    known(qtbot, window)
    qtbot.waitUntil(lambda: [type(act) for act in library.history.done] == [Merge] * tabs)


def test_escape_leaves_the_old_name(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    _asked(qtbot, window).reject()
    assert library.history.done == []
    _type(qtbot, _edited(window, "Apples"), "Fruit")
    qtbot.waitUntil(lambda: "Fruit" in [album.name for album in window.context.overview.now.albums])


@pytest.mark.parametrize(
    ("moved", "named"),
    [(0, "Castles"), (5, "Castles"), (7, "Ruins and old gates")],
)
def test_a_name_reaches_the_album_of_most_photos_that_it_was_meant_for(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, moved: int, named: str
) -> None:
    _at_work(window)
    castles, home = album(window, "Castles"), album(window, named).id
    photos = library.photos.ids(View(album=castles.id))
    editor = _edited(window, "Castles")
    known(qtbot, window)
    library.store.put(photos[: moved * len(photos) // 12], album(window, "Ruins and old gates").id)
    _type(qtbot, editor, "My screens")
    qtbot.waitUntil(lambda: library.history.done == [Rename(home, "My screens")])


def test_in_the_head_as_well(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    _at_work(window)
    castles, ruins = open_album(qtbot, window, "Castles"), album(window, "Ruins and old gates").id
    page(window).rename(castles)
    known(qtbot, window)
    library.store.put(library.photos.ids(View(album=castles)), ruins)
    [editor] = window.header.findChildren(NameEditor)
    assert isinstance(editor, NameEditor)
    _type(qtbot, editor, "My screens")
    qtbot.waitUntil(lambda: library.history.done == [Rename(ruins, "My screens")])


def test_no_album_gets_a_name_that_was_meant_for_photos_of_several(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    _at_work(window)
    photos = library.photos.ids(View(album=album(window, "Castles").id))
    editor = _edited(window, "Castles")
    known(qtbot, window)
    for third, name in enumerate(("Ruins and old gates", "Apples")):
        library.store.put(photos[third::3], album(window, name).id)
    _type(qtbot, editor, "My screens")
    said = "The albums were made anew: the photos of Castles are no longer in one. Nothing was changed."
    qtbot.waitUntil(lambda: window.toast.words.text() == said)
    assert library.history.done == []


def test_a_name_has_two_hundred_letters_at_most(qtbot: QtBot, window: MainWindow) -> None:
    editor = _edited(window, "Apples")
    editor.selectAll()
    editor.insert("W" * 199)
    qtbot.keyClicks(editor, "xyz")
    assert editor.text() == "W" * 199 + "x"
