"""Looking at a library: which photos a view shows and in which order, problems, and counts."""

import os
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from photosort.library.db import rows
from photosort.library.db.store import UNSORTED, VISIBLE, Store
from photosort.library.files.companions import extension
from photosort.library.scan.roots import all_roots, below, known_as, owner
from photosort.model.counts import LibraryCounts
from photosort.model.photo import PhotoId
from photosort.model.problem import Problem
from photosort.model.view import Order, View

_ORDERS = {
    Order.ALIKE: "position IS NULL, position, id",
    Order.DATE: "sort_time DESC, id",
    Order.NAME: "sort_name, id",
    Order.SIZE: "size DESC, id",
}
_VIDEOS = frozenset((b".mov", b".mp4"))
_PRESSING = f"(x.photo_id IS NULL OR p.{VISIBLE})"


class Browsing(Store):
    """The window's side of the store. At 100,000 photos all but `ids` is quick enough for the GUI."""

    def ids(self, view: View) -> list[PhotoId]:
        """The photos of a view, in its order. Unreadable ones are in no album, but among all photos and in folders."""
        where, values = [VISIBLE], list[Any]()
        source = "photo"
        order = _ORDERS.get(view.order, "")
        if view.album is not None or view.order is Order.LEAST_SURE:
            # The album is the small side: its members first, then their photos by key.
            source = "membership CROSS JOIN photo ON photo.id = membership.photo_id"
            if view.album is None:
                source = "photo LEFT JOIN membership ON photo.id = membership.photo_id"
        if view.order is Order.LEAST_SURE:
            order = "certainty IS NULL, certainty, id"
        if view.album is not None:
            where.append("counted AND album_id = ?")
            values.append(view.album)
        if view.root is not None:
            where.append("+root_id = ?")  # the index of the order serves better than that of the folder
            values.append(view.root)
        for word in view.search.casefold().split():
            where.append("instr(search_text, ?)")
            values.append(word)
        with self._database.read() as db:
            found: Iterable[tuple[int]] = db.execute(
                f"SELECT photo.id FROM {source} WHERE {' AND '.join(where)} ORDER BY {order}", values
            ).fetchall()
        return list(chain.from_iterable(found))  # type: ignore[arg-type]

    def problems(self) -> list[Problem]:
        """What could not be used, by path. Files that are gone or in the trash are no problem any more."""
        with self._database.read() as db:
            found = db.execute(f"{rows.PROBLEM} WHERE {_PRESSING}").fetchall()
        return sorted(map(rows.problem, found), key=lambda problem: problem.path)

    def counts(self) -> LibraryCounts:
        """How much there is, out of counters."""
        by_state: dict[str, int] = {}
        total = size = unavailable = 0
        with self._database.read() as db:
            for state, presence, count, length in db.execute(
                f"SELECT state, presence, sum(count), sum(bytes) FROM root_count WHERE {VISIBLE} GROUP BY 1, 2"
            ):
                by_state[state] = by_state.get(state, 0) + count
                total, size = total + count, size + length
                unavailable += count if presence == "unavailable" else 0
            albums, unsorted = db.execute(
                "SELECT count(*) FILTER (WHERE count > 0 AND album_id <> ?1), "
                "total(count) FILTER (WHERE album_id = ?1) FROM album_count",
                (UNSORTED,),
            ).fetchone()
            problems = db.execute(
                f"SELECT count(*) FROM problem x LEFT JOIN photo p ON p.id = x.photo_id WHERE {_PRESSING}"
            ).fetchone()[0]
        return LibraryCounts(
            photos=total,
            bytes=size,
            new=by_state.get("new", 0),
            read=by_state.get("read", 0),
            unreadable=by_state.get("unreadable", 0),
            unavailable=unavailable,
            unsorted=int(unsorted),
            albums=albums,
            problems=problems,
        )

    def find(self, paths: Sequence[bytes]) -> dict[bytes, PhotoId]:
        """The visible photos at absolute paths; a companion stands for its photo. Unknown paths are left out."""
        by_folder: dict[bytes, dict[bytes, PhotoId]] = {}
        with self._database.read() as db:
            roots = all_roots(db)
            for given in {os.path.dirname(path) for path in paths}:
                inside = known_as(roots, given)
                root = owner(roots, inside)
                names = by_folder[given] = {}
                if root is None:
                    continue
                for photo, main, companions in db.execute(
                    f"SELECT id, name, companions FROM photo WHERE root_id = ? AND folder = ? AND {VISIBLE}",
                    (root[0], below(inside, root[1])),
                ):
                    names.update(dict.fromkeys((main, *rows.names(companions)), PhotoId(photo)))
        found = {path: by_folder[os.path.dirname(path)].get(os.path.basename(path)) for path in paths}
        return {path: photo for path, photo in found.items() if photo is not None}

    def companions(self, ids: Sequence[PhotoId]) -> tuple[int, int, int]:
        """How many files travel with photos: RAW files, videos, and others."""
        raw = videos = other = 0
        with self._database.read() as db:
            for marks, part in rows.chunks(ids):
                for (joined,) in db.execute(
                    f"SELECT companions FROM photo WHERE id IN ({marks}) AND companions <> x''", part
                ):
                    for name in rows.names(joined):
                        kind = extension(name)
                        raw += kind in self.formats.raws
                        videos += kind in _VIDEOS
                        other += kind not in self.formats.raws and kind not in _VIDEOS
        return raw, videos, other
