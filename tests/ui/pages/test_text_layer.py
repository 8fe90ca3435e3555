"""In the viewer the words that a search found are lit where they stand, and T writes every line over the photo."""

import pytest
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.model.album import AlbumId
from photosort.model.changes import Changes
from photosort.model.photo import PhotoId
from photosort.model.text_line import TextLine
from photosort.model.view import View
from photosort.ui.pages.viewer.viewer_page import ViewerPage
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeLibrary

KEY = Qt.Key
LINES = (
    TextLine("TOTAL-SALE", 0.9, (0.1, 0.2, 0.5, 0.2, 0.5, 0.3, 0.1, 0.3)),
    TextLine("<b>&amp;</b>", 0.9, (0.1, 0.6, 0.9, 0.6, 0.9, 0.7, 0.1, 0.7)),
)
SEARCH = "text:total"


@pytest.fixture
def photos(library: FakeLibrary) -> list[PhotoId]:
    ids = library.photos.ids(View(album=AlbumId(3)))[:3]
    library.texts.read = {ids[0]: LINES, ids[1]: ()}
    return list(ids)


@pytest.fixture
def viewer(window: MainWindow, photos: list[PhotoId], qtbot: QtBot) -> ViewerPage:
    window.context.openPhoto.emit(PhotoToShow(photos[0], View(search=SEARCH), photos))
    viewer = window.page()
    assert isinstance(viewer, ViewerPage)
    qtbot.waitUntil(lambda: bool(viewer.text.lit()))
    return viewer


def shares(viewer: ViewerPage, corners: list[QPointF]) -> list[tuple[float, float]]:
    """Points of the stage as shares of the picture as it lies there."""
    rect = viewer.stage.picture_rect()
    return [
        (round((one.x() - rect.x()) / rect.width(), 2), round((one.y() - rect.y()) / rect.height(), 2))
        for one in corners
    ]


def lit(viewer: ViewerPage) -> list[tuple[float, float]]:
    [outline] = viewer.text.lit()
    return shares(viewer, [outline.at(corner) for corner in range(4)])


def test_what_was_found_is_lit_wherever_the_picture_lies(viewer: ViewerPage) -> None:
    upright = [(0.1, 0.2), (0.3, 0.2), (0.3, 0.3), (0.1, 0.3)]
    assert lit(viewer) == upright
    viewer.stage.zoom_to(2.0)
    assert lit(viewer) == upright
    viewer.stage.resize(QSize(500, 300))
    assert lit(viewer) == upright
    assert viewer.text.size() == QSize(500, 300)
    viewer.stage.turn()
    assert lit(viewer) == [(0.8, 0.1), (0.8, 0.3), (0.7, 0.3), (0.7, 0.1)]
    viewer.text.grab()


def test_a_search_for_something_else_lights_nothing(window: MainWindow, photos: list[PhotoId], qtbot: QtBot) -> None:
    window.context.openPhoto.emit(PhotoToShow(photos[0], View(search="name:total"), photos))
    viewer = window.page()
    assert isinstance(viewer, ViewerPage)
    QTest.keyClick(viewer.stage, KEY.Key_T)
    qtbot.waitUntil(lambda: len(viewer.text.lines()) == 2)
    assert viewer.text.lit() == []


def test_t_writes_the_lines_and_a_click_copies_one(viewer: ViewerPage, qtbot: QtBot) -> None:
    assert viewer.text.lines() == []
    QTest.keyClick(viewer.stage, KEY.Key_T)
    assert [text for _, text in viewer.text.lines()] == ["TOTAL-SALE", "<b>&amp;</b>"]
    viewer.text.grab()
    place = viewer.text.lines()[1][0].boundingRect().center().toPoint()
    QTest.mouseClick(viewer.text, Qt.MouseButton.LeftButton, pos=place)
    assert QGuiApplication.clipboard().text() == "<b>&amp;</b>"
    assert viewer.text.note() == "Line copied."
    viewer.text.grab()
    QTest.keyClick(viewer.stage, KEY.Key_T)
    assert (viewer.text.lines(), viewer.text.note()) == ([], "")
    assert viewer.text.lit()


def test_escape_takes_the_text_away_first(viewer: ViewerPage, window: MainWindow) -> None:
    QTest.keyClick(viewer.stage, KEY.Key_T)
    QTest.keyClick(viewer.stage, KEY.Key_Escape)
    assert (viewer.text.written, window.page()) == (False, viewer)
    QTest.keyClick(viewer.stage, KEY.Key_Escape)
    assert window.page() is not viewer


def test_beside_a_line_the_stage_has_the_pointer(viewer: ViewerPage, qtbot: QtBot) -> None:
    QTest.keyClick(viewer.stage, KEY.Key_T)
    beside = viewer.stage.picture_rect().center().toPoint()
    fitted = viewer.stage.fitted()
    QTest.mouseDClick(viewer.text, Qt.MouseButton.LeftButton, pos=beside)
    assert (fitted, viewer.stage.fitted()) == (True, False)


def test_why_there_is_no_text_is_said(
    window: MainWindow, library: FakeLibrary, photos: list[PhotoId], qtbot: QtBot
) -> None:
    window.context.openPhoto.emit(PhotoToShow(photos[1], among=photos))
    viewer = window.page()
    assert isinstance(viewer, ViewerPage)
    QTest.keyClick(viewer.stage, KEY.Key_T)
    qtbot.waitUntil(lambda: viewer.text.note() == "No text was found in this photo.")
    QTest.keyClick(viewer.stage, KEY.Key_Right)
    qtbot.waitUntil(lambda: viewer.text.note() == "This photo is not read for text yet.")
    viewer.text.grab()
    library.texts.read[photos[2]] = LINES
    library.store.tell(Changes(photos=frozenset(photos[2:])))
    qtbot.waitUntil(lambda: len(viewer.text.lines()) == 2)
    assert viewer.text.note() == ""
