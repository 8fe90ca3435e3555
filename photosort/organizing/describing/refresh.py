"""Describing albums anew once their members have changed: cover, chips, junk score, and whom the guard holds back."""

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from photosort.library.library import Library
from photosort.model.album import Album, AlbumKind, Member, NewGroup
from photosort.model.photo import PhotoId
from photosort.model.view import Order, View
from photosort.organizing.describing.album_summary import summarize

_KEY = "described"
# A machine's name stays until so much of the album has come or gone that it may no longer be true.
_OTHER = 0.5


@dataclass(frozen=True, slots=True)
class _Seen:
    """An album as it was when it was described, and its size when it was named."""

    members: int  # checksum
    named_at: int

    @classmethod
    def of(cls, ids: Sequence[PhotoId], named_at: int | None = None) -> "_Seen":
        packed = np.sort(np.array(ids, np.int64)).tobytes()
        return cls(zlib.crc32(packed), len(ids) if named_at is None else named_at)


def refresh(library: Library, points_key: str) -> None:
    """Describe every album whose members are no longer those that were described. Without such, nothing is written."""
    known = _load(library)
    now: dict[int, _Seen] = {}
    for album, ids in _albums(library):
        seen = known.get(album.id)
        fresh = _Seen.of(ids, seen.named_at if seen else None)
        if fresh != seen:
            fresh = _describe(library, points_key, album, ids, seen) or fresh
        now[album.id] = fresh
    if now != known:
        _save(library, now)


def note(library: Library) -> None:
    """Take every album for described as it is."""
    _save(library, {album.id: _Seen.of(ids) for album, ids in _albums(library)})


def _albums(library: Library) -> Iterator[tuple[Album, list[PhotoId]]]:
    for album in library.albums.all():
        if album.kind is not AlbumKind.UNSORTED:
            yield album, library.photos.ids(View(album=album.id, order=Order.NAME))


def _load(library: Library) -> dict[int, _Seen]:
    return {int(album): _Seen(*seen) for album, seen in json.loads(library.meta.get(_KEY) or b"{}").items()}


def _save(library: Library, seen: dict[int, _Seen]) -> None:
    packed = {album: [one.members, one.named_at] for album, one in seen.items()}
    library.meta.set(_KEY, json.dumps(packed).encode())


def _describe(library: Library, points_key: str, album: Album, ids: list[PhotoId], seen: _Seen | None) -> _Seen | None:
    numbers, points = library.embeddings.get(points_key, ids)
    known = [PhotoId(int(number)) for number in numbers]
    if not known:
        return None
    places = {row.photo_id: row for row in library.albums.memberships(known)}
    known = [photo for photo in known if photo in places]
    rows: NDArray[np.int64] = np.arange(len(known))
    certainty = np.array([places[photo].certainty for photo in known], np.float32)
    taken = [other.name for other in library.albums.all() if other.id != album.id]
    [summary] = summarize(library, known, points[: len(known)], certainty, [rows], taken)
    changed = seen is None or abs(len(ids) - seen.named_at) > _OTHER * seen.named_at
    rename = changed and not album.settled
    members = [Member(photo, places[photo].certainty, *summary.verdict(row)) for row, photo in enumerate(known)]
    described = summary.group(album.id, members)
    library.albums.regroup(
        [
            NewGroup(
                album.id,
                described.name if rename else "",
                described.kind,
                described.junk,
                described.reasons,
                described.chips,
                described.cover,
                described.members,
            )
        ]
    )
    return _Seen.of(ids) if changed else None
