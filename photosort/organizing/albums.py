"""Making albums: a first grouping of everything, then arrivals one by one; what the person made always stays."""

import logging
from collections import defaultdict
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from photosort.library.library import Library
from photosort.model.album import AlbumId, Member, Membership, NewGroup
from photosort.model.photo import PhotoId
from photosort.model.token import Token
from photosort.organizing.alike import alike_order
from photosort.organizing.engine import Engine
from photosort.organizing.fitted import Fitted, Grouped, Knowledge
from photosort.organizing.hierarchy import leaf_order
from photosort.organizing.matching import match
from photosort.organizing.portraits import portray
from photosort.organizing.reading import embedding_key, points_key, vectors_key

_log = logging.getLogger(__name__)

Report = Callable[[str, int, int], None]  # stage ("learn" or "group"), done, total
Vectors = NDArray[np.float16]


class AlbumMaker:
    """Groups the embedded photos of a library."""

    def __init__(
        self, library: Library, engine: Engine, encoder: str, *, seed: int = 0, albums: int | None = None
    ) -> None:
        self._library, self._engine, self._encoder = library, engine, encoder
        self._seed, self._asked = seed, albums
        self.learn_s = 0.0  # of the last run

    def run(self, token: Token, report: Report, *, again: bool = False) -> None:
        """Do what is to be done: group everything, or place arrivals, or nothing.

        Raises:
            Cancelled: asked to stop. The next run does it.
            PhotosortError: the engine or the disk gave up.
        """
        self.learn_s = 0.0
        known = Knowledge.load(self._library)
        key = vectors_key(self._encoder)
        other = known is not None and (known.encoder != key or (self._asked is not None and known.asked != self._asked))
        if known is None or other or again:
            self._group_all(token, report)
            return
        arrivals = self._library.unplaced(key)
        if arrivals:
            self._place(known, arrivals, token, report)

    def _group_all(self, token: Token, report: Report) -> None:
        numbers, vectors = self._library.embeddings(vectors_key(self._encoder))
        ids = [PhotoId(int(number)) for number in numbers]
        if not ids:
            return
        fitted: Fitted = self._engine.call("fit", vectors, self._asked, self._seed, progress=report)
        self.learn_s = fitted.learn_s
        token.check()
        report("group", 0, 1)
        self._write_groups(ids, vectors, fitted.grouped)
        self._store(ids, fitted.grouped)
        order = alike_order(fitted.grouped.points, leaf_order(fitted.linkage)[fitted.grouped.leaves])
        self._library.set_order([ids[row] for row in order])
        # Last: a run that ends before this line is simply done again.
        Knowledge(
            vectors_key(self._encoder), self._asked or 0, fitted.model, fitted.linkage, numbers, fitted.grouped.leaves
        ).save(self._library)
        report("group", 1, 1)

    def _write_groups(self, ids: list[PhotoId], vectors: Vectors, grouped: Grouped) -> None:
        unsorted = self._library.unsorted_id
        kept = {album.id for album in self._library.albums() if album.kept or album.dismissed}
        now = {row.photo_id: row for row in self._library.memberships(ids)}
        names = np.unique(grouped.labels[grouped.labels >= 0])
        members = [np.flatnonzero(grouped.labels == name) for name in names]
        albums = match(
            [[ids[row] for row in rows] for rows in members],
            {photo: row.album_id for photo, row in now.items() if row.album_id != unsorted},
            kept,
        )
        portraits = portray(self._library, ids, grouped.points, grouped.certainty, members)
        groups, guests, loose = [], list[Membership](), list[Member]()
        for rows, album, portrait in zip(members, albums, portraits, strict=True):
            people = [Member(ids[row], float(grouped.certainty[row]), *portrait.verdict(int(row))) for row in rows]
            if album in kept:
                # A kept album gains members only as arrivals do, out of Unsorted.
                loose += [member for member in people if not self._stays(now.get(member.photo_id), kept)]
                guests += [Membership(m.photo_id, album, m.certainty, m.tick, m.held) for m in people]
            else:
                groups.append(portrait.group(album, people))
        loose += [Member(ids[row], float(grouped.certainty[row])) for row in np.flatnonzero(grouped.labels < 0)]
        if loose:
            groups.append(NewGroup(unsorted, "", members=tuple(loose)))
        self._library.regroup(groups)
        if guests:
            self._library.place(guests)

    def _store(self, ids: list[PhotoId], grouped: Grouped) -> None:
        self._library.store_embeddings(embedding_key(self._encoder), ids, grouped.embedding)
        self._library.store_embeddings(points_key(self._encoder), ids, grouped.points)

    @staticmethod
    def _stays(row: Membership | None, kept: set[AlbumId]) -> bool:
        return row is not None and (row.pinned or row.album_id in kept)

    def _place(self, known: Knowledge, arrivals: list[PhotoId], token: Token, report: Report) -> None:
        report("group", 0, 1)
        numbers, vectors = self._library.embeddings(known.encoder, arrivals)
        ids = [PhotoId(int(number)) for number in numbers]
        if not ids:
            return
        grouped: Grouped = self._engine.call("predict", known.model, vectors)
        token.check()
        homes = self._homes(known)
        unsorted = self._library.unsorted_id
        rows = []
        by_album: dict[AlbumId, list[int]] = defaultdict(list)
        for row, photo in enumerate(ids):
            likely = grouped.labels[row] >= 0
            album = homes.get(int(grouped.leaves[row]), unsorted) if likely else unsorted
            rows.append(Membership(photo, album, float(grouped.certainty[row])))
            by_album[album].append(row)
        self._library.place(rows)
        self._store(ids, grouped)
        report("group", 1, 1)

    def _homes(self, known: Knowledge) -> dict[int, AlbumId]:
        """The album in which most photos of each leaf are now, wherever the person or a coarser level has put them."""
        where = {row.photo_id: row.album_id for row in self._library.memberships([PhotoId(int(i)) for i in known.ids])}
        votes: dict[int, dict[AlbumId, int]] = defaultdict(lambda: defaultdict(int))
        for number, leaf in zip(known.ids, known.leaves, strict=True):
            album = where.get(PhotoId(int(number)))
            if album not in (None, self._library.unsorted_id):
                votes[int(leaf)][album] += 1
        return {leaf: max(counts, key=lambda album: (counts[album], -album)) for leaf, counts in votes.items()}
