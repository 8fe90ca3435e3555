"""Other names for files whose names are taken, short enough for every disk."""

import os
from collections.abc import Sequence

from photosort.library.files.companions import SUPPLEMENT, extension, folded, is_supplement, stem_of

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


def numbered(photo: bytes, companions: Sequence[bytes], number: int) -> list[bytes]:
    """`IMG_1 (2).jpg`, and `IMG_1 (2).jpg.xmp` for a companion: they belong together by their new names as well.

    The number comes behind what the parts of one shot have in common, and that is shortened as the longest name needs.
    """
    stem, mark = stem_of(photo), b" (%d)" % number
    parts = [os.path.split(name) for name in (photo, *companions)]
    longest = max(len(_renamed(name, photo, stem, b"")) for _, name in parts)
    new = shortened(stem, MOST_BYTES - len(mark) - longest) + mark
    return [os.path.join(folder, _renamed(name, photo, stem, new)) for folder, name in parts]


def renamed_as(companion: bytes, photo: bytes, new: bytes) -> bytes:
    """The name of a companion after its photo has got another one, so that they still belong together."""
    return _renamed(companion, photo, stem_of(photo), stem_of(new))


def _renamed(name: bytes, photo: bytes, stem: bytes, new: bytes) -> bytes:
    """The name of a photo, or of a companion, after the stem that they have in common has become `new`."""
    if extension(name) == b".json" and not name.startswith(photo):
        # Google Takeout numbers and cuts: "IMG_1.jpg(1).json" for "IMG_1(1).jpg". In full it is always understood.
        return new + photo[len(stem) :] + (b"." + SUPPLEMENT if is_supplement(name) else b"") + b".json"
    for end in range(len(name), 0, -1):  # in another case, or composed otherwise, it may have another length
        if folded(name[:end]) == folded(stem):
            return new + name[end:]
    return new[:4] + b"O" + new[4:] + os.path.splitext(name)[1]  # IMG_O1234.AAE beside IMG_1234.HEIC
