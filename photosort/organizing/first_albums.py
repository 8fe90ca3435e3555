"""Albums while pictures are still read: a quick order, made anew as the photos double, and grown between."""

import logging
from collections import Counter
from dataclasses import dataclass

import numpy as np

from photosort.library.library import Library
from photosort.model.album import AlbumId, Membership
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError
from photosort.organizing.album_matching import homes
from photosort.organizing.engine.engine import Engine
from photosort.organizing.engine.results import Grouped
from photosort.organizing.progress import FirstOrder
from photosort.organizing.read_stage import vectors_key
from photosort.organizing.spilled_vectors import spilled
from photosort.organizing.stored_grouping import StoredGrouping
from photosort.organizing.written_groups import write_groups

FEWEST = 40  # photos: fewer make albums of one or two
LARGEST = 5_120  # beyond, another order would hold the engine up for more than seconds; the albums only grow
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Order:
    """The last quick order: in which album most of each group is."""

    photos: int
    albums: dict[int, AlbumId]
    stayed: dict[AlbumId, float]  # see `FirstOrder`


class FirstAlbums:
    """Makes and grows them during one run, in a library that was never grouped. The full grouping replaces them.

    They are the machine's: what a person names, merges, moves or pins meanwhile stays, as at every later grouping.
    """

    def __init__(self, library: Library, engine: Engine, encoder: str, *, seed: int = 0) -> None:
        self._library, self._engine, self._key, self._seed = library, engine, vectors_key(encoder), seed
        self._wanted = StoredGrouping.load(library) is None
        self._order: _Order | None = None

    def follow(self, read: int) -> FirstOrder | None:
        """Take note that so many photos of the library are read. The order of them; None while there is none.

        Raises:
            Cancelled: asked to stop.
        """
        if not self._wanted or read < FEWEST:
            return None
        try:
            if self._order is None or (read >= 2 * self._order.photos and read <= LARGEST):
                self._anew()
            else:
                self._grow(self._order)
        except PhotosortError as error:
            # The albums that matter come at the end.
            _log.warning("There will be no albums before everything is read: %s", error)
            self._wanted = False
        return None if self._order is None else FirstOrder(read, self._order.stayed)

    def _anew(self) -> None:
        with spilled(self._library, self._key) as (numbers, vectors):
            ids = [PhotoId(int(number)) for number in numbers]
            grouped: Grouped | None = None
            if len(ids) >= FEWEST:
                grouped = self._engine.call("first_groups", vectors, self._seed)
            if grouped is None:
                self._wanted = len(ids) < FEWEST
                return
        before = self._where(ids)
        write_groups(self._library, self._key, ids, grouped, judge=False)
        after = self._where(ids)
        albums = homes(grouped.labels.tolist(), [after.get(photo) for photo in ids])
        albums.pop(-1, None)  # of photos without a group
        sizes = Counter(album for photo, album in after.items() if photo in before)
        stayed = Counter(album for photo, album in after.items() if before.get(photo) == album)
        self._order = _Order(len(ids), albums, {album: stayed[album] / sizes[album] for album in sizes})

    def _grow(self, order: _Order) -> None:
        """Put what was read since into the albums of its nearest neighbours."""
        numbers, vectors = self._library.embeddings.get(self._key, self._library.albums.unplaced(self._key))
        if not len(numbers):
            return
        found = self._engine.call("join_first", vectors)
        if found is None:
            self._order = None
            return
        labels, certainty = found
        unsorted = self._library.albums.unsorted_id
        self._library.albums.place(
            [
                Membership(PhotoId(int(photo)), order.albums.get(int(label), unsorted), float(sure))
                for photo, label, sure in zip(numbers, labels, np.asarray(certainty), strict=True)
            ]
        )

    def _where(self, ids: list[PhotoId]) -> dict[PhotoId, AlbumId]:
        rows = self._library.albums.memberships(ids)
        return {row.photo_id: row.album_id for row in rows if row.album_id != self._library.albums.unsorted_id}
