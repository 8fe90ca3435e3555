"""Other names for files whose names are taken, short enough for every disk."""

import os
from collections.abc import Sequence

MOST_BYTES = 255  # ext4, APFS, NTFS, exFAT: they allow at least as much


def shortened(name: bytes, room: int) -> bytes:
    """The beginning of a name in so many bytes, never cut inside a UTF-8 character."""
    end = max(room, 0)
    if len(name) <= end:
        return name
    for _ in range(3):  # the bytes that may follow the first one of a character
        if end and 0x80 <= name[end] < 0xC0:
            end -= 1
    return name[:end]


def numbered(names: Sequence[bytes], stem: bytes, number: int) -> list[bytes]:
    """`IMG_1 (2).jpg`, and `IMG_1 (2).jpg.xmp` for the companion, so that they still belong together.

    Names that begin with `stem` share one beginning, as short as the longest of them needs.
    """
    mark = b" (%d)" % number
    rests = [name[len(stem) :] for name in names if name.startswith(stem)]
    short = shortened(stem, MOST_BYTES - len(mark) - max(map(len, rests), default=0))
    found = []
    for name in names:
        if name.startswith(stem):
            found.append(short + mark + name[len(stem) :])
        else:
            base, extension = os.path.splitext(name)
            found.append(shortened(base, MOST_BYTES - len(mark) - len(extension)) + mark + extension)
    return found
