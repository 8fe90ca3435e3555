"""Fingerprints tell files apart, follow a file that moves, and read little of it."""

import io
import os
from pathlib import Path

import pytest

from photosort.imaging import reading
from photosort.imaging.fingerprint import fingerprint, fingerprint_of
from photosort.imaging.reading import Unreadable
from tests.imaging.pictures import corners, encoded, put

LARGE = 3_000_000


def test_same_content_same_fingerprint(tmp_path: Path) -> None:
    data = os.urandom(LARGE)
    first = fingerprint(put(tmp_path, "a.jpg", data))
    assert len(first) == 16
    assert fingerprint(put(tmp_path, "moved.png", data)) == first


@pytest.mark.parametrize("size", [1, 100, 65_536, 262_144, 262_145, LARGE])
def test_a_changed_end_or_size_shows(tmp_path: Path, size: int) -> None:
    data = bytearray(size)
    found = {fingerprint(put(tmp_path, "a", data))}
    for place in {0, size // 2 if size <= 262_144 else 65_000, size - 1}:
        data[place] ^= 1
        found.add(fingerprint(put(tmp_path, "a", data)))
    found.add(fingerprint(put(tmp_path, "a", data + b"\0")))
    assert len(found) == 2 + len({0, size // 2 if size <= 262_144 else 65_000, size - 1})


def test_scans_on_white_paper_differ_in_the_middle(tmp_path: Path) -> None:
    page = bytearray(b"\xff" * LARGE)
    blank = fingerprint(put(tmp_path, "a", page))
    page[1_000_000:1_500_000] = b"\0" * 500_000
    assert fingerprint(put(tmp_path, "a", page)) != blank


def test_reads_no_more_than_a_quarter_megabyte_and_goes_back_to_the_start() -> None:
    read = []

    class Counting(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            data = super().read(size)
            read.append(len(data))
            return data

    file = Counting(os.urandom(LARGE))
    assert len(fingerprint_of(file, LARGE)) == 16
    assert sum(read) == 256 * 1024
    assert file.tell() == 0


@pytest.mark.parametrize("whole", [True, False])
def test_reading_gives_the_fingerprint_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whole: bool
) -> None:
    if not whole:  # as files that are too large to be held
        monkeypatch.setattr(reading, "_WHOLE", 100)
    path = put(tmp_path, "a.bmp", encoded(corners(640, 480), "BMP"))  # 921,654 bytes: not all of them are read
    assert reading.read(path).fingerprint == fingerprint(path)


def test_empty_and_missing(tmp_path: Path) -> None:
    assert len(fingerprint(put(tmp_path, "a", b""))) == 16
    with pytest.raises(Unreadable, match="The file is gone"):
        fingerprint(os.fsencode(tmp_path / "b"))
