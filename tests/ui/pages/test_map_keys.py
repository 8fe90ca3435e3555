"""On the map the arrows take the selection with them, as in the grids: every key is for the photo with the ring."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photosort.model.photo import Mark, PhotoId
from photosort.ui.dialogs.trash_review.dialog import TrashReviewDialog
from photosort.ui.pages import places
from photosort.ui.pages.map.canvas import MapCanvas
from photosort.ui.pages.map.map_page import MapPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.driving import dialog, press
from tests.ui.fakes import FakeLibrary

Key = Qt.Key


@pytest.fixture
def canvas(active: MainWindow, qtbot: QtBot) -> MapCanvas:
    """The map, with one photo clicked."""
    active.navigator.go(places.MAP)
    shown = active.page()
    assert isinstance(shown, MapPage)
    qtbot.waitUntil(lambda: len(shown.canvas._drawn) > 0)
    qtbot.mouseClick(shown.canvas, Qt.MouseButton.LeftButton, pos=spot(shown.canvas, int(shown.canvas._drawn[7])))
    return shown.canvas


def spot(canvas: MapCanvas, place: int) -> QPoint:
    return canvas._to_screen(*canvas._points.xy[place].tolist()).toPoint()


def test_arrows_select_and_keys_act_on_the_photo_with_the_ring(
    canvas: MapCanvas, active: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    clicked = canvas.selected()
    qtbot.keyClick(canvas, Key.Key_Down)
    ringed = canvas.focused()
    assert canvas.selected() == ringed != clicked
    [photo] = library.photos.get(ringed)
    qtbot.waitUntil(lambda: photo.shown_name in [label.text() for label in active.panel.info.findChildren(QLabel)])
    press(qtbot, active, "F")
    qtbot.waitUntil(lambda: set(library.store.hearts) == set(ringed))
    qtbot.waitUntil(lambda: active.toast.words.text() == "Made 1 photo a favourite")
    press(qtbot, active, "X")
    qtbot.waitUntil(lambda: library.store.marks == {ringed[0]: Mark.REJECTED})
    press(qtbot, active, "Del")
    review = dialog(qtbot, active, TrashReviewDialog)
    assert isinstance(review, TrashReviewDialog)
    assert review.ids() == tuple(ringed)
    review.reject()


def test_shift_adds_control_moves_the_ring_alone_and_an_arrow_takes_the_lasso_away(
    canvas: MapCanvas, qtbot: QtBot
) -> None:
    [clicked] = canvas.selected()
    qtbot.keyClick(canvas, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    [second] = canvas.focused()
    qtbot.keyClick(canvas, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert set(canvas.selected()) == {clicked, second}
    assert canvas.focused()[0] not in canvas.selected()
    corners = [QPoint(2, 2), QPoint(canvas.width() - 2, 2), QPoint(canvas.width() - 2, canvas.height() - 2)]
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=corners[0])
    for corner in corners[1:]:
        qtbot.mouseMove(canvas, corner)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=corners[-1])
    assert canvas.lassoed()
    qtbot.keyClick(canvas, Key.Key_Up)
    assert (canvas.selected(), canvas.lassoed()) == (canvas.focused(), False)


def test_the_photo_that_the_viewer_went_to_is_selected_unless_it_was(canvas: MapCanvas, active: MainWindow) -> None:
    shown = [PhotoId(int(one)) for one in canvas._ids[:3]]
    canvas.select([0, 1])
    canvas.focus_photo(shown[1])
    assert canvas.selected() == shown[:2]
    canvas.focus_photo(shown[2])
    assert canvas.selected() == shown[2:]
