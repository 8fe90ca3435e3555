"""Reading the files of a library: which ones wait, and keeping what was found or why nothing was."""

from collections.abc import Iterable, Sequence

from photosort.library.db import rows
from photosort.library.db.store import Store
from photosort.library.db.thumbnails import ThumbnailCache
from photosort.library.face_rows import drop_undecided
from photosort.model.message import to_json
from photosort.model.photo import Header, Photo, PhotoId
from photosort.model.problem import Problem

_STORE_READ = """UPDATE photo SET fingerprint = ?, state = 'read', format = ?, width = ?, height = ?, taken = ?,
    camera = ?, exposure = ?, latitude = ?, longitude = ?, software = ?, dated = ?, utc_offset = ?, date_due = 0,
    sort_time = ? WHERE id = ?"""


class Reading:
    """The first stage of the pipeline, as the store sees it."""

    def __init__(self, store: Store, thumbnails: ThumbnailCache) -> None:
        self._store = store
        self._thumbnails = thumbnails

    def unread(self, limit: int = 500) -> list[Photo]:
        """Present photos that wait to be read, newest first: as the page that waits for them shows them."""
        with self._store.read() as db:
            found = db.execute(
                f"{rows.PHOTO} WHERE p.state = 'new' AND p.presence = 'present' "
                "ORDER BY p.sort_time DESC, p.id LIMIT ?",
                (limit,),
            )
            return [rows.photo(row) for row in found]

    def store(self, found: Sequence[tuple[PhotoId, Header, bytes, bytes]]) -> None:
        """Keep what reading told: photo, header, fingerprint, thumbnail (JPEG).

        A photo whose fingerprint changed loses its embedding, its text and the faces of which nobody said anything: it
        is another picture now.
        """
        # Thumbnails first: a photo that counts as read must not lack one.
        self._thumbnails.put([(fingerprint, thumbnail) for _, _, fingerprint, thumbnail in found])
        with self._store.write() as write:
            db = write.db
            for photo_id, header, fingerprint, _ in found:
                known = db.execute("SELECT fingerprint, mtime_ns FROM photo WHERE id = ?", (photo_id,)).fetchone()
                if known is None:
                    continue
                if known[0] is not None and known[0] != fingerprint:
                    db.execute("DELETE FROM embedding WHERE photo_id = ?", (photo_id,))
                    db.execute("DELETE FROM photo_text WHERE photo_id = ?", (photo_id,))
                    drop_undecided(write, photo_id)
                taken = header.taken.isoformat() if header.taken else None
                db.execute(
                    _STORE_READ,
                    (
                        fingerprint,
                        header.format,
                        header.width,
                        header.height,
                        taken,
                        header.camera,
                        header.exposure,
                        header.latitude,
                        header.longitude,
                        header.software,
                        header.dated,
                        header.offset,
                        rows.sort_time(header.taken, known[1]),
                        photo_id,
                    ),
                )
                solved = db.execute("DELETE FROM problem WHERE photo_id = ?", (photo_id,)).rowcount
                write.touched(photos=[photo_id], problems=bool(solved))

    def store_unreadable(self, found: Sequence[tuple[PhotoId, Problem]]) -> None:
        """Keep why photos could not be read. Their albums do not show them until they can."""
        with self._store.write() as write:
            for photo_id, problem in found:
                write.db.execute("UPDATE photo SET state = 'unreadable' WHERE id = ?", (photo_id,))
                write.db.execute("DELETE FROM embedding WHERE photo_id = ?", (photo_id,))
                write.db.execute("DELETE FROM photo_text WHERE photo_id = ?", (photo_id,))
                write.db.execute(
                    "INSERT INTO problem (photo_id, path, stage, kind, reason) VALUES (?, x'', ?, ?, ?) "
                    "ON CONFLICT DO UPDATE SET stage = excluded.stage, kind = excluded.kind, reason = excluded.reason",
                    (photo_id, problem.stage, problem.kind, to_json(problem.reason)),
                )
                write.touched(photos=[photo_id], members=True, problems=True)

    def read_again(self, photos: Iterable[PhotoId]) -> None:
        """Have photos that are there read once more, for what was kept of them is gone."""
        with self._store.write() as write:
            write.db.executemany(
                "UPDATE photo SET state = 'new' WHERE id = ? AND state = 'read' AND presence = 'present'",
                [(photo,) for photo in photos],
            )

    def prune_thumbnails(self) -> None:
        """Drop the thumbnails that no photo has any more."""
        with self._store.read() as db:
            used = {bytes(row[0]) for row in db.execute("SELECT fingerprint FROM photo WHERE fingerprint NOT NULL")}
        self._thumbnails.prune(used)
