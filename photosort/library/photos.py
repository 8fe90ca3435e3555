"""Photos of a library: what the pipeline still has to do, what it found, and reading them back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from photosort.library.db import rows
from photosort.library.db.store import VISIBLE, Store
from photosort.model.photo import Header, Photo, PhotoId
from photosort.model.problem import Problem

if TYPE_CHECKING:
    import numpy as np  # loaded where it is used: the window is up before it is needed

_STORE_READ = """UPDATE photo SET fingerprint = ?, state = 'read', format = ?, width = ?, height = ?, taken = ?,
    camera = ?, exposure = ?, latitude = ?, longitude = ?, software = ?, sort_time = ? WHERE id = ?"""


class Photos(Store):
    """The pipeline's side of the store."""

    def unread(self, limit: int = 500) -> list[Photo]:
        """Present photos that wait to be read, in scan order."""
        with self._database.read() as db:
            found = db.execute(
                f"{rows.PHOTO} WHERE p.state = 'new' AND p.presence = 'present' ORDER BY p.id LIMIT ?", (limit,)
            )
            return [rows.photo(row) for row in found]

    def store_read(self, found: Sequence[tuple[PhotoId, Header, bytes, bytes]]) -> None:
        """Keep what reading told: photo, header, fingerprint, thumbnail (JPEG).

        A photo whose fingerprint changed loses its embedding: it is another picture now.
        """
        # Thumbnails first: a photo that counts as read must not lack one.
        self._thumbnails.put([(fingerprint, thumbnail) for _, _, fingerprint, thumbnail in found])
        with self._write() as write:
            db = write.db
            for photo_id, header, fingerprint, _ in found:
                known = db.execute("SELECT fingerprint, mtime_ns FROM photo WHERE id = ?", (photo_id,)).fetchone()
                if known is None:
                    continue
                if known[0] is not None and known[0] != fingerprint:
                    db.execute("DELETE FROM embedding WHERE photo_id = ?", (photo_id,))
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
                        rows.sort_time(header.taken, known[1]),
                        photo_id,
                    ),
                )
                solved = db.execute("DELETE FROM problem WHERE photo_id = ?", (photo_id,)).rowcount
                write.touched(photos=[photo_id], problems=bool(solved))

    def store_unreadable(self, found: Sequence[tuple[PhotoId, Problem]]) -> None:
        """Keep why photos could not be read. Their albums do not show them until they can."""
        with self._write() as write:
            for photo_id, problem in found:
                write.db.execute("UPDATE photo SET state = 'unreadable' WHERE id = ?", (photo_id,))
                write.db.execute("DELETE FROM embedding WHERE photo_id = ?", (photo_id,))
                write.db.execute(
                    "INSERT INTO problem (photo_id, path, stage, kind, reason) VALUES (?, x'', ?, ?, ?) "
                    "ON CONFLICT DO UPDATE SET stage = excluded.stage, kind = excluded.kind, reason = excluded.reason",
                    (photo_id, problem.stage, problem.kind, problem.reason),
                )
                write.touched(photos=[photo_id], members=True, problems=True)

    def retry(self, ids: Sequence[PhotoId] | None = None) -> None:
        """Have unreadable photos read again: these, or all."""
        with self._write() as write:
            if ids is None:
                ids = [
                    PhotoId(photo) for photo in rows.ids_of(write.db, "SELECT id FROM photo WHERE state = 'unreadable'")
                ]
            for marks, part in rows.chunks(ids):
                write.db.execute(f"UPDATE photo SET state = 'new' WHERE state = 'unreadable' AND id IN ({marks})", part)
                write.db.execute(f"DELETE FROM problem WHERE photo_id IN ({marks})", part)
            write.touched(photos=ids, members=bool(ids), problems=bool(ids))

    def unembedded(self, encoder: str, limit: int = 500) -> list[PhotoId]:
        """Present photos that are read but have no embedding of this encoder, in scan order."""
        with self._database.read() as db:
            return list(
                map(
                    PhotoId,
                    rows.ids_of(
                        db,
                        "SELECT id FROM photo p WHERE state = 'read' AND presence = 'present' AND NOT EXISTS "
                        "(SELECT 1 FROM embedding e WHERE e.photo_id = p.id AND e.encoder = ?) ORDER BY id LIMIT ?",
                        encoder,
                        limit,
                    ),
                )
            )

    def store_embeddings(self, encoder: str, ids: Sequence[PhotoId], vectors: "np.ndarray") -> None:
        """Keep embeddings: one row of `vectors` (n, d) per id, stored as float16."""
        import numpy as np

        packed = np.ascontiguousarray(vectors, dtype="<f2")
        if packed.ndim != 2 or len(packed) != len(ids):
            raise ValueError(f"{len(ids)} photos need {len(ids)} vectors, not an array of shape {packed.shape}")
        with self._write() as write:
            write.db.executemany(
                "INSERT INTO embedding (encoder, photo_id, vector) VALUES (?, ?, ?) "
                "ON CONFLICT DO UPDATE SET vector = excluded.vector",
                [(encoder, photo_id, row.tobytes()) for photo_id, row in zip(ids, packed, strict=True)],
            )

    def embeddings(self, encoder: str, ids: Sequence[PhotoId] | None = None) -> "tuple[np.ndarray, np.ndarray]":
        """Embeddings of visible photos: ids int64 (n,), vectors float16 (n, d), ascending by id (all) or as asked.

        Of the ids asked for, those without an embedding are left out.
        """
        import numpy as np

        select = (
            f"SELECT e.photo_id, e.vector FROM embedding e JOIN photo p ON p.id = e.photo_id "
            f"WHERE e.encoder = ? AND p.{VISIBLE} "
        )
        found: list[tuple[int, bytes]] = []
        with self._database.read() as db:
            if ids is None:
                found = db.execute(select + "ORDER BY e.photo_id", (encoder,)).fetchall()
            else:
                for marks, part in rows.chunks(ids):
                    found += db.execute(f"{select} AND e.photo_id IN ({marks})", (encoder, *part)).fetchall()
                place = {photo_id: index for index, photo_id in enumerate(ids)}
                found.sort(key=lambda row: place[PhotoId(row[0])])
        numbers = np.array([row[0] for row in found], dtype=np.int64)
        vectors = np.frombuffer(b"".join(row[1] for row in found), dtype="<f2")
        return numbers, vectors.reshape(len(found), -1) if found else np.empty((0, 0), np.float16)

    def photos(self, ids: Sequence[PhotoId]) -> list[Photo]:
        """Photos by id, in the order asked for; unknown ids are left out."""
        found: dict[int, Photo] = {}
        with self._database.read() as db:
            for marks, part in rows.chunks(ids):
                for row in db.execute(f"{rows.PHOTO} WHERE p.id IN ({marks})", part):
                    found[row[0]] = rows.photo(row)
        return [found[photo_id] for photo_id in ids if photo_id in found]

    def total_bytes(self, ids: Sequence[PhotoId]) -> int:
        """Size on disk of photos with their companions."""
        total = 0
        with self._database.read() as db:
            for marks, part in rows.chunks(ids):
                total += db.execute(f"SELECT total(size) FROM photo WHERE id IN ({marks})", part).fetchone()[0]
        return int(total)

    def thumbnail(self, photo_id: PhotoId) -> bytes | None:
        """The thumbnail (JPEG, longest edge 512), or None where the photo has not been read. Any thread."""
        with self._database.read() as db:
            row = db.execute("SELECT fingerprint FROM photo WHERE id = ?", (photo_id,)).fetchone()
        return self._thumbnails.get(row[0]) if row is not None and row[0] is not None else None

    def set_order(self, ids: Sequence[PhotoId]) -> None:
        """Keep the order in which alike photos lie side by side. Photos not named come last."""
        with self._write() as write:
            place = {photo_id: index for index, photo_id in enumerate(ids)}
            now = dict(write.db.execute("SELECT id, position FROM photo").fetchall())
            moved = [(place.get(photo_id), photo_id) for photo_id in now if now[photo_id] != place.get(photo_id)]
            write.db.executemany("UPDATE photo SET position = ? WHERE id = ?", moved)
            write.touched(photos=[photo_id for _, photo_id in moved], members=bool(moved))

    def _forget_lost_thumbnails(self) -> None:
        """Have photos read again whose thumbnail is gone with the cache; their embeddings stay."""
        with self._database.read() as db:
            prints = {bytes(row[0]) for row in db.execute("SELECT fingerprint FROM photo WHERE state = 'read'")}
        lost = self._thumbnails.missing(prints)
        if not lost:
            return
        with self._write() as write:
            write.db.executemany(
                "UPDATE photo SET state = 'new' WHERE fingerprint = ? AND state = 'read'", [(key,) for key in lost]
            )

    def _prune_thumbnails(self) -> None:
        with self._database.read() as db:
            used = {bytes(row[0]) for row in db.execute("SELECT fingerprint FROM photo WHERE fingerprint NOT NULL")}
        self._thumbnails.prune(used)
