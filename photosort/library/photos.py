"""The photos of a library as they are shown: which ones a view holds and in which order, their rows, how many."""

import json
import os
import stat
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from photosort.library.db import rows
from photosort.library.db.store import UNSORTED, VISIBLE, Store
from photosort.library.db.thumbnails import ThumbnailCache
from photosort.library.face_rows import PHOTOS_OF_PERSON
from photosort.library.problems import PRESSING
from photosort.library.scan.roots import all_roots, below, known_as, owner
from photosort.model.counts import LibraryCounts
from photosort.model.photo import Mark, Photo, PhotoId, Presence, ReadState
from photosort.model.view import Order, View
from photosort.online_only import is_online_only

# One line an order; a new one of `Order` needs its line here.
_ORDERS = {
    Order.ALIKE: "position IS NULL, position, id",
    Order.DATE: "sort_time DESC, id",
    Order.OLDEST: "sort_time, id",
    Order.NAME: "sort_name, id",
    Order.SIZE: "size DESC, id",
    Order.LEAST_SURE: "certainty IS NULL, certainty, id",
    Order.BEST: "sort_time DESC, id",  # where nothing is searched for
}
_DAY = 86_400  # seconds
_EPOCH = date(1970, 1, 1)
_MANY = 20_000  # found by a search: to tell SQLite of more takes longer than to read all


