"""Two photos beside each other, by their thumbnails: how one lies in the other, where they differ, and in what."""

from collections.abc import Callable, Sequence

import numpy as np

from photosort.imaging.reading import thumbnail_pixels
from photosort.imaging.unreadable import Unreadable
from photosort.learning.twins.alignment import align
from photosort.learning.twins.comparison import likeness
from photosort.learning.twins.differences import Place, places_apart
from photosort.learning.twins.picture import Picture
from photosort.learning.twins.quality import Quality, measured
from photosort.library.library import Library
from photosort.library.twins import Look
from photosort.model.comparison import Box, Comparison, Difference, DifferenceKind, Measure, MeasureKind
from photosort.model.face import FINDER
from photosort.model.photo import Photo, PhotoId
from photosort.model.value import dataclass
from photosort.organizing.faces_in_shots import QUALITY, on_faces_of
from photosort.organizing.keeping import Ground, density, pixels
from photosort.organizing.twins_stage import are_two_shots, moment

_CLEARLY = 1.1  # times as much, from which one is better
_GAMMA = 2.2  # of stored brightness, about
_OPEN, _LEANS = 3.5, 10.0  # as open as eyes are, and degrees of which no more is shown
_MOST = 3  # places that are told
_LIDS = (0.22, 0.38)  # where in the box of a face its eyes begin, and how high they are, as shares of its height
_OPPOSITE = {
    DifferenceKind.SHARPER: DifferenceKind.SOFTER,
    DifferenceKind.BRIGHTER: DifferenceKind.DARKER,
    DifferenceKind.MORE: DifferenceKind.LESS,
    DifferenceKind.EYES_OPEN: DifferenceKind.EYES_CLOSED,
}
_OPPOSITE |= {less: more for more, less in _OPPOSITE.items()}

Faces = Sequence[tuple[Box, float | None]]
"""Where each is, and how open its eyes are, where that can be told."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two photos: its row, its thumbnail (JPEG) where there is one, and the faces that are known in it."""

    photo: Photo
    thumbnail: bytes | None
    faces: Faces = ()


def compare(library: Library, one: PhotoId, other: PhotoId) -> Comparison:
    """How two photos of a library differ; nothing differs of one that is no more.

    Raises:
        PhotosortError: the library cannot be read.
    """
    found = library.photos.get([one, other])
    if len(found) < 2:
        return Comparison(None, (), ())
    faces = library.people.eyes(FINDER, QUALITY, [one, other])
    sides = [Side(photo, library.photos.thumbnail(photo.id), faces.get(photo.id, ())) for photo in found]
    return compared(sides[0], sides[1])


def compared(one: Side, other: Side) -> Comparison:
    """The same of what is known of both; where one has no thumbnail, only sizes are compared."""
    first, second = _picture(one.thumbnail), _picture(other.thumbnail)
    if first is None or second is None:
        return Comparison(None, (), _of_copies(one.photo, other.photo))
    lying = align(first, second)
    alike = likeness(first, second) if lying is not None else None
    same = alike is not None and alike.same and not are_two_shots(moment([one.photo]), moment([other.photo]))
    shots = None if same else _Shots(one, other, measured(first.light), measured(second.light))
    bright = _brightness(first), _brightness(second)
    measures = _of_copies(one.photo, other.photo) if shots is None else shots.measures(bright)
    if lying is None or lying.turn:
        return Comparison(None, (), measures, turned=lying is not None)
    place = _share(lying.box, second.shape)
    places = [] if shots is None else shots.blink(place)
    for apart in places_apart(first, second, lying):
        found = _difference(apart, first, second)
        if not any(_meet(found.boxes[0], known.boxes[0]) for known in places):
            places.append(found)
    return Comparison(place, tuple(places[:_MOST]), measures)


