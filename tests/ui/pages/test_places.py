"""Places: clusters on the map of the world, what is selected there, and opening it."""

import dataclasses
from datetime import datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosort.model.acts import PlacePhotos
from photosort.model.photo import PhotoId
from photosort.model.view import Order, View
from photosort.ui.grid.drag import photo_data, photos_in
from photosort.ui.pages import places
from photosort.ui.pages.world import ground, selected_row, world_base
from photosort.ui.pages.world.cluster_painting import cover_rect
from photosort.ui.pages.world.clusters import clusters
from photosort.ui.pages.world.mercator import NORTHMOST, project, unproject
from photosort.ui.pages.world.place_completion import PlaceCompletion, area_of, find_places
from photosort.ui.pages.world.places_page import PlacesPage
from photosort.ui.pages.world.selected_page import SelectedPage
from photosort.ui.pages.world.tool import Tool
from photosort.ui.pages.world.town_labels import largest_towns
from photosort.ui.widgets.action_spec import Target
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


def spot(latitude: float, longitude: float) -> tuple[float, float]:
    """Where on the map of the world a place lies."""
    [[x, y]] = project(np.array([longitude]), np.array([latitude])).tolist()
    return x, y


def put(library: FakeLibrary, photo: PhotoId, spot: tuple[float, float] | None, number: int = 15) -> None:
    """Have a photo be taken somewhere, so many times 40 days before a day."""
    row = library.store.photos[photo]
    latitude, longitude = spot if spot is not None else (None, None)
    taken = datetime(2024, 5, 3) - timedelta(days=40 * number)
    header = dataclasses.replace(row.header, latitude=latitude, longitude=longitude, taken=taken)
    library.store.photos[photo] = dataclasses.replace(row, header=header)


@pytest.fixture
def placed(window: MainWindow, library: FakeLibrary, qtbot: QtBot) -> PlacesPage:
    """Ten photos in Kochi, five in Berlin, and no other has a place."""
    for number, photo in enumerate(library.photos.ids(View(order=Order.DATE))):
        put(library, photo, KOCHI if number < 10 else BERLIN if number < 15 else None, number)
    window.navigator.go(places.PLACES)
    page = window.page()
    assert isinstance(page, PlacesPage)
    qtbot.waitUntil(lambda: len(page.map._clusters) == 2)
    return page


def test_a_click_selects_the_photos_of_a_cluster(placed: PlacesPage, library: FakeLibrary, qtbot: QtBot) -> None:
    newest = library.photos.ids(View(order=Order.DATE))
    QTest.mouseClick(
        placed.map, Qt.MouseButton.LeftButton, pos=cover_rect(placed.map._at(placed.map._clusters[0])).center()
    )
    assert list(placed.selected_photos()) == newest[:10]
    qtbot.waitUntil(placed._strip.isVisible)
    QTest.mouseClick(placed.map, Qt.MouseButton.LeftButton, pos=placed.map.rect().topLeft())
    assert not placed.selected_photos()
    assert not placed._strip.isVisible()


