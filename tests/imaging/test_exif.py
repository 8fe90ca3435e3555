"""Dates, cameras, exposures and places, tidied; nonsense is dropped."""

import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ExifTags, PngImagePlugin

from photosort.imaging.exif import Facts, camera_name, completed, exposure, parse_date, position
from photosort.imaging.reading import read
from tests.imaging.pictures import corners, encoded, exif, put

MOMENT = datetime(2023, 11, 24, 16, 42, 7)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023:11:24 16:42:07", MOMENT),
        ("2023-11-24T16:42:07.123+05:30", MOMENT),
        ("2023/11/24 16:42:07", MOMENT),
        (b"2023:11:24 16:42:07\0", MOMENT),
        ("2023:11:24 16:42", datetime(2023, 11, 24, 16, 42)),
        ("2023:11:24", datetime(2023, 11, 24)),
        ("2023:11:24 16:42:70", datetime(2023, 11, 24, 16, 42, 59)),
        ("1965:07:01 12:00:00", datetime(1965, 7, 1, 12)),
        ("    :  :     :  :  ", None),
        ("0000:00:00 00:00:00", None),
        ("0001:01:01 00:00:00", None),
        ("1970:01:01 00:00:00", None),
        ("2021:02:30 10:00:00", None),
        ("2099:12:31 23:59:59", None),
        ("not a date", None),
        ("", None),
        (None, None),
        (12, None),
    ],
)
def test_dates(text: object, expected: datetime | None) -> None:
    assert parse_date(text) == expected


@pytest.mark.parametrize(
    ("make", "model", "expected"),
    [
        ("Google", "Pixel 7", "Google Pixel 7"),
        ("Canon", "Canon EOS 80D", "Canon EOS 80D"),
        ("NIKON CORPORATION", "NIKON D70", "Nikon D70"),
        ("NIKON", "COOLPIX P1", "Nikon COOLPIX P1"),
        ("samsung", "SM-G973F", "Samsung SM-G973F"),
        ("OLYMPUS OPTICAL CO.,LTD", "C5050Z", "Olympus C5050Z"),
        ("OLYMPUS IMAGING CORP.", "E-P1", "Olympus E-P1"),
        ("EASTMAN KODAK COMPANY", "KODAK DX4900 ZOOM", "Kodak DX4900 ZOOM"),
        ("SONY", "DSC-RX100", "Sony DSC-RX100"),
        ("LG Electronics", "LG-H815", "LG H815"),
        ("Apple", "iPhone 13", "Apple iPhone 13"),
        ("", "FinePix", "FinePix"),
        ("Ricoh", "", "Ricoh"),
        ("", "", ""),
    ],
)
def test_cameras(make: str, model: str, expected: str) -> None:
    assert camera_name(make, model) == expected


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({"ExposureTime": 1 / 950, "FNumber": 1.9, "ISOSpeedRatings": 48}, "1/950 s · f/1.9 · ISO 48"),
        ({"ExposureTime": 2.0, "FNumber": 8, "ISOSpeedRatings": (100, 0)}, "2 s · f/8.0 · ISO 100"),
        ({"ExposureTime": 0.5}, "0.5 s"),
        ({"ExposureTime": 1 / 8000}, "1/8,000 s"),
        ({"ExposureTime": float("nan"), "FNumber": 0, "ISOSpeedRatings": "fast"}, ""),
        ({"FNumber": float("inf"), "ISOSpeedRatings": ()}, ""),
        ({}, ""),
    ],
)
def test_exposures(tags: dict[str, Any], expected: str) -> None:
    assert exposure({ExifTags.Base[name]: value for name, value in tags.items()}) == expected


