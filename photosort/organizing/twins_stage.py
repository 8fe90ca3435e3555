"""Finding photos that show one picture: what was not looked at yet is, and compared with all that could be the same.

Stored vectors and thumbnails tell; no original is opened. What is found is kept at once, so that it may end at any
moment, and an arrival is compared alone, with the codes of all the rest. In the end each copy is compared with the one
to keep itself: that it is like another copy is not enough.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from photosort.imaging.reading import thumbnail_pixels
from photosort.imaging.unreadable import Unreadable
from photosort.learning.twins import codes, neighbours
from photosort.learning.twins.comparison import likeness
from photosort.learning.twins.picture import Picture
from photosort.learning.twins.quality import measured
from photosort.library.library import Library
from photosort.library.twins import Look
from photosort.model.cancel_token import CancelToken
from photosort.model.photo import DateSource, Photo, PhotoId, ReadState
from photosort.model.twins import Twin
from photosort.model.view import View
from photosort.organizing.copies import unproved
from photosort.organizing.read_stage import vectors_key

SEEN, SKETCHED = 0.6, 0.965  # cosines of codes from which pictures are compared
MOST = 4  # by each code, of the nearest of each
_AT_ONCE = 200  # photos looked at, or compared, before they are kept
_FEW = 8  # times as many are known: then those that are new are compared with all, one by one
_PICTURES = 48  # held in memory
_ZONE = timedelta(minutes=15)  # by multiples of which clocks differ

Floats = NDArray[np.float16]


def find_twins(
    library: Library, encoder: str, token: CancelToken, report: Callable[[int, int], object] = lambda *_: None
) -> None:
    """Look at what is new, and compare it.

    Args:
        library: in whose cache it is kept.
        encoder: whose vectors are there; photos without one are found by their layout alone.
        token: pauses and ends it.
        report: told how many pictures are compared, and of how many.

    Raises:
        Cancelled: asked to stop; the rest waits for the next time.
        PhotosortError: it cannot be kept.
    """
    photos = by_fingerprint(library)
    library.twins.prune(photos)
    looks, compared = _looked(library, encoder, photos, token)
    done = 0
    total = compared.count(False)
    report(done, total)

    @lru_cache(_PICTURES)
    def picture(fingerprint: bytes) -> Picture | None:
        return picture_of(library, photos[fingerprint][0].id)

    def twin(one: bytes, other: bytes) -> Twin | None:
        token.check()
        if are_two_shots(moment(photos[one]), moment(photos[other])):
            return None
        return as_twins(one, other, picture(one), picture(other))

    for rows, pairs in _batches(candidates(looks, compared), np.flatnonzero(~np.array(compared, bool))):
        found = [twin(looks[one].fingerprint, looks[other].fingerprint) for one, other in pairs]
        library.twins.keep_twins([one for one in found if one is not None], [looks[row].fingerprint for row in rows])
        done += len(rows)
        report(done, total)
    while waiting := unproved(photos, library.twins.all(), library.twins.apart()):
        for start in range(0, len(waiting), _AT_ONCE):
            some = {pair: twin(*pair) for pair in waiting[start : start + _AT_ONCE]}
            library.twins.keep_twins([one for one in some.values() if one is not None], [])
            library.twins.keep_apart(pair for pair, one in some.items() if one is None)


def by_fingerprint(library: Library) -> dict[bytes, list[Photo]]:
    """The visible photos that were read, by fingerprint, in the order of their ids."""
    found: dict[bytes, list[Photo]] = {}
    for photo in library.photos.get(sorted(library.photos.ids(View()))):
        if photo.fingerprint is not None and photo.state is ReadState.READ:
            found.setdefault(photo.fingerprint, []).append(photo)
    return found


def candidates(looks: Sequence[Look], compared: Sequence[bool]) -> neighbours.Pairs:
    """The pairs of rows that may show one picture, and of which one at least was not compared yet."""
    new = np.flatnonzero(~np.array(compared, bool))
    if not len(new):
        return np.empty((0, 2), np.int64)
    found = []
    for code, least in (("seen", SEEN), ("sketch", SKETCHED)):
        rows = _rows(looks, code)
        if _FEW * len(new) < len(looks):
            found.append(neighbours.near_rows(rows, new, least, MOST))
        else:
            found.append(neighbours.near_pairs(rows, least, MOST))
    pairs = neighbours.ordered(np.concatenate(found))
    return pairs[~np.array(compared, bool)[pairs].all(1)]


def _looked(
    library: Library, encoder: str, photos: Mapping[bytes, Sequence[Photo]], token: CancelToken
) -> tuple[list[Look], list[bool]]:
    """What all pictures look like, and of each whether it was compared; what is not known with this encoder is kept."""
    key = vectors_key(encoder)
    found = library.twins.looked(key)
    sketched = {look.fingerprint: look for look in found[0]}
    with_vector = np.flatnonzero(_rows(found[0], "seen").any(1)).tolist() if sketched else []
    known = {found[0][row].fingerprint for row in with_vector}
    waiting = [some[0] for fingerprint, some in photos.items() if fingerprint not in known]
    for start in range(0, len(waiting), _AT_ONCE):
        some = waiting[start : start + _AT_ONCE]
        numbers, vectors = library.embeddings.get(key, [photo.id for photo in some])
        seen = dict(zip(numbers.tolist(), codes.seen(vectors) if len(numbers) else [], strict=True))
        looks = []
        for photo in some:
            token.check()
            assert photo.fingerprint is not None
            before = sketched.get(photo.fingerprint)
            if before is not None and photo.id not in seen:
                continue  # nothing new is known of it
            picture = picture_of(library, photo.id)
            if picture is not None:
                code = seen.get(photo.id, np.zeros(codes.SEEN, np.float16))
                light = picture.light
                looks.append(_look(photo.fingerprint, code, light))
        library.twins.keep_looks(key, looks)
    return library.twins.looked(key) if waiting else found


def _look(fingerprint: bytes, code: Floats, light: NDArray[np.float32]) -> Look:
    found = measured(light)
    sketch = codes.sketch(light)
    rest = found.streak, found.brightest, found.lost, found.tilt, found.where.tobytes()
    return Look(fingerprint, code, sketch, found.sharpness, found.exposure, *rest)


def _rows(looks: Sequence[Look], code: str) -> Floats:
    """One of the codes of all looks, float16 (n, d); there is one at least."""
    return np.frombuffer(b"".join(getattr(look, code) for look in looks), "<f2").reshape(len(looks), -1)


def picture_of(library: Library, photo: PhotoId) -> Picture | None:
    """A photo as its thumbnail shows it; None where that is lost or damaged."""
    data = library.photos.thumbnail(photo)
    try:
        return None if data is None else Picture.of(thumbnail_pixels(data))
    except Unreadable:
        return None


def _batches(pairs: neighbours.Pairs, new: NDArray[np.int64]) -> Iterator[tuple[list[int], list[tuple[int, int]]]]:
    """New rows in batches, each with the pairs after which all of them are compared with what was there before."""
    last = np.where(np.isin(pairs[:, 1], new), pairs[:, 1], pairs[:, 0]) if len(pairs) else np.empty(0, np.int64)
    for start in range(0, len(new), _AT_ONCE):
        rows = new[start : start + _AT_ONCE]
        part = pairs[np.isin(last, rows)]
        yield rows.tolist(), [(int(one), int(other)) for one, other in part]


def moment(photos: Collection[Photo]) -> datetime | None:
    """When a camera took a picture, where it says so itself."""
    for photo in photos:
        if photo.header.taken is not None and photo.header.dated is DateSource.EXIF and photo.header.camera:
            return photo.header.taken
    return None


def are_two_shots(one: datetime | None, other: datetime | None) -> bool:
    """Whether a camera says that it took them one after the other, and not only by another clock."""
    if one is None or other is None or one == other:
        return False
    apart = abs(one - other)
    return apart > timedelta(hours=14) or apart % _ZONE != timedelta()


def as_twins(one: bytes, other: bytes, first: Picture | None, second: Picture | None) -> Twin | None:
    """Two pictures as twins, by their fingerprints; None where they are none, or one has lost its thumbnail."""
    if first is None or second is None:
        return None
    found = likeness(first, second)
    if found is None or not found.same:
        return None
    return Twin(one, other, found.turn, found.shown, found.covered, found.framed)
