"""Which of several photos that are alike to keep, and why: what decides is what is told as the reason."""

import os
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import field, replace
from datetime import datetime
from math import inf, log
from statistics import median

from photosort.learning.twins.rating import quality
from photosort.library.twins import Look
from photosort.model.fact import Fact, FactKind
from photosort.model.formats import RAW_EXTENSIONS
from photosort.model.photo import DateSource, Mark, Photo, PhotoId, Presence
from photosort.model.twins import Twin
from photosort.model.value import dataclass
from photosort.organizing.describing.album_features import messenger

_RAW = tuple(RAW_EXTENSIONS)
_BORDERED = 0.78  # share of a picture inside its frame at most: what is cut off may be bare as well
_CLEARLY = 1.1  # times as sharp, or as well exposed
_CLOSED = 0.75  # of how open eyes are on the best of several shots, below which they are closed
_BLINK = 0.5  # what a shot with closed eyes is worth beside the same one with open eyes
_LEANS = 2.0  # degrees by which one leans, or leans more
_BYTES = 1.05  # times as many bytes a pixel: less says nothing
# Programs that write their name into what they save. Cameras write theirs there, too, which says nothing.
_EDITORS = re.compile(
    r"(?i)photoshop|lightroom|gimp|snapseed|picasa|picsart|paint|canva|affinity|pixelmator|instagram|vsco|irfanview"
    r"|imagemagick|graphicsmagick|photoscape|topaz|gigapixel|upscayl|waifu2x|esrgan|remini|facetune|polarr|luminar"
)
# As file managers, browsers, messengers and editors call the second file of a name.
_COPY_NAMES = re.compile(
    rb"(?i)(\(\d+\)|[ _-](copy|kopie|copie|copia|kopia|edited|bearbeitet|rotated|turned|gedreht)([ _-]?\d+)?|-wa\d+)$"
    rb"|^(copy of|kopie von|copie de|copia de) |^(turned|rotated|gedreht)[ _-]"
)


Signs = dict[PhotoId, list[float]]


@dataclass(frozen=True, slots=True)
class OnFaces:
    """What counts most where people are: how sharp their faces are, 0..1, and how open the eyes of each whose are seen
    (`faces.eyes`), from left to right.
    """

    sharpness: float
    eyes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """On what photos that are alike are compared.

    Attributes:
        parts: fingerprints of pictures that lack something which a copy of theirs shows, or have a frame around it.
        turned: fingerprints of pictures that lie turned beside the one that all but their bytes speaks for: who turns a
            picture saves it anew, and more bytes add nothing to it.
        looks: how sharp and well exposed shots are, by fingerprint; empty where all show one picture.
        packed: whether their bytes tell how well they are kept: all are of one format.
        faces: of shots that all show somebody, what counts there; else empty.
        blinking: on which eyes are closed that are open on another.
        leaning: by how many steps that are seen each shot leans; empty where it cannot be told of all.
        own: what speaks for photos on any ground, of those of which that was asked.
        told: the same on this ground.
    """

    parts: frozenset[bytes] = frozenset()
    turned: frozenset[bytes] = frozenset()
    looks: Mapping[bytes, Look] = field(default_factory=dict)
    packed: bool = False
    faces: Mapping[bytes, OnFaces] = field(default_factory=dict)
    blinking: frozenset[bytes] = frozenset()
    leaning: Mapping[bytes, int] = field(default_factory=dict)
    own: Signs = field(default_factory=dict, repr=False, compare=False)
    told: Signs = field(default_factory=dict, repr=False, compare=False)

    def among(self, photos: Collection[Photo]) -> "Ground":
        """The ground on which some photos are compared, of the looks and faces that are known here."""
        packed = len({photo.header.format for photo in photos}) == 1
        if not self.looks:
            return replace(self, packed=packed, told={})
        shots = {photo.fingerprint or b"" for photo in photos}
        looks = {one: self.looks[one] for one in shots if one in self.looks}
        faces = {one: self.faces[one] for one in shots if one in self.faces}
        blinking, leaning = _blinking(faces), _leaning(looks)
        everywhere = faces if len(faces) == len(shots) else {}
        return Ground(self.parts, self.turned, looks, packed, everywhere, blinking, leaning, self.own)

    def signs(self, photo: Photo) -> list[float]:
        """What speaks for a photo, by each of the signs."""
        if photo.id in self.told:
            return self.told[photo.id]
        own = self.own.get(photo.id)
        if own is None:
            own = self.own[photo.id] = [sign(photo, self) for sign in _OWN]
        found = self.told[photo.id] = own.copy()
        for at, sign in _ON_GROUND:
            found[at] = sign(photo, self)
        return found

    def sharpness(self, fingerprint: bytes) -> float:
        """How sharp a shot is where it matters: on the faces, where each shot has some, else where it is sharpest."""
        face = self.faces.get(fingerprint)
        return self.looks[fingerprint].sharpness if face is None else face.sharpness

    def quality(self, photo: Photo) -> float:
        """How well a shot came out, in steps of which each is clearly better than the one below."""
        one = photo.fingerprint or b""
        look = self.looks.get(one)
        if look is None:
            return -inf
        value = quality(self.sharpness(one), look.exposure) * (_BLINK if one in self.blinking else 1)
        return round(log(max(value, 1e-6)) / log(_CLEARLY))

    def density(self, photo: Photo) -> float:
        """Bytes a pixel, in steps that say something."""
        return round(log(max(density(photo), 1e-9)) / log(_BYTES)) if self.packed else 0


