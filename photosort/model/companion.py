"""A file that travels with a picture."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Companion:
    """A file beside a picture, by its name, or in a folder below, by the way to it (b"metadata/a.jpg.json").

    One that is not `certain` is never deleted for good with the picture.
    """

    name: bytes
    certain: bool
