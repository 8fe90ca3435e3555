"""Embeddings of photos by encoder: which ones lack, keeping them, and reading them back as arrays."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from photosort.library.db import rows
from photosort.library.db.store import VISIBLE, Store
from photosort.model.photo import PhotoId

if TYPE_CHECKING:
    import numpy as np  # loaded where it is used: the window is up before it is needed


class Embeddings:
    """One vector a photo and encoder, kept as float16."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def missing(self, encoder: str, limit: int = 500) -> list[PhotoId]:
        """Present photos that are read but have no embedding of this encoder, in scan order."""
        with self._store.read() as db:
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

    def store(self, encoder: str, ids: Sequence[PhotoId], vectors: "np.ndarray") -> None:
        """Keep embeddings: one row of `vectors` (n, d) per id, stored as float16."""
        import numpy as np

        packed = np.ascontiguousarray(vectors, dtype="<f2")
        if packed.ndim != 2 or len(packed) != len(ids):
            raise ValueError(f"{len(ids)} photos need {len(ids)} vectors, not an array of shape {packed.shape}")
        with self._store.write() as write:
            write.db.executemany(
                "INSERT INTO embedding (encoder, photo_id, vector) VALUES (?, ?, ?) "
                "ON CONFLICT DO UPDATE SET vector = excluded.vector",
                [(encoder, photo_id, row.tobytes()) for photo_id, row in zip(ids, packed, strict=True)],
            )

    def get(self, encoder: str, ids: Sequence[PhotoId] | None = None) -> "tuple[np.ndarray, np.ndarray]":
        """Embeddings of visible photos: ids int64 (n,), vectors float16 (n, d), ascending by id (all) or as asked.

        Of the ids asked for, those without an embedding are left out.
        """
        import numpy as np

        select = (
            f"SELECT e.photo_id, e.vector FROM embedding e JOIN photo p ON p.id = e.photo_id "
            f"WHERE e.encoder = ? AND p.{VISIBLE} "
        )
        found: list[tuple[int, bytes]] = []
        with self._store.read() as db:
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
