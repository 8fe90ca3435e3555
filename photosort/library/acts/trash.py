"""Acts that take photos away: into the system's trash, with a way back, or for good where the drive has no trash."""

import logging
import os
from collections.abc import Sequence

from photosort.library.acts.act_rows import drop_act, files_of, mark, mark_taken_back, message_of, new_act, unpacked
from photosort.library.acts.outcomes import NOTHING, brought_back, stayed, trashed
from photosort.library.acts.trash_files import TrashFiles
from photosort.library.acts.trash_rows import note_files
from photosort.library.db.running_acts import RunningActs
from photosort.library.db.store import Store
from photosort.library.files.delete_photo import delete_photo
from photosort.library.files.refusal import Refused
from photosort.library.files.trash_can import TrashCan
from photosort.library.photos import Photos
from photosort.model.acts import ActKind, Trash
from photosort.model.changes import Changes
from photosort.model.history import ActResult
from photosort.model.message import Message, to_json
from photosort.model.message_code import MessageCode
from photosort.model.photo import Photo, PhotoId, Presence
from photosort.model.problem import Problem, ProblemKind, Stage

log = logging.getLogger(__name__)


class TrashActs:
    """Photos into the trash and back. `can` is the system's trash; None: nothing can be moved there."""

    def __init__(self, store: Store, running: RunningActs, photos: Photos, can: TrashCan | None) -> None:
        self._store = store
        self._running = running
        self._photos = photos
        self._files = TrashFiles(store, can)

    def without_trash(self, ids: Sequence[PhotoId]) -> list[PhotoId]:
        """The photos whose drive has no trash: they would have to be deleted for good."""
        known: dict[bytes, bool] = {}
        found = []
        for photo in self._photos.get(ids):
            folder = os.path.dirname(photo.path)
            if folder not in known:
                known[folder] = self._files.has_trash(photo.path)
            if not known[folder]:
                found.append(photo.id)
        return found

    def delete_for_good(self, ids: Sequence[PhotoId]) -> ActResult:
        """Delete photos and their companions where the drive has no trash, after the person's word. No undo.

        Photos whose drive has a trash are left alone: they can be moved there.
        """
        with self._running.lock:
            return self._delete_for_good(ids)

    def do(self, act: Trash, *, dry_run: bool = False) -> ActResult:
        """Move photos to the trash; a dry run tells what would go, as far as that can be known."""
        photos = [photo for photo in self._photos.get(act.photos) if photo.presence is not Presence.TRASHED]
        if not photos:
            return ActResult(Changes(), NOTHING)
        with self._store.listening() as heard:
            with self._store.write(dry_run=dry_run) as write:
                act_id = new_act(write, ActKind.TRASH, complete=False)
                note_files(write, act_id, photos)
                files = files_of(write.db, act_id, "pending")
            if dry_run:
                went, failures = self._files.would_go(files)
            else:
                with self._running.run(act_id):
                    went, failures = self._files.put_all(act_id, left="stayed")
            stay = {problem.photo_id for problem in failures}
            size = sum(photo.size for photo in photos if photo.id not in stay)
            message, detail = trashed(went, len(photos)), Message(MessageCode.SIZE, size=size)
            if not dry_run:
                self._close(act_id, message if went else None, detail)
        if not went:
            return ActResult(heard.changes, stayed(failures), None, tuple(failures))
        return ActResult(heard.changes, message, act_id, tuple(failures), detail)

    def undo(self, act_id: int, *, rename: bool = False) -> ActResult:
        """Bring the files of an act back; with `rename`, under a free name where another file has theirs."""
        with self._store.listening() as heard:
            back, failures = self._files.bring_home(act_id, rename=rename)
            message = brought_back(back, failures)
            with self._store.write() as write:
                mark_taken_back(write, act_id, bool(back or not failures), message)
        return ActResult(heard.changes, message, act_id, tuple(failures))

    def bring_back(self, act_id: int) -> ActResult:
        """After an undo that another file's name stopped: bring the rest of an act back under new names."""
        with self._running.lock:
            return self.undo(act_id, rename=True)

    def redo(self, act_id: int) -> ActResult:
        """Move the files of an act that was undone to the trash again."""
        with self._store.listening() as heard:
            with self._store.write() as write:
                write.db.execute("UPDATE act SET complete = 0 WHERE id = ?", (act_id,))
                write.db.execute("UPDATE act_file SET state = 'pending' WHERE act_id = ? AND state = 'home'", (act_id,))
            with self._running.run(act_id):
                went, failures = self._files.put_all(act_id, left="home")
            with self._store.write() as write:
                [[detail]] = write.db.execute("SELECT detail FROM act WHERE id = ?", (act_id,))
                message = message_of(write.db, act_id) if went else stayed(failures)
                write.db.execute("UPDATE act SET complete = 1 WHERE id = ?", (act_id,))
                if went:
                    mark(write, act_id, undone=False)
                else:
                    write.db.execute("UPDATE act SET redoable = 0 WHERE id = ?", (act_id,))
                    write.touched(history=True)
        return ActResult(heard.changes, message, act_id, tuple(failures), unpacked(detail))

    def recover(self) -> None:
        """Settle what was on its way to or from the trash when the program ended."""
        self._files.let_go()
        with self._store.read() as db:
            acts = db.execute("SELECT id, undone_at FROM act WHERE NOT complete ORDER BY id").fetchall()
        for act_id, undone_at in acts:
            if self._files.settle(act_id, left="home" if undone_at else "stayed"):
                self._close_recovered(act_id)
                log.warning("Act %d was interrupted and has been settled", act_id)
            else:
                log.warning("Act %d was interrupted, and waits for a folder that is away", act_id)

    def _delete_for_good(self, ids: Sequence[PhotoId]) -> ActResult:
        bound = set(self.without_trash(ids))
        failures: list[Problem] = []
        deleted: list[Photo] = []
        for photo in self._photos.get(ids):
            try:
                if photo.id not in bound:
                    raise Refused(ProblemKind.FAILED, Message(MessageCode.HAS_TRASH))
                delete_photo(photo)
            except Refused as stays:
                failures.append(Problem(photo.path, Stage.TRASH, stays.kind, stays.reason, photo.id))
            else:
                deleted.append(photo)
        message = Message(MessageCode.DELETED, count=len(deleted))
        detail = Message(MessageCode.SIZE, size=sum(photo.size for photo in deleted))
        with self._store.write() as write:
            for photo in deleted:
                write.db.execute("UPDATE photo SET presence = 'missing' WHERE id = ?", (photo.id,))
            write.touched(photos=[photo.id for photo in deleted], members=bool(deleted), roots=bool(deleted))
            if deleted:
                new_act(write, ActKind.DELETE, message, detail)  # the history tells it, though nothing brings it back
            changes = write.changes
        if not deleted:
            return ActResult(changes, stayed(failures), None, tuple(failures))
        return ActResult(changes, message, None, tuple(failures), detail)

    def _close(self, act_id: int, message: Message | None, detail: Message) -> None:
        """Put what was done into the history; None: nothing was."""
        with self._store.write() as write:
            if message is not None:
                write.db.execute(
                    "UPDATE act SET complete = 1, message = ?, detail = ? WHERE id = ?",
                    (to_json(message), to_json(detail), act_id),
                )
            else:
                drop_act(write, act_id)
            write.touched(history=True)

    def _close_recovered(self, act_id: int) -> None:
        """Say what became of an interrupted act: done as far as files are in the trash, else undone or never begun."""
        with self._store.write() as write:
            db = write.db
            out = db.execute(
                "SELECT count(*) FROM act_file WHERE act_id = ? AND main AND state = 'trashed'", (act_id,)
            ).fetchone()[0]
            begun = db.execute("SELECT message FROM act WHERE id = ?", (act_id,)).fetchone()[0]
            message = begun or to_json(trashed(out, out))
            if out:
                db.execute("UPDATE act SET complete = 1, message = ?, undone_at = 0 WHERE id = ?", (message, act_id))
            elif begun:
                undone_at = db.execute("SELECT max(undone_at) + 1 FROM act").fetchone()[0]
                db.execute("UPDATE act SET complete = 1, undone_at = ? WHERE id = ?", (undone_at, act_id))
            else:
                drop_act(write, act_id)
            write.touched(history=True)