class Photos:
    """Looking at photos. At 100,000 of them all but `ids` is quick enough for the GUI."""

    def __init__(
        self, store: Store, thumbnails: ThumbnailCache, found: Callable[[str], Sequence[PhotoId] | None]
    ) -> None:
        """`found`: the photos that a search finds, or None where its text asks for nothing yet."""
        self._store = store
        self._thumbnails = thumbnails
        self._found = found

    def ids(self, view: View) -> list[PhotoId]:
        """The photos of a view, in its order. Unreadable ones are in no album, but among all photos and in folders:
        there they come last, unless the order is that of what a search has found.
        """
        found = self._found(view.search) if view.search else None
        if found is not None and view == View(order=Order.BEST, search=view.search):
            return list(found)  # whole, and in this order
        many = found is not None and len(found) > _MANY
        source, values = self._rows_of(view, None if many else found)
        with self._store.read() as db:
            text = rows.joined_ids(db, f"SELECT photo.id FROM {source} ORDER BY {_order(view)}", values)
            unreadable = set(rows.ids_of(db, "SELECT id FROM photo WHERE state = 'unreadable'"))
        ids: list[PhotoId] = json.loads(f"[{text}]")
        if unreadable:
            ids.sort(key=unreadable.__contains__)
        if found is None or not (many or view.order is Order.BEST):
            return ids
        order, others = (found, set(ids)) if view.order is Order.BEST else (ids, set(found))
        return [photo for photo in order if photo in others]

    def by_day(self, view: View) -> list[tuple[date, list[PhotoId]]]:
        """The photos of a view that is in an order of time, without unreadable ones, by day of the wall clock."""
        found = self._found(view.search) if view.search else None
        source, values = self._rows_of(view, found)
        query = f"SELECT (sort_time - (sort_time % {_DAY} + {_DAY}) % {_DAY}) / {_DAY}, photo.id FROM {source}"
        query += " AND photo.state <> 'unreadable'"
        with self._store.read() as db:
            dated = db.execute(f"{query} ORDER BY {_ORDERS[view.order]}", values).fetchall()
        days = groupby(dated, lambda row: row[0])
        return [(_EPOCH + timedelta(day), [PhotoId(photo) for _, photo in photos]) for day, photos in days]

    def places(self) -> list[tuple[PhotoId, float, float, int]]:
        """The visible photos of which is known where they were taken, the newest first: with latitude and longitude,
        and when, in seconds of the wall clock since 1970.
        """
        with self._store.read() as db:
            return db.execute(
                f"SELECT id, latitude, longitude, sort_time FROM photo WHERE {VISIBLE} AND latitude NOT NULL "
                "AND longitude NOT NULL ORDER BY sort_time DESC, id"
            ).fetchall()

    def marks(self, view: View) -> dict[Mark, int]:
        """How many photos of a view, whatever mark it asks for, have each mark."""
        found = self._found(view.search) if view.search else None
        source, values = self._rows_of(replace(view, mark=None), found)
        with self._store.read() as db:
            marks = dict(db.execute(
                f"SELECT coalesce((SELECT mark FROM mark WHERE photo_id = photo.id), 'none'), count(*) FROM {source} "
                "GROUP BY 1", values
            ).fetchall())  # fmt: skip
        return {mark: marks.get(mark, 0) for mark in Mark}

    def get(self, ids: Sequence[PhotoId]) -> list[Photo]:
        """Photos by id, in the order asked for; unknown ids are left out."""
        found: dict[int, Photo] = {}
        with self._store.read() as db:
            for marks, part in rows.chunks(ids):
                for row in db.execute(f"{rows.PHOTO} WHERE p.id IN ({marks})", part):
                    found[row[0]] = rows.photo(row)
        return [found[photo_id] for photo_id in ids if photo_id in found]

    def of_fingerprints(self, fingerprints: Sequence[bytes]) -> list[Photo]:
        """The visible photos whose files have some content."""
        found = []
        with self._store.read() as db:
            for marks, part in rows.chunks(fingerprints):
                query = f"{rows.PHOTO} WHERE p.fingerprint IN ({marks}) AND p.{VISIBLE} AND p.state = 'read'"
                found += [rows.photo(row) for row in db.execute(query, part)]
        return found

    def taken_near(self, photo: PhotoId, seconds: int) -> list[Photo]:
        """The other visible photos that its camera took within so many seconds of it."""
        query = f"""{rows.PHOTO} JOIN photo q ON q.id = ? AND q.camera <> '' AND q.taken IS NOT NULL
            WHERE p.camera = q.camera AND p.id <> q.id AND p.{VISIBLE} AND p.taken IS NOT NULL
            AND p.sort_time BETWEEN q.sort_time - ? AND q.sort_time + ?"""
        with self._store.read() as db:
            return [rows.photo(row) for row in db.execute(query, (photo, seconds, seconds))]

    def densities(self) -> dict[tuple[str, str], tuple[int, float]]:
        """Of each camera and format: how many photos it has, and the mean bytes a pixel of their own files."""
        query = f"""SELECT camera, format, count(*), avg(1.0 * file_size / (width * height)) FROM photo
            WHERE {VISIBLE} AND camera <> '' AND width > 0 AND height > 0 GROUP BY 1, 2"""
        with self._store.read() as db:
            return {(row[0], row[1]): (row[2], row[3]) for row in db.execute(query)}

    def find(self, paths: Sequence[bytes]) -> dict[bytes, PhotoId]:
        """The visible photos at absolute paths; a companion stands for its photo. Unknown paths are left out."""
        by_folder: dict[bytes, dict[bytes, PhotoId]] = {}
        with self._store.read() as db:
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

    def total_bytes(self, ids: Sequence[PhotoId]) -> int:
        """Size on disk of photos with their companions."""
        query = "SELECT total(size) FROM photo WHERE id IN (SELECT value FROM json_each(?))"
        with self._store.read() as db:  # at once: SQLite goes through them by id, not back and forth over the file
            return int(db.execute(query, (json.dumps(list(ids)),)).fetchone()[0])

    def thumbnail(self, photo_id: PhotoId) -> bytes | None:
        """The thumbnail (JPEG, longest edge 512), or None where the photo has not been read. Any thread."""
        with self._store.read() as db:
            row = db.execute("SELECT fingerprint FROM photo WHERE id = ?", (photo_id,)).fetchone()
        return self._thumbnails.get(row[0]) if row is not None and row[0] is not None else None

    def keep_thumbnail(self, fingerprint: bytes, data: bytes) -> None:
        """Keep a thumbnail that was made again."""
        self._thumbnails.put([(fingerprint, data)])

    def clear_thumbnails(self) -> int:
        """Drop the thumbnails that can be made again, from files that are here. Returns how many bytes that frees."""
        with self._store.read() as db:
            found = [rows.photo(row) for row in db.execute(f"{rows.PHOTO} WHERE p.fingerprint NOT NULL")]
        staying = {photo.fingerprint for photo in found if photo.fingerprint is not None and not _is_here(photo)}
        freed = self._thumbnails.clear(staying)
        with self._store.write() as write:
            write.touched(photos=[photo.id for photo in found if photo.fingerprint not in staying])
        return freed

    def counts(self) -> LibraryCounts:
        """How much there is, out of counters."""
        by_state: dict[str, int] = {}
        total = size = unavailable = 0
        with self._store.read() as db:
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
                f"SELECT count(*) FROM problem x LEFT JOIN photo p ON p.id = x.photo_id WHERE {PRESSING}"
            ).fetchone()[0]
            # Crossed, as SQLite takes a table of which it knows nothing yet for a large one, and walks over all photos.
            shown = f"CROSS JOIN photo ON id = photo_id WHERE {VISIBLE}"
            marks: dict[str, int] = dict(db.execute(f"SELECT mark, count(*) FROM mark {shown} GROUP BY 1"))
            [[favourites]] = db.execute(f"SELECT count(*) FROM favourite {shown}")
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
            kept=marks.get("kept", 0),
            rejected=marks.get("rejected", 0),
            favourites=favourites,
        )

    def set_order(self, ids: Sequence[PhotoId]) -> None:
        """Keep the order in which alike photos lie side by side. Photos not named come last."""
        with self._store.write() as write:
            place = {photo_id: index for index, photo_id in enumerate(ids)}
            now = dict(write.db.execute("SELECT id, position FROM photo").fetchall())
            moved = [(place.get(photo_id), photo_id) for photo_id in now if now[photo_id] != place.get(photo_id)]
            write.db.executemany("UPDATE photo SET position = ? WHERE id = ?", moved)
            write.touched(photos=[photo_id for _, photo_id in moved], members=bool(moved))

    def _rows_of(self, view: View, found: Sequence[PhotoId] | None) -> tuple[str, list[Any]]:
        """The rows of a view as what follows FROM, with its values; `found` is what its search has found, if any."""
        where, values = [VISIBLE], list[Any]()
        source = "photo"
        if view.album is not None or view.order is Order.LEAST_SURE:
            # The album is the small side: its members first, then their photos by key.
            source = "membership CROSS JOIN photo ON photo.id = membership.photo_id"
            if view.album is None:
                source = "photo LEFT JOIN membership ON photo.id = membership.photo_id"
        if view.album is not None:
            where.append("counted AND album_id = ?")
            values.append(view.album)
        if view.root is not None:
            where.append("+root_id = ?")  # the index of the order serves better than that of the folder
            values.append(view.root)
        if view.folder:
            where.append("(folder = ? OR (folder > ? AND folder < ?))")
            values += [view.folder, view.folder + b"/", view.folder + b"0"]  # the byte after the slash is the 0
        if found is not None:
            where.append("photo.id IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(found))
        if view.mark is Mark.NONE:
            where.append("photo.id NOT IN (SELECT photo_id FROM mark)")
        elif view.mark is not None:
            where.append("photo.id IN (SELECT photo_id FROM mark WHERE mark = ?)")
            values.append(view.mark)
        if view.favourites:
            where.append("photo.id IN (SELECT photo_id FROM favourite)")
        if view.photos is not None:
            where.append("photo.id IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(view.photos))
        if view.person is not None:
            where.append(f"photo.id IN ({PHOTOS_OF_PERSON})")
            values.append(view.person)
        if view.event is not None:
            where.append("photo.id IN (SELECT photo_id FROM moment WHERE event_id = ?)")
            values.append(view.event)
        return f"{source} WHERE {' AND '.join(where)}", values


def _order(view: View) -> str:
    """The order of a view: clocks were set on a journey, and its photos are in the order of the time that went by."""
    if view.event is not None and view.order is Order.DATE:
        return "(SELECT time FROM moment WHERE photo_id = photo.id) DESC, id"
    return _ORDERS[view.order]


def _is_here(photo: Photo) -> bool:
    """Whether a photo's file can be read now without being downloaded."""
    if photo.presence is not Presence.PRESENT or photo.state is not ReadState.READ:
        return False
    try:
        status = os.stat(photo.path)
    except OSError:
        return False
    return stat.S_ISREG(status.st_mode) and not is_online_only(status)
