"""Where photos were taken, as towns."""

import pytest

from photosort.organizing.describing import album_names, places_and_dates
from tests.organizing.describing.made_up import CAMERA, album


def test_districts_are_no_part_of_a_town(monkeypatch: pytest.MonkeyPatch) -> None:
    for found, town in (
        ("Lyon 08", "Lyon"), ("Paris 04 Hôtel-de-Ville", "Paris"), ("Budapest XI. kerület", "Budapest"),
        ("Port Said", "Port Said"), ("Saint-Denis", "Saint-Denis"),
    ):  # fmt: skip
        monkeypatch.setattr(
            places_and_dates, "_geocoder", lambda found=found: lambda spots: [{"city": found, "country": "X"}]
        )
        assert places_and_dates.place(album(header=CAMERA)) == f"{town}, X"
        assert album_names.name_albums([album(header=CAMERA)]) == [f"{town}, March 2018"]
