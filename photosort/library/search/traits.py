"""What is worked out of photos for searching: the towns near them, and what they show; and for which it waits."""

import math
from collections.abc import Callable, Collection, Mapping, Sequence

from photosort.library.db import rows
from photosort.library.db.store import VISIBLE
from photosort.library.search.index import CELLS, LOCATED, Index
from photosort.model.album import AlbumId
from photosort.model.photo import PhotoId
from photosort.model.search.found import Why

Cell = tuple[int, int]
"""A place as north and east in hundredths of a degree."""


class Traits:
    """The machine's writes to the index. What was worked out of a picture that changed since waits again."""

    def __init__(self, index: Index, note: Callable[[Collection[PhotoId] | None], None]) -> None:
        """`note` is called after each write, with the photos that have to be compared for it; None: all."""
        self._index, self._note = index, note

    def unnamed_cells(self) -> list[Cell]:
        """Where photos were taken and the town is not known yet."""
        with self._index.database.read() as db:
            found = db.execute(
                f"SELECT DISTINCT north, east FROM {LOCATED} l WHERE NOT EXISTS "
                "(SELECT 1 FROM town t WHERE t.north = l.north AND t.east = l.east) ORDER BY north, east"
            )
            return [(north, east) for north, east in found]

    def store_towns(self, towns: Mapping[Cell, str]) -> None:
        """Keep the towns of cells as "Kochi, Kerala, India"; '' where there is none."""
        with self._index.database.write() as db:
            db.executemany(
                "INSERT OR REPLACE INTO town VALUES (?, ?, ?)", [(*cell, town) for cell, town in towns.items()]
            )
        self._note(None)

    def towns(self) -> dict[Cell, str]:
        """The towns of all cells of which they are known, as they are kept."""
        with self._index.database.read() as db:
            return {(north, east): value for north, east, value in db.execute("SELECT north, east, value FROM town")}

    def unlooked(self, encoder: str) -> dict[AlbumId | None, list[PhotoId]]:
        """By album, visible photos that have a vector of this encoder and of which it is not known what they show.

        Nor is it known of a photo that has come into another album since, or was read for text: what is around it and
        what it says tell as well.
        """
        with self._index.database.read() as db:
            due = db.execute(
                f"""SELECT m.album_id, p.id FROM library.photo p
                JOIN library.embedding e ON e.photo_id = p.id AND e.encoder = ?
                LEFT JOIN library.membership m ON m.photo_id = p.id
                LEFT JOIN library.photo_text t ON t.photo_id = p.id LEFT JOIN looked l ON l.photo_id = p.id
                WHERE p.{VISIBLE} AND p.fingerprint IS NOT NULL AND (l.fingerprint IS NOT p.fingerprint
                OR l.album_id IS NOT m.album_id OR l.text IS NOT (t.photo_id NOT NULL)) ORDER BY p.id""",
                (encoder,),
            )
            found: dict[AlbumId | None, list[PhotoId]] = {}
            for album, photo in due:
                found.setdefault(album, []).append(PhotoId(photo))
        return found

    def store_words(
        self,
        words: Mapping[PhotoId, Sequence[tuple[Why, str]]],
        album: AlbumId | None = None,
        read: Collection[PhotoId] = (),
    ) -> None:
        """Keep what photos of an album show, each as kinds and words by the codes of their messages; none where nothing
        is sure. Of those that are `read`, it was told with their text.
        """
        with self._index.database.write() as db:
            db.executemany(
                "DELETE FROM trait WHERE photo_id = ? AND why IN ('kind', 'word')", [(photo,) for photo in words]
            )
            db.executemany(
                "INSERT OR IGNORE INTO trait VALUES (?, ?, ?)",
                [(why, value, photo) for photo, found in words.items() for why, value in found],
            )
            db.executemany(
                "INSERT OR REPLACE INTO looked SELECT id, fingerprint, ?, ? FROM library.photo "
                "WHERE id = ? AND fingerprint IS NOT NULL",
                [(album, photo in read, photo) for photo in words],
            )
        self._note(())

    def of_kinds(self, kinds: Sequence[str]) -> set[PhotoId]:
        """The photos that are likely to be of one of these kinds, by the codes of their messages."""
        with self._index.database.read() as db:
            query = f"SELECT photo_id FROM trait WHERE why = 'kind' AND value IN ({rows.marks(kinds)})"
            return set(map(PhotoId, rows.ids_of(db, query, *kinds)))


def cell_of(latitude: float, longitude: float) -> Cell:
    """The cell of a place in degrees, rounded as the index does it."""

    def rounded(degrees: float) -> int:
        return int(math.copysign(math.floor(abs(degrees) * CELLS + 0.5), degrees))  # SQLite rounds halves away from 0

    return rounded(latitude), rounded(longitude)


def middle(cell: Cell) -> tuple[float, float]:
    """Latitude and longitude of a cell, in degrees."""
    return cell[0] / CELLS, cell[1] / CELLS
