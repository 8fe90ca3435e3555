"""What is said of two photos that lie side by side, and of those that they are taken out of."""

from collections.abc import Collection, Sequence
from math import log2
from typing import assert_never

from PySide6.QtCore import QLocale

from photosort.model.comparison import Comparison, DifferenceKind, Measure, MeasureKind
from photosort.model.photo import Photo, PhotoId
from photosort.model.twins import ALL, StackKind
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr

_STOP = 0.15  # of one: less is hardly seen


def difference(kind: DifferenceKind) -> str:
    """What a place of a photo is beside the same place of the other."""
    match kind:
        case DifferenceKind.SHARPER:
            return tr("Sharper")
        case DifferenceKind.SOFTER:
            return tr("Less sharp")
        case DifferenceKind.BRIGHTER:
            return tr("Brighter")
        case DifferenceKind.DARKER:
            return tr("Darker")
        case DifferenceKind.MORE:
            return tr("Only here")
        case DifferenceKind.LESS:
            return tr("Not here")
        case DifferenceKind.OTHER:
            return tr("Different")
        case DifferenceKind.EYES_OPEN:
            return tr("Eyes open")
        case DifferenceKind.EYES_CLOSED:
            return tr("Eyes closed")
        case _:
            assert_never(kind)


def measure(kind: MeasureKind) -> str:
    """What a measure is called."""
    match kind:
        case MeasureKind.SHARPNESS:
            return tr("Sharpness")
        case MeasureKind.EYES:
            return tr("Eyes")
        case MeasureKind.EXPOSURE:
            return tr("Exposure")
        case MeasureKind.LEVEL:
            return tr("Horizon")
        case MeasureKind.PIXELS:
            return tr("Pixels")
        case MeasureKind.DENSITY:
            return tr("Compression")
        case _:
            assert_never(kind)


def outcome(found: Measure, side: int) -> str:
    """What a measure says of one of two photos, 0 or 1."""
    wins = found.better == side
    if found.kind is MeasureKind.PIXELS:
        millions = found.values[side] / 1e6
        digits = 1 if millions >= 0.95 else 2 if millions >= 0.095 else 3  # a small picture is not 0.0
        return tr("{number} MP").format(number=QLocale().toString(millions, "f", digits))
    apart = log2(_ratio(found.values, side)) if found.kind is MeasureKind.EXPOSURE else 0.0
    if found.better is None:
        return tr("Same") if abs(apart) < _STOP else _stops(apart)
    match found.kind:
        case MeasureKind.SHARPNESS:
            return tr("Sharper") if wins else tr("Less sharp")
        case MeasureKind.EYES:
            return tr("All open") if wins else tr("Some closed")
        case MeasureKind.LEVEL:
            return tr("{number}° off").format(number=QLocale().toString(found.values[side], "f", 1))
        case MeasureKind.EXPOSURE:
            return tr("Better exposed") if wins else _stops(apart)
        case MeasureKind.DENSITY:
            return tr("Less compressed") if wins else tr("More compressed")
        case _:
            assert_never(found.kind)


def _ratio(values: tuple[float, float], side: int) -> float:
    return max(values[side], 1e-4) / max(values[1 - side], 1e-4)


def _stops(apart: float) -> str:
    """How much brighter a photo is than the other one."""
    number = QLocale().toString(abs(apart), "f", 1)
    if abs(apart) < _STOP:
        return tr("Less well exposed")
    return (tr("{number} stops brighter") if apart > 0 else tr("{number} stops darker")).format(number=number)


def stack(kind: StackKind | None, photos: Sequence[Photo]) -> str:
    """What photos have in common: "Burst of 3 in 2 seconds"; without a kind they were chosen."""
    number = len(photos)
    match kind:
        case None:
            return say.photos(number)
        case StackKind.EXACT:
            return plural("%Ln file of the same bytes", "%Ln files of the same bytes", number)
        case StackKind.NEAR:
            return plural("%Ln file of one picture", "%Ln files of one picture", number)
        case StackKind.BURST:
            return " ".join((plural("Burst of %Ln", "Burst of %Ln", number), _within(photos)))
        case StackKind.SIMILAR:
            return " ".join((plural("%Ln shot alike", "%Ln shots alike", number), _within(photos)))
        case _:
            assert_never(kind)


def places(found: Comparison) -> str:
    """What is said of the places of two photos: which shows less, and whether what both show is the same."""
    if found.lying is None:
        return tr("One of them is turned or mirrored") if found.turned else tr("They do not lie on each other")
    left, top, width, height = found.lying
    both = max(0.0, min(1, left + width) - max(0, left)) * max(0.0, min(1, top + height) - max(0, top))
    less = (both < ALL, both / (width * height) < ALL)  # the left one shows not all of the right one, and so on
    if less == (False, False):
        return "" if found.differences else tr("No place differs")
    parts = tr("Each shows what the other does not")
    if less != (True, True):
        parts = tr("The left one shows less") if less[0] else tr("The right one shows less")
    return parts if found.differences else say.joined(parts, tr("what both show is the same"))


def _within(photos: Sequence[Photo]) -> str:
    times = [photo.when for photo in photos]
    seconds = round((max(times) - min(times)).total_seconds())
    if seconds < 2:
        return tr("in a second")
    if seconds < 120:
        return plural("in %Ln second", "in %Ln seconds", seconds)
    return plural("in %Ln minute", "in %Ln minutes", round(seconds / 60))


def kept(pair: tuple[PhotoId, PhotoId], kept: Collection[PhotoId], number: int) -> str:
    """Which of two photos, of so many, are kept."""
    left, right = (one in kept for one in pair)
    if left and right:
        return tr("Both are kept")
    if number > 2 and (left or right):
        others = number - 1
        if left:
            return plural("Left is kept, right is one of %Ln other", "Left is kept, right is one of %Ln others", others)
        return plural("Right is kept, left is one of %Ln other", "Right is kept, left is one of %Ln others", others)
    if left or right:
        return tr("Left is kept") if left else tr("Right is kept")
    return tr("Neither is kept yet")
