"""Describing albums anew once their members or their dates have changed: cover, chips, junk score, who is held back."""

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from photosort.library.library import Library
from photosort.model.album import Album, AlbumKind, Member
from photosort.model.fact import Fact, FactKind
from photosort.model.message import from_json, to_json
from photosort.model.photo import PhotoId
from photosort.model.view import View
from photosort.organizing.describing.album_summary import summarize

_KEY = "described"
# A machine's name stays until so much of the album has come or gone that it may no longer be true.
_OTHER = 0.5


@dataclass(frozen=True, slots=True)
class _Seen:
    """An album as it was when it was described, and its size when it was named."""

    members: int  # checksum
    named_at: int
    dates: int = -1  # as `library.dates` sums them up; not known of what an older version has described
    name: str = ""  # as it is kept; not known of what an older version has described
    read: bool = False  # whether the text of all of its photos was known
    was: tuple[int, str] = (0, "")  # members and name, as JSON, before a merge: it may be undone

    @classmethod
    def of(cls, name: str, ids: Sequence[PhotoId], dates: int, read: bool, seen: "_Seen | None" = None) -> "_Seen":
        packed = np.sort(np.array(ids, np.int64)).tobytes()
        # A name that came since, by an act or by taking one back, came with the members of now.
        same = seen is not None and seen.name in ("", name)
        named_at, was = (seen.named_at, seen.was) if seen is not None and same else (len(ids), (0, ""))
        return cls(zlib.crc32(packed), named_at, dates, name, read, was)


def refresh(library: Library, vectors_key: str, points_key: str) -> None:
    """Describe every album whose members or their dates are no longer those that were described, or of which all text
    has been read since; the others stay.

    A name of the machine's is no decision of the person: what albums were merged into is named anew, and has its name
    back where the merge is undone.
    """
    known = _load(library)
    now: dict[int, _Seen] = {}
    dates, names, read = library.dates.by_album(), library.albums.kept_names(), library.texts.read_albums()
    albums = list(_albums(library))
    gone = bool(known.keys() - {album.id for album, _ in albums})
    for album, ids in albums:
        seen = known.get(album.id)
        fresh = _Seen.of(names.get(album.id, ""), ids, dates.get(album.id, 0), album.id in read, seen)
        if fresh != seen:
            merged = gone and album.pinned and seen is not None and seen.members != fresh.members
            fresh = _describe(library, (vectors_key, points_key), album, ids, fresh, seen, merged=merged)
        now[album.id] = fresh
    if now != known:
        _save(library, now)


def is_other(count: int, named_at: int) -> bool:
    """Whether an album with so many photos may be another one than when it was named, with so many."""
    return abs(count - named_at) > _OTHER * named_at


def note(library: Library) -> None:
    """Take every album for described as it is."""
    dates, names, read = library.dates.by_album(), library.albums.kept_names(), library.texts.read_albums()
    now: dict[int, _Seen] = {}
    for album, ids in _albums(library):
        now[album.id] = _Seen.of(names.get(album.id, ""), ids, dates.get(album.id, 0), album.id in read)
    _save(library, now)


def _albums(library: Library) -> Iterator[tuple[Album, list[PhotoId]]]:
    for album in library.albums.all():
        if album.kind is not AlbumKind.UNSORTED:
            # In the order of the first grouping: described again, an album that is as it was comes out the same.
            yield album, sorted(library.photos.ids(View(album=album.id)))


def _load(library: Library) -> dict[int, _Seen]:
    kept = json.loads(library.meta.get(_KEY) or b"{}").items()
    return {int(album): _Seen(*seen[:5], *map(tuple, seen[5:])) for album, seen in kept}


def _save(library: Library, seen: dict[int, _Seen]) -> None:
    packed = {album: [one.members, one.named_at, one.dates, one.name, one.read, one.was] for album, one in seen.items()}
    library.meta.set(_KEY, json.dumps(packed).encode())


def _describe(
    library: Library,
    keys: tuple[str, str],
    album: Album,
    ids: list[PhotoId],
    fresh: _Seen,
    seen: _Seen | None,
    *,
    merged: bool,
) -> _Seen:
    """Describe an album, into which others may have been `merged`; gives how it was then."""
    vectors_key, points_key = keys
    numbers, points = library.embeddings.get(points_key, ids)
    known = [PhotoId(int(number)) for number in numbers]
    if not known:
        return fresh
    places = {row.photo_id: row for row in library.albums.memberships(known)}
    known = [photo for photo in known if photo in places]
    rows: NDArray[np.int64] = np.arange(len(known))
    certainty = np.array([places[photo].certainty for photo in known], np.float32)
    taken = {other.name for other in library.albums.all() if other.id != album.id}
    describe = partial(summarize, library, vectors_key, known, points[: len(known)], certainty, [rows], taken)
    [summary] = describe()
    # One that is new, or was empty, came with its name.
    changed = merged or (seen is not None and not album.by_hand and is_other(len(ids), fresh.named_at))
    if not album.pinned:
        changed = changed or _when(album.chips) != _when(summary.chips)  # a name may tell a time
        if fresh.read and seen is not None and not seen.read:
            [by_looks] = describe(with_text=False)
            changed = changed or by_looks.name != summary.name
    members = [Member(photo, places[photo].certainty, *summary.verdict(row)) for row, photo in enumerate(known)]
    library.albums.regroup([replace(summary.group(album.id, members), name="")])
    undone = fresh.was[0] == fresh.members
    if not (changed or undone):
        return fresh
    now = library.albums.machine_names().get(album.id)
    # What has a name that is no message was made by hand; what was dismissed is known by its name.
    if not (album.named or album.dismissed or (album.pinned and now is None)):
        library.albums.name_anew(album.id, from_json(fresh.was[1]) if undone else summary.name)
    was = (seen.members, to_json(now)) if merged and seen is not None and now is not None else (0, "")
    return replace(fresh, named_at=len(ids), name=library.albums.kept_names().get(album.id, ""), was=was)


def _when(chips: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in chips if fact.kind is FactKind.DATES]