class _Shots:
    """Two shots, judged as the one to keep of several is."""

    def __init__(self, one: Side, other: Side, first: Quality, second: Quality) -> None:
        self._sides, self._found = (one, other), (first, second)
        self._names = tuple(side.photo.fingerprint or b"" for side in self._sides)
        sides = list(zip(self._names, self._sides, self._found, strict=True))
        looks = {name: _look(name, found) for name, _, found in sides}
        faces = {name: on_faces_of(found.where.tobytes(), side.faces) for name, side, found in sides if side.faces}
        self._ground = Ground(looks=looks, faces=faces).among([one.photo, other.photo])

    def measures(self, bright: tuple[float, float]) -> tuple[Measure, ...]:
        """How well both came out; `bright` says how bright they are, linear, 0 to 1."""
        sharp = self._of_both(self._ground.sharpness)
        exposed = self._found[0].exposure, self._found[1].exposure
        found = [Measure(MeasureKind.SHARPNESS, sharp, sharp, _better(*sharp))]
        people = {len(face.eyes) for face in self._ground.faces.values()}
        if len(people) == 1 and people != {0}:  # as many on both
            eyes = self._of_both(lambda name: min(self._ground.faces[name].eyes))
            shares = min(1.0, eyes[0] / _OPEN), min(1.0, eyes[1] / _OPEN)
            found.append(Measure(MeasureKind.EYES, eyes, shares, self._awake()))
        found.append(Measure(MeasureKind.EXPOSURE, bright, exposed, _better(*exposed)))
        leaning = self._ground.leaning
        if leaning and leaning[self._names[0]] != leaning[self._names[1]]:
            tilts = abs(self._found[0].tilt or 0.0), abs(self._found[1].tilt or 0.0)
            shares = max(0.0, 1 - tilts[0] / _LEANS), max(0.0, 1 - tilts[1] / _LEANS)
            found.append(Measure(MeasureKind.LEVEL, tilts, shares, int(tilts[1] < tilts[0])))
        return tuple(found)

    def blink(self, lying: Box) -> list[Difference]:
        """The eyes that are closed on one and open on the other, where the face is found in both."""
        awake = self._awake()
        if awake is None:
            return []
        closed = min(self._sides[1 - awake].faces, key=lambda face: face[1] or 0.0)[0]
        # Where the same face is expected in the other one.
        there = _moved(closed, lying) if awake else _moved(closed, _inverted(lying))
        same = [box for box, _ in self._sides[awake].faces if _meet(box, there)]
        if not same:
            return []
        nearest = min(same, key=lambda box: abs(box[0] - there[0]) + abs(box[1] - there[1]))
        boxes = (_eyes(closed), _eyes(nearest)) if awake else (_eyes(nearest), _eyes(closed))
        kind = DifferenceKind.EYES_CLOSED if awake else DifferenceKind.EYES_OPEN
        return [Difference(boxes, (kind, _OPPOSITE[kind]))]

    def _awake(self) -> int | None:
        """The one whose eyes are open where they are closed on the other."""
        blinks = [name in self._ground.blinking for name in self._names]
        return None if blinks[0] == blinks[1] else int(blinks[0])

    def _of_both(self, value: Callable[[bytes], float]) -> tuple[float, float]:
        return value(self._names[0]), value(self._names[1])


def _look(name: bytes, found: Quality) -> Look:
    code = np.empty(0, np.float16)  # nothing is looked for by it
    return Look(name, code, code, found.sharpness, found.exposure, tilt=found.tilt)


def _eyes(face: Box) -> Box:
    """The part of the box of a face in which its eyes are."""
    left, top, width, height = face
    return left, top + _LIDS[0] * height, width, _LIDS[1] * height


def _moved(box: Box, lying: Box) -> Box:
    """Where a part of the first photo is in the second, of where all of it lies there."""
    left, top, width, height = box
    return lying[0] + left * lying[2], lying[1] + top * lying[3], width * lying[2], height * lying[3]


def _inverted(lying: Box) -> Box:
    left, top, width, height = lying
    return -left / width, -top / height, 1 / width, 1 / height


def _meet(one: Box, other: Box) -> bool:
    """Whether two boxes lie over each other."""
    return all(one[n] < other[n] + other[n + 2] and other[n] < one[n] + one[n + 2] for n in (0, 1))


def _picture(data: bytes | None) -> Picture | None:
    try:
        return None if data is None else Picture.of(thumbnail_pixels(data))
    except Unreadable:
        return None


def _of_copies(one: Photo, other: Photo) -> tuple[Measure, ...]:
    """How much of one picture its copies have kept: bytes of another format tell nothing of it."""
    found = [_of_most(MeasureKind.PIXELS, pixels(one), pixels(other))]
    if one.header.format == other.header.format:
        found.append(_of_most(MeasureKind.DENSITY, density(one), density(other)))
    return tuple(found)


def _brightness(picture: Picture) -> float:
    return float(np.mean((picture.light / 255) ** _GAMMA))


def _of_most(kind: MeasureKind, one: float, other: float) -> Measure:
    most = max(one, other, 1e-9)
    return Measure(kind, (one, other), (one / most, other / most), _better(one, other))


def _better(one: float, other: float) -> int | None:
    return None if max(one, other) < _CLEARLY * max(min(one, other), 1e-6) else int(other > one)


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
