"""JPEG XL, where the person installed Pillow's plugin for it, which decodes a file as soon as it sees it."""

import importlib
from contextlib import suppress
from typing import BinaryIO

from PIL import Image

FORMAT = "JXL"
_STREAM = b"\xff\x0a"
_CONTAINER = b"\0\0\0\x0cJXL \r\n\x87\n"
_RATIOS = ((1, 1), (1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))  # the first is never asked for
_HEAD = 32  # bytes, in which the size lies


def register() -> None:
    """Teach Pillow the format, if the plugin is there."""
    with suppress(ImportError):
        importlib.import_module("pillow_jxl")


def claimed_size(file: BinaryIO) -> tuple[int, int] | None:
    """Width and height that a JPEG XL names, or None where nothing will be decoded. `file` is left at its start."""
    head = _stream(file) if FORMAT in Image.OPEN else b""
    file.seek(0)
    if not head.startswith(_STREAM):
        return None
    bits = int.from_bytes(head[2:], "little")

    def take(count: int) -> int:
        nonlocal bits
        value = bits & ((1 << count) - 1)
        bits >>= count
        return value

    small = take(1)

    def edge() -> int:  # ISO/IEC 18181-1, SizeHeader
        return (take(5) + 1) * 8 if small else take((9, 13, 18, 30)[take(2)]) + 1

    height = edge()
    ratio = take(3)
    return (height * _RATIOS[ratio][0] // _RATIOS[ratio][1] if ratio else edge()), height


def is_upright(image: Image.Image) -> bool:
    """Whether a picture was turned while it was decoded, whatever its EXIF says: all but a JPEG that was put inside."""
    return image.format == FORMAT and not getattr(image, "jpeg", False)


def _stream(file: BinaryIO) -> bytes:
    """The first bytes of the code stream, by itself or in a container's boxes."""
    head = file.read(_HEAD)
    if not head.startswith(_CONTAINER):
        return head
    position = len(_CONTAINER)
    while True:
        file.seek(position)
        box = file.read(16 + 4 + _HEAD)
        length, start = int.from_bytes(box[:4], "big"), 8
        if length == 1:
            length, start = int.from_bytes(box[8:16], "big"), 16
        if box[4:8] in (b"jxlc", b"jxlp"):  # a part begins with its number
            return box[start + 4 * (box[4:8] == b"jxlp") :]
        if len(box) < 8 or length < 8:
            return b""
        position += length
