"""The keywords that a picture file holds itself, in XMP or IPTC: found by their marks, whatever the format is."""

import mmap
import re
from collections.abc import Iterator

from photosort.library.files.keywords import Keywords, keywords
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
        with open_regular(path) as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            return _of_xmp(content) or Keywords({"subject": list(dict.fromkeys(_of_iptc(content)))})
    except (OSError, ValueError):  # an empty file cannot be mapped
        return Keywords()


def _of_xmp(content: mmap.mmap) -> Keywords | None:
    start = content.find(_XMP[0])
    end = content.find(_XMP[1], start, start + _LARGEST_XMP) if start >= 0 else -1
    if end < 0:
        return None
    try:
        found = keywords(content[start : end + len(_XMP[1])])
    except PhotosortError:
        return None
    return found if any(found.values()) else None


def _of_iptc(content: mmap.mmap) -> Iterator[str]:
    start = content.find(_PHOTOSHOP)
    block = content[start : start + _LARGEST_IPTC] if start >= 0 else b""
    encoding = "utf-8" if _IS_UTF8 in block else "latin-1"
    for found in _KEYWORD.finditer(block):
        value = block[found.end() : found.end() + int.from_bytes(found[1])]
        word = value.decode(encoding, "replace").strip("\0 ")
        if word:
            yield word
