"""What an act would do, before it is done; and what is like what. Nothing here writes albums."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from photosort.learning.moments.limits import LEVELS
from photosort.library.library import Library
from photosort.model.acts import PlacePhotos, Regroup, Split, SplitBy
from photosort.model.album import Album, AlbumId, Member, Membership, NewGroup
from photosort.model.cancel_token import CancelToken
from photosort.model.comparison import Comparison
from photosort.model.looked import Looked
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.poor_shot import PoorShot
from photosort.model.problem import PhotosortError
from photosort.model.twins import StackKind, Stacks
from photosort.model.value import dataclass
from photosort.model.view import View
from photosort.organizing.album_matching import match
from photosort.organizing.describing.album_summary import summarize
from photosort.organizing.engine.engine import Engine
from photosort.organizing.events_stage import event_level, events_at, find_all_events
from photosort.organizing.hierarchy import cut, group_counts
from photosort.organizing.part_names import part_names
from photosort.organizing.place_suggestions import suggested_places
from photosort.organizing.poor_shots import poor_shots
from photosort.organizing.read_stage import embedding_key, points_key, vectors_key
from photosort.organizing.similarity_order import unit
from photosort.organizing.split_ways import split_ways
from photosort.organizing.stacks import StackFinder
from photosort.organizing.stored_grouping import StoredGrouping

FEWEST = 2
_NEAR = 5  # neighbours between which a photo is put on the map
_STANDS_OUT = 1.7  # standard deviations above the mean of the other albums, from which on one is called alike


@dataclass(frozen=True, slots=True)
class _Free:
    """What a coarser or finer level may move."""

    albums: dict[AlbumId, Album]  # that show photos
    rows: dict[PhotoId, Membership]
    visible: set[PhotoId]  # of those: the others are in the trash, or their folder was taken out


class Previews:
    """Answers for one library. Any thread but the GUI's: all of them read, and some ask the engine or the learner."""

    def __init__(self, library: Library, engine: Engine, learner: Engine, encoder: str, *, seed: int = 0) -> None:
        self._library, self._encoder, self._seed = library, encoder, seed
        self._engine, self._learner = engine, learner
        self._stacks = StackFinder(library, encoder)

    def split_preview(self, album: AlbumId, parts: int) -> Split:
        """The album's photos in at most so many groups of alike ones, the largest first, with their names (engine)."""
        numbers, vectors = self._library.embeddings.get(
            vectors_key(self._encoder), self._library.photos.ids(View(album=album))
        )
        if len(numbers) < parts:
            raise PhotosortError(Message(MessageCode.TOO_FEW_TO_SPLIT, count=len(numbers), parts=parts))
        labels: NDArray[np.int32] = self._engine.call("split", vectors, parts, self._seed)
        groups = [[PhotoId(int(number)) for number in numbers[labels == part]] for part in range(parts)]
        groups = sorted(filter(None, groups), key=len, reverse=True)
        return Split(album, tuple(map(tuple, groups)), part_names(self._library, self._encoder, album, groups))

    def split_ways(self, album: AlbumId) -> dict[SplitBy, Split]:
        """What else than looks divides an album into a few parts: the shop, the month, the year."""
        return split_ways(self._library, self._encoder, album)

    def stacks(self, strictness: StackKind) -> Stacks:
        """Photos of which one may be enough, by all kinds of likeness up to one, and what each would free."""
        return self._stacks.find(strictness)

    def compare(self, one: PhotoId, other: PhotoId) -> Comparison:
        """How two photos differ, as their thumbnails and the faces in them tell."""
        from photosort.organizing.comparing import compare  # with scipy, which the window does not need before

        return compare(self._library, one, other)

    def look_through(
        self, folder: bytes, read: Callable[[bytes, CancelToken], bytes], token: CancelToken
    ) -> Iterator[Looked]:
        """Which pictures of a folder, an absolute path, the library has, and as which photo; nothing is written."""
        from photosort.organizing.missing import look_through  # with scipy, which the window does not need before

        return look_through(self._library, self._encoder, folder, read, token)

    def poor_shots(self) -> list[PoorShot]:
        """Photos that came out badly, and why it is thought so, the newest first."""
        return poor_shots(self._library, self._encoder)

    def suggested_places(self) -> PlacePhotos | None:
        """The act that would place all photos which a neighbour in time tells of; None where there are none."""
        return suggested_places(self._library)

    def event_levels(self) -> tuple[int, int]:
        """How many levels there are of fewer or more events, from the fewest on, and the present one, from 0 on."""
        return len(LEVELS), event_level(self._library)

    def events_at(self, level: int) -> int:
        """How many events there would be at a level."""
        return events_at(self._library, level)

    def find_events(self) -> None:
        """Find all events now, where the person wants fewer or more: whatever else is under way."""
        find_all_events(self._library, CancelToken())

    def levels(self) -> list[int]:
        """Numbers of albums to choose between, settled ones not counted, ascending; none before a first grouping."""
        known = StoredGrouping.load(self._library)
        return list(range(FEWEST, int(self._counts(known, self._free(known))[-1]) + 1)) if known is not None else []

    def granularity_preview(self, count: int) -> Regroup:
        """What going to so many albums would do. Settled albums, pinned photos and Unsorted are left as they are,
        and not counted; neither are photos in the trash, which go with those that are like them.
        """
        known = StoredGrouping.load(self._library)
        if known is None:
            raise PhotosortError(Message(MessageCode.NO_ALBUMS_YET))
        free = self._free(known)
        groups = cut(known.linkage, 1 + int(np.searchsorted(self._counts(known, free), count)))
        members: dict[int, list[Membership]] = {}
        hidden: dict[int, list[Membership]] = {}
        for number, leaf in zip(known.ids, known.leaves, strict=True):
            row = free.rows.get(PhotoId(int(number)))
            if row is not None and leaf >= 0:
                where = members if row.photo_id in free.visible else hidden
                where.setdefault(int(groups[leaf]), []).append(row)
        rows = list(members.values())
        now = {photo: free.rows[photo].album_id for photo in free.visible}
        albums = match([[row.photo_id for row in group] for group in rows], now, frozenset())
        described = self._described(free, list(zip(albums, rows, strict=True)))
        followers = [tuple(_member(row) for row in hidden.get(label, ())) for label in members]
        return Regroup(
            tuple(
                replace(group, members=group.members + more) for group, more in zip(described, followers, strict=True)
            )
        )

    def _counts(self, known: StoredGrouping, free: "_Free") -> NDArray[np.int64]:
        """How many albums of free photos each cut of the tree makes: parts may have lost all of theirs."""
        live = np.zeros(len(known.linkage) + 1, bool)
        moving = [leaf for number, leaf in zip(known.ids, known.leaves, strict=True) if int(number) in free.visible]
        live[[leaf for leaf in moving if leaf >= 0]] = True
        return group_counts(known.linkage, live)

    def _described(self, free: "_Free", groups: list[tuple[AlbumId | None, list[Membership]]]) -> list[NewGroup]:
        """Albums as they would be; those whose members stay the same are described as they are."""
        before: dict[AlbumId, set[PhotoId]] = {}
        for photo in free.visible:
            before.setdefault(free.rows[photo].album_id, set()).add(photo)
        stays = [
            album is not None and {row.photo_id for row in rows} == before.get(album, set()) for album, rows in groups
        ]
        staying = {album for (album, _), same in zip(groups, stays, strict=True) if same}
        taken = {album.name for album in self._library.albums.all() if album.settled or album.id in staying}
        judged = iter(self._judged([rows for (_, rows), same in zip(groups, stays, strict=True) if not same], taken))
        names = self._library.albums.machine_names()
        found = []
        for (number, rows), same in zip(groups, stays, strict=True):
            if number is None or not same:
                found.append(replace(next(judged), album=number))
                continue
            album = free.albums[number]
            found.append(
                NewGroup(
                    number, names.get(number, album.name), album.kind, album.junk, album.reasons, album.chips,
                    album.cover, tuple(_member(row) for row in rows),
                )
            )  # fmt: skip
        return found

    def _judged(self, groups: list[list[Membership]], taken: set[str]) -> list[NewGroup]:
        """New albums, with all that is said of them."""
        if not groups:
            return []
        rows = {row.photo_id: row for group in groups for row in group}
        numbers, points = self._library.embeddings.get(points_key(self._encoder), list(rows))
        ids = [PhotoId(int(number)) for number in numbers]
        place = {photo: index for index, photo in enumerate(ids)}
        members = [np.array([place[row.photo_id] for row in group if row.photo_id in place]) for group in groups]
        certainty = np.array([rows[photo].certainty for photo in ids], np.float32)
        key = vectors_key(self._encoder)
        summaries = summarize(self._library, key, ids, points, certainty, members, taken)
        return [
            summary.group(
                None,
                [Member(row.photo_id, row.certainty, *summary.verdict(place.get(row.photo_id, -1))) for row in group],
            )
            for group, summary in zip(groups, summaries, strict=True)
        ]

    def _free(self, known: StoredGrouping) -> "_Free":
        """Photos that a coarser or finer level may move."""
        unsorted = self._library.albums.unsorted_id
        albums = {album.id: album for album in self._library.albums.all() if not album.settled and album.id != unsorted}
        found = self._library.albums.memberships([PhotoId(int(number)) for number in known.ids])
        rows = {row.photo_id: row for row in found if not row.pinned and row.album_id in albums}
        return _Free(albums, rows, rows.keys() & set(self._library.photos.ids(View())))

    def similar(self, photos: Sequence[PhotoId], limit: int) -> list[tuple[PhotoId, float]]:
        """The rest of the library by likeness to the nearest of `photos`, 0..1, most alike first."""
        numbers, vectors = self._library.embeddings.get(points_key(self._encoder))
        chosen = np.isin(numbers, np.array(photos, dtype=np.int64))
        if not chosen.any():
            return []
        z = unit(vectors)
        likeness = (z @ z[chosen].T).max(1).clip(0.0, 1.0)
        likeness[chosen] = -1.0
        order = np.argsort(-likeness, kind="stable")[: min(limit, int((~chosen).sum()))]
        return [(PhotoId(int(numbers[row])), float(likeness[row])) for row in order]

    def alike_albums(self, photos: Sequence[PhotoId]) -> list[AlbumId]:
        """The albums whose middle is much more like that of `photos` than those of most albums are, most alike first.

        Unsorted is none of them. Of an album in which some of `photos` are, the others count.
        """
        numbers, vectors = self._library.embeddings.get(points_key(self._encoder))
        asked = np.isin(numbers, np.array(photos, np.int64))
        if not asked.any():
            return []
        z = unit(vectors)
        middle = z[asked].mean(0)
        ids = [PhotoId(int(number)) for number in numbers]
        homes = {row.photo_id: row.album_id for row in self._library.albums.memberships(ids)}
        album_of = np.array([homes.get(photo, -1) for photo in ids])
        likeness = {
            album.id: float(unit(z[rows].mean(0)[None])[0] @ middle)
            for album in self._library.albums.all()
            if album.id != self._library.albums.unsorted_id and (rows := (album_of == album.id) & ~asked).any()
        }
        alike = []
        for album, own in likeness.items():
            others = np.array([value for other, value in likeness.items() if other != album])
            if len(others) and own > others.mean() + _STANDS_OUT * others.std():
                alike.append(album)
        return sorted(alike, key=lambda album: -likeness[album])

    def map(self) -> tuple[list[PhotoId], NDArray[np.float32]]:
        """Photos and their places on a plane, (n, 2) in -1..1: alike ones near each other (learner, then kept)."""
        numbers, vectors = self._library.embeddings.get(embedding_key(self._encoder))
        ids = [PhotoId(int(number)) for number in numbers]
        if not ids:  # nothing is learned yet
            return [], np.zeros((0, 2), np.float32)
        key = f"{embedding_key(self._encoder)}/map"
        known_numbers, known = self._library.embeddings.get(key, ids)
        if 2 * len(known) < len(ids):
            plane: NDArray[np.float32] = self._learner.call("plane", vectors, self._seed)
            self._library.embeddings.store(key, ids, plane)
            return ids, plane
        plane = np.zeros((len(ids), 2), np.float32)
        placed = np.isin(numbers, known_numbers)
        plane[placed] = known[np.argsort(known_numbers)]
        if not placed.all():
            z = unit(vectors)
            near = np.argsort(-(z[~placed] @ z[placed].T), axis=1, kind="stable")[:, :_NEAR]
            plane[~placed] = plane[placed][near].mean(1)
        return ids, plane


def _member(row: Membership) -> Member:
    return Member(row.photo_id, row.certainty, row.tick, row.held)
