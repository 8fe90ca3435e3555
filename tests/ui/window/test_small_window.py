"""In a small window, and with a large font, names come first: buttons become icons, bars go."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from photosort.organizing.progress import Phase, Progress
from photosort.settings import Settings
from photosort.ui.grid.name_editor import NameEditor
from photosort.ui.pages import places
from photosort.ui.pages.album_count.bar import AlbumCountBar
from photosort.ui.pages.viewer.viewer_page import ViewerPage
from photosort.ui.services.context import Context
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.style.theme import Scheme, Theme
from photosort.ui.widgets.header_tools import HeaderTool
from photosort.ui.widgets.labels import PartsLabel
from photosort.ui.widgets.menu import Menu
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import open_album, organizer, page
from tests.ui.fakes import FakeLibrary, FakeOrganizer

READING = Progress(Phase.READING, 2, 4, 0, 18, 61.0, 9.0)


@pytest.fixture(params=[1.0, 1.5])
def small(qtbot: QtBot, library: FakeLibrary, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    """The window at 800 x 600, also with a font half as large again."""
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    font.setPointSizeF(font.pointSizeF() * request.param)
    theme = Theme(Scheme.LIGHT, animations=False, font=font)
    fake = FakeOrganizer(library)
    context = Context(library, lambda: fake, Settings(animations=False), theme)
    made = MainWindow(context)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    made.begin()
    made.organizing.start()
    qtbot.waitUntil(lambda: made.page() is not None)
    yield made
    made.release()
    context.close()


def test_progress_is_whole_with_both_buttons(qtbot: QtBot, small: MainWindow) -> None:
    organizer(small).snapshot = READING
    status = small.status_bar
    qtbot.waitUntil(status.pause.isVisible)
    qtbot.wait(20)  # for the layout
    assert status.detail.full().startswith("0 of 18")
    assert status.detail.text() == status.detail.full()
    for part in (status.phase, status.detail, status.pause, status.stop):
        assert part.isVisible()
        assert part.width() >= part.sizeHint().width()
        assert part.geometry().right() < status.width()
    assert not status.bar.isVisible()
    assert (status.pause.toolTip(), status.stop.toolTip()) == ("Pause", "Stop")


def test_a_wide_bar_has_everything(qtbot: QtBot, small: MainWindow) -> None:
    small.resize(1900, 700)
    organizer(small).snapshot = READING
    status = small.status_bar
    qtbot.waitUntil(status.pause.isVisible)
    assert status.bar.isVisible()
    assert status.step.isVisible()
    assert "61 a second" in status.detail.full()


@pytest.mark.parametrize("name", ["India and France", "Ruins and old gates"])
def test_the_title_keeps_twenty_letters(qtbot: QtBot, small: MainWindow, name: str) -> None:
    open_album(qtbot, small, name)
    qtbot.waitUntil(lambda: small.header.title.full() == name)
    qtbot.wait(20)  # for the layout
    assert small.header.title.text() == name


def test_the_title_keeps_twenty_letters_beside_the_sidebar(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(800, 600)
    open_album(qtbot, window, "Ruins and old gates")
    [tool] = [one for one in window.header.findChildren(HeaderTool) if one.accessibleName() == "Split"]
    assert tool.isVisible()
    window.dispatcher.run("sidebar")
    assert not window.header.more.isVisible()
    qtbot.waitUntil(lambda: not tool.isVisible())  # it is in the menu of tools that lack room
    qtbot.waitUntil(lambda: window.header.title.text() == "Ruins and old gates")
    assert window.header.more.isVisible()
    menu = cast("Menu", window.header.more.menu())
    menu.aboutToShow.emit()
    words = [entry.text() for entry in menu.actions()]
    assert words == ["Rename", "Split", "Merge", "Trash…", "Order: Alike"]
    assert menu.actions()[-1].menu() is not None
    assert menu.minimumWidth() >= max(menu.room_for(entry) for entry in menu.actions())
    menu.actions()[0].trigger()
    [editor] = window.header.findChildren(NameEditor)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    window.dispatcher.run("sidebar")
    qtbot.waitUntil(tool.isVisible)
    assert not window.header.more.isVisible()


def test_fewer_or_more_says_both_ends_and_its_sentence_beside_the_sidebar(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(800, 600)
    window.dispatcher.run("sidebar")
    window.navigator.go(places.ALBUMS)
    window.dispatcher.run("album-count")
    [bar] = page(window).findChildren(AlbumCountBar)
    qtbot.waitUntil(lambda: bar.slider.maximum() == 6)
    qtbot.wait(20)  # for the layout
    seen = {label.text() for label in bar.findChildren(QLabel) if label.isVisible()}
    assert {"Fewer", "More"} <= seen
    assert bar.slider.width() > bar.width() / 2
    bar.slider.setValue(6)
    qtbot.waitUntil(lambda: bar.detail.text().startswith("The most albums there can be"))
    bar.slider.setValue(0)
    qtbot.waitUntil(lambda: bar.detail.text().startswith("The fewest albums there can be"))
    assert bar.detail.heightForWidth(bar.detail.width()) <= 2 * bar.detail.fontMetrics().lineSpacing()


def test_a_second_line_that_lacks_room_leaves_out_its_last_part_whole(qtbot: QtBot) -> None:
    line = PartsLabel()
    qtbot.addWidget(line)
    line.set_full("15 Alben · 496 Fotos · 1,6 GB")
    metrics = QFontMetrics(line.font())
    for width in range(metrics.horizontalAdvance("15 Alben · 496 Fotos") + 2, line.sizeHint().width() + 1):
        line.resize(width, 20)
        assert "…" not in line.text()


def test_tools_have_words_where_there_is_room(qtbot: QtBot, small: MainWindow) -> None:
    open_album(qtbot, small, "India and France")
    [tool] = [one for one in small.header.findChildren(HeaderTool) if one.accessibleName() == "Split"]
    assert tool.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    assert tool.toolTip() == "Split"
    small.resize(2400, 700)
    qtbot.waitUntil(lambda: tool.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon)


def test_the_history_leaves_the_map_and_the_albums_their_room(qtbot: QtBot, small: MainWindow) -> None:
    small.dispatcher.run("history")
    qtbot.waitUntil(small.panel.isVisible)
    edge = small.panel.mapTo(small, QPoint(0, 0)).x()

    def beside() -> bool:
        parts = [part for part in page(small).findChildren(QWidget) if part.parentWidget() is page(small)]
        return all(part.mapTo(small, part.rect().topRight()).x() < edge for part in parts if part.isVisible())

    for place in (places.MAP, places.ALBUMS):
        small.navigator.go(place)
        qtbot.waitUntil(beside)
    small.again_banner.want(True)
    buttons = small.again_banner.findChildren(QPushButton)
    qtbot.waitUntil(lambda: all(one.mapTo(small, one.rect().topRight()).x() < edge for one in buttons))


@pytest.mark.parametrize("history", [False, True])
def test_what_lies_over_the_viewer_leaves_the_photo_whole(qtbot: QtBot, small: MainWindow, history: bool) -> None:
    open_album(qtbot, small, "Mountains")
    small.context.openPhoto.emit(PhotoToShow(page(small).selected_photos()[0], page(small).view()))
    viewer = cast("ViewerPage", page(small))
    small.toggle_panel(history=history)
    panel = small.panel
    qtbot.waitUntil(lambda: panel.isVisible() and viewer.stage.width() < viewer.width())
    edge = viewer.stage.mapTo(small, QPoint(viewer.stage.width(), 0)).x()
    assert edge <= panel.mapTo(small, QPoint(0, 0)).x()
    viewer.arrows.show()
    assert viewer.arrows.after.geometry().right() < viewer.stage.geometry().right()
    small.toggle_panel(history=history)
    qtbot.waitUntil(lambda: viewer.stage.width() == viewer.width())
