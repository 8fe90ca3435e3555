"""The viewer stays on the photo that was opened while the machine sorts it elsewhere, until the person moves."""

import dataclasses
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosort.model.acts import Move
from photosort.model.changes import Changes
from photosort.model.photo import Mark, PhotoId, Presence
from photosort.ui.pages import places
from photosort.ui.pages.viewer.viewer_page import ViewerPage
from photosort.ui.style.painting import Content
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, mountains, page
from tests.ui.fake_store import UNSORTED
from tests.ui.fakes import FakeLibrary

pytestmark = pytest.mark.usefixtures("decoded")

Key = Qt.Key


def look_at(qtbot: QtBot, window: MainWindow, row: int, key: Qt.Key = Key.Key_Return) -> ViewerPage:
    """A photo of the mountains, large."""
    shown = mountains(qtbot, window)
    shown.grid.go_to(row, keyboard=True)
    qtbot.keyClick(shown.grid, key)
    viewer = cast("ViewerPage", page(window))
    qtbot.waitUntil(viewer.stage.hasFocus)
    return viewer


def lose(library: FakeLibrary, photo: PhotoId) -> None:
    """The file of a photo goes, seen by the watcher."""
    library.store.photos[photo] = dataclasses.replace(library.store.photos[photo], presence=Presence.MISSING)
    library.store.tell(Changes(photos=frozenset([photo]), members=True))


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_F11])
def test_a_photo_that_is_sorted_elsewhere_stays_on_the_stage(
    window: MainWindow, library: FakeLibrary, qtbot: QtBot, key: Qt.Key
) -> None:
    viewer = look_at(qtbot, window, 5, key)
    opened = list(viewer._line.opened)
    library.store.put(opened[3:9], UNSORTED)
    lose(library, opened[20])
    qtbot.waitUntil(lambda: opened[20] not in viewer._line.ids)
    assert viewer.selected_photos() == (opened[5],)
    assert list(viewer._line.ids) == [one for one in opened if one != opened[20]]
    assert viewer.title() == library.store.photos[opened[5]].shown_name
    qtbot.waitUntil(lambda: viewer.subtitle() == "6 of 29 · Unsorted")
    qtbot.waitUntil(lambda: window.header.subtitle.full().endswith(" · Unsorted"))
    qtbot.waitUntil(lambda: window.selection.summary().photos == (opened[5],))
    qtbot.keyClick(viewer.stage, Key.Key_Right)
    assert viewer.selected_photos() == (opened[6],)


def test_it_stays_where_its_whole_album_is_gone(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    viewer = look_at(qtbot, window, 5)
    gone, opened = album(window, "Mountains").id, list(viewer._line.opened)
    library.store.put(opened, UNSORTED)
    library.store.changed()
    qtbot.waitUntil(lambda: all(one.id != gone for one in window.context.overview.now.albums))
    assert page(window) is viewer
    assert viewer.selected_photos() == (opened[5],)
    qtbot.keyClick(viewer.stage, Key.Key_Escape)
    assert window.navigator.place() == places.ALBUMS
    assert page(window).view() is None


def test_what_the_person_moves_is_left(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    viewer = look_at(qtbot, window, 5)
    opened = list(viewer._line.opened)
    window.context.acts.do(Move((opened[5],), album(window, "Castles").id))
    qtbot.waitUntil(lambda: viewer.selected_photos() == (opened[6],))
    window.context.acts.undo()
    qtbot.waitUntil(lambda: viewer.selected_photos() == (opened[5],))


def test_a_photo_whose_file_is_gone_is_left_with_a_word(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> None:
    viewer = look_at(qtbot, window, 5)
    opened, said = list(viewer._line.opened), list[str]()
    window.context.failed.connect(said.append)
    name = library.store.photos[opened[5]].shown_name
    lose(library, opened[5])
    qtbot.waitUntil(lambda: viewer.selected_photos() == (opened[6],))
    assert said == [f"{name} is no longer in its folder."]


def test_the_film_strip_knows_the_marks_that_were_made_in_full_screen(
    window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    viewer = look_at(qtbot, window, 5)
    photo, strip = viewer.selected_photos()[0], viewer.filmstrip

    def marked(mark: Mark) -> bool:
        return strip.look_of(list(strip.photos()).index(photo), Content.PICTURE).mark is mark

    qtbot.keyClick(viewer.stage, Key.Key_X)
    qtbot.waitUntil(lambda: marked(Mark.REJECTED))
    qtbot.keyClick(viewer.stage, Key.Key_F11)
    qtbot.keyClick(viewer.stage, Key.Key_P)
    qtbot.waitUntil(lambda: library.store.marks.get(photo) is Mark.KEPT)
    qtbot.waitUntil(lambda: not window.context.acts.busy)
    qtbot.keyClick(viewer.stage, Key.Key_Escape)
    qtbot.waitUntil(lambda: marked(Mark.KEPT))


def test_a_photo_that_the_person_moved_is_not_said_to_be_gone_by_news_that_come_with_it(
    window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    viewer = look_at(qtbot, window, 5)
    opened, said = list(viewer._line.opened), list[str]()
    window.context.failed.connect(said.append)
    window.context.acts.did.connect(lambda _: library.store.tell(Changes(members=True)))  # of what the machine does
    window.context.acts.do(Move((opened[5],), album(window, "Castles").id))
    qtbot.waitUntil(lambda: viewer.selected_photos() == (opened[6],))
    qtbot.waitUntil(lambda: window.toast.words.text() == "1 photo is now in Castles")
    assert said == []
