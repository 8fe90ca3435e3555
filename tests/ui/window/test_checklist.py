"""What people know from other programs: a click on a head, I for the details, a full tooltip."""

from typing import cast

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from photosort.ui.pages import places
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.pages.viewer.viewer_page import ViewerPage
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import page

Key = Qt.Key


@pytest.fixture
def everything(window: MainWindow, qtbot: QtBot) -> PhotosPage:
    window.activateWindow()
    window.navigator.go(places.ALL)
    shown = cast("PhotosPage", page(window))
    qtbot.waitUntil(lambda: len(shown.grid.sections()) > 2)
    return shown


def test_a_click_on_the_head_of_a_month_selects_its_photos(everything: PhotosPage, qtbot: QtBot) -> None:
    grid, ids = everything.grid, everything.grid.photos.ids()
    second, third = (section.start for section in grid.sections()[1:3])

    def click(modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        top = grid.verticalOffset()
        [_, y] = grid.grid().heads_between(top, top + 100)[0]
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, modifiers, QPoint(60, y - top + 8))

    click()
    assert grid.selected_ids() == ids[:second]
    grid.verticalScrollBar().setValue(grid.grid().box(second).y)
    click(Qt.KeyboardModifier.ControlModifier)
    assert grid.selected_ids() == ids[:third]
    click()
    assert grid.selected_ids() == ids[second:third]


def test_a_key_selects_the_month_in_focus_and_backspace_goes_one_back(
    window: MainWindow, everything: PhotosPage, qtbot: QtBot
) -> None:
    grid, ids = everything.grid, everything.grid.photos.ids()
    second, third = (section.start for section in grid.sections()[1:3])
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    grid.go_to(second + 1, keyboard=True)
    qtbot.waitUntil(window.actions_["select-month"].isEnabled)
    qtbot.keyClick(grid, Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert grid.selected_ids() == ids[second:third]
    qtbot.keyClick(grid, Key.Key_Backspace)
    assert (grid.current_id(), window.page()) == (ids[second], everything)


def test_the_tooltip_says_where_the_photo_lies(
    everything: PhotosPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _where, text, *_more: told.append(text))
    grid = everything.grid
    where = grid.visualRect(grid.photos.index(0, 0)).center()
    grid.photos.prepare(range(1))
    grid.viewportEvent(QHelpEvent(QEvent.Type.ToolTip, where, where))
    [photo] = window.context.library.photos.get(grid.photos.ids()[:1])
    lines = told[0].splitlines()
    assert (lines[0], len(lines)) == (photo.shown_name, 4)
    assert lines[3].startswith(photo.root_path.decode().rpartition("/")[2])


def viewer(window: MainWindow, everything: PhotosPage, qtbot: QtBot) -> ViewerPage:
    ids = everything.grid.photos.ids()[:3]
    window.context.openPhoto.emit(PhotoToShow(ids[0], among=ids))
    found = page(window)
    assert isinstance(found, ViewerPage)
    return found


def test_i_shows_the_details_beside_the_viewer(window: MainWindow, everything: PhotosPage, qtbot: QtBot) -> None:
    shown = viewer(window, everything, qtbot)
    before = window.panel.isVisible()
    QTest.keyClick(shown.stage, Key.Key_I)
    assert window.panel.isVisible() is not before
