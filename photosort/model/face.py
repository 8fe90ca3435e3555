"""Faces found in photos, and the people whom they show."""

from enum import StrEnum
from typing import NewType

from photosort.model.photo import PhotoId
from photosort.model.value import dataclass

FINDER = "yunet-2023-sface-2021-2"  # what finds faces now: where another one looked, it looks anew
LONGEST_NAME = 200  # characters of what a person is called; the rest is cut off

FaceId = NewType("FaceId", int)
PersonId = NewType("PersonId", int)

Box = tuple[float, float, float, float]  # left, top, width, height, as shares of the upright picture's edges


def overlap(one: Box, other: Box) -> float:
    """How much of two boxes lies in both, 0..1: intersection over union."""
    width = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    height = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    if width <= 0 or height <= 0:
        return 0.0
    both = width * height
    return both / (one[2] * one[3] + other[2] * other[3] - both)


@dataclass(frozen=True, slots=True)
class FoundFace:
    """A face as it was found in a picture.

    Attributes:
        box: where it is.
        landmarks: x and y of the right eye, the left eye, the tip of the nose and both corners of the mouth (right and
            left as the person's own), as shares of the upright picture's width and height.
        confidence: how sure it is that this is a face, 0..1.
        quality: how well it tells people apart, 0..1: by size, sharpness and turn. A poor one founds no person.
        vector: 128 numbers of length one, float16, little endian; the product of two says how alike they are.
        eyes: how open they are, about 1 closed and 3.5 open (`faces.eyes`); None where they are too small to tell.
    """

    box: Box
    landmarks: tuple[float, ...]
    confidence: float
    quality: float
    vector: bytes
    eyes: float | None = None


@dataclass(frozen=True, slots=True)
class NamedFace:
    """Who is where in an upright picture, as files tell it."""

    name: str
    box: Box


class Certainty(StrEnum):
    """How sure it is whose face it is."""

    SAID = "said"  # by the person who looks at it
    SURE = "sure"
    LIKELY = "likely"  # worth a question; it counts for nobody until it is answered


@dataclass(frozen=True, slots=True)
class Face:
    """A face of a photo in the library.

    Attributes:
        person: who it shows, or probably shows where it is `LIKELY`; None where nobody knows.
        likeness: how alike it is to the other faces of that person, 0..1 (see `library.people`); None where nobody
            compared it, because the person who looks has said so.
    """

    id: FaceId
    photo: PhotoId
    box: Box
    quality: float
    person: PersonId | None = None
    certainty: Certainty | None = None
    likeness: float | None = None

    @property
    def shows(self) -> PersonId | None:
        """Who it shows, said or sure: whom it counts for."""
        return None if self.certainty is Certainty.LIKELY else self.person


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whose face is on photos.

    Attributes:
        name: what the person at the window calls them; empty as long as nobody has said it.
        photos: how many photos in the library show them, for sure.
        cover: the face that stands for them.
        birthday: ISO date, "--05-17" without a year; empty where it is not known.
    """

    id: PersonId
    name: str
    photos: int
    cover: FaceId
    hidden: bool = False
    birthday: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """Is this face that person? A yes adds its photo to theirs, and nothing else. `others` are left to be asked."""

    face: FaceId
    person: PersonId
    others: int = 0
