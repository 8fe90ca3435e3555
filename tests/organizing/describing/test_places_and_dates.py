"""Where photos were taken, as towns of the globe."""

from dataclasses import replace

import numpy as np
import pytest

from photosort.organizing.describing.album_features import AlbumFeatures
from photosort.organizing.describing.places_and_dates import part_of_city, place
from tests.organizing.describing.made_up import CAMERA, album, names_of


def taken_at(latitude: float, *longitudes: float) -> AlbumFeatures:
    """An album with one photo at each longitude."""
    made = album(count=len(longitudes))
    headers = [replace(CAMERA, latitude=latitude, longitude=longitude) for longitude in longitudes]
    return replace(made, photos=[replace(p, header=header) for p, header in zip(made.photos, headers, strict=True)])


@pytest.mark.parametrize(
    ("latitude", "longitude", "city", "part"),
    [
        (52.52, 13.405, "Berlin, Germany", "Mitte"),
        (52.44, 13.63, "Berlin, Germany", "Friedrichshagen"),  # 17 km from the middle, within the state of its name
        (51.49, -0.11, "London, United Kingdom", "Kennington"),
        (41.39, 2.17, "Barcelona, Spain", "Eixample"),  # a state holds more than the city, but this lies in its midst
        (45.75, 4.85, "Lyon, France", None),  # a numbered part has no name of its own
        (47.48, 19.02, "Budapest, Hungary", None),
        (41.8986, 12.4769, "Rome, Italy", None),  # the nearest town is Vatican City, 2 km away
        (41.9022, 12.4539, "Vatican City", None),
        (48.80, 2.13, "Versailles, France", None),
        (45.53, 9.23, "Sesto San Giovanni, Italy", None),
        (52.40, 13.05, "Potsdam, Germany", None),
        (1.30, 103.80, "Singapore", "Tanglin Halt"),  # a country that is one city
        (22.2818, 114.1588, "Hong Kong", "Admiralty"),  # the same, whose parts lie in regions of their own
        (22.4917, 114.1406, "Fanling, Hong Kong", None),  # far out
        (9.9816, 76.2999, "Kochi, India", "Kanayannur"),  # the land around it, listed with more people than the city
        (40.758, -73.9855, "New York City, United States", "Times Square"),  # of another county
        (40.728, -74.078, "Jersey City, United States", None),  # as near, in another state
        (21.0285, 105.852, "Hanoi, Vietnam", "Hoàn Kiếm"),
        (39.9085, 32.8526, "Ankara, Turkey", "Kavaklıdere"),  # the county of both
        (-12.0565, -77.053, "Lima, Peru", "Breña"),  # of a county of the city's name, in another state
        (22.585, 88.318, "Howrah, India", None),  # across the river from Kolkata, and large
        (30.0131, 31.2089, "Giza, Egypt", None),
    ],
)
def test_a_part_of_a_city_is_the_city(latitude: float, longitude: float, city: str, part: str | None) -> None:
    made = taken_at(latitude, *[longitude] * 4)
    assert (place(made), part_of_city(made)) == (city, part)


def test_an_album_all_over_a_city_is_of_no_part() -> None:
    assert part_of_city(taken_at(52.50, 13.40, 13.40, 13.30, 13.30)) is None


def test_albums_of_one_city_and_time_are_told_apart_by_its_parts() -> None:
    albums = [in_berlin(13.40), in_berlin(13.30), in_berlin(13.40, 13.30)]
    assert sorted(names_of(albums)) == [
        "Berlin · Halensee · March 2018",
        "Berlin · Kreuzberg · March 2018",
        "Berlin · March 2018",
    ]


def in_berlin(*longitudes: float) -> AlbumFeatures:
    return taken_at(52.50, *longitudes * 4)


@pytest.mark.parametrize(
    ("latitude", "longitude", "expected"),
    [
        (9.93, 76.26, "Kochi, India"),
        (78.23, 15.30, "Longyearbyen, Svalbard and Jan Mayen"),
        # By degrees on flat paper Finnsnes and Qasigiannguit are nearer; a mainland town is to all of Nordaustlandet.
        (69.66, 18.0, "Tromsø, Norway"),
        (67.0, -51.5, "Sisimiut, Greenland"),
        (80.0, 25.0, None),
        (10.0, -140.0, None),  # the Pacific
        (25.0, 5.0, None),  # the Sahara
        (90.0, 0.0, None),
        (-90.0, 180.0, None),
        (66.31, 179.95, "Egvekinot, Russia"),  # beyond 180 degrees
    ],
)
def test_towns_near_by_the_globe_and_none_that_is_far(latitude: float, longitude: float, expected: str | None) -> None:
    assert place(taken_at(latitude, *[longitude] * 4)) == expected


def test_both_sides_of_180_degrees_are_one_place() -> None:
    assert place(taken_at(-16.79, 179.99, -179.99, 179.98, -179.98, 179.99)) == place(taken_at(-16.79, 179.99))
    assert place(taken_at(-16.79, 179.99)) is not None


def test_photos_all_over_are_of_no_place() -> None:
    assert place(taken_at(48.0, *np.linspace(-170, 170, 9))) is None


def test_half_of_the_photos_at_one_place_are_enough() -> None:
    assert place(taken_at(9.93, 76.26, 76.26, 76.26, -103.0, 20.0)) == "Kochi, India"
