"""Photoshop's large documents are opened: their flat picture, whatever the layers hold."""

import struct
from pathlib import Path

import numpy as np
import pytest

from photosort.imaging.reading import Unreadable, read
from photosort.model.problem import ProblemKind
from tests.imaging.pictures import corners, put


def psb(*, packed: bool, layers: bytes = b"", size: tuple[int, int] = (64, 48)) -> bytes:
    """A large document with four corners; where it is packed, each row is one run of PackBits without repeats."""
    planes = np.asarray(corners()).transpose(2, 0, 1)
    head = b"8BPS\0\2" + bytes(6) + struct.pack(">HIIHH", 3, size[1], size[0], 8, 3)
    rows = [row.tobytes() for plane in planes for row in plane]
    if packed:
        rows = [bytes([len(row) - 1]) + row for row in rows]
        lengths = struct.pack(f">{len(rows)}I", *map(len, rows))
        picture = b"\0\1" + lengths + b"".join(rows)
    else:
        picture = b"\0\0" + b"".join(rows)
    return head + bytes(4) + bytes(4) + struct.pack(">Q", len(layers)) + layers + picture


@pytest.mark.parametrize("packed", [False, True])
def test_large_document(tmp_path: Path, packed: bool) -> None:
    reading = read(put(tmp_path, "a.psb", psb(packed=packed, layers=b"8BIM of layers" * 99)))
    assert (reading.header.format, reading.header.width, reading.header.height) == ("PSD", 64, 48)
    assert (reading.pixels == np.asarray(corners())).all()


def test_large_document_of_too_many_pixels_is_not_read_at_all(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as caught:
        read(put(tmp_path, "a.psb", psb(packed=True, size=(300_000, 300_000))))
    assert caught.value.kind == ProblemKind.TOO_LARGE


def test_large_document_that_ends_early(tmp_path: Path) -> None:
    for length in (20, 30, 44, 100, 4000):
        with pytest.raises(Unreadable) as caught:
            read(put(tmp_path, "a.psb", psb(packed=True)[:length]))
        assert caught.value.kind == ProblemKind.DAMAGED
