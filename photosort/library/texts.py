"""Text in pictures: which photos wait to be read for it, and keeping what was read; `search` finds photos by it."""

from collections.abc import Sequence
from dataclasses import replace

from photosort.library.db import rows
from photosort.library.db.store import Store
from photosort.model.album import AlbumId
from photosort.model.changes import Changes
from photosort.model.photo import PhotoId
from photosort.model.search.folding import fold
from photosort.model.text_line import TextLine

MOST_CHARACTERS = 20_000  # kept of one picture: some ten dense pages
_WAITING = """p.state = 'read' AND p.presence = 'present' AND NOT EXISTS
    (SELECT 1 FROM photo_text t WHERE t.photo_id = p.id AND t.reader = ?)"""


class Texts:
    """One row a photo that was read for text, also where there is none. A picture that changes loses it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        # By reader, until something changes: whoever types asks at each letter.
        self._waiting_counts: dict[str, int] = {}
        store.subscribe(self._forget)

    def waiting_ids(self, reader: str) -> list[PhotoId]:
        """Present photos that this reader has not read yet, the newest first."""
        with self._store.read() as db:
            query = f"SELECT p.id FROM photo p WHERE {_WAITING} ORDER BY p.sort_time DESC, p.id"
            return list(map(PhotoId, rows.ids_of(db, query, reader)))

    def read_count(self, reader: str) -> int:
        """How many of the photos that are there this reader has read."""
        query = """SELECT count(*) FROM photo p JOIN photo_text t ON t.photo_id = p.id AND t.reader = ?
            WHERE p.state = 'read' AND p.presence = 'present'"""
        with self._store.read() as db:
            count: int = db.execute(query, (reader,)).fetchone()[0]
        return count

    def waiting_count(self, reader: str) -> int:
        """How many photos this reader has not read yet."""
        counts = self._waiting_counts  # which a change meanwhile replaces
        if reader not in counts:
            with self._store.read() as db:
                [[counts[reader]]] = db.execute(f"SELECT count(*) FROM photo p WHERE {_WAITING}", (reader,))
        return counts[reader]

    def store(self, reader: str, found: Sequence[tuple[PhotoId, Sequence[TextLine]]]) -> None:
        """Keep what a reader has read; of more than `MOST_CHARACTERS` of one picture the first.

        A photo that is no longer known, or waits to be read anew, is passed over.
        """
        with self._store.write() as write:
            for photo, every in found:
                lines = _first(every)
                folded = fold(" ".join(line.text for line in lines)).replace("\0", " ")  # in which SQLite sees the end
                write.db.execute(
                    "INSERT INTO photo_text (photo_id, reader, lines, folded) "
                    "SELECT id, ?, ?, ? FROM photo WHERE id = ? AND state = 'read' "
                    "ON CONFLICT DO UPDATE "
                    "SET reader = excluded.reader, lines = excluded.lines, folded = excluded.folded",
                    (reader, rows.lines_json(lines), folded, photo),
                )
                write.touched(photos=[photo])

    def get(self, photo: PhotoId) -> tuple[TextLine, ...] | None:
        """The lines of a photo in reading order; None where nobody has read it yet."""
        with self._store.read() as db:
            row = db.execute("SELECT lines FROM photo_text WHERE photo_id = ?", (photo,)).fetchone()
        return None if row is None else rows.lines(row[0])

    def lines_of(self, ids: Sequence[PhotoId]) -> dict[PhotoId, list[str]]:
        """What the lines of those of these photos say that were read for text."""
        with self._store.read() as db:
            found: list[tuple[int, str]] = []
            for marks, part in rows.chunks(ids):
                found += db.execute(f"SELECT photo_id, lines FROM photo_text WHERE photo_id IN ({marks})", part)
        return {PhotoId(photo): rows.said(lines) for photo, lines in found}

    def read_albums(self) -> set[AlbumId]:
        """The albums of which all photos that can be read were read for text."""
        query = """SELECT m.album_id FROM membership m JOIN photo p ON p.id = m.photo_id
            LEFT JOIN photo_text t ON t.photo_id = p.id WHERE p.state = 'read' AND p.presence = 'present'
            GROUP BY 1 HAVING count(t.photo_id) = count(*)"""
        with self._store.read() as db:
            return set(map(AlbumId, rows.ids_of(db, query)))

    def _forget(self, _changes: Changes) -> None:
        self._waiting_counts = {}


def _first(lines: Sequence[TextLine]) -> list[TextLine]:
    """The first of the lines, as many characters as are kept."""
    kept, left = list[TextLine](), MOST_CHARACTERS
    for line in lines:
        if left <= 0:
            break
        kept.append(replace(line, text=line.text[:left]))
        left -= len(line.text)
    return kept
