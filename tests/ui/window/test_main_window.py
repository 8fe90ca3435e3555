"""The frame of the window: what it opens on, how its parts share the room, dialogs, colours, closing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from photosort.model.acts import Merge, TakeOutFolder
from photosort.organizing.progress import Phase, Progress
from photosort.ui.dialogs.settings.settings_dialog import SettingsDialog
from photosort.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from photosort.ui.pages import places
from photosort.ui.pages.welcome_page import WelcomePage
from photosort.ui.services.notice import Notice
from photosort.ui.widgets.dialog import Dialog
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import album, dialog, open_album, organizer, page, press
from tests.ui.fakes import FakeLibrary


def test_it_opens_on_the_albums(window: MainWindow) -> None:
    assert window.navigator.place() == places.ALBUMS
    assert window.windowTitle() == "Photosort"
    assert window.header.title.full() == "Albums"
    assert "16 albums" in window.header.subtitle.full()


def test_an_empty_library_opens_on_the_drop_target(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    for root in library.folders.all():
        library.history.do(TakeOutFolder(root.id))
    qtbot.waitUntil(lambda: isinstance(window.page(), WelcomePage))
    assert not window.sidebar.isVisible()
    assert not window.header.isVisible()
    assert window.status_bar.detail.full() == "No folder yet"


@pytest.mark.parametrize("keys", ["F8", "F9"])
def test_panels_open_and_close(qtbot: QtBot, window: MainWindow, keys: str) -> None:
    open_album(qtbot, window, "Apples")
    part = window.panel if keys == "F8" else window.sidebar
    assert part.isVisible()
    press(qtbot, window, keys)
    assert not part.isVisible()
    press(qtbot, window, keys)
    assert part.isVisible()


def test_a_closed_sidebar_is_opened_by_the_mouse(qtbot: QtBot, window: MainWindow) -> None:
    assert not window.header.sidebar.isVisible()
    window.resize(800, 600)
    assert not window.sidebar.isVisible()
    qtbot.mouseClick(window.header.sidebar, Qt.MouseButton.LeftButton)
    assert window.sidebar.isVisible()
    assert not window.header.sidebar.isVisible()


def test_narrow_windows_lay_the_panel_over_the_page(qtbot: QtBot, window: MainWindow) -> None:
    open_album(qtbot, window, "Apples")
    window.resize(1000, 700)
    assert window.sidebar.isVisible()
    assert not window.panel.isVisible()
    width = window.centre.width()
    press(qtbot, window, "F8")
    assert window.panel.isVisible()
    assert window.centre.width() == width
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.panel.isVisible()
    window.resize(800, 600)
    assert not window.sidebar.isVisible()
    press(qtbot, window, "F9")
    assert window.sidebar.isVisible()
    press(qtbot, window, "F9")
    press(qtbot, window, "F8")
    window.toast.say(Notice("21 photos are back. IMG_0042.jpg is not: another file now has its name", action="Show"))

    def end() -> int:
        return window.toast.mapTo(window, window.toast.rect().topRight()).x()

    # The panel lies over no button of the toast.
    qtbot.waitUntil(lambda: end() < window.panel.mapTo(window, QPoint(0, 0)).x())
    window.resize(1440, 900)
    assert window.panel.isVisible()
    assert window.panel.parentWidget() is window.splitter
    assert window.minimumWidth() <= 720


def test_escape_and_back_lead_to_the_albums(qtbot: QtBot, window: MainWindow) -> None:
    open_album(qtbot, window, "Apples")
    assert window.header.back.isVisible()
    assert window.windowTitle() == "Apples – Photosort"
    press(qtbot, window, "Alt+Left")
    assert window.navigator.place() == places.ALBUMS
    assert window.header.title.full() == "Albums"


def test_the_page_of_an_album_that_is_gone_is_left(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    gone = open_album(qtbot, window, "Apples")
    library.history.do(Merge((gone, album(window, "Castles").id), album(window, "Castles").id))
    qtbot.waitUntil(lambda: page(window).title() == "Albums")


@pytest.mark.parametrize(("name", "kind"), [("shortcuts", ShortcutsDialog), ("settings", SettingsDialog)])
def test_sheets_of_the_menus(qtbot: QtBot, window: MainWindow, name: str, kind: type[Dialog]) -> None:
    window.dispatcher.run(name)
    asked = dialog(qtbot, window, kind)
    window.dispatcher.run("about")  # nothing else opens meanwhile
    assert window.dispatcher.dialogs.now is asked
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert window.dispatcher.dialogs.now is None


def test_a_change_of_colours_repaints_everything(qtbot: QtBot, window: MainWindow) -> None:
    from photosort.ui.style.theme import Scheme

    light = window.header.back.icon().cacheKey()
    window.context.theme.set_scheme(Scheme.DARK)
    assert window.header.back.icon().cacheKey() != light
    assert not window.grab().isNull()


def test_closing_while_working_asks(qtbot: QtBot, window: MainWindow) -> None:
    organizer(window).snapshot = Progress(Phase.READING, 2, 4, 1, 2)
    assert not window.close()
    asked = dialog(qtbot, window, Dialog)
    assert asked.title.full() == "Photosort is still reading photos."
    assert (asked.cancel.text(), asked.action.text()) == ("Stay", "Close")
    asked.cancel.click()
    assert window.isVisible()
    assert not window.close()
    dialog(qtbot, window, Dialog).action.click()
    assert not window.isVisible()


def test_the_toast_waits_while_it_is_looked_at(qtbot: QtBot, window: MainWindow) -> None:
    toast = window.toast
    toast.say(Notice("Moved 2 photos to the trash", action="Undo", act=lambda: None))
    toast._left = 150
    toast.button.setFocus()
    window.activateWindow()
    qtbot.waitUntil(toast.button.hasFocus)
    qtbot.wait(300)
    assert toast.isVisible()
    toast.button.clearFocus()
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_pages_that_are_left_for_good_are_given_back(qtbot: QtBot, window: MainWindow) -> None:
    before = len(window.navigator.pages())
    for name in ("Apples", "Castles"):
        open_album(qtbot, window, name)
        window.navigator.go(places.ALBUMS)
    assert len(window.navigator.pages()) == before


def test_long_names_and_many_albums_do_not_widen_the_window(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    from photosort.model.acts import Rename

    chosen = open_album(qtbot, window, "Apples")
    library.history.do(Rename(chosen, "A name of two hundred characters " * 6))
    qtbot.waitUntil(lambda: page(window).title().startswith("A name"))
    window.resize(800, 600)
    assert window.width() == 800
    assert not window.grab().isNull()
