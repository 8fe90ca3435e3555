"""Placing photos that came after the grouping: each joins its like, or waits in Unsorted until enough have gathered."""

from collections import defaultdict
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from photosort.library.library import Library
from photosort.model.album import AlbumId, Member, Membership
from photosort.model.photo import PhotoId
from photosort.model.token import Token
from photosort.model.view import View
from photosort.organizing.engine import Engine
from photosort.organizing.fitted import Grouped, Knowledge
from photosort.organizing.gathering import ENOUGH, LARGEST, gather, likeness_in_albums
from photosort.organizing.portraits import portray
from photosort.organizing.reading import embedding_key, points_key


class Arrivals:
    """Places what a library holds beyond its last grouping."""

    def __init__(self, library: Library, engine: Engine, encoder: str) -> None:
        self._library, self._engine, self._encoder = library, engine, encoder

    def place(self, known: Knowledge, arrivals: list[PhotoId], token: Token) -> None:
        """Give each photo its album. Killed at any point, the rest is placed the next time.

        Raises:
            Cancelled: asked to stop.
            PhotosortError: the engine gave up.
        """
        numbers, vectors = self._library.embeddings(known.encoder, arrivals)
        ids = [PhotoId(int(number)) for number in numbers]
        if not ids:
            return
        grouped: Grouped = self._engine.call("predict", known.model, vectors)
        token.check()
        store(self._library, self._encoder, ids, grouped)
        homes = self._homes(known)
        _remember(known, numbers, grouped.leaves).save(self._library)
        unsorted = self._library.unsorted_id
        likely = grouped.labels >= 0
        self._library.place(
            [
                Membership(photo, homes.get(int(leaf), unsorted) if sure else unsorted, float(certainty))
                for photo, leaf, sure, certainty in zip(ids, grouped.leaves, likely, grouped.certainty, strict=True)
            ]
        )

    def gather(self) -> None:
        """Make albums out of what waits in Unsorted, where enough photos are alike."""
        waiting = self._library.ids(View(album=self._library.unsorted_id))
        free = [row.photo_id for row in self._library.memberships(waiting) if not row.pinned]
        key = points_key(self._encoder)
        numbers, points = self._library.embeddings(key, sorted(free)[-LARGEST:])
        if len(numbers) < ENOUGH:
            return
        labels = gather(points, self._usual())
        members = [np.flatnonzero(labels == label) for label in range(int(labels.max()) + 1)]
        if not members:
            return
        ids = [PhotoId(int(number)) for number in numbers]
        certainty = np.full(len(ids), 0.5, np.float32)  # nothing vouches for a new album yet
        taken = [album.name for album in self._library.albums()]
        portraits = portray(self._library, ids, points, certainty, members, taken)
        self._library.regroup(
            [
                portrait.group(None, [Member(ids[row], 0.5, *portrait.verdict(int(row))) for row in rows])
                for rows, portrait in zip(members, portraits, strict=True)
            ]
        )

    def _usual(self) -> float:
        """How alike the members of albums are in this library."""
        numbers, points = self._library.embeddings(points_key(self._encoder))
        step = max(1, len(numbers) // LARGEST)
        some, points = [PhotoId(int(number)) for number in numbers[::step]], points[::step]
        where = {row.photo_id: row.album_id for row in self._library.memberships(some)}
        albums = np.array([where.get(photo, self._library.unsorted_id) for photo in some], np.int64)
        placed = albums != self._library.unsorted_id
        return likeness_in_albums(points[placed], albums[placed])

    def _homes(self, known: Knowledge) -> dict[int, AlbumId]:
        """The album in which most photos of each leaf are now, wherever the person or a coarser level has put them."""
        where = {row.photo_id: row.album_id for row in self._library.memberships([PhotoId(int(i)) for i in known.ids])}
        votes: dict[int, dict[AlbumId, int]] = defaultdict(lambda: defaultdict(int))
        for number, leaf in zip(known.ids, known.leaves, strict=True):
            album = where.get(PhotoId(int(number)))
            if album is not None and album != self._library.unsorted_id:
                votes[int(leaf)][album] += 1
        return {leaf: max(counts, key=lambda album: (counts[album], -album)) for leaf, counts in votes.items()}


def store(library: Library, encoder: str, ids: list[PhotoId], grouped: Grouped) -> None:
    """Keep what the grouping made of the photos' vectors."""
    library.store_embeddings(embedding_key(encoder), ids, grouped.embedding)
    library.store_embeddings(points_key(encoder), ids, grouped.points)


def _remember(known: Knowledge, numbers: NDArray[np.int64], leaves: NDArray[np.int32]) -> Knowledge:
    new = ~np.isin(numbers, known.ids)
    ids, leaves = np.append(known.ids, numbers[new]), np.append(known.leaves, leaves[new])
    order = np.argsort(ids, kind="stable")
    return replace(known, ids=ids[order], leaves=leaves[order])
