"""Where EXIF is silent, a date comes from Takeout's JSON, XMP, PNG's creation time or the file's name, so ordered."""

import json
from datetime import datetime
from pathlib import Path
from unicodedata import normalize

import pytest
from PIL import PngImagePlugin

from photosort.imaging.dating import date_in_name, dated
from photosort.imaging.reading import read
from photosort.model.photo import DateSource, Header
from tests.imaging.pictures import corners, encoded, exif, put
from tests.zones import zone

NAME = "IMG_20230405_123456.jpg"
NAMED = datetime(2023, 4, 5, 12, 34, 56)
TAKEOUT = json.dumps({"title": NAME, "photoTakenTime": {"timestamp": "1563030000"}}).encode()  # 15:00 in Greenwich
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:Description photoshop:DateCreated="2013-07-08T09:10:11"/></x:xmpmeta>'


def found(folder: Path, name: str, data: bytes, **beside: bytes) -> tuple[datetime | None, DateSource]:
    """What is found of a file, with sidecars of these endings."""
    path = put(folder, name, data)
    for ending, content in beside.items():
        put(folder, f"{name}.{ending}", content)
    header = dated(read(path).header, path, [f"{name}.{ending}".encode() for ending in beside])
    return header.taken, header.dated


def test_the_best_source_counts(tmp_path: Path) -> None:
    plain = encoded(corners(), "JPEG")
    with_exif = encoded(corners(), "JPEG", exif=exif(DateTimeOriginal="2001:02:03 04:05:06"))
    with_xmp = encoded(corners(), "JPEG", xmp=XMP)
    other_xmp = XMP.replace(b"2013", b"2014")
    with zone("America/Los_Angeles"):
        google = datetime(2019, 7, 13, 8, 0)
        camera = datetime(2001, 2, 3, 4, 5, 6)
        assert found(tmp_path, NAME, with_exif, json=TAKEOUT, xmp=XMP) == (camera, DateSource.EXIF)
        assert found(tmp_path, NAME, with_xmp, json=TAKEOUT) == (google, DateSource.TAKEOUT)
    assert found(tmp_path, NAME, with_xmp, xmp=other_xmp) == (datetime(2013, 7, 8, 9, 10, 11), DateSource.XMP)
    assert found(tmp_path, NAME, plain, xmp=other_xmp) == (datetime(2014, 7, 8, 9, 10, 11), DateSource.XMP)
    assert found(tmp_path, NAME, plain) == (NAMED, DateSource.NAME)
    assert found(tmp_path, "plain.jpg", plain)[0] is None


@pytest.mark.parametrize("text", ["2019:03:05 12:34:56", "2019-03-05T12:34:56", "Tue, 05 Mar 2019 09:34:56 -0300"])
def test_creation_time_of_a_png(tmp_path: Path, text: str) -> None:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Creation Time", text)
    with zone("UTC"):
        moment = datetime(2019, 3, 5, 12, 34, 56)
        assert found(tmp_path, NAME, encoded(corners(), "PNG", pnginfo=texts)) == (moment, DateSource.PNG)


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"[1, 2]",
        b'{"photoTakenTime": 5}',
        b'{"photoTakenTime": {"timestamp": "soon"}}',
        b'{"photoTakenTime": {"timestamp": "9999999999999999999"}}',
        b'{"title": "logo"}',
        b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_json_that_tells_no_date_costs_nothing(tmp_path: Path, broken: bytes) -> None:
    assert found(tmp_path, NAME, encoded(corners(), "JPEG"), json=broken) == (NAMED, DateSource.NAME)


@pytest.mark.parametrize("seconds", ["0", 0, "-2082844800"])
@pytest.mark.parametrize("place", ["UTC", "America/Los_Angeles", "Pacific/Auckland"])
def test_where_counting_begins_is_no_date_in_any_zone(tmp_path: Path, seconds: str | int, place: str) -> None:
    nothing = json.dumps({"photoTakenTime": {"timestamp": seconds}}).encode()
    with zone(place):
        assert found(tmp_path, NAME, encoded(corners(), "JPEG"), json=nothing) == (NAMED, DateSource.NAME)


def test_a_photo_from_before_counting_began_keeps_its_date(tmp_path: Path) -> None:
    scanned = json.dumps({"photoTakenTime": {"timestamp": "-86400"}}).encode()
    with zone("UTC"):
        moment = datetime(1969, 12, 31)
        assert found(tmp_path, NAME, encoded(corners(), "JPEG"), json=scanned) == (moment, DateSource.TAKEOUT)


@pytest.mark.parametrize(
    "name",
    ["PXL_20230405_123456789.jpg", "pxl_20230405_123456789.jpg", "2023-04-05_12-34-56_UTC.jpg",
     "2023-04-05_12-34-56_UTC_1.jpg", "FB_IMG_1680698096000.jpg"],
)  # fmt: skip
def test_names_by_the_time_of_greenwich(name: str) -> None:
    with zone("America/Los_Angeles"):
        assert date_in_name(name.encode()) == datetime(2023, 4, 5, 5, 34, 56)


