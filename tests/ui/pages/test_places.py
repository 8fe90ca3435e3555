"""Places: clusters on the map of the world, what is selected there, and opening it."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosort.model.acts import PlacePhotos
from photosort.model.view import Order, View
from photosort.ui.pages import places
from photosort.ui.pages.world.area_page import AreaPage
from photosort.ui.pages.world.clusters import clusters
from photosort.ui.pages.world.mercator import NORTHMOST, project, unproject
from photosort.ui.pages.world.places_page import PlacesPage
from photosort.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeLibrary, FakeOrganizer

BERLIN, KOCHI = (52.52, 13.40), (9.97, 76.28)


@given(st.floats(-NORTHMOST, NORTHMOST), st.floats(-180, 180))
def test_the_way_to_the_plane_and_back(latitude: float, longitude: float) -> None:
    [[x, y]] = project(np.array([longitude]), np.array([latitude])).tolist()
    assert 0 <= x <= 1
    assert unproject(x, y) == pytest.approx((latitude, longitude), abs=1e-7)


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(-0.5, 0.5)), max_size=80), st.sampled_from([300, 3_000, 90_000]))
def test_every_photo_is_in_one_cluster_and_no_two_are_too_near(points: list[tuple[float, float]], scale: int) -> None:
    found = clusters(np.array(points, np.float64).reshape(-1, 2), scale, 68)
    assert sorted(row for one in found for row in one.rows.tolist()) == list(range(len(points)))
    middles = np.array([(one.x, one.y) for one in found]).reshape(-1, 2) * scale
    apart = np.sqrt(((middles[:, None] - middles[None]) ** 2).sum(2)) + np.eye(len(found)) * 1e9
    assert not len(found) or apart.min() >= 68 - 1e-6


def test_photos_in_their_order_largest_cluster_first() -> None:
    plane = project(np.array([76.28, 13.4, 76.3]), np.array([9.97, 52.5, 9.98]))
    assert [one.rows.tolist() for one in clusters(plane, 1_000, 68)] == [[0, 2], [1]]


@pytest.fixture
def placed(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> PlacesPage:
    """Ten photos in Kochi, five in Berlin, and no other has a place."""
    for number, photo in enumerate(library.photos.ids(View(order=Order.DATE))):
        row = library.store.photos[photo]
        spot = KOCHI if number < 10 else BERLIN if number < 15 else (None, None)
        header = dataclasses.replace(row.header, latitude=spot[0], longitude=spot[1])
        library.store.photos[photo] = dataclasses.replace(row, header=header)
    window.navigator.go(places.PLACES)
    page = window.page()
    assert isinstance(page, PlacesPage)
    qtbot.waitUntil(lambda: len(page.map._clusters) == 2)
    return page


def test_a_click_selects_the_photos_of_a_cluster(placed: PlacesPage, library: FakeLibrary, qtbot: QtBot) -> None:
    newest = library.photos.ids(View(order=Order.DATE))
    QTest.mouseClick(
        placed.map, Qt.MouseButton.LeftButton, pos=placed.map._cover_rect(placed.map._clusters[0]).center()
    )
    assert list(placed.selected_photos()) == newest[:10]
    assert placed._strip.isVisible()
    QTest.mouseClick(placed.map, Qt.MouseButton.LeftButton, pos=placed.map.rect().topLeft())
    assert not placed.selected_photos()
    assert not placed._strip.isVisible()


def test_all_of_what_is_selected_is_shown(
    placed: PlacesPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    placed.map._choose(placed.map._clusters[1].rows)
    placed._show_all()
    page = window.page()
    assert isinstance(page, AreaPage)
    qtbot.waitUntil(lambda: page.grid.photos.ids() == library.photos.ids(View(order=Order.DATE))[10:15])
    qtbot.waitUntil(lambda: page.title() == "Civray, France")  # of the tests, wherever it is
    assert window.navigator.back()
    assert window.page() is placed


def test_by_keyboard_to_a_cluster_and_into_it(placed: PlacesPage, qtbot: QtBot) -> None:
    shown, scale = placed.map, placed.map._scale
    first = next(number for number, one in enumerate(shown._clusters) if len(one.rows) == 10)
    shown._focus = first
    QTest.keyClick(shown, Qt.Key.Key_Left)
    assert len(shown._clusters[shown._focus].rows) == 5  # Berlin is in the north-west of Kochi
    QTest.keyClick(shown, Qt.Key.Key_Space)
    assert len(placed.selected_photos()) == 5
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not placed.selected_photos()
    QTest.keyClick(shown, Qt.Key.Key_Return)
    nearer = shown._scale
    assert nearer > scale
    QTest.keyClick(shown, Qt.Key.Key_0)
    assert shown._scale < nearer
    assert shown._seen().contains(*shown._plane[0].tolist())
    assert shown._seen().contains(*shown._plane[14].tolist())


def test_photos_without_a_place_are_counted(placed: PlacesPage, library: FakeLibrary) -> None:
    without = len(library.photos.ids(View())) - 15
    assert placed._missing.text() == f"{without} photos have no place."
    assert placed.subtitle() == "15 photos with a place"


def test_all_in_view_are_selected(placed: PlacesPage) -> None:
    placed.select_all()
    assert len(placed.selected_photos()) == 15
    assert placed._name.text() == "2 places"
    placed._all.setFocus()
    QTest.keyClick(placed._all, Qt.Key.Key_Escape)
    assert not placed.selected_photos()
    placed.select_all()
    placed.select_none()
    assert not placed.selected_photos()


def test_places_are_suggested_and_taken_back(placed: PlacesPage, library: FakeLibrary, qtbot: QtBot) -> None:
    organizer = placed.context.organizer
    assert isinstance(organizer, FakeOrganizer)
    without = library.photos.ids(View(order=Order.DATE))[15:17]
    organizer.suggestion = PlacePhotos(tuple(without), (BERLIN, BERLIN), guessed=True)
    placed._load()
    qtbot.waitUntil(placed._suggest.isVisible)
    assert placed._suggest.text() == "Place these 2 there"
    organizer.suggestion = None  # they have one then
    placed._suggest.click()
    qtbot.waitUntil(lambda: placed.subtitle() == "17 photos with a place")
    assert not placed._suggest.isVisible()
    library.history.undo()
    qtbot.waitUntil(lambda: placed.subtitle() == "15 photos with a place")
