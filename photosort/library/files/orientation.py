"""How a picture is turned to be upright, as its EXIF says, and boxes in it turned along.

Programs note faces in the pixels as they are stored (MWG guidelines 2.0, 5.9; digiKam turns them when it reads them);
here they are known in the upright picture.
"""

from typing import BinaryIO, Final

from photosort.library.files.searching import place_of
from photosort.model.face import Box
from photosort.model.value import dataclass

UPRIGHT: Final = 1

_TAG: Final = 0x0112
# What stands before the TIFF header, and how many bytes in between: in JPEG and HEIC, in PNG, in WebP.
_MARKS: Final = ((b"Exif\0\0", 0), (b"eXIf", 0), (b"EXIF", 4))
_MOST_TAGS: Final = 200
_INVERSE: Final = {6: 8, 8: 6}  # of the others each is its own


@dataclass(frozen=True, slots=True)
class Turn:
    """How a picture is turned: its EXIF orientation, and width and height when it is upright."""

    way: int = UPRIGHT
    width: int = 0
    height: int = 0

    @property
    def stored(self) -> tuple[int, int]:
        """Width and height of the pixels as they are stored."""
        return (self.height, self.width) if swaps_edges(self.way) else (self.width, self.height)


def orientation(file: BinaryIO) -> int:
    """The EXIF orientation of a picture, 1 to 8; 1 where none is told. Raises OSError where it cannot be read."""
    file.seek(0)
    if file.read(4) in (b"II*\0", b"MM\0*"):
        return _of_tiff(file, 0)
    for mark, between in _MARKS:
        if (place := place_of(file, mark)) >= 0:
            return _of_tiff(file, place + len(mark) + between)
    return UPRIGHT


def turned(box: Box, way: int) -> Box:
    """A box of the stored picture in the upright one; all of it in shares of the edges."""
    left, top, width, height = box
    right, bottom = left + width, top + height
    match way:
        case 2:
            return 1 - right, top, width, height
        case 3:
            return 1 - right, 1 - bottom, width, height
        case 4:
            return left, 1 - bottom, width, height
        case 5:
            return top, left, height, width
        case 6:
            return 1 - bottom, left, height, width
        case 7:
            return 1 - bottom, 1 - right, height, width
        case 8:
            return top, 1 - right, height, width
        case _:
            return box


def turned_back(box: Box, way: int) -> Box:
    """A box of the upright picture in the stored one."""
    return turned(box, _INVERSE.get(way, way))


def swaps_edges(way: int) -> bool:
    """Whether width and height change places."""
    return way >= 5


def _of_tiff(file: BinaryIO, start: int) -> int:
    """Tag 0x0112 of the first directory (TIFF 6.0, section 2)."""
    file.seek(start)
    head = file.read(8)
    if head[:4] not in (b"II*\0", b"MM\0*"):
        return UPRIGHT

    def number(data: bytes) -> int:
        return int.from_bytes(data, "little" if head[:2] == b"II" else "big")

    file.seek(start + number(head[4:8]))
    count = min(number(file.read(2)), _MOST_TAGS)
    tags = file.read(12 * count)
    for place in range(0, len(tags) - 11, 12):
        if number(tags[place : place + 2]) == _TAG:
            value = number(tags[place + 8 : place + 10])
            return value if UPRIGHT <= value <= 8 else UPRIGHT
    return UPRIGHT
