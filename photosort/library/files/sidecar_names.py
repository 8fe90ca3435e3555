"""Which sidecars an album goes into: those of the photo, and a new one where the reader would see none. Pure.

digiKam reads `IMG_1.jpg.xmp`, else `IMG_1.xmp`, and the other way round with "Sidecar file names are compatible with
commercial programs". darktable reads `IMG_1.jpg.xmp`, else takes over what most `IMG_1.xmp` say, whoever made them.
Lightroom, Camera Raw and exiv2 read `IMG_1.xmp` alone. `tests/neighbours` asks the programs.
"""

import re
from collections.abc import Collection
from typing import Final, assert_never

from photosort.model.applying import Reader

_AGENT: Final = re.compile(rb"softwareAgent\s*=\s*[\"']([^\"']*)")
_DENSE: Final = re.compile(rb"<[\w.-]+:(?:subject|hierarchicalSubject)\b[^<>]*(?<!/)>(?:|\s+<[^<>]+(?<!/)>)<")


def sidecar_names(name: bytes) -> tuple[bytes, bytes]:
    """The two names that a photo's sidecar may have: with the photo's extension, and instead of it."""
    stem = name[: name.rindex(b".")] if b"." in name else name
    return name + b".xmp", stem + b".xmp"


def is_taken_over(bare: bytes) -> bool:
    """Whether darktable, where it finds no `IMG_1.jpg.xmp`, reads this content of `IMG_1.xmp`, keywords included.

    It does not where the history in it names another program than Lightroom first, and it passes over lists between
    whose first tags there is no blank (`src/develop/lightroom.c`; seen with 4.2.1).
    """
    agent = _AGENT.search(bare)
    return (agent is None or b"Lightroom" in agent[1]) and _DENSE.search(bare) is None


def sidecars_for(
    name: bytes, companions: Collection[bytes], reader: Reader, *, shared: bool = False, taken_over: bool = False
) -> list[bytes]:
    """The names of the sidecars that are to say in which album a photo is; all that are there are kept in step.

    Args:
        name: the file name of the photo.
        companions: the file names of what belongs to it.
        reader: for whom it is written.
        shared: whether another photo has the same name but for its extension, so that `IMG_1.xmp` could be either's.
        taken_over: whether darktable reads `IMG_1.xmp` if there is no other: a new one would hide the developing in it.
    """
    full, bare = sidecar_names(name)
    match reader:
        case Reader.DIGIKAM:
            read = [full, bare]
        case Reader.DARKTABLE:
            read = [full, bare] if taken_over else [full]
        case Reader.OTHERS:
            read = [full if shared else bare]
        case _:
            assert_never(reader)
    there = [candidate for candidate in dict.fromkeys((full, bare)) if candidate in companions]
    return there if any(candidate in there for candidate in read) else [*there, read[0]]
