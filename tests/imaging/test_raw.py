"""RAW files show the preview that the camera put into them."""

from datetime import datetime
from pathlib import Path
from typing import NoReturn

import pytest
import rawpy

from photosort.imaging import raw
from photosort.imaging.reading import Unreadable, open_upright, read
from photosort.model.problem import ProblemKind
from tests.imaging.pictures import BLUE, RED, corners, dng, encoded, exif, noise, put
from tests.zones import zone


def test_preview(tmp_path: Path) -> None:
    path = put(tmp_path, "a.dng", dng(encoded(corners(640, 480), "JPEG")))
    header = read(path).header
    assert (header.format, header.width, header.height) == ("DNG", 64, 48)  # of the RAW
    assert (header.camera, header.software) == ("Leica Q2", "")
    assert header.taken == datetime(2023, 11, 24, 16, 42, 7)
    assert open_upright(path).shape == (480, 640, 3)  # of the preview
    assert abs(read(path).pixels[50, 50].astype(int) - RED).max() < 12


def test_preview_is_turned_as_the_raw_says(tmp_path: Path) -> None:
    reading = read(put(tmp_path, "a.DNG", dng(encoded(corners(640, 480), "JPEG"), orientation=6)))
    assert (reading.header.width, reading.header.height) == (48, 64)
    assert reading.pixels.shape == (512, 384, 3)
    assert abs(reading.pixels[50, 50].astype(int) - BLUE).max() < 12


def test_exif_of_the_preview_is_used(tmp_path: Path) -> None:
    tags = exif(FNumber=1.7, DateTimeOriginal="2022:01:02 03:04:05")
    jpeg = encoded(corners(640, 480), "JPEG", exif=tags)
    preview = jpeg[:2] + jpeg[20:]  # cameras put EXIF first; Pillow puts JFIF before it
    header = read(put(tmp_path, "a.dng", dng(preview))).header
    assert header.exposure == "f/1.7"
    assert header.taken == datetime(2022, 1, 2, 3, 4, 5)


def test_preview_is_kept_where_the_sensor_data_cannot_be_unpacked(tmp_path: Path) -> None:
    jpeg_xl = 52546  # as new phones write it
    reading = read(put(tmp_path, "a.dng", dng(encoded(corners(640, 480), "JPEG"), compression=jpeg_xl)))
    assert (reading.header.format, reading.header.width, reading.pixels.shape) == ("DNG", 64, (384, 512, 3))


def test_preview_is_kept_where_the_sensor_data_is_cut_off(tmp_path: Path) -> None:
    reading = read(put(tmp_path, "a.dng", dng(encoded(corners(640, 480), "JPEG"))[:-2000]))
    assert (reading.header.format, reading.header.width, reading.pixels.shape) == ("DNG", 64, (384, 512, 3))


@pytest.mark.parametrize("where", ["UTC", "America/Los_Angeles", "Asia/Tokyo"])
def test_raw_without_a_date_is_not_of_1970(tmp_path: Path, where: str) -> None:
    path = put(tmp_path, "a.dng", dng(encoded(corners(640, 480), "JPEG"), date=b"\0" * 19))
    with zone(where):
        assert read(path).header.taken is None


def test_sensor_data_is_not_unpacked_for_a_known_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unpack(_raw: rawpy.RawPy) -> NoReturn:
        raise AssertionError("the sensor's data was unpacked")

    monkeypatch.setattr(raw, "_sensor_date", unpack)
    assert read(put(tmp_path, "a.dng", dng(encoded(corners(640, 480), "JPEG")))).header.taken is not None


def test_picture_under_a_raw_name(tmp_path: Path) -> None:
    assert read(put(tmp_path, "a.nef", encoded(corners(), "JPEG"))).header.format == "JPEG"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"no raw file at all, only words", "Not a picture: a text file named .cr2"),
        (b"\0" * 9000, "Not a RAW file, or of a camera that is not known"),
        (dng(encoded(noise(), "JPEG"))[:9000], "Not a RAW file, or of a camera that is not known"),
    ],
)
def test_refused(tmp_path: Path, data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read(put(tmp_path, "a.cr2", data))
    assert (caught.value.kind, str(caught.value)) == (ProblemKind.UNSUPPORTED, reason)


def test_damaged_preview(tmp_path: Path) -> None:
    data = bytearray(dng(encoded(noise(), "JPEG")))
    data[8 + 5000 : 8 + 20_000] = bytes(15_000)
    read(put(tmp_path, "a.dng", data))  # JPEG decoders carry on after damage
    data[8:5000] = bytes(4992)
    with pytest.raises(Unreadable):
        read(put(tmp_path, "b.dng", data))
