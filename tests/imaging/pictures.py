"""Small picture files of every odd sort, made in memory."""

import io
import os
import struct
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from PIL import ExifTags, Image

RED, GREEN, BLUE, YELLOW = (200, 30, 30), (30, 160, 30), (30, 30, 200), (220, 200, 40)


def corners(width: int = 64, height: int = 48, mode: str = "RGB") -> Image.Image:
    """Four colours: red top left, green top right, blue bottom left, yellow bottom right."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(GREEN, (width // 2, 0, width, height))
    image.paste(BLUE, (0, height // 2, width, height))
    image.paste(YELLOW, (width // 2, height // 2, width, height))
    return image.convert(mode)


def noise(width: int = 300, height: int = 200) -> Image.Image:
    """Something that does not compress, with no dark rows."""
    rng = np.random.default_rng(3)
    return Image.fromarray(rng.integers(60, 256, (height, width, 3), dtype=np.uint8))


def encoded(image: Image.Image, form: str, **options: Any) -> bytes:
    """A picture as the bytes of a file."""
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def put(folder: Path, name: str | bytes, data: bytes | bytearray) -> bytes:
    """Write a file and give its path as the program wants it."""
    path = os.path.join(os.fsencode(folder), os.fsencode(name))
    Path(os.fsdecode(path)).write_bytes(data)
    return path


def exif(**tags: Any) -> Image.Exif:
    """EXIF with tags by their names, wherever they belong; GPS tags begin with "GPS"."""
    made = Image.Exif()
    for name, value in tags.items():
        if name.startswith("GPS"):
            made.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS[name]] = value
        elif name in ("Make", "Model", "Software", "Orientation", "DateTime"):
            made[ExifTags.Base[name]] = value
        else:
            made.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base[name]] = value
    return made


def png_header(width: int, height: int, depth: int = 8, kind: int = 2) -> bytes:
    """A PNG that claims a size and holds next to nothing."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 64)) + chunk(b"IEND", b"")
    )


def jpeg_claiming(width: int, height: int) -> bytes:
    """A small JPEG whose frame header claims another size."""
    data = bytearray(encoded(corners(), "JPEG"))
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = struct.pack(">HH", height, width)
    return bytes(data)


def dng(
    preview: bytes,
    width: int = 64,
    height: int = 48,
    *,
    orientation: int = 1,
    compression: int = 1,
    date: bytes = b"2023:11:24 16:42:07",
) -> bytes:
    """A camera's RAW file: a JPEG as its preview, and last `width` x `height` sensor values."""
    sensor = b"".join(struct.pack("<H", (37 * i) % 4000) for i in range(width * height))
    with Image.open(io.BytesIO(preview)) as image:
        size = image.size
    entries = (
        {254: (4, [1]), 256: (4, [size[0]]), 257: (4, [size[1]]), 258: (3, [8, 8, 8]), 259: (3, [7]), 262: (3, [6])}
        | {271: (2, b"Leica\0"), 272: (2, b"Q2\0"), 273: (4, [8]), 274: (3, [orientation]), 277: (3, [3])}
        | {278: (4, [size[1]]), 279: (4, [len(preview)]), 306: (2, date + b"\0")}
        | {330: (4, [0]), 50706: (1, b"\1\4\0\0"), 50707: (1, b"\1\1\0\0"), 50708: (2, b"Leica Q2\0")}
    )
    padded = preview + b"\0" * (len(preview) % 2)
    top_at = 8 + len(padded)
    raw_at = top_at + len(_directory(top_at, entries))
    top = _directory(top_at, entries | {330: (4, [raw_at])})

    def raw(sensor_at: int) -> bytes:
        return _directory(
            raw_at,
            {254: (4, [0]), 256: (4, [width]), 257: (4, [height]), 258: (3, [16]), 259: (3, [compression])}
            | {262: (3, [32803]), 273: (4, [sensor_at]), 277: (3, [1]), 278: (4, [height]), 279: (4, [len(sensor)])}
            | {33421: (3, [2, 2]), 33422: (1, b"\0\1\1\2")},
        )

    return b"II*\0" + struct.pack("<I", top_at) + padded + top + raw(raw_at + len(raw(0))) + sensor


def _directory(at: int, entries: Mapping[int, tuple[int, Sequence[int]]]) -> bytes:
    """A TIFF directory that will lie at `at`, followed by the values that do not fit into it."""
    table, values = struct.pack("<H", len(entries)), b""
    values_at = at + 2 + 12 * len(entries) + 4
    for tag, (kind, content) in sorted(entries.items()):
        data = (
            content
            if isinstance(content, bytes)
            else b"".join(struct.pack("<H" if kind == 3 else "<I", v) for v in content)
        )
        field = data.ljust(4, b"\0")
        if len(data) > 4:
            field = struct.pack("<I", values_at + len(values))
            values += data + b"\0" * (len(data) % 2)
        table += struct.pack("<HHI", tag, kind, len(content)) + field
    return table + struct.pack("<I", 0) + values
