"""Random damage: whatever the bytes, reading gives a picture or says why not, and raises nothing else."""

import tempfile
from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from photosort.imaging.reading import Unreadable, read
from tests.imaging.pictures import corners, encoded, exif

FORMATS = ["JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP", "AVIF", "HEIF", "JPEG2000"]
FORMATS += ["ICO", "TGA", "PPM", "QOI", "PCX", "DDS", "SGI", "ICNS", "MPO"]
SUFFIX = {"JPEG": "jpg", "JPEG2000": "jp2", "HEIF": "heic"}


@lru_cache
def valid(form: str) -> bytes:
    image = Image.new("RGB", (64, 64)) if form == "ICNS" else corners(40, 30)
    tags = exif(Make="Canon", Orientation=6, DateTimeOriginal="2023:11:24 16:42:07")
    return encoded(image, form, **({"exif": tags} if form in ("JPEG", "PNG", "WEBP", "TIFF") else {}))


def survives(data: bytes, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a." + suffix)
        path.write_bytes(data)
        try:
            reading = read(bytes(path))
        except Unreadable as refusal:
            assert str(refusal)  # noqa: PT017
            return
    assert reading.pixels.ndim == 3
    assert 1 <= max(reading.pixels.shape[:2]) <= 512
    assert reading.pixels.dtype == np.uint8
    assert reading.header.width > 0 < reading.header.height


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=25)
@given(
    flips=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=12),
    keep=st.floats(0.02, 1),
)
def test_damaged_files(form: str, flips: list[tuple[float, int]], keep: float) -> None:
    data = bytearray(valid(form))
    for place, value in flips:
        data[int(place * len(data))] = value
    survives(bytes(data[: max(1, int(len(data) * keep))]), SUFFIX.get(form, form.lower()))


@settings(max_examples=150)
@given(
    data=st.binary(max_size=300),
    magic=st.sampled_from(
        [valid(form)[:12] for form in FORMATS] + [b"", b"II*\0", b"MM\0*", b"8BPS", b"\xff\x4f\xff\x51"]
    ),
    suffix=st.sampled_from(
        ["jpg", "png", "tga", "pcx", "ico", "cr2", "dng", "xbm", "xpm", "fli", "psd", "raf", "sgi", "ppm"]
    ),
)
def test_arbitrary_bytes(data: bytes, magic: bytes, suffix: str) -> None:
    survives(magic + data, suffix)
