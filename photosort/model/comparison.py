"""How two photos that lie side by side differ: where one lies in the other, in which places, and in what as a whole."""

from enum import StrEnum

from photosort.model.value import dataclass

Box = tuple[float, float, float, float]
"""Left and upper edge, width and height, as shares of an upright picture's."""


class DifferenceKind(StrEnum):
    """What a place of one photo is beside the same place of the other."""

    SHARPER = "sharper"
    SOFTER = "softer"
    BRIGHTER = "brighter"
    DARKER = "darker"
    MORE = "more"  # something is there that the other has not
    LESS = "less"
    OTHER = "other"  # it shows something else
    EYES_OPEN = "eyes_open"
    EYES_CLOSED = "eyes_closed"


@dataclass(frozen=True, slots=True)
class Difference:
    """A place in which two photos differ: in each of them, and what each is beside the other."""

    boxes: tuple[Box, Box]
    kinds: tuple[DifferenceKind, DifferenceKind]


class MeasureKind(StrEnum):
    """What two photos are measured by. The comment says what their `values` are."""

    SHARPNESS = "sharpness"  # 0 to 1; of the faces, where both show some
    EYES = "eyes"  # how open those are that are least open (`FoundFace`)
    EXPOSURE = "exposure"  # how bright they are, linear, 0 to 1
    LEVEL = "level"  # degrees by which they lean
    PIXELS = "pixels"
    DENSITY = "density"  # bytes a pixel


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure of two photos.

    Attributes:
        values: of each.
        shares: of each, 0 to 1, the more the better.
        better: which of them, 0 or 1, is clearly better; None where they are the same.
    """

    kind: MeasureKind
    values: tuple[float, float]
    shares: tuple[float, float]
    better: int | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two photos beside each other.

    Attributes:
        lying: where the whole of the first lies in the second, which it may reach beyond; None where they cannot be
            laid on each other as they are.
        differences: the strongest, at most three.
        measures: in the order in which they are told.
        turned: whether they cannot because one of them is turned or mirrored.
    """

    lying: Box | None
    differences: tuple[Difference, ...]
    measures: tuple[Measure, ...]
    turned: bool = False