def _blinking(faces: Mapping[bytes, OnFaces]) -> frozenset[bytes]:
    found = set[bytes]()
    for count in {len(face.eyes) for face in faces.values()}:  # where there are others, nobody knows who is who
        some = {one: face.eyes for one, face in faces.items() if len(face.eyes) == count}
        most = [max(of_one) for of_one in zip(*some.values(), strict=True)]
        found.update(
            one for one, eyes in some.items() if any(own < _CLOSED * best for own, best in zip(eyes, most, strict=True))
        )
    return frozenset(found)


def _leaning(looks: Mapping[bytes, Look]) -> dict[bytes, int]:
    tilts = {one: look.tilt for one, look in looks.items() if look.tilt is not None}
    return {one: round(abs(by) / _LEANS) for one, by in tilts.items()} if len(tilts) == len(looks) else {}


# In this order. Camera data come before pixels: whoever saves a picture anew loses them, or enlarges it for nothing,
# which thumbnails do not tell. Programs and messengers that say what they did come next, and size only then.
_SIGNS: Sequence[tuple[FactKind, Callable[[Photo, Ground], float]]] = (
    (FactKind.FAVOURITE, lambda photo, _: photo.favourite),
    (FactKind.MARKED_KEPT, lambda photo, _: photo.mark is Mark.KEPT),
    (FactKind.NOT_REJECTED, lambda photo, _: photo.mark is not Mark.REJECTED),
    (FactKind.AVAILABLE, lambda photo, _: photo.presence is Presence.PRESENT),
    (FactKind.BEST_SHOT, lambda photo, ground: ground.quality(photo)),
    (FactKind.LEVEL, lambda photo, ground: -ground.leaning.get(photo.fingerprint or b"", 0)),
    (FactKind.HAS_RAW, lambda photo, _: has_raw(photo)),
    (FactKind.WHOLE, lambda photo, ground: photo.fingerprint not in ground.parts),
    (FactKind.CAMERA_DATA, lambda photo, _: _camera_data(photo)),
    (FactKind.UNEDITED, lambda photo, _: not is_edited(photo)),
    (FactKind.NOT_SENT, lambda photo, _: not messenger(photo.name)),
    (FactKind.LARGEST, lambda photo, _: pixels(photo)),
    (FactKind.FIRST, lambda photo, ground: photo.fingerprint not in ground.turned),
    (FactKind.LEAST_COMPRESSED, lambda photo, ground: ground.density(photo)),
    (FactKind.EARLIEST, lambda photo, _: (datetime.max - photo.when).total_seconds()),
    (FactKind.OWN_NAME, lambda photo, _: not _COPY_NAMES.search(os.path.splitext(photo.name)[0])),
    (FactKind.FIRST, lambda photo, _: -photo.mtime_ns),
)
_OF_GROUND = (FactKind.BEST_SHOT, FactKind.LEVEL, FactKind.WHOLE, FactKind.FIRST, FactKind.LEAST_COMPRESSED)
_ON_GROUND = [(at, sign) for at, (kind, sign) in enumerate(_SIGNS) if kind in _OF_GROUND]
_OWN = [(lambda _, __: 0.0) if kind in _OF_GROUND else sign for kind, sign in _SIGNS]


def worth(photo: Photo, ground: Ground) -> tuple[float, ...]:
    """The photo to keep is that of the greatest worth; of the same one, that which came first."""
    return (*ground.signs(photo), -photo.id)


