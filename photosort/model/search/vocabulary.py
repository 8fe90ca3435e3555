"""What the photos of a library can be found by: places, albums, cameras and the like, and the months they are from."""

from collections.abc import Mapping
from dataclasses import field

from photosort.model.search.found import Why
from photosort.model.value import dataclass

Month = tuple[int, int]
"""A year and a month, 1..12."""


@dataclass(frozen=True, slots=True)
class Value:
    """One that photos have: as it is shown, and folded in every language that it is known in."""

    shown: str
    folded: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The values by what they are, those that most photos have first; of the months the newest first."""

    values: Mapping[Why, tuple[Value, ...]] = field(default_factory=dict)
    months: tuple[Month, ...] = ()
