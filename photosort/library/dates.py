"""Dates of photos that are looked for anew: which ones wait for it, keeping what was found, which albums have them."""

from collections.abc import Sequence

from photosort.library.db import rows
from photosort.library.db.store import Store
from photosort.model.album import AlbumId
from photosort.model.photo import Header, Photo, PhotoId


class Dates:
    """Of photos that were read already: what lies beside them has changed, or an older version has read them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def due(self, limit: int) -> list[tuple[Photo, bool]]:
        """Present photos that wait for a date, by id; each with whether its header was read by an older version."""
        with self._store.read() as db:
            found = db.execute(
                "SELECT id, date_due > 1 FROM photo WHERE date_due > 0 AND state = 'read' AND presence = 'present' "
                "ORDER BY id LIMIT ?",
                (limit,),
            ).fetchall()
            old = {PhotoId(photo): bool(header) for photo, header in found}
            asked = (db.execute(f"{rows.PHOTO} WHERE p.id = ?", (photo,)).fetchone() for photo in old)
            return [(photo, old[photo.id]) for photo in map(rows.photo, asked)]

    def store(self, found: Sequence[tuple[Photo, Header]]) -> None:
        """Keep the date of each photo's new header."""
        with self._store.write() as write:
            for photo, header in found:
                taken = header.taken.isoformat() if header.taken else None
                write.db.execute(
                    "UPDATE photo SET taken = ?, dated = ?, utc_offset = ?, date_due = 0, sort_time = ? WHERE id = ?",
                    (taken, header.dated, header.offset, rows.sort_time(header.taken, photo.mtime_ns), photo.id),
                )
                if (header.taken, header.dated) != (photo.header.taken, photo.header.dated):
                    write.touched(photos=[photo.id], members=True)  # whoever shows them by date has another order

    def by_album(self) -> dict[AlbumId, int]:
        """A number for each album with dated photos: another one where one of its photos has got another date."""
        with self._store.read() as db:
            found = db.execute(
                "SELECT album_id, sum(sort_time) FROM membership m JOIN photo p ON p.id = m.photo_id "
                "WHERE p.counted AND p.taken NOT NULL GROUP BY 1"
            )
            return {AlbumId(album): total for album, total in found}