def best(photos: Collection[Photo], ground: Ground) -> Photo:
    """The photo of the greatest worth; asks of each no more than decides."""
    left = list(photos)
    for _, sign in _SIGNS:
        if len(left) == 1:
            break
        values = [sign(photo, ground) for photo in left]
        most = max(values)
        left = [photo for photo, value in zip(left, values, strict=True) if value == most]
    return min(left, key=lambda photo: photo.id)


def why(keep: Photo, others: Sequence[Photo], ground: Ground) -> tuple[Fact, ...]:
    """What decided for the photo to keep, in that order: each is so beside all the others."""
    found: list[Fact] = []
    rivals = theirs = [ground.signs(photo) for photo in others]
    for place, (value, (kind, _)) in enumerate(zip(ground.signs(keep), _SIGNS, strict=True)):
        if min([signs[place] for signs in rivals]) >= value:
            continue
        if all(signs[place] <= value for signs in theirs):
            found += _shot(keep, others, ground) if kind is FactKind.BEST_SHOT else [Fact(_told(kind, keep, others))]
        rivals = [signs for signs in rivals if signs[place] >= value]
        if not rivals:
            break
    return tuple(fact for fact in found if fact.kind is not FactKind.FIRST) or (Fact(FactKind.FIRST),)


def _told(kind: FactKind, keep: Photo, others: Sequence[Photo]) -> FactKind:
    from_camera = bool(keep.header.camera) and not all(photo.header.camera for photo in others)
    return FactKind.FROM_CAMERA if kind is FactKind.CAMERA_DATA and from_camera else kind


def _shot(keep: Photo, others: Sequence[Photo], ground: Ground) -> list[Fact]:
    """In what the best of several shots is better than all others, and clearly better than most."""
    best = keep.fingerprint or b""
    rest = [one for one in (photo.fingerprint or b"" for photo in others) if one in ground.looks]
    found = []
    if best not in ground.blinking and not ground.blinking.isdisjoint(rest):
        found.append(Fact(FactKind.EYES_OPEN))
    for kind, value, known in (
        (FactKind.SHARPEST, ground.sharpness(best), [ground.sharpness(one) for one in rest]),
        (FactKind.BEST_EXPOSED, ground.looks[best].exposure, [ground.looks[one].exposure for one in rest]),
    ):
        if known and value >= max(known) and value > _CLEARLY * median(known):
            found.append(Fact(kind))
    return found or [Fact(FactKind.BEST_SHOT)]


def beside(keep: Photo, photo: Photo, ground: Ground) -> list[Fact]:
    """In what a shot is clearly worse than the one to keep."""
    best, one = keep.fingerprint or b"", photo.fingerprint or b""
    if best not in ground.looks or one not in ground.looks:
        return []
    found = []
    if one in ground.blinking and best not in ground.blinking:
        found.append(Fact(FactKind.EYES_CLOSED))
    if ground.sharpness(best) > _CLEARLY * ground.sharpness(one):
        found.append(Fact(FactKind.LESS_SHARP))
    if ground.looks[best].exposure > _CLEARLY * ground.looks[one].exposure:
        found.append(Fact(FactKind.WORSE_EXPOSED))
    if ground.leaning.get(one, 0) > ground.leaning.get(best, 0):
        found.append(Fact(FactKind.LEANS))
    return found


def _camera_data(photo: Photo) -> int:
    """How much of what a camera writes is in a file: its name, the exposure, the time."""
    header = photo.header
    dated = header.taken is not None and header.dated is DateSource.EXIF
    return bool(header.camera) + bool(header.exposure) + dated


def has_raw(photo: Photo) -> bool:
    """Whether a photo is a RAW file, or has one."""
    return any(name.lower().endswith(_RAW) for name in (photo.name, *photo.companions))


def is_edited(photo: Photo) -> bool:
    """Whether a program that edits pictures has saved it."""
    return bool(_EDITORS.search(photo.header.software))


def pixels(photo: Photo) -> int:
    """How many a picture has."""
    return photo.header.width * photo.header.height


def density(photo: Photo) -> float:
    """Bytes a pixel, of the picture's own file."""
    return photo.file_size / max(pixels(photo), 1)


def less(twin: Twin) -> tuple[bytes, FactKind] | None:
    """Which of two copies is less of an original, as it is cut or framed; None where both show all."""
    if twin.whole:
        return None
    part, more = (twin.one, twin.other) if twin.shown > twin.covered else (twin.other, twin.one)
    if twin.framed and min(twin.shown, twin.covered) < _BORDERED:
        return more, FactKind.FRAMED
    return part, FactKind.CUT
