"""Merging, moving and the acts of one key, from the key to the library."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from photosort.model.acts import Merge, Move, NewAlbum, Remove
from photosort.ui.dialogs.album_picker import AlbumPicker, MergeDialog
from photosort.ui.text import formats as say
from photosort.ui.widgets.action_spec import Target
from photosort.ui.widgets.header_tools import HeaderTool
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, open_album, page, press, select_albums
from tests.ui.fakes import FakeLibrary, FakeOrganizer


def test_merge(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    qtbot.waitUntil(lambda: len(select_albums(window)) == 16)
    press(qtbot, window, "M")
    asked = dialog(qtbot, window, MergeDialog)
    assert isinstance(asked, MergeDialog)
    asked.action.click()
    qtbot.waitUntil(lambda: len(window.context.overview.now.albums) == 1)
    merged = library.history.done[-1]
    assert isinstance(merged, Merge)
    assert album(window, "India and France").id == merged.into  # the name that the person gave stands first
    press(qtbot, window, "Ctrl+Z")
    qtbot.waitUntil(lambda: len(window.context.overview.now.albums) == 16)


def test_arrows_choose_the_name_of_a_merged_album(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    qtbot.waitUntil(lambda: len(select_albums(window)) == 16)
    press(qtbot, window, "M")
    asked = dialog(qtbot, window, MergeDialog)
    assert isinstance(asked, MergeDialog)
    names = asked.findChildren(QRadioButton)
    assert names[0].hasFocus()
    at = 0
    for key, step in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1)):
        qtbot.keyClick(names[at], key)
        at += step
        assert [name.isChecked() for name in names] == [name.hasFocus() for name in names]
        assert names[at].isChecked()
    chosen = asked.chosen()
    qtbot.keyClick(names[1], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(library.history.done) == 1)
    merged = library.history.done[-1]
    assert isinstance(merged, Merge)
    assert merged.into == chosen


def test_merging_the_one_album_that_is_open_asks_for_the_other(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    one = open_album(qtbot, window, "Castles")
    page(window).select_all()
    chosen = list(page(window).selected_photos())
    tool = next(t for t in page(window).head_widgets() if isinstance(t, HeaderTool) and "Merge" in t.accessibleName())
    tool.click()
    assert list(page(window).selected_photos()) == chosen != [], "the tool of an album leaves its photos selected"
    asked = dialog(qtbot, window, AlbumPicker)
    assert isinstance(asked, AlbumPicker)
    assert asked.title.text() == asked.title.full()
    assert not asked.action.isEnabled()  # the first by the alphabet is nobody's choice
    qtbot.keyClicks(asked.field, "ruins")
    other = asked.chosen()
    assert other is not None
    asked.action.click()
    qtbot.waitUntil(lambda: library.history.done == [Merge((one, other), other)])


def test_move_to_an_album_by_typing_its_name(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    open_album(qtbot, window, "Castles")
    target = album(window, "Ruins and old gates").id
    press(qtbot, window, "M")
    asked = dialog(qtbot, window, AlbumPicker)
    assert isinstance(asked, AlbumPicker)
    qtbot.keyClicks(asked.field, "ruins")
    assert asked.chosen() == target
    qtbot.keyClick(asked.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(library.history.done))
    press(qtbot, window, "Ctrl+Z")
    qtbot.waitUntil(lambda: not window.context.acts.busy)
    assert len(library.history.done) == 1, "Enter answers once"
    moved = library.history.done[-1]
    assert isinstance(moved, Move)
    assert moved.album == target


@pytest.mark.parametrize("asks", ["move", "merge"])
def test_the_albums_that_look_alike_stand_first_and_none_is_chosen(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, asks: str
) -> None:
    organizer = window.context.organizer
    assert isinstance(organizer, FakeOrganizer)
    near = [album(window, name) for name in ("Ruins and old gates", "Castles", "Apples")]
    organizer.near = [one.id for one in near]
    open_album(qtbot, window, "Castles")
    if asks == "move":
        press(qtbot, window, "M")
    else:
        tools = [t for t in page(window).head_widgets() if isinstance(t, HeaderTool)]
        next(tool for tool in tools if "Merge" in tool.accessibleName()).click()
    asked = dialog(qtbot, window, AlbumPicker)
    assert isinstance(asked, AlbumPicker)
    alike = [f"{one.name} · {say.photos(one.count)} · looks alike" for one in (near[0], near[2])]
    qtbot.waitUntil(lambda: [asked.list.item(row).text() for row in range(2)] == alike)
    others = [asked.list.item(row).text() for row in range(2, asked.list.count() - (asks == "move"))]
    assert others == sorted(others, key=str.casefold)
    assert asked.chosen() is None
    qtbot.keyClick(asked.field, Qt.Key.Key_Return)
    assert (asked.isVisible(), library.history.done) == (True, [])
    qtbot.keyClick(asked.field, Qt.Key.Key_Down)
    assert asked.chosen() == near[0].id
    qtbot.keyClick(asked.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(library.history.done))
    assert isinstance(library.history.done[0], Move if asks == "move" else Merge)


def test_a_search_that_no_album_fits_says_so(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_.ask("merge", Target(albums=(album(window, "Apples").id,)))
    asked = dialog(qtbot, window, AlbumPicker)
    assert isinstance(asked, AlbumPicker)
    asked.field.setText("zzz")
    assert [asked.list.item(row).text() for row in range(asked.list.count())] == ["No album has a name like that."]
    assert not asked.action.isEnabled()
    qtbot.keyClick(asked.field, Qt.Key.Key_Down)
    assert not asked.action.isEnabled()
    asked.field.setText("castles")
    assert asked.chosen() == album(window, "Castles").id


def test_move_to_a_new_album(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    open_album(qtbot, window, "Castles")
    press(qtbot, window, "M")
    asked = dialog(qtbot, window, AlbumPicker)
    assert isinstance(asked, AlbumPicker)
    qtbot.keyClicks(asked.field, "Loire")
    asked.list.setCurrentRow(asked.list.count() - 1)
    asked.action.click()
    qtbot.waitUntil(lambda: bool(library.history.done))
    made = library.history.done[-1]
    assert isinstance(made, NewAlbum)
    assert made.name == "Loire"


@pytest.mark.parametrize(("keys", "kind"), [("Ctrl+G", NewAlbum), ("N", Remove)])
def test_one_key_acts(qtbot: QtBot, window: MainWindow, library: FakeLibrary, keys: str, kind: type) -> None:
    open_album(qtbot, window, "Apples")
    press(qtbot, window, keys)
    qtbot.waitUntil(lambda: bool(library.history.done))
    assert isinstance(library.history.done[-1], kind)


def test_copy_paths(qtbot: QtBot, window: MainWindow) -> None:
    open_album(qtbot, window, "Apples")
    press(qtbot, window, "Ctrl+Shift+C")
    qtbot.waitUntil(window.toast.isVisible)
    assert len(QGuiApplication.clipboard().text().splitlines()) == 12
