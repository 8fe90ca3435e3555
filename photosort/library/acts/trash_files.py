"""Moving photos with their companions to the trash and back, written down first so that a kill loses nothing."""

import logging
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from photosort.library.acts.act_rows import ActFile, by_photo, file_of, files_left_in_trash, files_of, set_state
from photosort.library.acts.housing import is_connected, seen_at
from photosort.library.acts.life_cycle import passes
from photosort.library.acts.outcomes import Foreseen
from photosort.library.acts.parts import other_part_is_there
from photosort.library.acts.trash_rows import (
    companions_in_trash,
    note_home,
    note_let_go,
    note_trashed,
    note_way,
    way_to,
)
from photosort.library.db.free_path import free_path
from photosort.library.db.store import Store
from photosort.library.files.delete_photo import CHANGED, status_of
from photosort.library.files.moving import one_file, part_of, twins
from photosort.library.files.packages import refuse_inside
from photosort.library.files.refusal import Refused, refused
from photosort.library.files.trash_can import TrashCan
from photosort.library.files.writable import check_writable
from photosort.model.applying import OnFile
from photosort.model.cancel_token import CancelToken
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.problem import PhotosortError, Problem, ProblemKind, Stage

log = logging.getLogger(__name__)


class TrashFiles:
    """The files' side of the trash act; `can` is the system's trash, None where there is none."""

    def __init__(self, store: Store, can: TrashCan | None) -> None:
        self._store = store
        self._can = can

    def has_trash(self, path: bytes) -> bool:
        """Whether the drive of a file has a trash."""
        return self._can is not None and self._can.available(path)

    def put_all(
        self, act_id: int, *, left: str, token: CancelToken | None = None, on_file: OnFile | None = None
    ) -> tuple[int, list[Problem]]:
        """Move every pending file of an act to the trash. Returns how many photos went, and what stayed.

        A file that the system refuses for now stays pending, and so do all that a cancelled `token` spares. `left` is
        the state of those that stay for a reason of their own: "stayed" the first time, "home" when it is done again.
        `on_file` is told after each photo: how many files are done, of how many.
        """
        failures: list[Problem] = []
        went = number = 0
        files = self._files(act_id, "pending")
        for group in by_photo(files):
            if token is not None and token.cancelled:
                break
            gone, stayed = self._put_photo(group, left)
            went += gone
            failures += stayed
            number += len(group)
            if on_file is not None:
                on_file(number, len(files))
        return went, failures

    def would_go(self, files: Sequence[ActFile]) -> Foreseen:
        """What `put_all` would answer, as far as it can be known without moving a file."""
        failures: list[Problem] = []
        going: list[bytes] = []
        photos = 0
        groups = by_photo(files)
        for group in groups:
            went, stayed = self._would_put_photo(group)
            photos += bool(went) and group[-1].leads
            going += went
            failures += stayed
        asked = sum(group[-1].leads for group in groups)
        return Foreseen(photos, asked, tuple(going), tuple(failures))

    def _would_put_photo(self, group: Sequence[ActFile]) -> tuple[list[bytes], list[Problem]]:
        """Which files of one photo `_put_photo` would move, and what would stay."""
        going: list[bytes] = []
        failures: list[Problem] = []
        for file in reversed(group):  # what leads decides
            try:
                self._check_put(file)
            except Refused as stays:
                failure = Problem(file.path, Stage.TRASH, stays.kind, stays.reason, file.photo_id)
                if file.leads:
                    return [], [replace(failure, path=group[-1].path)]
                failures.insert(0, failure)
            else:
                going.insert(0, file.path)
        return going, failures

    def bring_home(self, act_id: int, *, rename: bool = False) -> tuple[int, list[Problem]]:
        """Move the files of an act back. Returns how many photos are back, and what is not.

        With `rename`, a file whose name is taken comes back under a free one.
        """
        with self._store.write() as write:
            write.db.execute(
                "UPDATE act_file SET state = 'restoring' WHERE act_id = ? AND state = 'trashed'", (act_id,)
            )
        failures: list[Problem] = []
        waiting: set[PhotoId] = set()
        back: set[PhotoId] = set()
        for file in self._files(act_id, "pending"):  # where the act had not come to it: it is at home, as far as known
            if os.path.lexists(file.path) or self._is_connected(file):
                with self._store.write() as write:
                    set_state(write, file, "home")
            else:
                away = Message(MessageCode.FOLDER_AWAY)
                failures.append(Problem(file.path, Stage.TRASH, ProblemKind.AWAY, away, file.photo_id))
        for begun in self._files(act_id, "restoring"):
            try:
                if not begun.leads and begun.photo_id in waiting:
                    raise Refused(ProblemKind.FAILED, Message(MessageCode.STAYS_WITH_PHOTO))
                file = self._restore(self._now(begun), rename=rename)
            except Refused as stays:
                # Beside the file that has the photo's name now, its companions would belong to that.
                gone = stays.kind in (ProblemKind.GONE, ProblemKind.AWAY)
                waiting |= {begun.photo_id} if begun.leads and not gone else set()
                if begun.leads or begun.photo_id not in waiting:
                    failures.append(Problem(begun.path, Stage.TRASH, stays.kind, stays.reason, begun.photo_id))
                with self._store.write() as write:
                    set_state(write, begun, "trashed")
                continue
            with self._store.write() as write:
                note_home(write, file)
            back |= {file.photo_id} if file.leads else set()
        return len(back), failures

    def would_come(self, act_id: int) -> Foreseen:
        """What `bring_home` would answer, as far as it can be known without moving a file."""
        failures: list[Problem] = []
        waiting: set[PhotoId] = set()
        back: set[PhotoId] = set()
        coming: list[bytes] = []
        files = self._files(act_id, "trashed", "restoring")
        for file in files:
            try:
                if file.leads or file.photo_id not in waiting:
                    coming.append(self._way_home(file, rename=False)[0])
                    back |= {file.photo_id} if file.leads else set()
            except Refused as stays:
                failures.append(Problem(file.path, Stage.TRASH, stays.kind, stays.reason, file.photo_id))
                gone = stays.kind in (ProblemKind.GONE, ProblemKind.AWAY)
                waiting |= {file.photo_id} if file.leads and not gone else set()
        asked = len({file.photo_id for file in files if file.leads})
        return Foreseen(len(back), asked, tuple(coming), tuple(failures))

    def settle(self, act_id: int) -> None:
        """Find out where the files are that were on their way when the program ended, and write that down.

        What lies on a drive that is away is asked for again the next time.
        """
        for file in self._files(act_id, "pending"):
            there = os.path.lexists(file.path)
            if there and self._can is not None:
                self._can.tidy(file.path)
            place = self._found(file)
            if not there and (place is not None or self._is_connected(file)):
                with self._store.write() as write:
                    note_trashed(write, file, place)
        for file in self._files(act_id, "restoring"):
            if self._is_connected(file):
                self._settle(file)

    def let_go(self) -> None:
        """Take the second names of files that are home out of the trash, where it could not let go of them then."""
        with self._store.read() as db:
            left = files_left_in_trash(db)
        for file in left:
            # An equal file under that name may have gone to the trash since, by another act.
            if file.place is not None and os.path.lexists(file.place) and _is_one(file.place, file.path):
                self._complete(file)
            if file.place is not None and not os.path.lexists(file.place):
                with self._store.write() as write:
                    note_let_go(write, file)

    def _put_photo(self, group: Sequence[ActFile], left: str) -> tuple[bool, list[Problem]]:
        """Move what waits of one photo, the picture (or RAW file) last; where that is refused, all of it stays.

        Returns whether that went, and what stayed.
        """
        failures: list[Problem] = []
        went: list[ActFile] = []
        picture = group[-1]
        try:
            if picture.leads:
                self._check_put(picture)
            for file in group:
                try:
                    place = self._put(file)
                except Refused as stays:
                    if file.leads:
                        raise
                    failures.append(Problem(file.path, Stage.TRASH, stays.kind, stays.reason, file.photo_id))
                    self._note_refused(file, stays.kind, left)
                else:
                    with self._store.write() as write:
                        note_trashed(write, file, place)
                    went.append(replace(file, place=place))
        except Refused as stays:
            failures = self._take_back(went)
            for file in group:
                self._note_refused(file, stays.kind, left)
            return False, [Problem(picture.path, Stage.TRASH, stays.kind, stays.reason, picture.photo_id), *failures]
        return picture.leads, failures

    def _take_back(self, files: Sequence[ActFile]) -> list[Problem]:
        """Bring home what had gone before its picture was refused; it waits again. Returns what lies in the trash."""
        failures = []
        for file in files:
            with self._store.write() as write:
                set_state(write, file, "restoring")
            try:
                home = self._restore(file, rename=False)
            except Refused as stays:
                failures.append(Problem(file.path, Stage.TRASH, stays.kind, stays.reason, file.photo_id))
                with self._store.write() as write:
                    set_state(write, file, "trashed")
            else:
                with self._store.write() as write:
                    note_home(write, home)
                    if home.place is None:  # else it waits until the trash has let go of it
                        set_state(write, file, "pending")
        return failures

    def _note_refused(self, file: ActFile, kind: ProblemKind, left: str) -> None:
        """Write down that a file is left out of the act, unless the reason may pass or it lies in the trash."""
        if not passes(kind):
            with self._store.write() as write:
                write.db.execute(
                    "UPDATE act_file SET state = ?, place = NULL WHERE id = ? AND state = 'pending'", (left, file.id)
                )

    def _check_put(self, file: ActFile) -> TrashCan:
        if not self._is_connected(file):
            raise Refused(ProblemKind.AWAY, Message(MessageCode.FOLDER_AWAY))
        refuse_inside(file.path)
        status = status_of(file.path)
        if status.st_mtime_ns != file.mtime_ns or status.st_size != file.size:
            raise Refused(ProblemKind.CHANGED, CHANGED)
        if self._can is None or not self._can.available(file.path):
            raise Refused(ProblemKind.NO_TRASH, Message(MessageCode.NO_TRASH))
        check_writable(os.path.dirname(file.path))
        with self._store.read() as db:
            if not other_part_is_there(db, file):
                raise Refused(ProblemKind.GONE, Message(MessageCode.OTHER_PART_GONE))
        return self._can

    def _put(self, file: ActFile) -> bytes:
        can = self._check_put(file)
        try:
            place = can.put(file.path)
        except (OSError, PhotosortError) as error:
            found = self._found(file)
            if found is None and not can.available(file.path):  # what was promised did not hold
                raise Refused(ProblemKind.NO_TRASH, Message(MessageCode.NO_TRASH)) from error
            if found is None:
                raise refused(error) from error
            place = found  # a refusal halfway: what is gone from here and lies there has gone
        # Some systems report success and do nothing.
        if os.path.lexists(file.path):
            raise Refused(ProblemKind.FAILED, Message(MessageCode.NOT_MOVED))
        return place

    def _found(self, file: ActFile) -> bytes | None:
        """Where in the trash a file lies that is no longer in its folder."""
        if self._can is None or os.path.lexists(file.path):
            return None
        place = self._can.find(file.path)
        return place if place is not None and _is(place, file) else None

    def _restore(self, file: ActFile, *, rename: bool) -> ActFile:
        """Bring a file home, as far as it is not there yet. Returns it with the path that it has then."""
        path, there = self._way_home(file, rename=rename)
        with self._store.write() as write:
            note_way(write, file, path)
        if there and self._can is not None:
            self._can.tidy(file.path)
        file = replace(file, path=path)
        if there or self._can is None or file.place is None:
            return replace(file, place=None)
        try:
            self._can.restore(file.place, path)
        except FileExistsError:
            raise Refused(ProblemKind.NAME_TAKEN, Message(MessageCode.NAME_TAKEN)) from None
        except (OSError, PhotosortError) as error:
            raise refused(error) from error
        with suppress(OSError):
            status = os.lstat(path)
            if status.st_mtime_ns != file.mtime_ns:
                os.utime(path, ns=(status.st_atime_ns, file.mtime_ns), follow_symlinks=False)
        if os.path.lexists(file.place):
            log.warning("A file is home, but the trash cannot let go of it; the next start tries again")
            return file
        return replace(file, place=None)

    def _way_home(self, file: ActFile, *, rename: bool) -> tuple[bytes, bool]:
        """The path under which a file comes back, and whether it is there already. Raises Refused."""
        gone = file.place is None or not os.path.lexists(file.place)
        with self._store.read() as db:
            seen = seen_at(db, file.photo_id) if file.main and gone else None
        if seen is not None:
            return seen, True  # another program has brought it back, wherever that is
        if not self._is_connected(file):
            raise Refused(ProblemKind.AWAY, Message(MessageCode.FOLDER_AWAY))
        if gone and _is(file.path, file):
            return file.path, True
        if gone:
            raise Refused(ProblemKind.GONE, Message(MessageCode.NOT_IN_TRASH))
        if self._can is None:
            raise Refused(ProblemKind.NO_TRASH, Message(MessageCode.TRASH_AWAY))
        if not os.path.lexists(file.path) or _is_one(file.place or b"", file.path):
            return file.path, False
        if not rename:  # also where it is equal: it may be another photo
            raise Refused(ProblemKind.NAME_TAKEN, Message(MessageCode.NAME_TAKEN))
        with self._store.read() as db:
            beside = companions_in_trash(db, file) if file.leads else []
        lying = {way_to(other, file): other.place or b"" for other in beside}
        return free_path(file.path, lying, file.place or b""), False

    def _is_connected(self, file: ActFile) -> bool:
        with self._store.read() as db:
            return is_connected(db, file.path)

    def _complete(self, file: ActFile) -> None:
        """Do the second half of a move home that a kill, or the trash, has stopped after the first."""
        with suppress(OSError):
            os.unlink(part_of(file.path))
        if self._can is not None and file.place is not None and _is(file.path, file):
            with suppress(OSError, Refused):
                if not os.path.lexists(file.place) or twins(file.place, file.path):
                    self._can.restore(file.place, file.path)

    def _settle(self, file: ActFile) -> None:
        self._complete(file)
        home = _is(file.path, file)
        with self._store.write() as write:
            if home and (file.place is None or not os.path.lexists(file.place)):
                note_home(write, replace(file, place=None))
            else:
                set_state(write, file, "trashed")

    def _now(self, file: ActFile) -> ActFile:
        """A file as it is written down now: its picture may have come home under another name before it."""
        with self._store.read() as db:
            return file_of(db, file.id)

    def _files(self, act_id: int, *states: str) -> list[ActFile]:
        with self._store.read() as db:
            return files_of(db, act_id, *states)


def _is_one(one: bytes, other: bytes) -> bool:
    """Whether two paths are names of one file."""
    try:
        return one_file(one, other)
    except OSError:
        return False


def _is(path: bytes, file: ActFile) -> bool:
    """Whether a path holds a file of an act, by size and time."""
    try:
        status = os.lstat(path)
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns) == (file.size, file.mtime_ns)
