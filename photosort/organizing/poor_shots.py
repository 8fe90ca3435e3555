"""Photos that came out badly: shaken, out of focus, too dark, burnt out. None is thought so by one sign alone, unless
nothing at all is seen in it.

What is wrong is seen in the thumbnail; what bears it out comes from elsewhere: the size of the file beside others of
its camera, the exposure, or a better shot of the same scene. A picture that is sharp anywhere is not blurred, one with
a light in it is not dark, and where there is nothing to see, as in fog, nothing is said of sharpness.
"""

import re
from collections.abc import Mapping, Sequence

import numpy as np

from photosort.library.library import Library
from photosort.library.twins import Look
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Mark, Photo, PhotoId, Presence
from photosort.model.poor_shot import PoorShot
from photosort.model.text_line import KINDS
from photosort.organizing.describing.known_people import tells
from photosort.organizing.keeping import density, is_edited
from photosort.organizing.read_stage import vectors_key

BLURRED = 0.31  # sharpness, below which a picture is sharp nowhere
DARK = 45.0  # level of the brightest two pixels in a thousand, below which hardly anything is seen
LOST = 0.5  # share of a picture that is white, from which on it is burnt out
_NOTHING_SHARP, _ALL_BLACK, _ALL_WHITE = 0.22, 20.0, 0.98  # the same, from where on nothing bears it out but itself
_SHAKEN = 1.22  # times as sharp along one direction
_FEW = 0.7  # of the bytes a pixel that its camera's photos have, below which there are few details
_SEVERAL = 20  # photos of a camera, to know how many they have
_HAND, _MEANT = 1 / 20, 1.0  # seconds of exposure from which on no hand is still, and above which somebody wants it so
_SCENE, _SCENE_S = 0.75, 600  # cosine of what is seen in shots of one scene, and seconds between them
_SHARPER, _BRIGHTER = 1.3, 1.5  # times as sharp, or as well exposed, as the better shot is
_EXPOSURE = re.compile(r"^(?:1/(\d+)|(\d+(?:[.,]\d+)?)) s\b")

Densities = Mapping[tuple[str, str], tuple[int, float]]


def poor_shots(library: Library, encoder: str) -> list[PoorShot]:
    """The photos of a library that came out badly and of which the person has said nothing, the newest first.

    Left out are also papers, screens and pictures with words on them, what an editor has saved, and who has a name.

    Raises:
        PhotosortError: the library cannot be read.
    """
    key = vectors_key(encoder)
    looks = {look.fingerprint: look for look in library.twins.doubtful(key, BLURRED, DARK, LOST)}
    photos = [photo for photo in library.photos.of_fingerprints(list(looks)) if _is_open(photo)]
    papers = library.search.traits.of_kinds(KINDS)
    photos = [photo for photo in photos if photo.id not in papers]
    somebody = _with_somebody(library, [photo.id for photo in photos])
    usual = library.photos.densities()
    found = []
    for photo in sorted(photos, key=lambda photo: (photo.when, photo.id), reverse=True):
        look = looks[photo.fingerprint or b""]
        share = _share(photo, usual)
        reasons = signs(look, photo.header.exposure, share, better=False)
        if not reasons and wrong(look):
            better = _has_better(library, key, photo, look)
            reasons = signs(look, photo.header.exposure, share, better=better)
        if reasons and photo.id not in somebody:
            found.append(PoorShot(photo.id, reasons))
    return found


def wrong(look: Look) -> list[Fact]:
    """What is wrong with a picture, as its thumbnail shows."""
    found = []
    if 0 < look.sharpness < BLURRED:
        found.append(Fact(FactKind.SHAKEN if look.streak > _SHAKEN else FactKind.OUT_OF_FOCUS))
    if look.brightest < DARK:
        found.append(Fact(FactKind.TOO_DARK))
    if look.lost >= LOST:
        found.append(Fact(FactKind.BURNT_OUT))
    return found


def signs(look: Look, exposure: str, share: float | None, *, better: bool) -> tuple[Fact, ...]:
    """What is wrong with a photo and what bears it out; nothing where that is one sign alone, and something is seen.

    Args:
        look: what its thumbnail shows.
        exposure: as its header says it.
        share: of the bytes a pixel that its camera's photos have; None where that is not known.
        better: whether there is a better shot of the same scene.
    """
    found = wrong(look)
    kinds = {fact.kind for fact in found}
    blurred = not kinds.isdisjoint({FactKind.SHAKEN, FactKind.OUT_OF_FOCUS})
    # A bare white picture has few details of its own.
    if share is not None and share < _FEW and (blurred or FactKind.TOO_DARK in kinds):
        found.append(Fact(FactKind.FEW_DETAILS))
    if blurred and _HAND <= _seconds(exposure) <= _MEANT:
        found.append(Fact(FactKind.LONG_EXPOSURE, exposure.split(" s")[0] + " s"))
    if kinds and better:
        found.append(Fact(FactKind.BETTER_SHOT))
    return tuple(found) if len(found) > 1 or _is_nothing(look) else ()


def _is_nothing(look: Look) -> bool:
    """Whether a picture shows nothing that anybody could make out, whatever its file says."""
    blurred = 0 < look.sharpness < _NOTHING_SHARP
    return blurred or look.brightest < _ALL_BLACK or (look.sharpness == 0 and look.lost >= _ALL_WHITE)


def _is_open(photo: Photo) -> bool:
    """Whether nobody has decided on a photo, and it can go."""
    undecided = not photo.favourite and photo.mark is Mark.NONE and not is_edited(photo)
    return undecided and photo.presence is Presence.PRESENT


def _with_somebody(library: Library, photos: Sequence[PhotoId]) -> set[PhotoId]:
    """Those that surely show somebody who has a name."""
    called = library.people.names().keys()
    faces = library.people.faces_of(photos)
    return {photo for photo, some in faces.items() if any(tells(face) and face.person in called for face in some)}


def _share(photo: Photo, usual: Densities) -> float | None:
    count, mean = usual.get((photo.header.camera, photo.header.format), (0, 0.0))
    if not photo.header.camera or count < _SEVERAL or not mean:
        return None
    return density(photo) / mean


def _seconds(exposure: str) -> float:
    """The seconds of "1/950 s · f/1.9", 0 where it says nothing."""
    found = _EXPOSURE.match(exposure)
    if found is None:
        return 0.0
    if found[1]:
        return 1 / max(int(found[1]), 1)
    return float(found[2].replace(",", "."))


def _has_better(library: Library, key: str, photo: Photo, look: Look) -> bool:
    """Whether a shot of the same camera and scene came out better in what is wrong with this one."""
    near = {one.fingerprint or b"" for one in library.photos.taken_near(photo.id, _SCENE_S)}
    seen = look.seen.astype(np.float32)
    for other in library.twins.looks(key, sorted(near)).values():
        if float(other.seen.astype(np.float32) @ seen) < _SCENE or wrong(other):
            continue
        sharper = other.sharpness > _SHARPER * look.sharpness
        if (0 < look.sharpness < BLURRED and sharper) or other.exposure > _BRIGHTER * look.exposure:
            return True
    return False