def test_sidecar_that_is_gone_costs_nothing(tmp_path: Path) -> None:
    assert dated(Header(), put(tmp_path, NAME, b""), [b"gone.json", b"gone.xmp"]).taken == NAMED


@pytest.mark.parametrize(
    "text", ["1904:01:01 00:00:00", "1980:01:01 00:00:00", "1980:01:01 00:03:10", "2000:01:01 00:00:00"]
)
def test_clocks_that_fell_back_tell_no_date(tmp_path: Path, text: str) -> None:
    data = encoded(corners(), "JPEG", exif=exif(DateTimeOriginal=text))
    assert found(tmp_path, NAME, data) == (NAMED, DateSource.NAME)
    assert found(tmp_path, "plain.jpg", data) == (None, DateSource.RESET)


@pytest.mark.parametrize(
    ("name", "moment"),
    [
        ("IMG_20230405_123456.jpg", NAMED),
        ("20230405_123456.jpg", NAMED),
        ("20230405_123456(0).jpg", NAMED),
        ("MVIMG_20230405_123456789.jpg", NAMED),
        ("Screenshot_20230405-123456_Chrome.png", NAMED),
        ("Screenshot_2023-04-05-12-34-56-789.png", NAMED),
        ("Screenshot from 2023-04-05 12-34-56.png", NAMED),
        ("Screenshot 2023-04-05 at 12.34.56 PM.png", NAMED),
        ("Screen Shot 2023-04-05 at 1.34.56 PM.png", datetime(2023, 4, 5, 13, 34, 56)),
        ("Screen Shot 2023-04-05 at 12.34.56 AM.png", datetime(2023, 4, 5, 0, 34, 56)),
        ("Bildschirmfoto 2023-04-05 um 12.34.56.png", NAMED),
        ("Schermata 2023-04-05 alle 12.34.56.png", NAMED),
        ("Capture d’écran 2023-04-05 à 12.34.56.png", NAMED),
        ("Capture d’écran 2023-04-05 a\u0300 12.34.56.png", NAMED),
        ("Captura de pantalla 2023-04-05 a las 1.34.56 p. m..png", datetime(2023, 4, 5, 13, 34, 56)),
        ("Screenshot 2023-04-05 at 1.34.56\u202fPM.png", datetime(2023, 4, 5, 13, 34, 56)),
        ("2023-04-05 12.34.56 amusing.jpg", NAMED),
        ("Captura de pantalla 2023-04-05 a las 12.34.56.png", NAMED),
        ("2023-04-05 - 12.34.56.jpg", NAMED),
        ("WhatsApp Image 2023-04-05 at 12.34.56.jpeg", NAMED),
        ("signal-2023-04-05-12-34-56-789.jpg", NAMED),
        ("2023-04-05 12.34.56.jpg", NAMED),
        ("IMG-20230405-WA0007.jpg", datetime(2023, 4, 5)),
        ("IMG_20231305_123456.jpg", None),
        ("IMG_1234.jpg", None),
        ("photo_12@05-04-2023_12-34-56.jpg", NAMED),
        ("photo_12@05-04-2023_12-34-56_thumb.jpg", NAMED),
        ("photo_12@05-13-2023_12-34-56.jpg", None),
        ("スクリーンショット 2023-04-05 12.34.56.png", NAMED),
        ("スクリーンショット 2023-04-05 午後12.34.56.png", NAMED),
        ("スクリーンショット 2023-04-05 午前12.34.56.png", datetime(2023, 4, 5, 0, 34, 56)),
        ("スクリーンショット 2023-04-05 午後1.34.56.png", datetime(2023, 4, 5, 13, 34, 56)),
        ("截屏2023-04-05 下午10.34.56.png", datetime(2023, 4, 5, 22, 34, 56)),
        ("스크린샷 2023-04-05 오후 10.34.56.png", datetime(2023, 4, 5, 22, 34, 56)),
        (normalize("NFD", "스크린샷 2023-04-05 오전 1.34.56.png"), datetime(2023, 4, 5, 1, 34, 56)),
        ("20230405.jpg", None),
        ("120230405123456.jpg", None),
        ("invoice 2023-04-05.jpg", None),
        ("invoice 2023-04-05 no 123456.jpg", None),
        ("", None),
    ],
)
def test_dates_in_names(name: str, moment: datetime | None) -> None:
    assert date_in_name(name.encode()) == moment


def test_pixel_phones_name_files_by_greenwich() -> None:
    with zone("America/Los_Angeles"):
        assert date_in_name(b"PXL_20230405_023456789.jpg") == datetime(2023, 4, 4, 19, 34, 56)
        assert date_in_name(b"PXL_20230405_123456789.MP.jpg") == datetime(2023, 4, 5, 5, 34, 56)
