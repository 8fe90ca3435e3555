"""Which sidecars an album goes into: those of the photo, and a new one where the reader would see none. Pure.

digiKam reads `IMG_1.jpg.xmp`, else `IMG_1.xmp`, and the other way round with "Sidecar file names are compatible with
commercial programs". darktable reads `IMG_1.jpg.xmp`, and `IMG_1.xmp` only where it names Adobe as its creator.
Lightroom, Camera Raw and exiv2 read `IMG_1.xmp` alone. `tests/neighbours` asks the programs.
"""

from collections.abc import Collection
from typing import assert_never

from photosort.model.applying import Reader


def sidecar_names(name: bytes) -> tuple[bytes, bytes]:
    """The two names that a photo's sidecar may have: with the photo's extension, and instead of it."""
    stem = name[: name.rindex(b".")] if b"." in name else name
    return name + b".xmp", stem + b".xmp"


def sidecars_for(
    name: bytes, companions: Collection[bytes], reader: Reader, *, shared: bool = False, adobes: bool = False
) -> list[bytes]:
    """The names of the sidecars that are to say in which album a photo is; all that are there are kept in step.

    Args:
        name: the file name of the photo.
        companions: the file names of what belongs to it.
        reader: for whom it is written.
        shared: whether another photo has the same name but for its extension, so that `IMG_1.xmp` could be either's.
        adobes: whether Adobe made `IMG_1.xmp`: darktable then takes the developing over from it, if there is no other.
    """
    full, bare = sidecar_names(name)
    match reader:
        case Reader.DIGIKAM:
            read = [full, bare]
        case Reader.DARKTABLE:
            read = [full, bare] if adobes else [full]
        case Reader.OTHERS:
            read = [full if shared else bare]
        case _:
            assert_never(reader)
    there = [candidate for candidate in dict.fromkeys((full, bare)) if candidate in companions]
    return there if any(candidate in there for candidate in read) else [*there, read[0]]
