"""Describing albums anew once their members or their dates have changed: cover, chips, junk score, who is held back."""

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import astuple, replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from photosort.library.library import Library
from photosort.model.album import Album, AlbumId, AlbumKind, Member
from photosort.model.fact import Fact, FactKind
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.named_people import people_in
from photosort.model.photo import PhotoId
from photosort.model.value import dataclass
from photosort.model.view import View
from photosort.organizing.describing.album_summary import AlbumSummary, summarize

_KEY = "described"
# A machine's name stays until so much of the album has come or gone that it may no longer be true.
_OTHER = 0.5
_PAST = 4  # descriptions that are known again when acts are taken back
_TIMES = (MessageCode.NAME_TIME, MessageCode.NAME_EVENT)
# What text and dates tell makes no name say less.
_VAGUE = (MessageCode.MIXED, MessageCode.MOSTLY, MessageCode.PICTURES, MessageCode.PICTURES_WITH_WRITING)


@dataclass(frozen=True, slots=True)
class _Seen:
    """An album as it was when it was described, and its size when it was named."""

    members: int  # checksum
    named_at: int
    dates: int = -1  # as `library.dates` sums them up; not known of what an older version has described
    name: str = ""  # as it is kept; not known of what an older version has described
    read: bool = False  # whether the text of all of its photos was known
    people: int = 0  # as `library.people` sums up who is on its photos
    said: int = 0  # checksum of the description; not known of what an older version has described


# Of each album, the newest first. None: it was empty since, so that what it is called now came with its members.
_Past = list[_Seen | None]


class _Now:
    """What is known of all albums now that tells whether one has to be described again."""

    def __init__(self, library: Library) -> None:
        self._dates, self._people = library.dates.by_album(), library.people.by_album()
        self._names, self._read = library.albums.kept_names(), library.texts.read_albums()
        self._said = library.albums.kept_descriptions()

    def of(self, album: AlbumId, ids: Sequence[PhotoId], seen: _Seen | None = None) -> _Seen:
        """An album as it is, and as it was `seen` when it was described."""
        packed, name = np.sort(np.array(ids, np.int64)).tobytes(), self._names.get(album, "")
        # A name that came since, by an act or by taking one back, came with the members of now.
        same = seen is not None and seen.name in ("", name)
        named_at = seen.named_at if seen is not None and same else len(ids)
        dates, people = self._dates.get(album, 0), self._people.get(album, 0)
        return _Seen(zlib.crc32(packed), named_at, dates, name, album in self._read, people, self.said(album))

    def said(self, album: AlbumId) -> int:
        """A checksum of the description of an album."""
        return zlib.crc32(self._said.get(album, "").encode())


def refresh(library: Library, vectors_key: str, points_key: str) -> None:
    """Describe every album whose members, their dates or the people on them are no longer those that were described, or
    of which all text has been read since; the others stay, and so does what an undo has brought back with all of this.
    """
    known = _load(library)
    now: dict[AlbumId, _Seen] = {}
    state = _Now(library)
    for album, ids in _albums(library):
        past = known.get(album.id, [])
        seen = past[0] if past else None
        fresh = now[album.id] = state.of(album.id, ids, seen)
        if seen is not None and replace(fresh, said=seen.said) == seen:
            continue
        back = [one for one in past if one is not None and replace(fresh, named_at=one.named_at) == one]
        now[album.id] = back[0] if back else _describe(library, (vectors_key, points_key), album, ids, fresh, seen)
    state = _Now(library)
    _save(library, known, {album: replace(seen, said=state.said(album)) for album, seen in now.items()})


def note(library: Library) -> None:
    """Take every album for described as it is."""
    state = _Now(library)
    _save(library, _load(library), {album.id: state.of(album.id, ids) for album, ids in _albums(library)})


def _albums(library: Library) -> Iterator[tuple[Album, list[PhotoId]]]:
    for album in library.albums.all():
        if album.kind is not AlbumKind.UNSORTED:
            # In the order of the first grouping: described again, an album that is as it was comes out the same.
            yield album, sorted(library.photos.ids(View(album=album.id)))


def _load(library: Library) -> dict[AlbumId, _Past]:
    known: dict[AlbumId, _Past] = {}
    for album, past in json.loads(library.meta.get(_KEY) or b"{}").items():
        # An older version has kept the newest alone, and before that a list in it: what an album was before a merge.
        alone = isinstance(past[0], int)
        ones = [[one for one in past if not isinstance(one, list)]] if alone else past
        known[AlbumId(int(album))] = [None if one is None else _Seen(*one) for one in ones]
    return known


def _save(library: Library, known: dict[AlbumId, _Past], now: dict[AlbumId, _Seen]) -> None:
    """Keep how albums are, and how those were that are still there."""
    past: dict[AlbumId, _Past] = {}
    for album in library.albums.kept_names():
        before, newest = known.get(album, []), now.get(album)
        past[album] = ([newest] + [one for one in before if one != newest])[:_PAST] if newest or any(before) else []
    past = {album: ones for album, ones in past.items() if ones}
    if past != known:
        kept = {album: [one and astuple(one) for one in ones] for album, ones in past.items()}
        library.meta.set(_KEY, json.dumps(kept).encode())


def _describe(
    library: Library,
    keys: tuple[str, str],
    album: Album,
    ids: list[PhotoId],
    fresh: _Seen,
    seen: _Seen | None,
) -> _Seen:
    """Describe an album; gives how it was then."""
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
    changed = seen is not None and not album.by_hand and _is_other(len(ids), fresh.named_at)
    now = library.albums.machine_names().get(album.id)
    if now is not None and not album.by_hand:
        changed = changed or _tells_others(now, summary, settled=album.pinned)
    if not album.pinned:
        before, by_text = _when(album.chips), fresh.read and seen is not None and not seen.read
        # Dates that came, or other ones than a name tells.
        dated = before != _when(summary.chips) and (not before or (now is not None and tells(now, *_TIMES)))
        if not changed and (dated or by_text) and not tells(summary.name, *_VAGUE):
            changed = dated or describe(with_text=False)[0].name != summary.name
    members = [Member(photo, places[photo].certainty, *summary.verdict(row)) for row, photo in enumerate(known)]
    library.albums.regroup([replace(summary.group(album.id, members), name="")])
    if not changed:
        return fresh
    # What has a name that is no message was made by hand; what was dismissed is known by its name.
    if not (album.named or album.dismissed or (album.pinned and now is None)):
        library.albums.name_anew(album.id, summary.name)
    return replace(fresh, named_at=len(ids), name=library.albums.kept_names().get(album.id, ""))


def _is_other(count: int, named_at: int) -> bool:
    """Whether an album with so many photos may be another one than when it was named, with so many."""
    return abs(count - named_at) > _OTHER * named_at


def _tells_others(name: Message, summary: AlbumSummary, *, settled: bool) -> bool:
    """Whether a name tells people who are no longer on most of the photos, or leaves out some who are; of a `settled`
    album, into which others were merged, only the former counts.
    """
    told, on_most = set(people_in(name)), set(people_in(summary.name))
    often = {fact.value for fact in summary.chips if fact.kind is FactKind.PERSON}
    return bool(told - on_most - often) or (not settled and not on_most <= told)


def tells(name: Message, *codes: MessageCode) -> bool:
    """Whether a name is one of these, or has one as a part."""
    return name.code in codes or any(tells(part, *codes) for _, part in name.values if isinstance(part, Message))


def _when(chips: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in chips if fact.kind is FactKind.DATES]
