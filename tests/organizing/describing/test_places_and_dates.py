"""Where photos were taken, as towns of the globe."""

from dataclasses import replace

import numpy as np
import pytest

from photosort.organizing.describing import nearest_town
from photosort.organizing.describing.album_features import AlbumFeatures
from photosort.organizing.describing.places_and_dates import place
from tests.organizing.describing.made_up import CAMERA, album, names_of


def taken_at(latitude: float, *longitudes: float) -> AlbumFeatures:
    """An album with one photo at each longitude."""
    made = album(count=len(longitudes))
    headers = [replace(CAMERA, latitude=latitude, longitude=longitude) for longitude in longitudes]
    return replace(made, photos=[replace(p, header=header) for p, header in zip(made.photos, headers, strict=True)])


def test_districts_are_no_part_of_a_town(monkeypatch: pytest.MonkeyPatch) -> None:
    for found, town in (
        ("Lyon 08", "Lyon"), ("Paris 04 Hôtel-de-Ville", "Paris"), ("Budapest XI. kerület", "Budapest"),
        ("Port Said", "Port Said"), ("Saint-Denis", "Saint-Denis"),
    ):  # fmt: skip
        answer = {"city": found, "country": "X", "latitude": 9.93, "longitude": 76.26}
        monkeypatch.setattr(nearest_town, "_geocoder", lambda answer=answer: lambda spots: [answer])
        assert place(album(header=CAMERA)) == f"{town}, X"
        assert names_of([album(header=CAMERA)]) == [f"{town} · March 2018"]


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
