"""Two photos beside each other, by their thumbnails: how one lies in the other, where they differ, and in what."""

from collections.abc import Callable

import numpy as np

from photosort.imaging.reading import thumbnail_pixels
from photosort.imaging.unreadable import Unreadable
from photosort.learning.twins.alignment import Alignment, align
from photosort.learning.twins.comparison import likeness
from photosort.learning.twins.differences import Place, places_apart
from photosort.learning.twins.picture import Picture
from photosort.learning.twins.quality import exposure, sharpness
from photosort.model.comparison import Box, Comparison, Difference, DifferenceKind, Measure, MeasureKind
from photosort.model.photo import Photo, PhotoId
from photosort.organizing.keeping import density, pixels
from photosort.organizing.twins_stage import are_two_shots, moment

_CLEARLY = 1.1  # times as much, from which one is better
_GAMMA = 2.2  # of stored brightness, about
_OPPOSITE = {
    DifferenceKind.SHARPER: DifferenceKind.SOFTER,
    DifferenceKind.BRIGHTER: DifferenceKind.DARKER,
    DifferenceKind.MORE: DifferenceKind.LESS,
}
_OPPOSITE |= {less: more for more, less in _OPPOSITE.items()}


def compared(one: Photo, other: Photo, thumbnail: Callable[[PhotoId], bytes | None]) -> Comparison:
    """How two photos differ.

    Args:
        one: the first photo.
        other: the second one.
        thumbnail: gives the thumbnail of a photo (JPEG); without one of each only sizes are compared.
    """
    first, second = _picture(thumbnail(one.id)), _picture(thumbnail(other.id))
    if first is None or second is None:
        return Comparison(None, (), _of_copies(one, other))
    lying = align(first, second)
    alike = likeness(first, second) if lying is not None else None
    same = alike is not None and alike.same and not are_two_shots(moment([one]), moment([other]))
    measures = _of_copies(one, other) if same else _of_shots(first, second)
    if lying is None or lying.turn:
        return Comparison(None, (), measures)
    found = [_difference(place, first, second) for place in places_apart(first, second, lying)]
    return Comparison(_lying(lying, second), tuple(found), measures)


def _picture(data: bytes | None) -> Picture | None:
    try:
        return None if data is None else Picture.of(thumbnail_pixels(data))
    except Unreadable:
        return None


def _of_copies(one: Photo, other: Photo) -> tuple[Measure, ...]:
    """How much of one picture its copies have kept: bytes of another format tell nothing of it."""
    found = [_of_most(MeasureKind.PIXELS, pixels(one), pixels(other))]
    if one.header.format == other.header.format and not (one.companions or other.companions):
        found.append(_of_most(MeasureKind.DENSITY, density(one), density(other)))
    return tuple(found)


def _of_shots(first: Picture, second: Picture) -> tuple[Measure, ...]:
    """How well shots came out."""
    sharp = sharpness(first.light), sharpness(second.light)
    exposed = exposure(first.light), exposure(second.light)
    bright = _brightness(first), _brightness(second)
    return (
        Measure(MeasureKind.SHARPNESS, sharp, sharp, _better(*sharp)),
        Measure(MeasureKind.EXPOSURE, bright, exposed, _better(*exposed)),
    )


def _brightness(picture: Picture) -> float:
    return float(np.mean((picture.light / 255) ** _GAMMA))


def _of_most(kind: MeasureKind, one: float, other: float) -> Measure:
    most = max(one, other, 1e-9)
    return Measure(kind, (one, other), (one / most, other / most), _better(one, other))


def _better(one: float, other: float) -> int | None:
    return None if max(one, other) < _CLEARLY * max(min(one, other), 1e-6) else int(other > one)


def _lying(lying: Alignment, second: Picture) -> Box:
    return _share(lying.box, second.shape)


def _share(box: tuple[float, float, float, float], shape: tuple[int, int]) -> Box:
    """Edges in pixels as shares of a picture's width and height."""
    top, left, bottom, right = box
    return left / shape[1], top / shape[0], (right - left) / shape[1], (bottom - top) / shape[0]


def _difference(place: Place, first: Picture, second: Picture) -> Difference:
    kind = _kind(place)
    boxes = _share(place.boxes[0], first.shape), _share(place.boxes[1], second.shape)
    return Difference(boxes, (kind, _OPPOSITE.get(kind, kind)))


def _kind(place: Place) -> DifferenceKind:
    """What the first is there beside the second."""
    if not place.same_thing and place.is_more:
        return DifferenceKind.MORE if place.is_more > 0 else DifferenceKind.LESS
    if place.same_thing and place.is_sharper:
        return DifferenceKind.SHARPER if place.is_sharper > 0 else DifferenceKind.SOFTER
    if place.same_thing and place.is_brighter:
        return DifferenceKind.BRIGHTER if place.is_brighter > 0 else DifferenceKind.DARKER
    return DifferenceKind.OTHER
