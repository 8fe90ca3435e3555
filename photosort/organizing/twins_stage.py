"""Finding photos that show one picture: what was not looked at yet is, and compared with all that could be the same.

Stored vectors and thumbnails tell; no original is opened. What is found is kept at once, so that it may end at any
moment, and an arrival is compared alone, with the codes of all the rest. In the end each copy is compared with the one
to keep itself: that it is like another copy is not enough.
"""

import time
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import datetime, timedelta
from itertools import islice
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from photosort.learning.twins.candidates import candidates
from photosort.library.library import Library
from photosort.library.twins import Look
from photosort.model.cancel_token import CancelToken
from photosort.model.photo import DateSource, Photo, PhotoId, ReadState
from photosort.model.twins import Twin
from photosort.model.view import View
from photosort.organizing.copies import Pair, loose, unproved
from photosort.organizing.engine.engine import Engine
from photosort.organizing.pictures import Pictures, Rows
from photosort.organizing.progress import ChoreProgress
from photosort.organizing.read_stage import vectors_key

OPERATIONS = "photosort.organizing.engine.twins:Twins"
_AT_ONCE = 20  # photos looked at, or compared, before they are kept: a second of work at most
_ROUND = 500  # new photos whose candidates are looked for at once, where it may have to end soon
_TOLD_S = 10.0  # from one news of it to the next: each time the window finds all stacks anew
_ZONE = timedelta(minutes=15)  # by multiples of which clocks differ

Codes = NDArray[np.float16]


class Eyes(Protocol):
    """What looks at pictures and compares them, here or elsewhere: `photosort.organizing.engine.twins.Twins`."""

    def look(self, thumbnail: bytes) -> Any: ...
    def codes(self, vectors: Codes) -> Codes: ...
    def candidates(self, seen: Codes, sketch: Codes, compared: NDArray[np.bool_], new: Rows) -> Rows: ...
    def compare(self, one: bytes, other: bytes, first: bytes, second: bytes) -> Twin | None: ...


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
    from photosort.organizing.engine.twins import Twins  # which loads scipy; the window has another process do it

    with closing(Pictures(library, vectors_key(encoder))) as pictures:
        for progress in _steps(library, pictures, Twins(), token, None):
            report(progress.done, progress.total)


class TwinChore:
    """The same behind everything else. See `photosort.organizing.chore.StepChore`."""

    def __init__(self, library: Library, encoder: str) -> None:
        self._library, self._pictures = library, Pictures(library, vectors_key(encoder))
        self._engine = Engine(OPERATIONS, threads=1)

    def steps(self, token: CancelToken) -> Generator[ChoreProgress, None, None]:
        told, news = time.monotonic(), False
        try:
            for number, progress in enumerate(
                _steps(self._library, self._pictures, _Elsewhere(self._engine, token), token, _ROUND)
            ):
                news |= number > 0
                if news and time.monotonic() - told > _TOLD_S:
                    self._library.twins.tell()
                    told, news = time.monotonic(), False
                if progress.total:
                    yield progress
        finally:
            self._engine.rest()
            if news:
                self._library.twins.tell()

    def put_down(self) -> None:
        """What is known of copies stays in the library: it is nobody's secret."""
        self._pictures.let_go()

    def close(self) -> None:
        self._pictures.close()
        self._engine.close()


class _Elsewhere:
    """Eyes in another process, which ends with the token."""

    def __init__(self, engine: Engine, token: CancelToken) -> None:
        self._engine, self._token = engine, token

    def look(self, thumbnail: bytes) -> Any:
        return self._engine.ask(self._token, "look", thumbnail)

    def codes(self, vectors: Codes) -> Codes:
        found: Codes = self._engine.ask(self._token, "codes", vectors)
        return found

    def candidates(self, seen: Codes, sketch: Codes, compared: NDArray[np.bool_], new: Rows) -> Rows:
        if len(new) <= _AT_ONCE:  # quicker told here than all codes are sent
            return candidates(seen, sketch, compared, new)
        found: Rows = self._engine.ask(self._token, "candidates", seen, sketch, compared, new)
        return found

    def compare(self, one: bytes, other: bytes, first: bytes, second: bytes) -> Twin | None:
        found: Twin | None = self._engine.ask(self._token, "compare", one, other, first, second)
        return found


