"""Which colours a picture's numbers mean, as its container says: by an ICC profile, or by code points."""

import struct
from collections.abc import Iterator
from typing import BinaryIO

from PIL import Image

from photosort.imaging.cicp import CodePoints

_META_LIMIT = 1 << 20  # bytes of the box that describes an AVIF's items


def colour_tag(image: Image.Image, file: BinaryIO) -> bytes | CodePoints | None:
    """ICC profile or code points of a picture that was decoded out of `file`; None where it says nothing.

    In a PNG the code points count more (PNG, third edition, 4.3); HEIF and AVIF have either, or mean the ICC profile.
    """
    profile = image.info.get("icc_profile")
    profile = profile if isinstance(profile, bytes) else None  # a TIFF's may be anything
    if image.format == "PNG":
        return _png_points(file) or profile
    if profile:
        return profile
    if image.format == "AVIF":
        return _avif_points(file)
    box = image.info.get("nclx_profile")  # pillow-heif's
    return CodePoints(box["color_primaries"], box["transfer_characteristics"]) if box else None


def _png_points(file: BinaryIO) -> CodePoints | None:
    """The chunk cICP, which Pillow passes over."""
    position = 8
    while True:
        file.seek(position)
        head = file.read(12)
        if len(head) < 12 or head[4:8] in (b"IDAT", b"IEND"):
            return None
        if head[4:8] == b"cICP":
            return CodePoints(head[8], head[9], full_range=head[11] != 0)
        position += 12 + int.from_bytes(head[:4], "big")


def _avif_points(file: BinaryIO) -> CodePoints | None:
    """The box colr of the primary item, of which Pillow tells nothing (ISO/IEC 14496-12 and 23008-12)."""
    try:
        meta = _meta(file)
        parts = dict(_boxes(meta[4:]))
        properties = dict(_boxes(parts[b"iprp"]))
        primary = int.from_bytes(parts[b"pitm"][4:], "big")
        boxes = list(_boxes(properties[b"ipco"]))
        for index in _associations(properties[b"ipma"])[primary]:
            kind, content = boxes[index - 1]
            if kind == b"colr" and content[:4] == b"nclx":
                return CodePoints(*struct.unpack_from(">HH", content, 4))
    except (KeyError, IndexError, struct.error):  # an odd container costs its colours, not the picture
        pass
    return None


def _meta(file: BinaryIO) -> bytes:
    """Content of the top-level box meta; empty where there is none."""
    position = 0
    while True:
        file.seek(position)
        head = file.read(8)
        length = int.from_bytes(head[:4], "big")
        if len(head) < 8 or length < 8:  # the last box may say 0, and a long one 1: neither comes before meta
            return b""
        if head[4:] == b"meta":
            return file.read(min(length - 8, _META_LIMIT))
        position += length


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and content of the boxes that lie in `data`."""
    while len(data) >= 8:
        length = int.from_bytes(data[:4], "big") or len(data)
        if length < 8:
            return
        yield data[4:8], data[8:length]
        data = data[length:]


def _associations(box: bytes) -> dict[int, list[int]]:
    """Numbers of the properties of each item, from 1, out of the box ipma."""
    version, wide = box[0], box[3] & 1
    (count,) = struct.unpack_from(">I", box, 4)
    position, found = 8, dict[int, list[int]]()
    item, number, mask = (">I" if version else ">H"), (">H" if wide else ">B"), (0x7FFF if wide else 0x7F)
    for _ in range(count):
        (name,), amount = struct.unpack_from(item, box, position), box[position + struct.calcsize(item)]
        position += struct.calcsize(item) + 1
        numbers = struct.unpack_from(f">{amount}{number[1]}", box, position)
        position += struct.calcsize(number) * amount
        found[name] = [one & mask for one in numbers]
    return found