def test_what_is_selected_is_shown_and_nothing_that_lies_between(
    placed: PlacesPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    newest = library.photos.ids(View(order=Order.DATE))
    put(library, newest[15], (30.0, 45.0))  # between Kochi and Berlin
    placed._load()
    qtbot.waitUntil(lambda: len(placed.map._clusters) == 3)
    placed.range.bars.end.setValue(int(placed._months[2]))  # the newest two are left out
    qtbot.waitUntil(lambda: sum(len(one.rows) for one in placed.map._clusters) == 14)
    placed.map._choose_all([one for one in placed.map._clusters if len(one.rows) > 1])
    assert placed._all.text() == "Show all 13"
    placed._all.click()
    page = window.page()
    assert isinstance(page, SelectedPage)
    qtbot.waitUntil(lambda: page.grid.photos.ids() == newest[2:15])
    assert (page.title(), page.subtitle()) == ("2 places", "13 photos")
    assert window.navigator.back()
    assert window.page() is placed


def test_by_keyboard_to_a_cluster_and_into_it(placed: PlacesPage, qtbot: QtBot) -> None:
    shown, scale = placed.map, placed.map._sight.scale
    first = next(number for number, one in enumerate(shown._clusters) if len(one.rows) == 10)
    shown._focus = first
    QTest.keyClick(shown, Qt.Key.Key_Left)
    assert len(shown._clusters[shown._focus].rows) == 5  # Berlin is in the north-west of Kochi
    QTest.keyClick(shown, Qt.Key.Key_Space)
    assert len(placed.selected_photos()) == 5
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not placed.selected_photos()
    QTest.keyClick(shown, Qt.Key.Key_Return)
    nearer = shown._sight.scale
    assert nearer > scale
    QTest.keyClick(shown, Qt.Key.Key_0)
    assert shown._sight.scale < nearer
    assert shown._sight.area().contains(*shown._plane[0].tolist())
    assert shown._sight.area().contains(*shown._plane[14].tolist())


def test_photos_without_a_place_are_counted(placed: PlacesPage, library: FakeLibrary) -> None:
    without = len(library.photos.ids(View())) - 15
    assert placed._missing.accessibleName() == f"{without} photos have no place."
    assert placed._missing.text() == f"<b>{without} photos have no place.</b>"
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


def test_a_tile_shows_what_the_outlines_say_although_it_is_drawn_of_few_points() -> None:
    """Land and sea in the middle of places on every kind of tile: inside a continent, at its coast, at sea."""
    land, sea = (QColor(10, 10, 10), QColor(250, 250, 250))
    colors = ground.Colors(sea, land, land, land)
    spots = {(23.0, 12.0): land, (48.5, 2.0): land, (62.0, 97.0): land, (-25.0, 133.0): land}
    spots |= {(45.0, -35.0): sea, (43.4, 34.5): sea, (0.0, 88.0): sea, (52.5, 4.1): sea, (41.5, 51.0): sea}
    for scale in (1_024.0, 4_000.0, 37_000.0, 900_000.0):
        for (latitude, longitude), expected in spots.items():
            [spot] = project(np.array([longitude]), np.array([latitude])) * scale / ground.TILE
            column, row = np.floor(spot).astype(int).tolist()
            x, y = ((spot - (column, row)) * ground.TILE).astype(int).tolist()
            assert ground.tile(column, row, scale, 1.0, colors).pixelColor(x, y) == expected, (scale, latitude)


def test_a_range_of_time_leaves_photos_out_and_selects_no_others(
    placed: PlacesPage, library: FakeLibrary, qtbot: QtBot
) -> None:
    placed.select_all()
    seconds = placed._seconds
    newest = placed._months[0]
    here = int((placed._months == newest).sum())
    assert 0 < here < 15
    placed.range.bars.start.setValue(int(newest))
    assert len(placed.selected_photos()) == here
    assert placed.subtitle().startswith(f"{here} photo")
    qtbot.waitUntil(lambda: sum(len(one.rows) for one in placed.map._clusters) == here)
    QTest.keyClick(placed.range.bars.start, Qt.Key.Key_Home)
    assert len(placed.selected_photos()) == 15 == len(seconds)
    placed.range.bars.end.setValue(int(placed._months[-1]))
    QTest.keyClick(placed.range.bars.end, Qt.Key.Key_PageUp)
    assert placed.range.range()[1] == min(newest, placed._months[-1] + 12)
    placed.range._all.click()
    assert placed.subtitle() == "15 photos with a place"


@pytest.mark.parametrize("tool", [Tool.BOX, Tool.LASSO])
def test_what_is_drawn_around_clusters_selects_them(placed: PlacesPage, tool: Tool, qtbot: QtBot) -> None:
    shown = placed.map
    (placed._box if tool is Tool.BOX else placed._lasso).click()

    def draw_around(number: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        around = cover_rect(shown._at(shown._clusters[number])).adjusted(-6, -6, 6, 6)
        corners = [around.topLeft(), around.topRight(), around.bottomRight(), around.bottomLeft(), around.topLeft()]
        corners = [around.topLeft(), around.bottomRight()] if tool is Tool.BOX else corners
        QTest.mousePress(shown, Qt.MouseButton.LeftButton, modifier, corners[0])
        for corner in corners[1:]:
            drag(shown, corner)
        QTest.mouseRelease(shown, Qt.MouseButton.LeftButton, modifier, corners[-1])

    draw_around(0)
    assert len(placed.selected_photos()) == 10
    middle = shown._sight.middle  # the strip has taken its room
    draw_around(1)
    assert len(placed.selected_photos()) == 5
    draw_around(0, Qt.KeyboardModifier.ShiftModifier)
    assert len(placed.selected_photos()) == 15
    draw_around(0, Qt.KeyboardModifier.ShiftModifier)  # a shape takes nothing away
    assert len(placed.selected_photos()) == 15
    assert shown._sight.middle == middle


def drag(shown: QWidget, point: QPoint) -> None:
    """QTest tells of no button that is held."""
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(point), QPointF(shown.mapToGlobal(point)), Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(shown, event)


def test_clusters_that_are_selected_stay_in_sight_where_the_row_takes_its_room(
    placed: PlacesPage, qtbot: QtBot
) -> None:
    shown = placed.map
    everywhere = shown.rect().adjusted(-1, -1, 1, 1)
    covers = [cover_rect(shown._at(one)) for one in shown._clusters]
    assert all(everywhere.contains(cover) for cover in covers)  # all was fitted once the range had its room
    shown._pan(QPointF(0, covers[0].bottom() - shown.height() + 60))  # the first one to the lower edge
    before, tall = cover_rect(shown._at(shown._clusters[1])), shown.height()
    shown._choose(shown._clusters[0].rows)
    qtbot.waitUntil(lambda: shown.height() < tall)
    assert shown.rect().contains(cover_rect(shown._at(shown._clusters[0])))
    now = cover_rect(shown._at(shown._clusters[1]))
    assert now.left() == before.left()  # no farther than that takes
    placed.select_none()
    qtbot.waitUntil(lambda: shown.height() == tall)
    placed.select_all()
    qtbot.waitUntil(lambda: shown.height() < tall)
    assert all(shown.rect().contains(cover_rect(shown._at(one))) for one in shown._clusters if shown._is_chosen(one))


def test_a_double_click_goes_into_a_cluster_at_the_lower_edge(placed: PlacesPage, qtbot: QtBot) -> None:
    shown = placed.map
    cover = cover_rect(shown._at(shown._clusters[0]))
    shown._pan(QPointF(0, cover.bottom() - shown.height() + 20))
    spot, scale = cover_rect(shown._at(shown._clusters[0])).center(), shown._sight.scale
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=spot)
    assert placed.selected_photos()
    QApplication.processEvents()
    assert placed.childAt(shown.mapTo(placed, spot)) is shown
    assert cover_rect(shown._at(shown._clusters[0])).contains(spot)
    QTest.mouseDClick(shown, Qt.MouseButton.LeftButton, pos=spot)
    assert shown._sight.scale > scale
    qtbot.waitUntil(placed._strip.isVisible)


def test_photos_that_are_selected_stand_in_a_row_that_scrolls_out_of_which_they_are_dragged(
    placed: PlacesPage, library: FakeLibrary, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dragged: list[list[PhotoId]] = []
    monkeypatch.setattr(selected_row, "drag_along", lambda _source, data, _picture: dragged.append(photos_in(data)))
    for photo in library.photos.ids(View()):
        put(library, photo, KOCHI)
    placed._load()
    qtbot.waitUntil(lambda: [len(one.rows) for one in placed.map._clusters] == [len(placed._seconds)])
    placed.select_all()
    chosen, row = placed.selected_photos(), placed._row
    qtbot.waitUntil(row.isVisible)
    assert list(row.thumbs.photos()) == list(chosen)
    bar = row.horizontalScrollBar()
    assert bar.maximum() == len(chosen) * selected_row.PITCH - selected_row.GAP - row.viewport().width()
    bar.setValue(bar.maximum())
    assert row.thumbs._in_sight().stop == len(chosen)
    spot = row.thumbs.rect_of(len(chosen) - 1).center()
    QTest.mousePress(row.thumbs, Qt.MouseButton.LeftButton, pos=spot)
    drag(row.thumbs, spot + QPoint(0, -40))
    QTest.mouseRelease(row.thumbs, Qt.MouseButton.LeftButton, pos=spot)
    assert dragged == [[chosen[-1]]]
    with qtbot.waitSignal(placed.context.openPhoto) as opened:
        QTest.mouseClick(row.thumbs, Qt.MouseButton.LeftButton, pos=spot)
    assert opened.args is not None
    assert opened.args[0].photo == chosen[-1]


def test_guessed_places_are_marked_in_the_row_until_they_are_confirmed(
    placed: PlacesPage, library: FakeLibrary, qtbot: QtBot
) -> None:
    guess = library.photos.ids(View(order=Order.DATE))[15]
    placed.context.acts.do(PlacePhotos((guess,), (BERLIN,), guessed=True))
    qtbot.waitUntil(lambda: sum(len(one.rows) for one in placed.map._clusters) == 16)
    placed.select_all()
    row = placed._row
    qtbot.waitUntil(row.isVisible)

    def marked() -> bool:
        """Whether there is a plate in the lower left corner of its picture."""
        rect = row.thumbs.rect_of(list(placed.selected_photos()).index(guess))
        row.ensureVisible(rect.center().x(), 0, 100)
        return (
            row.thumbs.grab(QRect(rect.left() + 6, rect.bottom() - 20, 2, 12)).toImage().pixelColor(1, 5).value() < 90
        )

    before = marked()
    placed.actions_.ask("confirm-place", Target((guess,)))
    qtbot.waitUntil(lambda: not placed._guessed)
    assert before
    assert not marked()


def test_clusters_of_photos_before_are_seen_and_not_taken_for_others_until_new_ones_are_gathered(
    placed: PlacesPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = placed.map
    pixels = shown.grab().toImage()
    middle = cover_rect(shown._at(shown._clusters[1])).center()
    monkeypatch.setattr(shown, "_gather", lambda _wanted: None)
    shown.show_photos(list(shown._photos)[:2], shown._plane[:2], slice(0, 2))  # of Kochi alone
    assert shown.grab().toImage() == pixels
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=middle)
    shown.select_all()
    shown.resize(shown.width(), shown.height() - 40)
    assert not placed.selected_photos()


def test_other_news_leave_the_clusters_as_they_are(placed: PlacesPage, qtbot: QtBot) -> None:
    clusters = placed.map._clusters
    placed._load()
    assert placed._task is not None
    qtbot.waitUntil(lambda: placed._task is None)
    placed.map._rest.stop()
    placed.map._settle()
    assert placed.map._clusters is clusters


def test_where_many_clusters_are_on_one_spot_the_largest_are_painted(
    placed: PlacesPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[int] = []
    monkeypatch.setattr(world_base, "MOST_PAINTED", 1)
    monkeypatch.setattr(world_base, "paint_cluster", lambda *args, **_: painted.append(args[4]))
    placed.map.grab()
    assert sorted(painted) == [5, 10]  # as they are gathered
    painted.clear()
    monkeypatch.setattr(placed.map, "_wanted", lambda: (1.0, 0, 0))
    placed.map.grab()
    assert painted == [10]
    placed.select_all()
    assert len(placed.selected_photos()) == 15


def test_photos_are_shown_on_the_map(
    placed: PlacesPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    newest = library.photos.ids(View(order=Order.DATE))
    placed.range.bars.start.setValue(int(placed._months[0]))
    window.navigator.go(places.ALL)
    qtbot.waitUntil(lambda: window.page() is not placed)
    window.actions_.ask("show-on-map", Target((newest[12], newest[20])))
    qtbot.waitUntil(lambda: window.page() is placed and bool(placed.selected_photos()))
    assert list(placed.selected_photos()) == [newest[12]]
    assert placed.map._sight.area().contains(*placed.map._plane[12].tolist())
    assert not placed.map._sight.area().contains(*placed.map._plane[0].tolist())
    qtbot.waitUntil(lambda: [len(one.rows) for one in placed.map._ringed] == [5])  # it is not the first one of them
    said: list[str] = []
    placed.context.failed.connect(said.append)
    window.actions_.ask("show-on-map", Target((newest[20],)))
    qtbot.waitUntil(lambda: said == ["It has no place."])
    assert window.navigator.back()


def test_photos_are_placed_by_keys_where_the_cross_is(
    placed: PlacesPage, window: MainWindow, library: FakeLibrary, qtbot: QtBot
) -> None:
    without = library.photos.ids(View(order=Order.DATE))[20:22]
    window.actions_.ask("place-on-map", Target(tuple(without)))
    shown = placed.map
    assert placed._band.isVisible()
    qtbot.waitUntil(shown.hasFocus)
    here = shown.aim_spot()
    QTest.keyClick(shown, Qt.Key.Key_Left)
    QTest.keyClick(shown, Qt.Key.Key_Up)
    west, north = shown.aim_spot().toTuple()
    assert (west < here.x(), north > here.y()) == (True, True)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: placed.subtitle() == "17 photos with a place")
    header = library.store.photos[without[0]].header
    assert (header.latitude, header.longitude) == pytest.approx((north, west))
    assert not placed._band.isVisible()
    library.history.undo()
    qtbot.waitUntil(lambda: placed.subtitle() == "15 photos with a place")
    window.actions_.ask("place-on-map", Target(tuple(without)))
    assert placed.escape()
    assert not placed._band.isVisible()
    assert not placed.escape()


def test_photos_are_dropped_where_they_were_taken(placed: PlacesPage, library: FakeLibrary, qtbot: QtBot) -> None:
    without = library.photos.ids(View(order=Order.DATE))[20:22]
    shown = placed.map
    where = shown._sight.at(*spot(52.52, 13.4))
    data = photo_data(without, [])
    drop = QDropEvent(where, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    shown.dropEvent(drop)
    qtbot.waitUntil(lambda: placed.subtitle() == "17 photos with a place")
    header = library.store.photos[without[0]].header
    assert (header.latitude, header.longitude) == pytest.approx(BERLIN, abs=0.2)
    library.history.undo()
    qtbot.waitUntil(lambda: placed.subtitle() == "15 photos with a place")


def test_the_largest_towns_have_labels_in_the_language_of_the_person() -> None:
    found = largest_towns(QRectF(0, -0.5, 1, 1), 1_200)
    assert {"Moscow", "Cairo", "Tokyo"} <= {label.name for label in found}
    around_berlin = QRectF(*spot(52.7, 13.0), 0.003, 0.003)
    near = largest_towns(around_berlin, 90_000)
    assert [label.name for label in near][:2] == ["Berlin", "Potsdam"]


def look_for(placed: PlacesPage, qtbot: QtBot, text: str) -> None:
    QTest.keyClicks(placed._search, text)
    QTest.keyClick(placed._search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: placed.map._found is not None, timeout=20_000)


def test_a_town_without_photos_is_found_and_shown(placed: PlacesPage, qtbot: QtBot) -> None:
    look_for(placed, qtbot, "ushuaia")
    assert placed.map._found is not None
    assert placed.map._found.name == "Ushuaia, Argentina"
    assert placed.map._sight.area().contains(*spot(-54.8, -68.3))
    assert placed.escape()
    assert placed.map._found is None


def test_a_country_alone_is_found_and_seen_whole(placed: PlacesPage, qtbot: QtBot) -> None:
    look_for(placed, qtbot, "argen")
    assert placed.map._found is not None
    assert placed.map._found.name == "Argentina"
    area = placed.map._sight.area()
    for place in ((-54.8, -68.3), (-22.2, -65.0), (-34.6, -58.4)):
        assert area.contains(*spot(*place))
    assert area.width() < 0.3


def test_places_are_suggested_below_the_field(placed: PlacesPage, qtbot: QtBot) -> None:
    [completion] = placed._search.findChildren(PlaceCompletion)
    placed._search.setFocus()
    QTest.keyClicks(placed._search, "german")
    assert completion.list is not None
    assert [row.choice.shown for row in completion.list.rows()] == ["Looking for places…"]
    QTest.keyClick(placed._search, Qt.Key.Key_Tab)  # there is nothing to take yet
    assert placed._search.text() == "german"
    placed._search.setFocus()
    QTest.keyClicks(placed._search, "y")
    QTest.keyClick(placed._search, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: completion.list is not None and len(completion.list.rows()) > 1, timeout=20_000)
    shown = [row.choice.shown for row in completion.list.rows()]
    assert shown[0] == "Germany"
    assert "Germantown, United States" in shown
    QTest.keyClick(placed._search, Qt.Key.Key_Down)
    QTest.keyClick(placed._search, Qt.Key.Key_Down)
    QTest.keyClick(placed._search, Qt.Key.Key_Return)
    assert placed.map._found is not None
    assert placed.map._found.name == shown[1] == placed._search.text()
    assert not completion.list.isVisible()


def test_what_is_typed_after_a_search_is_the_next_search(
    placed: PlacesPage, library: FakeLibrary, qtbot: QtBot
) -> None:
    placed.select_all()
    placed._search.setFocus()
    look_for(placed, qtbot, "ushuaia")
    focused = QApplication.focusWidget()
    assert focused is placed._search
    QTest.keyClicks(focused, "xyz")
    assert placed._search.text() == "xyz"


def test_a_state_is_found_before_a_small_town_and_after_a_large_one(placed: PlacesPage) -> None:
    assert [place.words for place in find_places("kerala")][:1] == ["Kerala, India"]
    assert [place.words for place in find_places("Ontario, Can")][:1] == ["Ontario, Canada"]
    assert [place.words for place in find_places("kochi")][:2] == ["Kochi, India", "Kochi, Japan"]
    area = area_of(find_places("kerala")[0])
    assert area.contains(*spot(*KOCHI))


def test_photos_without_a_place_are_listed(placed: PlacesPage, window: MainWindow, library: FakeLibrary) -> None:
    without = library.photos.ids(View(order=Order.DATE))[15:]
    placed._show_missing.click()
    page = window.page()
    assert isinstance(page, SelectedPage)
    assert (page.title(), list(page.view().photos or ())) == ("Photos without a place", without)
