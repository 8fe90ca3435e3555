"""Finding the faces in photos, and whose they are: photographs first, of these and of the others the newest.

Their thumbnails tell most photos without anybody on them, so that few originals are opened for it.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from photosort.library.library import Library
from photosort.library.people import FaceArrays
from photosort.model.cancel_token import CancelToken
from photosort.model.face import FINDER, FoundFace
from photosort.model.photo import Photo, PhotoId
from photosort.model.text_line import KINDS
from photosort.organizing.decoding.decoders import Decoders
from photosort.organizing.engine.engine import Engine

OPERATIONS = "photosort.organizing.engine.people:People"
_KEY = "people_grouped"
_FEW = 2000  # faces: so many are grouped anew in a second
_MORE = 20  # the share of new faces, one in so many, from which on all are grouped anew; that takes minutes
_FIRST = 50  # faces of which people are made within a turn, and again as they double: nobody waits hours to see some


class FaceChore:
    """See `photosort.organizing.chore.Chore`."""

    def __init__(self, library: Library, decoders: Decoders, when_grouped: Callable[[], object] = lambda: None) -> None:
        """`when_grouped` is called after people may have changed."""
        self._library, self._decoders, self._when_grouped = library, decoders, when_grouped
        self._engine = Engine(OPERATIONS)

    def waiting(self) -> list[PhotoId]:
        papers = self._library.search.traits.of_kinds(KINDS)
        return sorted(self._library.people.waiting_ids(FINDER), key=lambda photo: photo in papers)

    def done(self) -> int:
        return self._library.people.counts().photos_looked_at

    def look(self, photo: Photo, token: CancelToken) -> list[FoundFace]:
        return self._decoders.faces(photo.path, self._library.photos.thumbnail(photo.id), token)

    def nothing(self) -> list[FoundFace]:
        return []

    def keep(self, found: Sequence[tuple[PhotoId, list[FoundFace]]]) -> None:
        self._library.people.store(FINDER, found)

    def meanwhile(self, token: CancelToken) -> None:
        if _is_time(_known(self._library), np.array(self._library.people.comparable(FINDER))):
            self._group(token, whole=False)

    def conclude(self, token: CancelToken, *, whole: bool) -> None:
        self._library.people.drop_left()
        self._library.people.take_new_names(token)
        self._group(token, whole=whole)

    def _group(self, token: CancelToken, *, whole: bool) -> None:
        if group_people(self._library, self._engine, token, whole=whole):
            self._when_grouped()

    def put_down(self) -> None:
        """Every vector goes, also what was kept just when it was turned off."""
        self._library.people.forget_found()

    def close(self) -> None:
        self._engine.close()


def group_people(library: Library, engine: Engine, token: CancelToken, *, whole: bool) -> bool:
    """Say whose the faces of a library are, where there are other ones since, or the person said something of some.

    Args:
        library: in which it is written down.
        engine: of `OPERATIONS`.
        token: ends it.
        whole: all faces are found; else many are grouped anew only as their number doubles.

    Returns:
        Whether there was anything to say.

    Raises:
        Cancelled: asked to stop; nothing is written down.
        PhotosortError: the engine failed, or the disk is full.
    """
    faces = library.people.vectors(FINDER)
    known = _known(library)
    n, now = len(faces.faces), _mark(faces)
    if not n or now == known.get("of"):
        return False
    if n <= _FEW or _is_time(known, faces.faces) or (whole and _new(known, faces.faces) * _MORE > n):
        arrays = (faces.vectors, faces.quality, faces.photo, faces.person, faces.fixed, faces.barred)
        person, likely = engine.ask(token, "group_faces", *arrays)
        known = {"last": int(faces.faces[-1])}
    else:
        unknown = (faces.person < 0) & ~faces.fixed
        arrays = (faces.vectors, faces.quality, faces.photo, faces.person, faces.barred, unknown)
        person, likely = engine.ask(token, "assign_faces", *arrays)
    engine.rest()
    library.people.assign(faces, person, likely)
    library.meta.set(_KEY, json.dumps(known | {"of": now}).encode())
    return True


def _known(library: Library) -> dict[str, Any]:
    """Of which faces people were made, up to which id, and what was said of them."""
    known: dict[str, Any] = json.loads(library.meta.get(_KEY) or b"{}")
    return known


def _new(known: dict[str, Any], faces: np.ndarray) -> int:
    """How many of these ids are of faces that have come since all were grouped: no id is used twice."""
    return int(np.count_nonzero(faces > known.get("last", -1)))


def _is_time(known: dict[str, Any], faces: np.ndarray) -> bool:
    """Whether all of these are to be grouped anew, though not all are found: as many are new as were there."""
    return len(faces) >= _FIRST and 2 * _new(known, faces) >= len(faces)


def _mark(faces: FaceArrays) -> str:
    """Another one where there are other faces, or the person has said something else of them."""
    mark = hashlib.blake2b(digest_size=16)
    said = np.where(faces.fixed, faces.person, -1)
    for part in (faces.faces, said, np.unique(faces.barred, axis=0)):
        mark.update(np.ascontiguousarray(part, np.int64).tobytes() + b"|")
    return mark.hexdigest()
