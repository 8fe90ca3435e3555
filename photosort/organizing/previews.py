"""What an act would do, before it is done; and what is like what. Nothing here writes albums."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from photosort.library.library import Library
from photosort.model.acts import Regroup
from photosort.model.album import AlbumId
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError
from photosort.model.view import View
from photosort.organizing.album_matching import match
from photosort.organizing.describing.album_summary import summarize
from photosort.organizing.engine.engine import Engine
from photosort.organizing.engine.results import StoredGrouping
from photosort.organizing.hierarchy import cut, group_counts
from photosort.organizing.read_stage import embedding_key, points_key, vectors_key
from photosort.organizing.similarity_order import unit

FEWEST = 2
_NEAR = 5  # neighbours between which a photo is put on the map


class Previews:
    """Answers for one library. Any thread but the GUI's: all of them read, and some ask the engine."""

    def __init__(self, library: Library, engine: Engine, encoder: str, *, seed: int = 0) -> None:
        self._library, self._engine, self._encoder, self._seed = library, engine, encoder, seed

    def split_preview(self, album: AlbumId, parts: int) -> list[list[PhotoId]]:
        """The album's photos in at most so many groups of alike ones, the largest first (engine)."""
        numbers, vectors = self._library.embeddings.get(
            vectors_key(self._encoder), self._library.photos.ids(View(album=album))
        )
        if len(numbers) < parts:
            raise PhotosortError(Message(MessageCode.TOO_FEW_TO_SPLIT, photos=len(numbers), parts=parts))
        labels: NDArray[np.int32] = self._engine.call("split", vectors, parts, self._seed)
        groups = [[PhotoId(int(number)) for number in numbers[labels == part]] for part in range(parts)]
        return sorted(filter(None, groups), key=len, reverse=True)

    def levels(self) -> list[int]:
        """Numbers of albums to choose between, settled ones not counted, ascending; none before a first grouping."""
        known = StoredGrouping.load(self._library)
        return list(range(FEWEST, int(self._counts(known, self._free(known))[-1]) + 1)) if known is not None else []

    def granularity_preview(self, count: int) -> Regroup:
        """What going to so many albums would do. Settled albums, pinned photos and Unsorted are left as they are,
        and not counted.
        """
        known = StoredGrouping.load(self._library)
        if known is None:
            raise PhotosortError(Message(MessageCode.NO_ALBUMS_YET))
        free = self._free(known)
        groups = cut(known.linkage, 1 + int(np.searchsorted(self._counts(known, free), count)))
        members: dict[int, list[PhotoId]] = {}
        for number, leaf in zip(known.ids, known.leaves, strict=True):
            photo = PhotoId(int(number))
            if photo in free and leaf >= 0:
                members.setdefault(int(groups[leaf]), []).append(photo)
        photos = list(members.values())
        albums = match(photos, free, frozenset())
        names = {album.id: album.name for album in self._library.albums.all()}
        new = iter(self._names([group for album, group in zip(albums, photos, strict=True) if album is None], names))
        return Regroup(
            tuple(
                (album, names[album] if album is not None else next(new), tuple(group))
                for album, group in zip(albums, photos, strict=True)
            )
        )

    def _counts(self, known: StoredGrouping, free: Mapping[PhotoId, AlbumId]) -> NDArray[np.int64]:
        """How many albums of free photos each cut of the tree makes: parts may have lost all of theirs."""
        live = np.zeros(len(known.linkage) + 1, bool)
        moving = [leaf for number, leaf in zip(known.ids, known.leaves, strict=True) if PhotoId(int(number)) in free]
        live[[leaf for leaf in moving if leaf >= 0]] = True
        return group_counts(known.linkage, live)

    def _names(self, groups: list[list[PhotoId]], known: Mapping[AlbumId, str]) -> list[str]:
        """Names for albums that would be new."""
        if not groups:
            return []
        photos = [photo for group in groups for photo in group]
        numbers, points = self._library.embeddings.get(points_key(self._encoder), photos)
        row_of = {int(number): row for row, number in enumerate(numbers)}
        members = [np.array([row_of[photo] for photo in group if photo in row_of], np.int64) for group in groups]
        ids = [PhotoId(int(number)) for number in numbers]
        certainty = np.ones(len(ids), np.float32)
        return [
            summary.name for summary in summarize(self._library, ids, points, certainty, members, list(known.values()))
        ]

    def _free(self, known: StoredGrouping) -> dict[PhotoId, AlbumId]:
        """Photos that a coarser or finer level may move, with the album in which they are."""
        fixed = {album.id for album in self._library.albums.all() if album.settled}
        fixed.add(self._library.albums.unsorted_id)
        rows = self._library.albums.memberships([PhotoId(int(number)) for number in known.ids])
        return {row.photo_id: row.album_id for row in rows if not row.pinned and row.album_id not in fixed}

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

    def map(self) -> tuple[list[PhotoId], NDArray[np.float32]]:
        """Photos and their places on a plane, (n, 2) in -1..1: alike ones near each other (engine, then kept)."""
        numbers, vectors = self._library.embeddings.get(embedding_key(self._encoder))
        ids = [PhotoId(int(number)) for number in numbers]
        if not ids:  # nothing is learned yet
            return [], np.zeros((0, 2), np.float32)
        key = f"{embedding_key(self._encoder)}/map"
        known_numbers, known = self._library.embeddings.get(key, ids)
        if 2 * len(known) < len(ids):
            plane: NDArray[np.float32] = self._engine.call("plane", vectors, self._seed)
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
