"""Keywords are found in the files of any format, by the marks of XMP and IPTC."""

import os
import struct
from pathlib import Path

import pytest

from photosort.library.files.embedded_keywords import embedded_keywords
from photosort.library.files.keywords import Keywords, with_album


def iptc(*words: str, encoding: str = "utf-8") -> bytes:
    marked = b"\x1c\x01\x5a\x00\x03\x1b%G" if encoding == "utf-8" else b""
    for word in words:
        text = word.encode(encoding)
        marked += b"\x1c\x02\x19" + struct.pack(">H", len(text)) + text
    return b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(marked)) + marked


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (iptc("Kerala", "Köln"), {"subject": ["Kerala", "Köln"]}),
        (iptc("Köln", encoding="latin-1"), {"subject": ["Köln"]}),
        (b"no keywords", {"subject": []}),
        (b"", {"subject": []}),
        (b"<x:xmpmeta broken </x:xmpmeta>" + iptc("Kerala"), {"subject": ["Kerala"]}),
    ],
)
def test_iptc(tmp_path: Path, content: bytes, expected: dict[str, list[str]]) -> None:
    (tmp_path / "a.jpg").write_bytes(content and b"\xff\xd8" + content + b"\xff\xd9")
    assert embedded_keywords(os.fsencode(tmp_path / "a.jpg")) == expected


def test_xmp_comes_first(tmp_path: Path) -> None:
    xmp = with_album(None, "Beach", Keywords({"subject": ["Kerala"]}))
    (tmp_path / "a.heic").write_bytes(b"\0\0\0\x18ftypheic" + iptc("old") + xmp + bytes(9))
    found = embedded_keywords(os.fsencode(tmp_path / "a.heic"))
    assert found["subject"] == ["Kerala", "Beach"]
    assert found["hierarchicalSubject"] == ["Kerala", "Albums|Beach"]


def test_a_file_that_is_gone_has_none(tmp_path: Path) -> None:
    assert embedded_keywords(os.fsencode(tmp_path / "a.jpg")) == {}
