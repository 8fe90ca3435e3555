"""Which photos show one picture, in a cache of its own, by fingerprint: a move costs nothing, and losing the file means
that they are compared again.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from photosort.library.db import rows
from photosort.library.db.cache_file import make_tables, open_cache
from photosort.library.db.database import Database
from photosort.library.db.putting_aside import is_ours
from photosort.library.db.rows import chunks
from photosort.library.db.store import VISIBLE, Store
from photosort.model.changes import Changes
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError
from photosort.model.twins import Twin
from photosort.model.value import dataclass

if TYPE_CHECKING:
    import numpy as np

_DAY_S = 86_400
_LOOK = "fingerprint, seen, sketch, sharpness, exposure, streak, brightest, lost, tilt"
FORMAT = 4  # of the file, and of the codes in it; one of another format is made anew
_SCHEMA = (
    # What was looked at: by which encoder, its two codes (float16, little endian; `seen` is empty where it has no
    # vector), how well it came out, and whether it was compared with all that were there.
    """CREATE TABLE looked (fingerprint BLOB PRIMARY KEY, encoder TEXT NOT NULL, seen BLOB NOT NULL,
    sketch BLOB NOT NULL, sharpness REAL NOT NULL, exposure REAL NOT NULL, streak REAL NOT NULL,
    brightest REAL NOT NULL, lost REAL NOT NULL, tilt REAL, sharp_at BLOB NOT NULL, compared INTEGER NOT NULL)
    WITHOUT ROWID""",
    """CREATE TABLE twin (one BLOB, other BLOB, turn INTEGER NOT NULL, shown REAL NOT NULL, covered REAL NOT NULL,
    framed INTEGER NOT NULL, PRIMARY KEY (one, other)) WITHOUT ROWID""",
    # Pairs that both have a twin in a third picture, and were compared because of it, but are two pictures.
    "CREATE TABLE apart (one BLOB, other BLOB, PRIMARY KEY (one, other)) WITHOUT ROWID",
)


@dataclass(frozen=True, slots=True)
class Look:
    """What one picture looks like, and how well it came out.

    Attributes:
        seen: a code, float16; of length 0 where the photo has no vector.
        sketch: the other code, float16.
        sharpness: 0..1, and with it all that follows as `learning.twins.quality` measures it.
        sharp_at: the map of where it is sharp, as bytes; empty unless it was asked for.
    """

    fingerprint: bytes
    seen: "np.ndarray"
    sketch: "np.ndarray"
    sharpness: float
    exposure: float
    streak: float = 1.0
    brightest: float = 255.0
    lost: float = 0.0
    tilt: float | None = None
    sharp_at: bytes = b""


@dataclass(frozen=True, slots=True)
class Files:
    """The visible photos that were read, by id, as columns.

    Attributes:
        taken: when a camera took each, in seconds of the wall clock; None where no time of day is known.
        cameras: the name of that camera, "" where none is known.
    """

    photos: Sequence[PhotoId]
    fingerprints: Sequence[bytes]
    taken: Sequence[int | None]
    cameras: Sequence[str]


class Codes(NamedTuple):
    """What is known of pictures that were looked at, row by row.

    Attributes:
        seen: the one code, float16 (n, d); zeros where a picture has no vector.
        sketch: the other, float16 (n, e).
        with_vector: whether it was looked at with its vector, bool (n,).
        compared: whether it was compared with all others, bool (n,).
    """

    seen: "np.ndarray"
    sketch: "np.ndarray"
    with_vector: "np.ndarray"
    compared: "np.ndarray"


class Twins:
    """What was found out of pictures that are alike. The file is opened when it is first asked."""

    def __init__(self, path: Path, store: Store) -> None:
        self._path, self._store = path, store
        self.written = 0  # how often something was, by which whoever holds what is kept knows that it is old
        self._library = store.database

    @cached_property
    def _database(self) -> Database | None:
        read_only = self._library.read_only
        if read_only and not is_ours(self._path):
            return None
        return open_cache(self._path, self._open, read_only=read_only)

    def _open(self) -> Database:
        # A power cut may lose what was compared last; it is compared again.
        database = Database(self._path, read_only=self._library.read_only, synchronous="OFF")
        try:
            make_tables(database, FORMAT, _SCHEMA)
        except PhotosortError:
            database.close()
            raise
        return database

    def files(self, among: Sequence[PhotoId] | None = None) -> Files:
        """What is there, or is among some photos, with no more than what tells which of it may be the same."""
        query = f"""SELECT id, fingerprint, CASE WHEN taken IS NOT NULL AND (dated NOT IN ('name', 'xmp')
            OR sort_time % {_DAY_S} <> 0) THEN sort_time END, camera FROM photo
            WHERE {VISIBLE} AND state = 'read' AND fingerprint IS NOT NULL"""
        found: list[Any] = []
        with self._library.read() as db:
            if among is None:
                found = db.execute(f"{query} ORDER BY id").fetchall()
            for marks, part in chunks(among or ()):
                found += db.execute(f"{query} AND id IN ({marks})", part)
        return Files(*zip(*found, strict=True)) if found else Files((), (), (), ())

    def seen(self, encoder: str) -> "tuple[list[bytes], np.ndarray]":
        """What is seen in each picture that was looked at: fingerprints, ascending, and codes, float16 (n, d)."""
        import numpy as np

        if self._database is None:
            return [], np.empty((0, 0), np.float16)
        with self._database.read() as db:
            found = db.execute(
                "SELECT fingerprint, seen FROM looked WHERE encoder = ? AND length(seen) > 0 ORDER BY fingerprint",
                (encoder,),
            ).fetchall()
        codes = np.frombuffer(b"".join(row[1] for row in found), "<f2")
        return [row[0] for row in found], codes.reshape(len(found), -1 if found else 0)

    def codes(self, encoder: str) -> tuple[list[bytes], Codes]:
        """All that was looked at with the vectors of an encoder, by fingerprint."""
        import numpy as np

        found: list[Any] = []
        if self._database is not None:
            with self._database.read() as db:
                found = db.execute(
                    "SELECT fingerprint, seen, sketch, compared FROM looked WHERE encoder = ? ORDER BY fingerprint",
                    (encoder,),
                ).fetchall()
        n = len(found)
        none = bytes(max((len(row[1]) for row in found), default=0))
        seen = np.frombuffer(b"".join(row[1] or none for row in found), "<f2").reshape(n, len(none) // 2)
        sketch = np.frombuffer(b"".join(row[2] for row in found), "<f2").reshape(n, -1 if n else 0)
        flags = np.array([(len(row[1]) > 0, row[3]) for row in found], bool).reshape(n, 2).T.copy()
        return [row[0] for row in found], Codes(seen, sketch, flags[0], flags[1])

    def tell(self) -> None:
        """Tell whoever listens to the library that other photos may show the same."""
        self._store.publish(Changes(twins=True))

    def looks(self, encoder: str, fingerprints: Sequence[bytes]) -> dict[bytes, Look]:
        """What some pictures look like, those of them that were looked at with the vectors of an encoder."""
        if self._database is None:
            return {}
        found = dict[bytes, Look]()
        with self._database.read() as db:
            for start in range(0, len(fingerprints), rows.CHUNK):
                part = fingerprints[start : start + rows.CHUNK]
                asked = f"SELECT {_LOOK} FROM looked WHERE encoder = ? AND fingerprint IN ({rows.marks(part)})"
                found.update((row[0], _look(row)) for row in db.execute(asked, (encoder, *part)))
        return found

    def doubtful(self, encoder: str, sharpness: float, brightest: float, lost: float) -> list[Look]:
        """What is less sharp than that, though something is seen, has nothing as bright, or as much that is white."""
        if self._database is None:
            return []
        query = f"""SELECT {_LOOK} FROM looked WHERE encoder = ?
            AND ((sharpness > 0 AND sharpness < ?) OR brightest < ? OR lost >= ?) ORDER BY fingerprint"""
        with self._database.read() as db:
            return [_look(row) for row in db.execute(query, (encoder, sharpness, brightest, lost))]

    def looked(self, encoder: str) -> tuple[list[Look], list[bool]]:
        """What was looked at with the vectors of an encoder, and of each whether it was compared, by fingerprint."""
        if self._database is None:
            return [], []
        with self._database.read() as db:
            found = db.execute(
                f"SELECT {_LOOK}, compared FROM looked WHERE encoder = ? ORDER BY fingerprint", (encoder,)
            ).fetchall()
        return list(map(_look, found)), [bool(row[9]) for row in found]

    def sharp_at(self, fingerprints: Collection[bytes]) -> dict[bytes, bytes]:
        """The map of where it is sharp, of those of some pictures that were looked at."""
        if self._database is None:
            return {}
        found = dict[bytes, bytes]()
        with self._database.read() as db:
            for marks, part in chunks(list(fingerprints)):
                query = f"SELECT fingerprint, sharp_at FROM looked WHERE fingerprint IN ({marks})"
                found |= {bytes(one): bytes(cells) for one, cells in db.execute(query, part)}
        return found

    def keep_looks(self, encoder: str, looks: Sequence[Look]) -> None:
        """Keep what pictures look like. They wait to be compared."""
        with self._write() as db:
            db.executemany(
                "INSERT OR REPLACE INTO looked VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                [
                    (
                        look.fingerprint,
                        encoder,
                        look.seen.astype("<f2").tobytes(),
                        look.sketch.astype("<f2").tobytes(),
                        look.sharpness,
                        look.exposure,
                        look.streak,
                        look.brightest,
                        look.lost,
                        look.tilt,
                        look.sharp_at,
                    )
                    for look in looks
                ],
            )

    def keep_twins(self, found: Iterable[Twin], compared: Iterable[bytes]) -> None:
        """Keep which show one picture, and which were compared with all that were there."""
        with self._write() as db:
            db.executemany(
                "INSERT OR REPLACE INTO twin VALUES (?, ?, ?, ?, ?, ?)",
                [(twin.one, twin.other, twin.turn, twin.shown, twin.covered, twin.framed) for twin in found],
            )
            db.executemany("UPDATE looked SET compared = 1 WHERE fingerprint = ?", [(one,) for one in compared])

    def keep_apart(self, pairs: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep which pictures are two, although a third one is a twin of both; so that they are compared once."""
        with self._write() as db:
            db.executemany("INSERT OR REPLACE INTO apart VALUES (?, ?)", list(pairs))

    def apart(self) -> set[tuple[bytes, bytes]]:
        """All that were kept so."""
        if self._database is None:
            return set()
        with self._database.read() as db:
            return {(bytes(row[0]), bytes(row[1])) for row in db.execute("SELECT one, other FROM apart")}

    def all(self) -> list[Twin]:
        """All that show one picture."""
        if self._database is None:
            return []
        with self._database.read() as db:
            rows = db.execute(
                "SELECT one, other, turn, shown, covered, framed FROM twin ORDER BY one, other"
            ).fetchall()
        return [_twin(row) for row in rows]

    def between(self, one: bytes, other: bytes) -> Twin | None:
        """How two files show one picture; None where they do not, as far as is known."""
        if self._database is None:
            return None
        with self._database.read() as db:
            row = db.execute(
                "SELECT one, other, turn, shown, covered, framed FROM twin WHERE one = ? AND other = ?",
                (min(one, other), max(one, other)),
            ).fetchone()
        return None if row is None else _twin(row)

    def not_same(self) -> set[tuple[bytes, bytes]]:
        """The pairs, the smaller first, of which the person said that they are two; one with itself: all its files."""
        with self._library.read() as db:
            return {(bytes(row[0]), bytes(row[1])) for row in db.execute("SELECT one, other FROM not_same")}

    def prune(self, there: Collection[bytes]) -> None:
        """Forget the fingerprints that no photo has any more. What is in the trash, or away, is compared again once it
        is back, with what came meanwhile; until then what is known of it holds.
        """
        with self._library.read() as db:
            held = {row[0] for row in db.execute("SELECT fingerprint FROM photo WHERE fingerprint IS NOT NULL")}
        with self._write() as db:
            hidden = {bytes(row[0]) for row in db.execute("SELECT fingerprint FROM looked")}.difference(there)
            gone = [(one,) for one in hidden - held]
            db.executemany("UPDATE looked SET compared = 0 WHERE fingerprint = ?", [(one,) for one in hidden & held])
            db.executemany("DELETE FROM looked WHERE fingerprint = ?", gone)
            left = "(SELECT fingerprint FROM looked)"
            for table in ("twin", "apart") if gone else ():
                db.execute(f"DELETE FROM {table} WHERE one NOT IN {left} OR other NOT IN {left}")

    @contextmanager
    def _write(self) -> Iterator[sqlite3.Connection]:
        assert self._database is not None, "a library that is only read takes nothing"
        with self._database.write() as db:
            yield db
        self.written += 1

    def close(self) -> None:
        """Close every connection. Idempotent."""
        if "_database" in self.__dict__ and self._database is not None:
            self._database.close()


def _look(row: Sequence[Any]) -> Look:
    import numpy as np

    return Look(row[0], np.frombuffer(row[1], "<f2"), np.frombuffer(row[2], "<f2"), *row[3:9])


def _twin(row: Sequence[Any]) -> Twin:
    return Twin(bytes(row[0]), bytes(row[1]), row[2], row[3], row[4], bool(row[5]))
