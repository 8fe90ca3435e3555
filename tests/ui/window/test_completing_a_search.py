"""What is typed into a search is completed from a list below the field, by the mouse and by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from photosort.ui.pages import places
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.pages.search_completion import SearchCompletion
from photosort.ui.widgets.completion_list import CompletionList
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import page, press

KEY = Qt.Key


def _typing(qtbot: QtBot, window: MainWindow, text: str) -> tuple[QLineEdit, CompletionList]:
    """The field of the search, with a text of which the end is completed, and the list."""
    press(qtbot, window, "Ctrl+F")
    field = page(window).search_field()
    assert field is not None
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, text)
    qtbot.waitUntil(lambda: _list(field) is not None)
    found = _list(field)
    assert found is not None
    return field, found


def _list(field: QLineEdit) -> CompletionList | None:
    completion = field.findChild(SearchCompletion)
    assert isinstance(completion, SearchCompletion)
    return completion.list


def _shown(offered: CompletionList) -> list[str]:
    return [row.choice.shown for row in offered.rows()] if offered.isVisible() else []


def test_arrows_choose_and_enter_takes(qtbot: QtBot, active: MainWindow) -> None:
    field, offered = _typing(qtbot, active, "beach me")
    assert _shown(offered) == ["Memes", "Meadow"]
    assert offered.geometry().left() == field.mapTo(active, field.rect().topLeft()).x()
    QTest.keyClick(field, KEY.Key_Down)
    QTest.keyClick(field, KEY.Key_Down)
    QTest.keyClick(field, KEY.Key_Return)
    assert (field.text(), _shown(offered), field.hasFocus()) == ("beach album:Meadow ", [], True)
    field.undo()
    assert field.text() == "beach me"


@pytest.mark.parametrize("key", [KEY.Key_Tab, KEY.Key_Enter])
def test_tab_takes_the_first_and_enter_only_what_was_chosen(qtbot: QtBot, active: MainWindow, key: Qt.Key) -> None:
    field, offered = _typing(qtbot, active, "me")
    QTest.keyClick(field, key)
    assert field.text() == ("album:Memes " if key is KEY.Key_Tab else "me")
    assert (_shown(offered), field.hasFocus()) == ([], True)


def test_suggestions_that_come_after_enter_do_not_cover_what_was_found(qtbot: QtBot, active: MainWindow) -> None:
    field, offered = _typing(qtbot, active, "me")
    QTest.keyClick(field, KEY.Key_Return)
    completion = field.findChild(SearchCompletion)
    assert isinstance(completion, SearchCompletion)
    assert completion._choices is not None
    completion._take_choices(completion._choices)
    assert _shown(offered) == []
    QTest.keyClicks(field, "m")
    assert _shown(offered) == ["Memes"]


def test_behind_a_key_its_values_follow(qtbot: QtBot, active: MainWindow) -> None:
    field, offered = _typing(qtbot, active, "plac")
    QTest.keyClick(field, KEY.Key_Tab)
    assert (field.text(), _shown(offered)) == ("place:", ["France", "Civray"])
    QTest.keyClick(field, KEY.Key_Up)
    QTest.keyClick(field, KEY.Key_Return)
    assert field.text() == "place:Civray "


def test_the_mouse_takes_one(qtbot: QtBot, active: MainWindow) -> None:
    field, offered = _typing(qtbot, active, "me")
    second = offered.visualRect(offered.model_.index(1)).center()
    QTest.mouseClick(offered.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert (field.text(), _shown(offered), field.hasFocus()) == ("album:Meadow ", [], True)


def test_escape_closes_the_list_alone(qtbot: QtBot, active: MainWindow) -> None:
    field, offered = _typing(qtbot, active, "me")
    QTest.keyClick(field, KEY.Key_Escape)
    assert (field.text(), _shown(offered), page(active).title()) == ("me", [], "Search")
    QTest.keyClick(field, KEY.Key_Escape)
    assert (field.text(), page(active).title()) == ("", "Search")


def test_it_goes_with_the_keyboard_and_with_the_page(qtbot: QtBot, active: MainWindow) -> None:
    field, offered = _typing(qtbot, active, "me")
    active.sidebar.list.setFocus()
    assert _shown(offered) == []
    field.setFocus()
    QTest.keyClicks(field, "m")
    assert _shown(offered) == ["Memes"]
    active.navigator.go(places.ALBUMS)
    assert _shown(offered) == []


def test_the_list_stays_in_a_small_window(qtbot: QtBot, active: MainWindow) -> None:
    active.resize(800, 600)
    _, offered = _typing(qtbot, active, "p")
    assert _shown(offered)[0] == "person:"
    assert active.rect().contains(offered.geometry())


def test_the_list_leaves_what_was_understood_in_sight(qtbot: QtBot, active: MainWindow) -> None:
    _, offered = _typing(qtbot, active, "beach me")
    shown = page(active)
    assert isinstance(shown, PhotosPage)
    chips = shown.chips
    qtbot.waitUntil(chips.isVisible)
    bottom = chips.mapTo(active, chips.rect().bottomLeft()).y()
    qtbot.waitUntil(lambda: offered.geometry().top() > bottom)
    assert offered.geometry().top() < bottom + 12
