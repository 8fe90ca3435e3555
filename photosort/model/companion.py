"""A file that travels with a picture."""

import os
from collections.abc import Iterable
from dataclasses import field

from photosort.model.formats import RAW_EXTENSIONS
from photosort.model.part import Part
from photosort.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Companion:
    """A file beside a picture, by its name, or in a folder below, by the way to it (b"metadata/a.jpg.json").

    One that is not `certain` is never deleted for good with the picture. Of a photo with a RAW file each is of the
    `part` with which it goes where one part goes alone; one that is of the WHOLE stays then, whichever part goes.
    """

    name: bytes
    certain: bool
    part: Part = Part.WHOLE
    size: int = field(default=0, compare=False)  # bytes

    def goes_with(self, part: Part, *, for_good: bool = False) -> bool:
        """Whether it goes where this part of its photo goes.

        What is deleted `for_good` takes only along what is certain; a RAW file was asked for, and all of its name is.
        """
        sure = self.certain or part is Part.RAW or not for_good
        return sure and (part is Part.WHOLE or self.part is part)

    @property
    def is_raw(self) -> bool:
        """Whether it is the RAW file, or one of them, from which the photo was developed."""
        return self.part is Part.RAW and os.path.splitext(self.name)[1].lower() in RAW_EXTENSIONS


def has_raw(companions: Iterable[Companion]) -> bool:
    """Whether these are of a picture that has a RAW file beside it, so that one of the two can go alone."""
    return any(one.is_raw for one in companions)
