"""What a video and a JSON file say of the picture that they belong to."""

import json
import os
import struct
from datetime import UTC, datetime
from pathlib import Path

import pytest

from photosort.library.files.evidence import FolderEvidence

UUID = b"0C9DDBF7-2C8B-4F10-9E80-0123456789AB"
NOON = datetime(2024, 5, 4, 12, 0, 0, tzinfo=UTC).timestamp()
YEARS_1904_S = 2_082_844_800


def atom(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), name) + content


def film(
    seconds: float | None = 2.0, made: float | None = NOON, identifier: bytes | None = None, size: int = 0
) -> bytes:
    """A QuickTime file whose description comes last, as phones write it."""
    moov = b""
    if seconds is not None:
        times = struct.pack(">IIII", *(2 * [int(made + YEARS_1904_S) if made else 0]), 600, int(seconds * 600))
        moov += atom(b"mvhd", bytes(4) + times + bytes(80))
    if identifier is not None:
        moov += atom(b"meta", atom(b"keys", b"com.apple.quicktime.content.identifier") + atom(b"ilst", identifier))
    return atom(b"ftyp", b"qt  ") + atom(b"mdat", bytes(size)) + (atom(b"moov", moov) if moov else b"")


def said(folder: Path, photo: bytes, video: bytes, *, photo_s: float = NOON, video_s: float = NOON) -> bool | None:
    for name, content, when in (("a.heic", photo, photo_s), ("a.mov", video, video_s)):
        (folder / name).write_bytes(content)
        os.utime(folder / name, (when, when))
    return evidence(folder).is_moving_half(b"a.heic", b"a.mov")


def evidence(folder: Path) -> FolderEvidence:
    return FolderEvidence(os.fsencode(folder), {os.fsencode(path.name): path.stat() for path in folder.iterdir()})


def test_apples_identifier_in_both_is_certain(tmp_path: Path) -> None:
    assert said(tmp_path, b"... " + UUID + b" ...", film(identifier=UUID), video_s=NOON + 1e6) is True


def test_the_identifier_of_another_picture_is_none(tmp_path: Path) -> None:
    other = UUID.replace(b"0C9D", b"FFFF")
    assert said(tmp_path, b"... " + UUID, film(made=NOON - 1e6, identifier=other), video_s=NOON + 1e6) is False


@pytest.mark.parametrize(
    ("video", "video_s", "expected"),
    [
        (film(2.9), NOON + 3, None),  # short, made together
        (film(90), NOON + 3, False),  # a film
        (film(2.9, made=NOON - 5e7), NOON - 5e7, False),  # made years apart, under a recycled number
        (film(2.9, made=NOON + 4), NOON + 5e7, None),  # copied later, but it says itself when it was made
        (film(None), NOON + 3, None),  # it tells nothing, is small and came together
        (film(None), NOON + 60, False),
        (film(None, size=9 << 20), NOON + 3, False),
        (film(2.9, size=33 << 20), NOON + 3, False),  # three seconds, and far too large for a phone's
        (b"", NOON + 60, False),
        (b"\0\0\0\x01moov", NOON + 60, False),
        (b"\0\0\0\x00moov" + bytes(100), NOON + 60, False),
    ],
)
def test_a_moving_half_is_short_and_small_and_made_within_seconds(
    tmp_path: Path, video: bytes, video_s: float, expected: bool | None
) -> None:
    assert said(tmp_path, b"picture", video, video_s=video_s) is expected


@pytest.mark.parametrize(("exif", "expected"), [(b"2024:05:04 17:30:02", None), (b"2024:05:04 17:38:02", False)])
def test_exif_tells_the_time_of_some_time_zone(tmp_path: Path, exif: bytes, expected: bool | None) -> None:
    picture = b"Exif\0\0" + exif + b"\0"
    assert said(tmp_path, picture, film(2.0), photo_s=NOON + 9e6, video_s=NOON + 8e6) is expected


TAKEOUT = {"title": "a.heic", "photoTakenTime": {"timestamp": "1"}}


@pytest.mark.parametrize(
    ("content", "photo", "expected"),
    [
        (json.dumps(TAKEOUT).encode(), None, True),
        (json.dumps(TAKEOUT).encode(), b"a.heic", True),
        (json.dumps(TAKEOUT).encode(), b"b.heic", False),
        (b'{"title": "Album"}', None, False),
        (b'{"layers": [1]}', None, False),
        (b"[" * 100_000, None, False),
        (b'"photoTakenTime"', None, False),
        (b"\xff\xfe", None, False),
    ],
)
def test_takeouts_json_is_known_by_what_it_says(
    tmp_path: Path, content: bytes, photo: bytes | None, expected: bool
) -> None:
    (tmp_path / "a.json").write_bytes(content)
    assert evidence(tmp_path).is_takeout(b"a.json", photo) is expected


def test_a_file_is_asked_again_once_it_has_changed(tmp_path: Path) -> None:
    assert said(tmp_path, b"picture", film(90)) is False
    assert said(tmp_path, b"picture", film(1), video_s=NOON + 1) is None
