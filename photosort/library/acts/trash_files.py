"""Moving photos with their companions to the trash and back, written down first so that a kill loses nothing."""

import os
from collections.abc import Sequence

from photosort.library.acts.act_rows import ActFile, files_of, set_state
from photosort.library.acts.trash_rows import note_home, note_trashed
from photosort.library.db.free_path import free_path
from photosort.library.db.store import Store
from photosort.library.files.delete_photo import CHANGED, status_of
from photosort.library.files.refusal import Refused, refused
from photosort.library.files.trash_can import TrashCan
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError, Problem, ProblemKind, Stage


class TrashFiles:
    """The files' side of the trash act; `can` is the system's trash, None where there is none."""

    def __init__(self, store: Store, can: TrashCan | None) -> None:
        self._store = store
        self._can = can

    def has_trash(self, path: bytes) -> bool:
        """Whether the drive of a file has a trash."""
        return self._can is not None and self._can.available(path)

    def put_all(self, act_id: int, *, left: str) -> tuple[int, list[Problem]]:
        """Move every pending file of an act to the trash. Returns how many photos went, and what stayed.

        `left` is the state of those that stay: "stayed" the first time, "home" when it is done again.
        """
        failures: list[Problem] = []
        stayed: set[PhotoId] = set()
        went = 0
        for file in self._files(act_id, "pending"):
            try:
                if not file.main and file.photo_id in stayed:
                    raise Refused(ProblemKind.FAILED, Message(MessageCode.STAYS_WITH_PHOTO))
                place = self._put(file)
            except Refused as stays:
                if file.main:
                    stayed.add(file.photo_id)
                if file.main or file.photo_id not in stayed:
                    failures.append(Problem(file.path, Stage.TRASH, stays.kind, stays.reason, file.photo_id))
                with self._store.write() as write:
                    write.db.execute("UPDATE act_file SET state = ?, place = NULL WHERE id = ?", (left, file.id))
                continue
            with self._store.write() as write:
                note_trashed(write, file, place)
            went += file.main
        return went, failures

    def would_go(self, files: Sequence[ActFile]) -> tuple[int, list[Problem]]:
        """What `put_all` would answer, as far as it can be known without moving a file."""
        failures: dict[PhotoId, Problem] = {}
        for file in files:
            try:
                self._check_put(file)
            except Refused as stays:
                problem = Problem(file.path, Stage.TRASH, stays.kind, stays.reason, file.photo_id)
                failures.setdefault(file.photo_id, problem)
        went = sum(file.main and file.photo_id not in failures for file in files)
        return went, list(failures.values())

    def bring_home(self, act_id: int, *, rename: bool = False) -> tuple[int, list[Problem]]:
        """Move the files of an act back. Returns how many photos are back, and what is not.

        With `rename`, a file whose name is taken comes back under a free one.
        """
        with self._store.write() as write:
            write.db.execute("UPDATE act SET complete = 0 WHERE id = ?", (act_id,))
            write.db.execute(
                "UPDATE act_file SET state = 'restoring' WHERE act_id = ? AND state = 'trashed'", (act_id,)
            )
        failures: list[Problem] = []
        back = 0
        for file in self._files(act_id, "restoring"):
            try:
                path = self._restore(file, rename=rename)
            except Refused as stays:
                failures.append(Problem(file.path, Stage.TRASH, stays.kind, stays.reason, file.photo_id))
                with self._store.write() as write:
                    set_state(write, file, "trashed")
                continue
            with self._store.write() as write:
                note_home(write, file, path)
            back += file.main
        with self._store.write() as write:
            write.db.execute("UPDATE act SET complete = 1 WHERE id = ?", (act_id,))
        return back, failures

    def settle(self, act_id: int, *, left: str) -> bool:
        """Find out where the files are that were on their way when the program ended, and write that down.

        Returns whether all is known: what lay on a drive that is away is asked for again at the next start.
        """
        for file in self._files(act_id, "pending"):
            there = os.path.lexists(file.path)
            place = self._can.find(file.path) if self._can and not there else None
            if not there and place is None and not self._folder_is_connected(file.path):
                continue
            with self._store.write() as write:
                if there:
                    set_state(write, file, left)
                else:
                    note_trashed(write, file, place)
        for file in self._files(act_id, "restoring"):
            if self._folder_is_connected(file.path):
                self._settle(file)
        return not self._files(act_id, "pending", "restoring")

    def _check_put(self, file: ActFile) -> TrashCan:
        status = status_of(file.path)
        if status.st_mtime_ns != file.mtime_ns or status.st_size != file.size:
            raise Refused(ProblemKind.CHANGED, CHANGED)
        if self._can is None or not self._can.available(file.path):
            raise Refused(ProblemKind.NO_TRASH, Message(MessageCode.NO_TRASH))
        return self._can

    def _put(self, file: ActFile) -> bytes:
        can = self._check_put(file)
        try:
            place = can.put(file.path)
        except (OSError, PhotosortError) as error:
            raise refused(error) from error
        # Some systems report success and do nothing.
        if os.path.lexists(file.path):
            raise Refused(ProblemKind.FAILED, Message(MessageCode.NOT_MOVED))
        return place

    def _restore(self, file: ActFile, *, rename: bool) -> bytes:
        path = file.path
        try:
            there = os.lstat(path)
        except OSError:
            there = None
        gone = file.place is None or not os.path.lexists(file.place)
        if there is not None and gone and (there.st_size, there.st_mtime_ns) == (file.size, file.mtime_ns):
            return path  # the person has brought it back already
        if gone or file.place is None:
            raise Refused(ProblemKind.GONE, Message(MessageCode.NOT_IN_TRASH))
        if self._can is None:
            raise Refused(ProblemKind.NO_TRASH, Message(MessageCode.TRASH_AWAY))
        if not self._folder_is_connected(path):
            raise Refused(ProblemKind.GONE, Message(MessageCode.FOLDER_AWAY))
        if there is not None and rename:
            path = free_path(path)
        try:
            self._can.restore(file.place, path)
            if os.lstat(path).st_mtime_ns != file.mtime_ns:
                os.utime(path, ns=(os.lstat(path).st_atime_ns, file.mtime_ns), follow_symlinks=False)
        except FileExistsError:
            raise Refused(ProblemKind.NAME_TAKEN, Message(MessageCode.NAME_TAKEN)) from None
        except (OSError, PhotosortError) as error:
            raise refused(error) from error
        return path

    def _folder_is_connected(self, path: bytes) -> bool:
        """False where a drive is away: its mount point must not be filled with files."""
        with self._store.read() as db:
            roots = [row[0] for row in db.execute("SELECT path FROM root")]
        holding = [root for root in roots if path.startswith(root.rstrip(b"/") + b"/")]
        return not holding or os.path.isdir(max(holding, key=len))

    def _settle(self, file: ActFile) -> None:
        try:
            there: os.stat_result | None = os.lstat(file.path)
        except OSError:
            there = None
        try:
            here: os.stat_result | None = os.lstat(file.place) if file.place else None
        except OSError:
            here = None
        if there and here and os.path.samestat(there, here) and file.place:
            os.unlink(file.place)  # killed between the two halves of a move: the same file under two names
            here = None
        with self._store.write() as write:
            if there is not None and here is None:
                note_home(write, file, file.path)
            else:
                set_state(write, file, "trashed")

    def _files(self, act_id: int, *states: str) -> list[ActFile]:
        with self._store.read() as db:
            return files_of(db, act_id, *states)
