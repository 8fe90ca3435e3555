"""What could not be used, and trying it again."""

from collections.abc import Sequence

from photosort.library.db import rows
from photosort.library.db.store import VISIBLE, Store
from photosort.model.photo import PhotoId
from photosort.model.problem import Problem

# Files that are gone or in the trash are no problem any more.
PRESSING = f"(x.photo_id IS NULL OR p.{VISIBLE})"


class Problems:
    """The problems of a library."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[Problem]:
        """What could not be used, by path."""
        with self._store.read() as db:
            found = map(rows.problem, db.execute(f"{rows.PROBLEM} WHERE {PRESSING}"))
            return sorted(found, key=lambda problem: problem.path)

    def retry(self, ids: Sequence[PhotoId] | None = None) -> None:
        """Have unreadable photos read again: these, or all."""
        with self._store.write() as write:
            if ids is None:
                ids = [
                    PhotoId(photo) for photo in rows.ids_of(write.db, "SELECT id FROM photo WHERE state = 'unreadable'")
                ]
            for marks, part in rows.chunks(ids):
                write.db.execute(f"UPDATE photo SET state = 'new' WHERE state = 'unreadable' AND id IN ({marks})", part)
                write.db.execute(f"DELETE FROM problem WHERE photo_id IN ({marks})", part)
            write.touched(photos=ids, members=bool(ids), problems=bool(ids))
