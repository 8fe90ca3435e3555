"""JPEG XL is opened with Pillow's plugin, which is not asked before the size is known: it decodes at once."""

import io
import struct
from pathlib import Path

import pytest
from PIL import Image, ImageFile

from photosort.imaging import jpeg_xl
from photosort.imaging.reading import Unreadable, read
from photosort.model.problem import ProblemKind
from tests.imaging.pictures import RED, exif, put

SMALL = b"\xff\x0a\xcb\x06\x00\x13" + bytes(40)  # 64 x 48, as libjxl writes it


def boxes(*parts: tuple[bytes, bytes]) -> bytes:
    content = b"".join(struct.pack(">I", 8 + len(data)) + kind + data for kind, data in parts)
    return b"\0\0\0\x0cJXL \r\n\x87\n" + content


def coded(width: int, height: int) -> bytes:
    """The start of a code stream that names a size by 30 bits each."""
    bits = 0 | 3 << 1 | (height - 1) << 3 | 0 << 33 | 3 << 36 | (width - 1) << 38
    return b"\xff\x0a" + bits.to_bytes(12, "little") + bytes(40)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """As if the plugin were there; tells how often it was asked."""
    asked: list[int] = []

    class Plugin(ImageFile.ImageFile):
        format = "JXL"

        def _open(self) -> None:
            asked.append(1)
            self.info["exif"] = exif(Orientation=6).tobytes()
            self._size, self._mode = (64, 48), "RGB"
            self.fp = io.BytesIO(bytes(RED) * 64 * 48)
            self.tile = [ImageFile._Tile("raw", (0, 0, 64, 48), 0, "RGB")]

    monkeypatch.setitem(Image.OPEN, "JXL", (Plugin, lambda head: head.startswith((b"\xff\x0a", b"\0\0\0\x0cJXL "))))
    return asked


def test_picture_is_opened_by_the_plugin_which_turned_it_already(tmp_path: Path, opened: list[int]) -> None:
    reading = read(put(tmp_path, "a.jxl", SMALL))
    assert (reading.header.format, reading.pixels.shape, tuple(reading.pixels[9, 9])) == ("JXL", (48, 64, 3), RED)
    assert opened == [1]


def test_too_many_pixels_are_refused_before_they_are_decoded(tmp_path: Path, opened: list[int]) -> None:
    with pytest.raises(Unreadable) as caught:
        read(put(tmp_path, "a.jxl", coded(40_000, 30_000)))
    assert (caught.value.kind, opened) == (ProblemKind.TOO_LARGE, [])


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (SMALL, (64, 48)),
        (coded(1920, 1080), (1920, 1080)),
        (boxes((b"ftyp", b"jxl " * 3), (b"jxlc", SMALL)), (64, 48)),
        (boxes((b"Exif", bytes(99)), (b"jxlp", bytes(4) + coded(9000, 17))), (9000, 17)),
        (boxes((b"ftyp", b"jxl " * 3)), None),
        (b"GIF89a", None),
    ],
    ids=["small", "large", "boxed", "in parts", "no picture", "another format"],
)
def test_size_is_read_from_the_header(opened: list[int], data: bytes, size: tuple[int, int] | None) -> None:
    assert jpeg_xl.claimed_size(io.BytesIO(data)) == size
