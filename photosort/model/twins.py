"""Photos that show the same: copies of one file, copies of one picture, shots of one moment, shots of one subject."""

from collections.abc import Mapping
from enum import StrEnum

from photosort.model.face import Box
from photosort.model.fact import Fact
from photosort.model.photo import PhotoId
from photosort.model.value import dataclass

ALL = 0.97  # share of a picture from which all of it is shown
_MIRRORED = 4  # turns of a picture; as many again, mirrored first


class StackKind(StrEnum):
    """What holds a stack together, the strictest first."""

    EXACT = "exact"  # the same bytes
    NEAR = "near"  # the same picture: re-compressed, resized, cut, turned, recoloured, framed
    BURST = "burst"  # the same scene within seconds
    SIMILAR = "similar"  # the same subject within minutes


@dataclass(frozen=True, slots=True)
class Twin:
    """That two files show one picture, by their fingerprints.

    Attributes:
        turn: how the second lies upon the first: quarters to the left, mirrored first from 4 on.
        shown: share 0..1 of the first that the second shows.
        covered: share 0..1 of the second that shows it.
        framed: whether what one shows beyond the other is no more than a frame.
    """

    one: bytes
    other: bytes
    turn: int
    shown: float
    covered: float
    framed: bool

    @property
    def whole(self) -> bool:
        """Whether each shows all that the other does."""
        return min(self.shown, self.covered) >= ALL

    def onto_one(self, box: Box) -> Box:
        """Where a place in the second is in the first, when both are `whole`."""
        x, y, w, h = box
        if self.turn >= _MIRRORED:
            x = 1 - x - w
        for _ in range(self.turn % _MIRRORED):
            x, y, w, h = y, 1 - x - w, h, w
        return x, y, w, h

    def onto_other(self, box: Box) -> Box:
        """Where a place in the first is in the second, when both are `whole`."""
        x, y, w, h = box
        for _ in range(self.turn % _MIRRORED):
            x, y, w, h = 1 - y - h, x, h, w
        return (1 - x - w if self.turn >= _MIRRORED else x), y, w, h


@dataclass(frozen=True, slots=True)
class Stack:
    """Photos of which one may be enough.

    Attributes:
        kind: the loosest of what holds it together.
        photos: the one to keep first.
        reason: why that one.
        reasons: of each of the others, what it is beside the one to keep.
        size: bytes of the others, which going they would free.
    """

    kind: StackKind
    photos: tuple[PhotoId, ...]
    reason: tuple[Fact, ...]
    reasons: tuple[tuple[Fact, ...], ...]
    size: int

    @property
    def keep(self) -> PhotoId:
        """The one to keep."""
        return self.photos[0]


@dataclass(frozen=True, slots=True)
class Stacks:
    """The stacks up to a strictness, what frees most first, and the bytes that those of each strictness free."""

    found: tuple[Stack, ...]
    sizes: Mapping[StackKind, int]
