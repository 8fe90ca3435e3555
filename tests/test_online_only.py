"""Which files are not on this computer, by what Windows and macOS say of them, and what stands in their place."""

from types import SimpleNamespace
from typing import Any

import pytest

from photosort.online_only import is_online_only, stands_for


@pytest.mark.parametrize(
    ("status", "online"),
    [
        ({}, False),  # Linux tells neither
        ({"st_file_attributes": 0x20}, False),  # ARCHIVE
        ({"st_file_attributes": 0x20 | 0x200 | 0x400}, False),  # sparse, a reparse point: here, kept by OneDrive
        ({"st_file_attributes": 0x1000 | 0x20}, True),
        ({"st_file_attributes": 0x40000}, True),
        ({"st_file_attributes": 0x400000 | 0x400 | 0x200}, True),
        ({"st_flags": 0x40}, False),  # UF_TRACKED
        ({"st_flags": 0x40000000 | 0x20}, True),  # dataless and compressed
    ],
)
def test_by_the_words_of_the_system(status: dict[str, int], online: bool) -> None:
    asked: Any = SimpleNamespace(**status)
    assert is_online_only(asked) is online


@pytest.mark.parametrize(
    ("name", "found"),
    [
        (b".IMG_34.HEIC.icloud", (b"IMG_34.HEIC", "iCloud")),
        (b"IMG_34.HEIC.nextcloud", (b"IMG_34.HEIC", "Nextcloud")),
        (b"a.icloud", None),
        (b".hidden.jpg", None),
        (b"IMG_34.HEIC", None),
    ],
)
def test_by_names(name: bytes, found: tuple[bytes, str] | None) -> None:
    assert stands_for(name) == found