def _steps(
    library: Library, pictures: Pictures, eyes: Eyes, token: CancelToken, at_once: int | None
) -> Iterator[ChoreProgress]:
    """Look and compare, step by step, each of which is kept.

    `at_once` are the new pictures whose candidates are looked for at once; None: all.
    """
    pictures.refresh()
    ids, blind = pictures.ids, list(pictures.blind)
    total = len(pictures.waiting) + pictures.unseen
    looked = min(len(blind), total)  # to look at a picture is half of the way
    yield ChoreProgress((total - looked) // 2, total)
    for start in range(0, len(blind), _AT_ONCE):
        token.check()
        some = blind[start : start + _AT_ONCE]
        pictures.keep_looks(_looks(library, pictures, eyes, some))
        looked = max(looked - len(some), 0)
        yield ChoreProgress((total - looked) // 2, total)
    left = total
    while some := list(islice(pictures.waiting, at_once)):
        names, codes, new = pictures.codes(some)
        for rows, pairs in _batches(eyes.candidates(codes.seen, codes.sketch, codes.compared, new), new):
            named = [(min(names[one], names[other]), max(names[one], names[other])) for one, other in pairs]
            found = _compared(library, eyes, ids, named, token)
            pictures.keep_twins([one for one in found if one is not None], [names[row] for row in rows])
            left = max(left - len(rows), 0)
            yield ChoreProgress(total - (left + 1) // 2, total)
    while waiting := _unproved(library, ids):
        for start in range(0, len(waiting), _AT_ONCE):
            some_pairs = waiting[start : start + _AT_ONCE]
            found = _compared(library, eyes, ids, some_pairs, token)
            pictures.keep_twins([one for one in found if one is not None], [])
            pictures.keep_apart([pair for pair, one in zip(some_pairs, found, strict=True) if one is None])
            yield ChoreProgress(total, total)


def _photos(
    library: Library, ids: Mapping[bytes, Sequence[PhotoId]], wanted: Iterable[bytes]
) -> dict[bytes, list[Photo]]:
    """Photos of some fingerprints; those that were read anew meanwhile are left out."""
    asked = [photo for one in sorted(set(wanted)) for photo in ids.get(one, ())]
    found: dict[bytes, list[Photo]] = {}
    for photo in library.photos.get(asked):
        found.setdefault(photo.fingerprint or b"", []).append(photo)
    return found


def _looks(library: Library, pictures: Pictures, eyes: Eyes, some: Sequence[bytes]) -> list[Look]:
    """What pictures look like of which that is not known with this encoder."""
    photos = {one: pictures.ids[one][0] for one in some}
    numbers, vectors = library.embeddings.get(pictures.key, list(photos.values()))
    codes = dict(zip(numbers.tolist(), eyes.codes(vectors) if len(numbers) else (), strict=True))
    looks = []
    for one, photo in photos.items():
        thumbnail = library.photos.thumbnail(photo)
        if thumbnail is None or (pictures.is_seen(one) and photo not in codes):  # nothing new is known of it
            continue
        told = eyes.look(thumbnail)
        if told is not None:
            looks.append(Look(one, codes.get(photo, np.empty(0, np.float16)), *told))
    return looks


def _compared(
    library: Library,
    eyes: Eyes,
    ids: Mapping[bytes, Sequence[PhotoId]],
    pairs: Sequence[Pair],
    token: CancelToken,
) -> list[Twin | None]:
    """Of each pair how it shows one picture, or None."""
    photos = _photos(library, ids, (one for pair in pairs for one in pair))
    found = list[Twin | None]()
    for one, other in pairs:
        token.check()
        alike = None
        if one in photos and other in photos and not are_two_shots(moment(photos[one]), moment(photos[other])):
            first, second = (library.photos.thumbnail(photos[name][0].id) for name in (one, other))
            alike = None if first is None or second is None else eyes.compare(one, other, first, second)
        found.append(alike)
    return found


def _unproved(library: Library, ids: Mapping[bytes, Sequence[PhotoId]]) -> list[Pair]:
    twins = library.twins.all()
    some = loose(ids, twins)
    return unproved(_photos(library, ids, some), twins, library.twins.apart()) if some else []


def _batches(pairs: Rows, new: Rows) -> Iterator[tuple[list[int], list[tuple[int, int]]]]:
    """New rows in batches, each with the pairs after which all of them are compared with what was there before."""
    last = np.where(np.isin(pairs[:, 1], new), pairs[:, 1], pairs[:, 0]) if len(pairs) else np.empty(0, np.int64)
    for start in range(0, len(new), _AT_ONCE):
        rows = new[start : start + _AT_ONCE]
        part = pairs[np.isin(last, rows)]
        yield rows.tolist(), [(int(one), int(other)) for one, other in part]


def by_fingerprint(library: Library) -> dict[bytes, list[Photo]]:
    """The visible photos that were read, by fingerprint, in the order of their ids."""
    found: dict[bytes, list[Photo]] = {}
    for photo in library.photos.get(sorted(library.photos.ids(View()))):
        if photo.fingerprint is not None and photo.state is ReadState.READ:
            found.setdefault(photo.fingerprint, []).append(photo)
    return found


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
