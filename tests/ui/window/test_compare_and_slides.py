"""Comparing and the slide show are found in the menus, pass over what cannot be shown, and say what was marked."""

import dataclasses
from functools import partial
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.model.photo import PhotoId, ReadState
from photosort.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from photosort.ui.pages.compare.compare_page import ComparePage
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.pages.viewer import lightbox, mark_flash
from photosort.ui.pages.viewer.viewer_page import ViewerPage
from photosort.ui.services.notice import Notice
from photosort.ui.window.main_window import MainWindow
from tests.ui import driving
from tests.ui.fakes import FakeLibrary

pytestmark = pytest.mark.usefixtures("decoded")

Key, Shift = Qt.Key, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def mountains(window: MainWindow, qtbot: QtBot) -> PhotosPage:
    """An album of thirty photos with the keyboard in its first one."""
    return driving.mountains(qtbot, window)


def viewer(window: MainWindow, qtbot: QtBot) -> ViewerPage:
    qtbot.waitUntil(lambda: isinstance(window.page(), ViewerPage))
    return cast("ViewerPage", window.page())


def compared(window: MainWindow, qtbot: QtBot) -> ComparePage:
    qtbot.waitUntil(lambda: isinstance(window.page(), ComparePage))
    return cast("ComparePage", window.page())


def fail_to_read(library: FakeLibrary, photos: list[PhotoId]) -> None:
    for photo in photos:
        row = library.store.photos[photo]
        library.store.photos[photo] = dataclasses.replace(row, state=ReadState.UNREADABLE)


def test_chosen_photos_are_compared_by_key_and_still_chosen_after_it(
    window: MainWindow, mountains: PhotosPage, qtbot: QtBot
) -> None:
    ids = mountains.grid.photos.ids()
    assert not window.actions_["compare"].isEnabled()
    mountains.grid.select_ids(ids[2:5])
    qtbot.waitUntil(window.actions_["compare"].isEnabled)
    assert window.actions_["compare"].text() == "Compare 3 photos"
    qtbot.waitUntil(lambda: window.selection.words()[1].endswith("Enter compares them"))
    qtbot.keyClick(mountains.grid, Key.Key_C)
    shown = compared(window, qtbot)
    assert (shown.ids(), shown.pair()) == (ids[2:5], (ids[2], ids[3]))
    QTest.keyClick(shown.panes[0].stage, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.page() is mountains)
    qtbot.waitUntil(lambda: list(mountains.selected_photos()) == ids[2:5])
    mountains._open(mountains.grid.photos.index(3, 0))  # with Enter
    assert compared(window, qtbot).ids() == ids[2:5]


def test_why_too_many_are_not_compared_is_told(window: MainWindow, mountains: PhotosPage, qtbot: QtBot) -> None:
    mountains.grid.select_ids(mountains.grid.photos.ids()[2:24])
    qtbot.waitUntil(window.actions_["compare"].isEnabled)
    assert window.actions_["compare"].text() == "Compare"
    qtbot.keyClick(mountains.grid, Key.Key_C)
    qtbot.waitUntil(lambda: window.toast.words.text() == "Twenty photos at most are compared: select fewer")
    assert window.page() is mountains


def test_compared_photos_show_how_they_are_marked(window: MainWindow, mountains: PhotosPage, qtbot: QtBot) -> None:
    some = mountains.grid.photos.ids()[2:5]
    mountains.grid.select_ids(some)
    window.dispatcher.run("compare")
    shown = compared(window, qtbot)
    first, second = shown.panes
    qtbot.keyClick(first.stage, Key.Key_P)
    qtbot.waitUntil(lambda: shown.kept() == {some[0]})
    qtbot.keyClick(first.stage, Key.Key_X)
    qtbot.waitUntil(lambda: (shown.kept(), first.word.text(), second.word.text()) == (frozenset(), "Rejected", ""))
    qtbot.keyClick(first.stage, Key.Key_F)
    qtbot.waitUntil(lambda: first.heart.accessibleName() == "Favourite")


