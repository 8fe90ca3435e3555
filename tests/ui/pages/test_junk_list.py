"""The rows of likely junk show what would go, and give room in order."""

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from photosort.model.view import View
from photosort.ui.pages import places
from photosort.ui.pages.junk_list import FEWEST, MOST, WALL, JunkList
from photosort.ui.pages.junk_page import JunkPage, walls
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, page
from tests.ui.fakes import FakeLibrary


@pytest.fixture
def rows(qtbot: QtBot, window: MainWindow) -> JunkList:
    window.navigator.go(places.JUNK)
    shown = page(window)
    assert isinstance(shown, JunkPage)
    qtbot.waitUntil(lambda: len(shown.list.wall(shown.list.rows()[0])) == WALL)
    return shown.list


def test_the_wall_shows_what_would_go_without_what_is_held_back(window: MainWindow, library: FakeLibrary) -> None:
    memes = album(window, "Memes")
    wall = walls(library, [memes])[memes.id]
    assert len(wall) == WALL
    assert set(wall) <= set(library.photos.ids(View(album=memes.id)))
    assert all(row.tick for row in library.albums.memberships(wall))
    assert memes.held_back > 0


def test_until_it_is_known_the_cover_stands_for_it(window: MainWindow) -> None:
    made = JunkList(window.context, {}, window)
    assert made.wall(album(window, "Memes")) == album(window, "Memes").cover


def test_a_wide_row_has_everything(rows: JunkList) -> None:
    room = rows.room(1200)
    assert (room.columns, room.bar, room.words) == (MOST, True, True)


def test_a_narrow_row_lets_the_bar_go_then_the_words_then_pictures(rows: JunkList) -> None:
    seen = [rows.room(width) for width in range(1200, 250, -10)]
    assert [room.bar for room in seen] == sorted((room.bar for room in seen), reverse=True)
    assert [room.words for room in seen] == sorted((room.words for room in seen), reverse=True)
    assert any(room.words and not room.bar for room in seen)
    assert any(not room.words and room.columns >= FEWEST for room in seen)


@pytest.mark.parametrize("width", [330, 420, 520, 640, 800, 1200])
def test_a_name_has_twenty_letters_beside_buttons_and_wall(rows: JunkList, width: int) -> None:
    rect = QRect(0, 0, width, rows.row_height(0))
    buttons = dict(rows.buttons(0, rect))
    assert rect.contains(buttons["review"])
    assert not buttons["review"].intersects(buttons["dismiss"])
    room = rows.room(width)
    wall = room.columns * 49
    left = 24 + wall + (18 if room.columns else 0)
    right = buttons["dismiss"].x() - 16 - (134 if room.bar else 0)
    assert right - left >= rows._least() or room.columns == 0
