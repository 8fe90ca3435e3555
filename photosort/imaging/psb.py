"""Photoshop's large documents (PSB) as the PSD that Pillow reads: the flat picture, without the layers."""

import io
from typing import BinaryIO

import numpy as np

SIGNATURE = b"8BPS\0\2"
_PACKED = 1  # each row by itself


def claimed_size(file: BinaryIO) -> tuple[int, int]:
    """Width and height that the header names. `file` is left at its start."""
    head = file.read(26)
    file.seek(0)
    return int.from_bytes(head[18:22], "big"), int.from_bytes(head[14:18], "big")


def as_psd(file: BinaryIO) -> BinaryIO:
    """The picture of a large document as a PSD. They differ in three numbers: the version, and the widths of lengths.

    Args:
        file: at its start.

    Raises:
        ValueError: rows so long that no PSD has them.
    """
    head = file.read(26)
    colours, resources = _section(file), _section(file)
    file.seek(int.from_bytes(file.read(8), "big"), io.SEEK_CUR)
    compression = file.read(2)
    rows = b""
    if int.from_bytes(compression, "big") == _PACKED:
        count = int.from_bytes(head[12:14], "big") * int.from_bytes(head[14:18], "big")
        packed = file.read(4 * count)
        lengths = np.frombuffer(packed[: len(packed) // 4 * 4], ">u4")
        if (lengths > 0xFFFF).any():
            raise ValueError("rows are too long for a PSD")
        rows = lengths.astype(">u2").tobytes()
    return io.BytesIO(b"8BPS\0\1" + head[6:] + colours + resources + bytes(4) + compression + rows + file.read())


def _section(file: BinaryIO) -> bytes:
    """A length of four bytes and what it counts."""
    length = file.read(4)
    return length + file.read(int.from_bytes(length, "big"))
