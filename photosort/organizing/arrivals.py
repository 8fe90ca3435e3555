"""Placing photos that came after the grouping: each joins its like, or waits in Unsorted until enough have gathered."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from photosort.library.library import Library
from photosort.model.album import AlbumId, Member, Membership
from photosort.model.cancel_token import CancelToken
from photosort.model.photo import PhotoId
from photosort.model.view import View
from photosort.organizing.album_matching import homes
from photosort.organizing.belonging import SAMPLE, sampled
from photosort.organizing.describing.album_summary import summarize
from photosort.organizing.engine.engine import Engine
from photosort.organizing.engine.results import Grouped
from photosort.organizing.new_groups import new_homes
from photosort.organizing.read_stage import embedding_key, points_key, vectors_key
from photosort.organizing.stored_grouping import StoredGrouping

UNVOUCHED = 0.5  # certainty in an album that has only just been found

Points = NDArray[np.float16]
Rows = NDArray[np.int64]


@dataclass(slots=True)
class _Newcomers:
    """Photos that are to be placed: those that have arrived, then those that have waited in Unsorted."""

    ids: list[PhotoId]
    points: Points  # (n, m)
    certainty: NDArray[np.float32]  # (n,)
    home: Rows  # (n,) album, as far as the model knows


class Arrivals:
    """Places what a library holds beyond its last grouping."""

    def __init__(self, library: Library, engine: Engine, encoder: str) -> None:
        self._library, self._engine, self._encoder = library, engine, encoder

    def place(self, known: StoredGrouping, arrivals: list[PhotoId], token: CancelToken) -> None:
        """Give each photo its album. Killed at any point, the rest is placed the next time.

        Raises:
            Cancelled: asked to stop.
            PhotosortError: the engine gave up.
        """
        numbers, vectors = self._library.embeddings.get(known.encoder, arrivals)
        if not len(numbers):
            return
        ids = [PhotoId(int(number)) for number in numbers]
        grouped: Grouped = self._engine.call("predict", known.model, vectors)
        token.check()
        store(self._library, self._encoder, ids, grouped)
        homes = self._homes(known)
        _remember(known, numbers, grouped.leaves).save(self._library)
        unsorted = self._library.albums.unsorted_id
        home = np.array([homes.get(int(leaf), unsorted) for leaf in grouped.leaves], np.int64)
        home[grouped.labels < 0] = unsorted
        newcomers = self._with_waiting(_Newcomers(ids, grouped.points, grouped.certainty, home))
        strict = {album.id for album in self._library.albums.all() if album.settled}
        newcomers.home, groups = new_homes(newcomers.points, newcomers.home, self._settled(), strict, unsorted)
        self._make_albums(newcomers, groups)
        self._library.albums.place(
            [
                Membership(photo, AlbumId(int(album)), float(certainty))
                for photo, album, certainty in zip(ids, newcomers.home, newcomers.certainty, strict=False)
            ]
        )

    def _with_waiting(self, arrived: _Newcomers) -> _Newcomers:
        waiting = self._library.photos.ids(View(album=self._library.albums.unsorted_id))
        settled = self._library.albums.taken_out()  # by the person: no album is made of them
        rows = self._library.albums.memberships(waiting)
        free = sorted(row.photo_id for row in rows if not row.pinned and row.photo_id not in settled)[-SAMPLE:]
        numbers, points = self._library.embeddings.get(points_key(self._encoder), free)
        if not len(numbers):
            return arrived
        count = len(numbers)
        return _Newcomers(
            arrived.ids + [PhotoId(int(number)) for number in numbers],
            np.concatenate([arrived.points, points]),
            np.append(arrived.certainty, np.full(count, UNVOUCHED, np.float32)),
            np.append(arrived.home, np.full(count, self._library.albums.unsorted_id, np.int64)),
        )

    def _make_albums(self, newcomers: _Newcomers, groups: list[Rows]) -> None:
        if not groups:
            return
        certainty = np.full(len(newcomers.ids), UNVOUCHED, np.float32)
        taken = {album.name for album in self._library.albums.all()}
        key = vectors_key(self._encoder)
        summaries = summarize(self._library, key, newcomers.ids, newcomers.points, certainty, groups, taken)
        self._library.albums.regroup(
            [
                summary.group(None, [Member(newcomers.ids[row], UNVOUCHED, *summary.verdict(int(row))) for row in rows])
                for rows, summary in zip(groups, summaries, strict=True)
            ]
        )

    def _settled(self) -> tuple[Points, Rows]:
        """Points (n, m) and albums (n,) of photos that are in albums; of many, a sample."""
        numbers, points = self._library.embeddings.get(points_key(self._encoder))
        rows = sampled(np.arange(len(numbers)))
        some = [PhotoId(int(number)) for number in numbers[rows]]
        where = {row.photo_id: row.album_id for row in self._library.albums.memberships(some)}
        albums = np.array([where.get(photo, self._library.albums.unsorted_id) for photo in some], np.int64)
        placed = albums != self._library.albums.unsorted_id
        return points[rows][placed], albums[placed]

    def _homes(self, known: StoredGrouping) -> dict[int, AlbumId]:
        """The album in which most photos of each leaf are now, wherever the person or a coarser level has put them.

        Albums that the person has filled photo by photo are home to nobody.
        """
        ids = [PhotoId(int(number)) for number in known.ids]
        closed = {album.id for album in self._library.albums.all() if album.by_hand}
        closed.add(self._library.albums.unsorted_id)
        rows = self._library.albums.memberships(ids)
        where = {row.photo_id: row.album_id for row in rows if row.album_id not in closed}
        return homes(known.leaves.tolist(), [where.get(photo) for photo in ids])


def store(library: Library, encoder: str, ids: list[PhotoId], grouped: Grouped) -> None:
    """Keep what the grouping made of the photos' vectors."""
    library.embeddings.store(embedding_key(encoder), ids, grouped.embedding)
    library.embeddings.store(points_key(encoder), ids, grouped.points)


def _remember(known: StoredGrouping, numbers: NDArray[np.int64], leaves: NDArray[np.int32]) -> StoredGrouping:
    new = ~np.isin(numbers, known.ids)
    ids, leaves = np.append(known.ids, numbers[new]), np.append(known.leaves, leaves[new])
    order = np.argsort(ids, kind="stable")
    return replace(known, ids=ids[order], leaves=leaves[order])