def gps(latitude: Any, north: Any, longitude: Any, east: Any) -> dict[int, Any]:
    return {1: north, 2: latitude, 3: east, 4: longitude}


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (gps((48.0, 51.0, 30.24), "N", (2.0, 17.0, 40.2), "E"), (48.8584, 2.2945)),
        (gps((33.0, 51.4, 0.0), "S", (151.0, 12.9, 0.0), "E"), (-33.856667, 151.215)),
        (gps((10.5, float("nan"), float("nan")), b"N\0", (179.5, 0.0, 0.0), "w"), (10.5, -179.5)),
        (gps((0.0, 0.0, 0.0), "N", (0.0, 0.0, 0.0), "E"), None),
        (gps((0.0, 0.0, 1.0), "N", (0.0, 0.0, 1.0), "E"), None),
        (gps((91.0, 0.0, 0.0), "N", (2.0, 0.0, 0.0), "E"), None),
        (gps((48.0, 0.0, 0.0), "N", (181.0, 0.0, 0.0), "E"), None),
        (gps((48.0, 0.0, 0.0), "", (2.0, 0.0, 0.0), "E"), None),
        (gps((48.0, 0.0), "N", (2.0, 0.0, 0.0), "E"), None),
        (gps(48.0, "N", 2.0, "E"), None),
        (gps((float("nan"),) * 3, "N", (2.0, 0.0, 0.0), "E"), None),
        ({}, None),
    ],
)
def test_places(tags: dict[int, Any], expected: tuple[float, float] | None) -> None:
    found = position(tags)
    assert found == (pytest.approx(expected, abs=1e-4) if expected else None)


def test_a_whole_header(tmp_path: Path) -> None:
    tags = exif(
        Make="Google", Model="Pixel 7", Software="HDR+ 1.0", DateTime="2024:01:01 00:00:00",
        DateTimeOriginal="2023:11:24 16:42:07", ExposureTime=1 / 950, FNumber=1.9, ISOSpeedRatings=48,
        GPSLatitudeRef="N", GPSLatitude=(48.0, 51.0, 30.0), GPSLongitudeRef="E", GPSLongitude=(2.0, 17.0, 40.0),
    )  # fmt: skip
    for form in ("JPEG", "PNG", "WEBP", "HEIF", "AVIF"):
        header = read(put(tmp_path, "a", encoded(corners(), form, exif=tags))).header
        assert header.taken == MOMENT, form
        assert (header.camera, header.software) == ("Google Pixel 7", "HDR+ 1.0")
        assert header.exposure == "1/950 s · f/1.9 · ISO 48"
        assert header.latitude == pytest.approx(48.8583, abs=1e-3)
        assert header.longitude == pytest.approx(2.2944, abs=1e-3)


def test_creator_of_a_png(tmp_path: Path) -> None:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Software", "gnome-screenshot")
    assert read(put(tmp_path, "a.png", encoded(corners(), "PNG", pnginfo=texts))).header.software == "gnome-screenshot"


def test_creator_in_xmp(tmp_path: Path) -> None:
    packet = b'<x:xmpmeta><rdf:Description xmp:CreatorTool="Canva"/></x:xmpmeta>'
    assert read(put(tmp_path, "a.jpg", encoded(corners(), "JPEG", xmp=packet))).header.software == "Canva"


def test_facts_are_completed_where_they_are_silent() -> None:
    own = Facts(orientation=6, camera="Canon EOS")
    assert completed(own, Facts(orientation=1, taken=MOMENT, camera="x")) == Facts(6, MOMENT, "Canon EOS")


@given(st.text() | st.binary() | st.none() | st.integers() | st.tuples(st.floats()))
def test_any_value_as_a_date(value: object) -> None:
    found = parse_date(value)
    assert found is None or re.search(r"\d{4}", str(value))


@given(
    st.dictionaries(
        st.integers(1, 4), st.none() | st.text() | st.tuples(st.floats(), st.floats(), st.floats()) | st.binary()
    )
)
def test_any_value_as_a_place(tags: dict[int, Any]) -> None:
    found = position(tags)
    assert found is None or (abs(found[0]) <= 90 and abs(found[1]) <= 180)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_as_a_camera(make: str, model: str) -> None:
    assert len(camera_name(make, model)) <= 80
