"""The keywords that a picture file holds itself, in XMP or IPTC: found by their marks, whatever the format is."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from photosort.library.files.keywords import Keywords, keywords
from photosort.library.files.searching import place_of
from photosort.model.problem import PhotosortError
from photosort.regular_file import open_regular

_LARGEST_XMP = 4 << 20  # bytes
_XMP = (b"<x:xmpmeta", b"</x:xmpmeta>")
_PHOTOSHOP = b"Photoshop 3.0\0"  # the head of the block in which IPTC lies
_LARGEST_IPTC = 1 << 16
_KEYWORD = re.compile(rb"\x1c\x02\x19(..)", re.DOTALL)  # IIM 4.2, dataset 2:25, and the length
_IS_UTF8 = b"\x1c\x01\x5a\x00\x03\x1b%G"  # dataset 1:90


def embedded_keywords(path: bytes) -> Keywords:
    """The keywords in a file; none where it holds none, or none that can be understood."""
    try:
        with open_regular(path) as file:
            return _of_xmp(file) or Keywords({"subject": list(dict.fromkeys(_of_iptc(file)))})
    except OSError:
        return Keywords()


def xmp_packet(file: BinaryIO) -> bytes | None:
    """The XMP that a file holds. Raises OSError where it cannot be read."""
    packet, mark, _ = _block(file, _XMP[0], _LARGEST_XMP).partition(_XMP[1])
    return packet + mark if mark else None


def _of_xmp(file: BinaryIO) -> Keywords | None:
    packet = xmp_packet(file)
    if packet is None:
        return None
    try:
        found = keywords(packet)
    except PhotosortError:
        return None
    return found if any(found.values()) else None


def _of_iptc(file: BinaryIO) -> Iterator[str]:
    block = _block(file, _PHOTOSHOP, _LARGEST_IPTC)
    encoding = "utf-8" if _IS_UTF8 in block else "latin-1"
    for found in _KEYWORD.finditer(block):
        value = block[found.end() : found.end() + int.from_bytes(found[1])]
        word = value.decode(encoding, "replace").strip("\0 ")
        if word:
            yield word


def _block(file: BinaryIO, mark: bytes, most: int) -> bytes:
    """What begins with a mark, so many bytes of it; empty where the mark is not there."""
    place = place_of(file, mark)
    if place < 0:
        return b""
    file.seek(place)
    return file.read(most)
