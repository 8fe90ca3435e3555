"""What could not be used, and trying it again: as it is, or after its content was fetched."""

from collections.abc import Sequence

from photosort.library.db import rows
from photosort.library.db.store import VISIBLE, Store
from photosort.model.applying import OnFile
from photosort.model.cancel_token import CancelToken
from photosort.model.changes import Changes
from photosort.model.history import ActResult
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Photo, PhotoId
from photosort.model.problem import Problem, ProblemKind, Stage
from photosort.model.system_error import cause
from photosort.regular_file import open_regular

# Files that are gone or in the trash are no problem any more.
_BLOCK = 1 << 20
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

    def fetch(
        self, ids: Sequence[PhotoId], *, token: CancelToken | None = None, on_file: OnFile | None = None
    ) -> ActResult:
        """Have the system download photos that are online only, on the person's word, and have them read again.

        Nothing tells it to but reading, so each file is read to its end. The `roots` of the result are their folders.

        Args:
            ids: the photos; of others nothing is to be downloaded.
            token: asked before each file.
            on_file: told after each file: how many are done, of how many.
        """
        with self._store.read() as db:
            photos = [
                rows.photo(row)
                for marks, part in rows.chunks(ids)
                for row in db.execute(f"{rows.PHOTO} WHERE p.id IN ({marks}) AND p.{VISIBLE}", part)
            ]
        fetched: list[Photo] = []
        failures: list[Problem] = []
        for number, photo in enumerate(photos, start=1):
            if token is not None and token.cancelled:
                break
            try:
                _read_whole(photo.path)
            except (OSError, ValueError) as error:
                why = cause(error) if isinstance(error, OSError) else Message(MessageCode.NAME_UNUSABLE)
                failures.append(Problem(photo.path, Stage.DECODE, ProblemKind.FAILED, why, photo.id))
            else:
                fetched.append(photo)
            if on_file is not None:
                on_file(number, len(photos))
        self.retry([photo.id for photo in fetched])
        roots = frozenset(photo.root_id for photo in fetched)
        told = Message(MessageCode.FETCHED, count=len(fetched))
        return ActResult(Changes(), told, None, tuple(failures), roots=roots)


def _read_whole(path: bytes) -> None:
    with open_regular(path, fetch=True) as file:
        while file.read(_BLOCK):
            pass