def test_the_slide_show_passes_over_what_could_not_be_read(
    window: MainWindow, mountains: PhotosPage, library: FakeLibrary, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = mountains.grid.photos.ids()
    fail_to_read(library, [ids[0], ids[2], *ids[4:]])
    monkeypatch.setattr(lightbox, "SECOND_MS", 1)
    seen: list[PhotoId] = []
    window.context.viewed.connect(seen.append)
    qtbot.keyClick(mountains.grid, Key.Key_F11, Shift)
    shown = viewer(window, qtbot)
    qtbot.waitUntil(lambda: not shown.lightbox.sliding())
    assert (shown.alone(), seen) == (True, [ids[1], ids[3]])


def test_a_slide_show_of_chosen_photos_begins_with_the_first(
    window: MainWindow, mountains: PhotosPage, qtbot: QtBot
) -> None:
    ids = mountains.grid.photos.ids()
    mountains.grid.go_to(4, keyboard=True)
    for _ in range(2):
        qtbot.keyClick(mountains.grid, Key.Key_Right, Shift)
    window.dispatcher.run("slide-show")
    shown = viewer(window, qtbot)
    assert (shown.selected_photos(), shown.subtitle()) == ((ids[4],), "1 of 3 · Mountains")


def test_a_slide_show_of_what_cannot_be_shown_says_so(
    window: MainWindow, mountains: PhotosPage, library: FakeLibrary, qtbot: QtBot
) -> None:
    fail_to_read(library, list(mountains.grid.photos.ids()))
    told: list[str] = []
    window.context.failed.connect(told.append)
    window.dispatcher.run("slide-show")
    assert told == ["None of these photos can be shown."]
    assert window.page() is mountains


@pytest.mark.parametrize("animations", [True, False])
def test_a_mark_in_the_lightbox_is_told_for_a_moment(
    window: MainWindow, mountains: PhotosPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, animations: bool
) -> None:
    monkeypatch.setattr(mark_flash, "STAY_MS", 60_000)
    monkeypatch.setattr(mark_flash, "FADE_MS", 60_000)
    qtbot.keyClick(mountains.grid, Key.Key_F11)
    window.context.theme.set_animations(animations)
    shown = viewer(window, qtbot)
    qtbot.waitUntil(shown.stage.hasFocus)
    flash, told = shown.lightbox.flash, ["Rejected", "No mark", "Favourite", "No favourite any more"]
    for key, words in zip((Key.Key_X, Key.Key_U, Key.Key_F, Key.Key_F), told, strict=True):
        qtbot.keyClick(shown.stage, key)
        qtbot.waitUntil(partial(says, flash, words))
        flash.grab()
    flash._rest.start(0)
    qtbot.waitUntil(lambda: not flash._rest.isActive())
    assert flash.isVisible() is animations, "it fades, unless nothing is to move"
    QTest.keyClick(shown.stage, Key.Key_Right)
    assert not flash.isVisible()


def says(flash: mark_flash.MarkFlash, words: str) -> bool:
    return flash.isVisible() and flash.accessibleName() == words


def test_keys_turn_the_photo_that_is_shown_large_and_ask_for_the_keys(
    window: MainWindow, mountains: PhotosPage, qtbot: QtBot
) -> None:
    assert not window.actions_["turn"].isEnabled()
    qtbot.keyClick(mountains.grid, Key.Key_Return)
    shown = viewer(window, qtbot)
    qtbot.waitUntil(window.actions_["turn"].isEnabled)
    qtbot.keyClick(shown.stage, Key.Key_R)
    assert shown.stage._turn == 90
    qtbot.keyClick(shown.stage, Key.Key_Question)
    assert isinstance(window.dispatcher.dialogs.now, ShortcutsDialog)


def test_what_is_told_of_an_act_covers_neither_the_film_strip_nor_the_tools(
    window: MainWindow, mountains: PhotosPage, qtbot: QtBot
) -> None:
    mountains.grid.select_ids(mountains.grid.photos.ids()[:1])
    window.dispatcher.run("open-photo")
    shown = viewer(window, qtbot)
    window.say(Notice("Told in the viewer"))
    toast = window.toast
    qtbot.waitUntil(lambda: bool(shown.filmstrip.isVisible()))
    qtbot.waitUntil(lambda: toast.geometry().bottom() < shown.filmstrip.mapTo(window.centre, QPoint(0, 0)).y())
    window.dispatcher.run("full-screen")
    qtbot.waitUntil(shown.lightbox.bar.isVisible)
    qtbot.waitUntil(lambda: toast.geometry().bottom() < shown.lightbox.bar.mapTo(window.centre, QPoint(0, 0)).y())
