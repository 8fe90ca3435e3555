"""The map draws what is in sight, finds what a lasso holds, and needs no mouse."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from photosort.ui.pages import places
from photosort.ui.pages.map.map_page import MapPage
from photosort.ui.pages.map.names import Foot, paint_names
from photosort.ui.pages.map.points import Points
from photosort.ui.pages.viewer.viewer_page import ViewerPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeLibrary

SPOTS = st.lists(st.tuples(st.floats(-5, 5, width=32), st.floats(-5, 5, width=32)), min_size=1, max_size=80)


@given(SPOTS, st.floats(-3, 3), st.floats(-3, 3), st.floats(0.5, 3))
def test_a_lasso_round_a_box_holds_what_the_box_holds(
    spots: list[tuple[float, float]], x: float, y: float, half: float
) -> None:
    points = Points(np.array(spots, np.float32))
    box = np.array([(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)], np.float32)
    inside = set(points.inside(box).tolist())
    eps = 1e-4
    for place, (px, py) in enumerate(points.xy.tolist()):
        if abs(px - x) < half - eps and abs(py - y) < half - eps:
            assert place in inside
        if abs(px - x) > half + eps or abs(py - y) > half + eps:
            assert place not in inside


@given(SPOTS, st.sampled_from([(1, 0), (-1, 0), (0, 1), (0, -1)]))
def test_walking_goes_that_way_and_ends(spots: list[tuple[float, float]], way: tuple[int, int]) -> None:
    points = Points(np.array(spots, np.float32))
    place = 0
    for _ in range(len(spots) + 1):
        following = points.towards(place, *way)
        if following == place:
            break
        step = points.xy[following] - points.xy[place]
        assert step[0] * way[0] + step[1] * way[1] > 0
        place = following
    assert points.towards(place, *way) == place


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> MapPage:
    window.navigator.go(places.MAP)
    shown = window.page()
    assert isinstance(shown, MapPage)
    qtbot.waitUntil(lambda: len(shown.canvas._ids) > 0)
    return shown


def test_a_lasso_selects_and_escape_clears(page: MapPage, window: MainWindow, qtbot: QtBot) -> None:
    canvas = page.canvas
    corner, other = QPointF(2, 2), QPointF(canvas.width() - 2, canvas.height() - 2)
    path = [corner, QPointF(other.x(), corner.y()), other, QPointF(corner.x(), other.y()), corner]
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=path[0].toPoint())
    for point in path[1:]:
        QTest.mouseMove(canvas, point.toPoint())
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=path[-1].toPoint())
    assert len(page.selected_photos()) == len(canvas._ids)
    assert page.hint()
    canvas.grab()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert page.selected_photos() == []
    assert not page.hint()
    assert window.page() is page


def test_the_keyboard_takes_a_group(page: MapPage, library: FakeLibrary, qtbot: QtBot) -> None:
    canvas = page.canvas
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    page.select_all()
    chosen = page.selected_photos()
    assert chosen
    assert len({library.store.members[one].album_id for one in chosen}) == 1
    page.invert_selection()
    assert len(page.selected_photos()) == len(canvas._ids) - len(chosen)
    canvas.grab()


def test_zooming_makes_photos_larger(page: MapPage) -> None:
    canvas = page.canvas
    canvas.resize(900, 700)
    whole = canvas._side
    canvas.zoom_by(3)
    assert canvas._side > 1.5 * whole
    QTest.keyClick(canvas, Qt.Key.Key_0)
    assert canvas._zoom == 1.0


def test_the_map_fills_a_window_of_another_shape(page: MapPage, window: MainWindow, qtbot: QtBot) -> None:
    canvas = page.canvas
    window.resize(800, 1100)
    qtbot.waitUntil(lambda: canvas._islands.height == canvas.height())
    canvas.zoom_by(2)
    middle, laid = canvas._middle, canvas._islands
    window.resize(1400, 700)
    qtbot.wait(300)
    assert (canvas._middle, canvas._islands) == (middle, laid), "what the person looks at stays"


def test_a_click_takes_the_photo_under_the_pointer(page: MapPage) -> None:
    canvas = page.canvas
    place = int(canvas._drawn[7])
    spot = canvas._to_screen(*canvas._points.xy[place].tolist())
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=spot.toPoint())
    assert page.selected_photos() == [canvas._ids[place]]


def test_a_name_lies_on_no_photo_and_is_told_where_it_has_no_room(
    page: MapPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _where, text, *_more: told.append(text))
    theme, ground = page.context.theme, QPixmap(800, 400)
    ground.fill(Qt.GlobalColor.white)
    photos = np.array([(x, y) for x in range(100, 220, 20) for y in (0, 20, 80)], np.float64)
    feet = [
        Foot(1, "A name that is far too long for here", QPointF(160, 42), 12),
        Foot(2, "Hers", QPointF(160, 102), 6),
    ]
    painter = QPainter(ground)
    assert paint_names(painter, theme, ground.rect(), feet, photos, 18) == {1, 2}
    tight = np.concatenate([photos, [(160.0, 52.0)]])
    assert paint_names(painter, theme, ground.rect(), feet, tight, 18) == {2}
    painter.end()
    canvas = page.canvas
    place = int(canvas._drawn[7])
    canvas._named = set()
    where = canvas._to_screen(*canvas._points.xy[place].tolist()).toPoint()
    QApplication.sendEvent(canvas, QHelpEvent(QEvent.Type.ToolTip, where, canvas.mapToGlobal(where)))
    assert told == [canvas._names[int(canvas._groups[place])]]
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert told[1:] == [canvas._names[int(canvas._groups[canvas._focus])]]


def test_opening_from_the_map(page: MapPage, window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(page.canvas, Qt.Key.Key_Right)
    QTest.keyClick(page.canvas, Qt.Key.Key_Return)
    viewer = window.page()
    assert isinstance(viewer, ViewerPage)
    canvas = page.canvas
    [here] = viewer.selected_photos()
    group = canvas._groups[canvas._place_of[here]]
    island = [canvas._place_of[photo] for photo in viewer.line_up()]  # one can walk on in it
    assert sorted(island) == np.flatnonzero(canvas._groups == group).tolist()
    assert island == sorted(island, key=lambda place: tuple(canvas._points.xy[place][::-1]))
    assert window.navigator.back()
    assert window.page() is page
