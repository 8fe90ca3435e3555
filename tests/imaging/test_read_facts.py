"""The metadata that is read by itself is what reading the whole picture finds; damage behind it costs nothing."""

import struct
import zlib
from datetime import datetime
from pathlib import Path

import pytest

from photosort.imaging.reading import Unreadable, read, read_facts
from tests.imaging.pictures import corners, dng, encoded, exif, noise, put
from tests.imaging.test_dating import XMP

TAKEN = exif(DateTimeOriginal="2001:02:03 04:05:06", Model="D70")


def texts_behind_the_pixels() -> bytes:
    """A PNG whose creation time comes last."""
    text = b"tEXt" + b"Creation Time\x002019:03:05 12:34:56"
    chunk = struct.pack(">I", len(text) - 4) + text + struct.pack(">I", zlib.crc32(text))
    data = encoded(corners(), "PNG")
    return data[:-12] + chunk + data[-12:]  # before the end


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("exif.jpg", encoded(corners(), "JPEG", exif=TAKEN)),
        ("xmp.jpg", encoded(corners(), "JPEG", xmp=XMP)),
        ("exif.png", encoded(corners(), "PNG", exif=TAKEN)),
        ("text.png", texts_behind_the_pixels()),
        ("exif.webp", encoded(corners(), "WEBP", exif=TAKEN)),
        ("exif.tif", encoded(corners(), "TIFF", exif=exif(DateTime="2001:02:03 04:05:06"))),
        ("exif.heic", encoded(corners(), "HEIF", exif=TAKEN)),
        ("preview.dng", dng(encoded(corners(), "JPEG", exif=TAKEN))),
        ("misnamed.nef", encoded(corners(), "JPEG", exif=TAKEN)),
    ],
)
def test_the_facts_are_those_of_the_whole(tmp_path: Path, name: str, data: bytes) -> None:
    path = put(tmp_path, name, data)
    header, facts = read(path).header, read_facts(path)
    assert facts.taken is not None
    assert (facts.taken, facts.dated, facts.camera) == (header.taken, header.dated, header.camera)


def test_pixels_that_are_cut_off_cost_nothing(tmp_path: Path) -> None:
    data = encoded(noise(), "JPEG", exif=TAKEN)
    facts = read_facts(put(tmp_path, "cut.jpg", data[: len(data) // 2]))
    assert facts.taken == datetime(2001, 2, 3, 4, 5, 6)


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        read_facts(put(tmp_path, "text.jpg", b"no picture"))
