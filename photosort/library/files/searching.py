"""Finding bytes in a file part by part: one that is mapped and gets shorter, or loses its drive, kills who looks."""

from typing import BinaryIO

_PART = 1 << 20  # bytes


def place_of(file: BinaryIO, wanted: bytes) -> int:
    """Where `wanted` begins in a file, or -1.

    Raises:
        OSError: the file cannot be read.
    """
    file.seek(0)
    place, kept = 0, b""
    while part := file.read(_PART):
        part = kept + part
        found = part.find(wanted)
        if found >= 0:
            return place + found
        kept = part[max(0, len(part) - len(wanted) + 1) :]
        place += len(part) - len(kept)
    return -1
