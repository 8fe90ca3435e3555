"""Coasts and borders; and that the sea, where cameras without a fix are too, has no town."""

import numpy as np
import pytest

from photosort import assets
from photosort.organizing.describing.nearest_town import nearest_town
from photosort.organizing.describing.outlines import FILE, LEVELS, at_sea, outlines


@pytest.mark.parametrize("level", LEVELS)
def test_outlines_are_lines_on_the_globe_and_land_is_closed(level: str) -> None:
    land, borders = outlines(level)
    points = np.concatenate([*land, *borders])
    assert (np.abs(points) <= [180, 90]).all()
    assert all((ring[0] == ring[-1]).all() and len(ring) > 3 for ring in land)
    assert all(len(line) > 1 for line in borders)


@pytest.mark.parametrize(
    ("name", "longitude", "latitude"),
    [
        ("Lampedusa", 12.6, 35.51),
        ("Helgoland", 7.88, 54.18),
        ("Saint-Barthélemy", -62.83, 17.9),
        ("Norfolk", 167.95, -29.03),
    ],
)
def test_islands_where_people_live_are_drawn(name: str, longitude: float, latitude: float) -> None:
    near = [ring for ring in outlines(LEVELS[-1]).land if (np.abs(ring - [longitude, latitude]) < 0.3).all()]
    assert near, name


def test_the_finer_outlines_have_more_and_the_file_is_small() -> None:
    coarse, fine = (sum(map(len, outlines(level).land)) for level in LEVELS)
    assert fine > 5 * coarse
    assert (assets.folder() / FILE).stat().st_size < 2_000_000


@pytest.mark.parametrize(
    ("name", "place", "sea"),
    [
        ("Berlin", (52.52, 13.4), False),
        ("Null Island", (0.0, 0.0), True),
        ("the Atlantic", (30.0, -40.0), True),
        ("the Caspian Sea", (42.0, 50.5), True),
        ("Lake Victoria", (-1.0, 33.0), False),
        ("Antarctica", (-80.0, 0.0), False),
        ("the South Pole", (-89.5, 10.0), False),
        ("Chukotka, where the map is cut", (66.9, 179.99), False),
        ("the Bering Sea", (60.0, -179.99), True),
        ("Fort Kochi, on the coast", (9.966, 76.242), False),
    ],
)
def test_the_sea_is_told_from_land(name: str, place: tuple[float, float], sea: bool) -> None:
    assert at_sea(*place) is sea, name


@pytest.mark.parametrize("place", [(0.0, 0.0), (43.0, 5.0), (54.5, 7.0), (36.3, -3.5), (-40.0, 90.0)])
def test_the_sea_has_no_town(place: tuple[float, float]) -> None:
    assert nearest_town(*place) is None


def test_the_town_of_a_small_island_and_of_a_boat_before_the_coast_is_known() -> None:
    helgoland, boat = nearest_town(54.18, 7.89), nearest_town(41.6, 2.75)
    assert helgoland is not None
    assert helgoland.name == "Helgoland"
    assert boat is not None
    assert boat.country == "Spain"
