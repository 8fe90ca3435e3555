"""Moving photos with their companions to the trash and back, written down first so that a kill loses nothing."""

import logging
import os
import stat
from collections.abc import Sequence

from photosort.library.acts.base import ActFile, Acting, new_act
from photosort.library.acts.wording import count, size_text, stayed
from photosort.library.db import rows
from photosort.library.db.free_path import displace, free_path
from photosort.library.db.store import Write
from photosort.library.files.refusal import Refused, refused
from photosort.library.files.trash_can import TrashCan
from photosort.model.history import ActResult
from photosort.model.photo import Photo, PhotoId
from photosort.model.problem import PhotosortError, Problem, ProblemKind, Stage

log = logging.getLogger(__name__)

_CHANGED = "The file has changed since it was looked at"


class Trashing(Acting):
    """The files' side of the trash act."""

    def without_trash(self, ids: Sequence[PhotoId]) -> list[PhotoId]:
        """The photos whose drive has no trash: they would have to be deleted for good."""
        known: dict[bytes, bool] = {}
        found = []
        for photo in self.photos(ids):
            folder = os.path.dirname(photo.path)
            if folder not in known:
                known[folder] = self._can is not None and self._can.available(photo.path)
            if not known[folder]:
                found.append(photo.id)
        return found

    def delete_for_good(self, ids: Sequence[PhotoId]) -> ActResult:
        """Delete photos and their companions where the drive has no trash, after the person's word. No undo.

        Photos whose drive has a trash are left alone: they can be moved there.
        """
        with self._acting:
            return self._delete_for_good(ids)

    def _delete_for_good(self, ids: Sequence[PhotoId]) -> ActResult:
        bound = set(self.without_trash(ids))
        failures: list[Problem] = []
        deleted: list[Photo] = []
        for photo in self.photos(ids):
            try:
                if photo.id not in bound:
                    raise Refused(ProblemKind.FAILED, "Its drive has a trash")
                _delete(photo)
            except Refused as stays:
                failures.append(Problem(photo.path, Stage.TRASH, stays.kind, stays.reason, photo.id))
            else:
                deleted.append(photo)
        text, size = f"Deleted {count(len(deleted), 'photo')} for good", size_text(sum(p.size for p in deleted))
        with self._write() as write:
            for photo in deleted:
                write.db.execute("UPDATE photo SET presence = 'missing' WHERE id = ?", (photo.id,))
            write.touched(photos=[photo.id for photo in deleted], members=bool(deleted), roots=bool(deleted))
            if deleted:
                new_act(write, "Delete", text, size)  # the history tells it, though nothing brings it back
            changes = write.changes
        if not deleted:
            return ActResult(changes, stayed(failures), None, tuple(failures))
        return ActResult(changes, text, None, tuple(failures), size)

    def _note_files(self, write: Write, act: int, photos: Sequence[Photo]) -> None:
        """Write down which files are about to go. Companions that are already gone are left out."""
        for photo in photos:
            folder = os.path.dirname(photo.path)
            for name in (photo.name, *photo.companions):
                path = os.path.join(folder, name)
                main = name == photo.name
                try:
                    status = os.lstat(path)
                except OSError:
                    if not main:
                        continue
                    size, mtime_ns = 0, photo.mtime_ns
                else:
                    # Of a link goes the link; the picture's own time is the one that the person has seen.
                    seen = main and not stat.S_ISLNK(status.st_mode)
                    size, mtime_ns = status.st_size, photo.mtime_ns if seen else status.st_mtime_ns
                write.db.execute(
                    "INSERT INTO act_file (act_id, photo_id, path, size, mtime_ns, main, state) "
                    "VALUES (?, ?, ?, ?, ?, ?, 'pending')",
                    (act, photo.id, path, size, mtime_ns, main),
                )

    def _carry_out(self, act: int, *, left: str) -> tuple[int, list[Problem]]:
        """Move every pending file of an act to the trash. Returns how many photos went, and what stayed.

        `left` is the state of those that stay: "stayed" the first time, "home" when it is done again.
        """
        with self._busy(act):
            return self._put_all(act, left)

    def _put_all(self, act: int, left: str) -> tuple[int, list[Problem]]:
        failures: list[Problem] = []
        stayed: set[PhotoId] = set()
        went = 0
        for file in self._files(act, "pending"):
            try:
                if not file.main and file.photo_id in stayed:
                    raise Refused(ProblemKind.FAILED, "Stays with its photo")
                place = self._put(file)
            except Refused as stays:
                if file.main:
                    stayed.add(file.photo_id)
                if file.main or file.photo_id not in stayed:
                    failures.append(Problem(file.path, Stage.TRASH, stays.kind, stays.reason, file.photo_id))
                with self._write() as write:
                    write.db.execute("UPDATE act_file SET state = ?, place = NULL WHERE id = ?", (left, file.id))
                continue
            with self._write() as write:
                self._note_trashed(write, file, place)
            went += file.main
        return went, failures

    def _note_trashed(self, write: Write, file: ActFile, place: bytes | None) -> None:
        write.db.execute("UPDATE act_file SET state = 'trashed', place = ? WHERE id = ?", (place, file.id))
        if file.main:
            write.db.execute("UPDATE photo SET presence = 'trashed' WHERE id = ?", (file.photo_id,))
            write.touched(photos=[file.photo_id], members=True, roots=True)

    def _would_go(self, files: Sequence[ActFile]) -> tuple[int, list[Problem]]:
        """What `_carry_out` would answer, as far as it can be known without moving a file."""
        failures: dict[PhotoId, Problem] = {}
        for file in files:
            try:
                self._check_put(file)
            except Refused as stays:
                problem = Problem(file.path, Stage.TRASH, stays.kind, stays.reason, file.photo_id)
                failures.setdefault(file.photo_id, problem)
        went = sum(file.main and file.photo_id not in failures for file in files)
        return went, list(failures.values())

    def _check_put(self, file: ActFile) -> TrashCan:
        status = _status(file.path)
        if status.st_mtime_ns != file.mtime_ns or status.st_size != file.size:
            raise Refused(ProblemKind.CHANGED, _CHANGED)
        if self._can is None or not self._can.available(file.path):
            raise Refused(ProblemKind.NO_TRASH, "Its drive has no trash")
        return self._can

    def _put(self, file: ActFile) -> bytes:
        can = self._check_put(file)
        try:
            place = can.put(file.path)
        except (OSError, PhotosortError) as error:
            raise refused(error) from error
        # Some systems report success and do nothing.
        if os.path.lexists(file.path):
            raise Refused(ProblemKind.FAILED, "The system did not move the file")
        return place

    def _bring_home(self, act: int, *, rename: bool = False) -> tuple[int, list[Problem]]:
        """Move the files of an act back. Returns how many photos are back, and what is not.

        With `rename`, a file whose name is taken comes back under a free one.
        """
        with self._write() as write:
            write.db.execute("UPDATE act SET complete = 0 WHERE id = ?", (act,))
            write.db.execute("UPDATE act_file SET state = 'restoring' WHERE act_id = ? AND state = 'trashed'", (act,))
        failures: list[Problem] = []
        back = 0
        for file in self._files(act, "restoring"):
            try:
                path = self._restore(file, rename=rename)
            except Refused as stays:
                failures.append(Problem(file.path, Stage.TRASH, stays.kind, stays.reason, file.photo_id))
                with self._write() as write:
                    write.db.execute("UPDATE act_file SET state = 'trashed' WHERE id = ?", (file.id,))
                continue
            with self._write() as write:
                self._note_home(write, file, path)
            back += file.main
        with self._write() as write:
            write.db.execute("UPDATE act SET complete = 1 WHERE id = ?", (act,))
        return back, failures

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
            raise Refused(ProblemKind.GONE, "It is no longer in the trash")
        if self._can is None:
            raise Refused(ProblemKind.NO_TRASH, "The trash is not at hand")
        if not self._folder_is_connected(path):
            raise Refused(ProblemKind.GONE, "Its folder is not connected")
        if there is not None and rename:
            path = free_path(path)
        try:
            self._can.restore(file.place, path)
            if os.lstat(path).st_mtime_ns != file.mtime_ns:
                os.utime(path, ns=(os.lstat(path).st_atime_ns, file.mtime_ns), follow_symlinks=False)
        except FileExistsError:
            raise Refused(ProblemKind.NAME_TAKEN, "Another file now has its name") from None
        except (OSError, PhotosortError) as error:
            raise refused(error) from error
        return path

    def _folder_is_connected(self, path: bytes) -> bool:
        """False where a drive is away: its mount point must not be filled with files."""
        with self._database.read() as db:
            roots = [row[0] for row in db.execute("SELECT path FROM root")]
        holding = [root for root in roots if path.startswith(root.rstrip(b"/") + b"/")]
        return not holding or os.path.isdir(max(holding, key=len))

    def _note_home(self, write: Write, file: ActFile, path: bytes) -> None:
        db = write.db
        db.execute("UPDATE act_file SET state = 'home', path = ? WHERE id = ?", (path, file.id))
        if not file.main:
            if path != file.path:
                _rename_companion(write, file, os.path.basename(path))
            return
        name = os.path.basename(path)
        root, folder = db.execute("SELECT root_id, folder FROM photo WHERE id = ?", (file.photo_id,)).fetchone()
        displace(write, root, folder, name, but=file.photo_id)
        removed = db.execute("SELECT removed FROM root WHERE id = ?", (root,)).fetchone()[0]
        db.execute(
            "UPDATE photo SET presence = ?, name = ?, sort_name = ?, search_text = ? WHERE id = ?",
            (
                "missing" if removed else "present",
                name,
                rows.sort_name(name),
                rows.search_text(folder, name),
                file.photo_id,
            ),
        )
        write.touched(photos=[file.photo_id], members=True, roots=True)

    def _recover(self) -> None:
        """Settle what was on its way to or from the trash when the program ended."""
        with self._database.read() as db:
            acts = db.execute("SELECT id, undone_at FROM act WHERE NOT complete ORDER BY id").fetchall()
        for act, undone_at in acts:
            for file in self._files(act, "pending"):
                there = os.path.lexists(file.path)
                with self._write() as write:
                    if there:
                        left = "home" if undone_at else "stayed"
                        write.db.execute("UPDATE act_file SET state = ? WHERE id = ?", (left, file.id))
                    else:
                        self._note_trashed(write, file, self._can.find(file.path) if self._can else None)
            for file in self._files(act, "restoring"):
                self._settle(file)
            self._close_recovered(act)
            log.warning("Act %d was interrupted and has been settled", act)

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
        with self._write() as write:
            if there is not None and here is None:
                self._note_home(write, file, file.path)
            else:
                write.db.execute("UPDATE act_file SET state = 'trashed' WHERE id = ?", (file.id,))

    def _close_recovered(self, act: int) -> None:
        """Say what became of an interrupted act: done as far as files are in the trash, else undone or never begun."""
        with self._write() as write:
            db = write.db
            out = db.execute(
                "SELECT count(*) FROM act_file WHERE act_id = ? AND main AND state = 'trashed'", (act,)
            ).fetchone()[0]
            begun = db.execute("SELECT text FROM act WHERE id = ?", (act,)).fetchone()[0]
            text = begun or f"Moved {count(out, 'photo')} to the trash"
            if out:
                db.execute("UPDATE act SET complete = 1, text = ?, undone_at = 0 WHERE id = ?", (text, act))
            elif begun:
                undone_at = db.execute("SELECT max(undone_at) + 1 FROM act").fetchone()[0]
                db.execute("UPDATE act SET complete = 1, undone_at = ? WHERE id = ?", (undone_at, act))
            else:
                db.execute("DELETE FROM act_file WHERE act_id = ?", (act,))
                db.execute("DELETE FROM act WHERE id = ?", (act,))
            write.touched(history=True)


def _status(path: bytes) -> os.stat_result:
    try:
        return os.lstat(path)
    except FileNotFoundError:
        raise Refused(ProblemKind.GONE, "The file is no longer there") from None
    except OSError as error:
        raise refused(error) from error


def _delete(photo: Photo) -> None:
    status = _status(photo.path)
    if status.st_mtime_ns != photo.mtime_ns and not stat.S_ISLNK(status.st_mode):
        raise Refused(ProblemKind.CHANGED, _CHANGED)
    for name in (photo.name, *photo.companions):
        path = os.path.join(os.path.dirname(photo.path), name)
        try:
            os.unlink(path)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise refused(error) from error


def _rename_companion(write: Write, file: ActFile, name: bytes) -> None:
    joined = write.db.execute("SELECT companions FROM photo WHERE id = ?", (file.photo_id,)).fetchone()[0]
    old = os.path.basename(file.path)
    names = [name if part == old else part for part in rows.names(joined)]
    write.db.execute("UPDATE photo SET companions = ? WHERE id = ?", (rows.joined(names), file.photo_id))
