"""What the menu bar leads to beside plain actions: the orders of the page, the look, the folder shown, the pause."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from photosort.model.photo import RootId
from photosort.model.view import Order, View
from photosort.organizing.progress import Phase, Progress
from photosort.ui.pages import places
from photosort.ui.pages.page_spec import Place
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.style.theme import ThemeColor
from photosort.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeOrganizer


def _ticked(window: MainWindow) -> list[str]:
    return [entry.text() for entry in window.orders.actions() if entry.isChecked()]


def _entry(window: MainWindow, text: str) -> QAction:
    return next(entry for entry in window.orders.actions() if entry.text() == text)


def test_the_orders_of_the_page_are_in_the_menu_with_a_tick_on_the_present_one(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.navigator.go(places.ALL)
    assert [entry.text() for entry in window.orders.actions()] == ["Alike", "Date", "Name", "Size"]
    assert _ticked(window) == ["Date"]
    _entry(window, "Size").trigger()
    page = window.page()
    assert isinstance(page, PhotosPage)
    assert page.view() == View(order=Order.SIZE)
    assert _ticked(window) == ["Size"]
    window.navigator.go(places.JUNK)
    assert _ticked(window) == ["Most likely first"]


def test_a_page_with_one_order_says_so(window: MainWindow) -> None:
    window.navigator.go(places.MAP)
    window.refresh()
    sort = window.actions_["sort"]
    assert not sort.isEnabled()
    assert "one order only" in sort.toolTip()


@pytest.mark.parametrize(("name", "canvas"), [("theme-dark", "#1b1b1b"), ("theme-light", "#ffffff")])
def test_the_look_changes_at_once_and_is_ticked(window: MainWindow, name: str, canvas: str) -> None:
    window.dispatcher.run("theme-auto")
    window.dispatcher.run(name)
    assert window.context.theme.color(ThemeColor.CANVAS).name() == canvas
    ticked = [one for one in ("theme-auto", "theme-light", "theme-dark") if window.actions_[one].isChecked()]
    assert ticked == [name]
    assert f"theme-{window.context.settings.theme}" == name
    window.dispatcher.run("theme-light")


def test_actions_on_a_folder_are_possible_while_it_is_shown(window: MainWindow) -> None:
    organizer = window.context.organizer
    assert isinstance(organizer, FakeOrganizer)
    window.navigator.go(places.ALL)
    window.refresh()
    assert not window.actions_["rescan-folder"].isEnabled()
    window.navigator.go(Place("folder", RootId(2)))
    window.refresh()
    assert window.actions_["rescan-folder"].isEnabled()
    organizer.asked.clear()
    window.actions_["rescan-folder"].trigger()
    assert organizer.asked == ["start"]


def test_the_menu_pauses_and_resumes_what_runs(qtbot: QtBot, window: MainWindow) -> None:
    organizer = window.context.organizer
    assert isinstance(organizer, FakeOrganizer)
    pause = window.actions_["pause"]
    assert not pause.isEnabled()
    organizer.snapshot = Progress(Phase.READING, 2, 4, 1, 9)
    qtbot.waitUntil(pause.isEnabled)
    assert pause.text() == "Pause"
    organizer.asked.clear()
    pause.trigger()
    assert organizer.asked == ["pause"]
    organizer.snapshot = replace(organizer.snapshot, phase=Phase.PAUSED)
    qtbot.waitUntil(lambda: pause.text() == "Resume")


def test_a_submenu_shows_which_entries_lie_in_it(window: MainWindow) -> None:
    view = window.menuBar().actions()[2].menu()
    assert isinstance(view, QMenu)
    inside = {entry.text(): entry.menu() for entry in view.actions() if entry.menu() is not None}
    assert set(inside) == {"Go to", "Sort by", "Appearance"}
