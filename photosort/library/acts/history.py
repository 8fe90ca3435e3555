"""Acts of the person: doing, undoing, redoing, and the history, which survives a restart."""

from datetime import datetime
from typing import Literal

from photosort.library.acts.base import files_of, mark, mark_taken_back, new_act, union
from photosort.library.acts.decisions import Decision, decide
from photosort.library.acts.journal import keep, recording, turn, turnable
from photosort.library.acts.trash import Trashing
from photosort.library.acts.wording import brought_back, count, size_text, stayed
from photosort.library.acts.write_sidecars import Tagging
from photosort.model.acts import Act, Trash
from photosort.model.changes import Changes
from photosort.model.history import ActResult, HistoryEntry
from photosort.model.photo import Presence
from photosort.model.problem import PhotosortError

NOTHING = "Nothing changed"
_ON_DISK = ("Trash", "Apply", "Sidecars")  # acts whose undoing touches files


class Acts(Trashing, Tagging):
    """One act at a time; each is one transaction, or for files one that is written down before it begins.

    A dry run answers as the act would, with the number that it would get, and refuses what it would refuse. It changes
    nothing, moves no file, and also works on a library that is open for reading only.
    """

    def do(self, command: Act, *, dry_run: bool = False) -> ActResult:
        """Do what the person asked for. What could be redone before is then gone.

        Raises:
            PhotosortError: the command cannot be done at all; nothing changed.
        """
        with self._acting:
            return self._trash(command, dry_run) if isinstance(command, Trash) else self._decide(command, dry_run)

    def _decide(self, command: Decision, dry_run: bool) -> ActResult:
        act: int | None = None
        with self._write(dry_run=dry_run) as write:
            with recording(write.db) as noted:
                text = decide(write, command)
            if noted:
                act = new_act(write, type(command).__name__, text)
                keep(write.db, act, noted)
            changes = write.changes
        return ActResult(changes, text if act is not None else NOTHING, act)

    def _trash(self, command: Trash, dry_run: bool) -> ActResult:
        photos = [photo for photo in self.photos(command.photos) if photo.presence is not Presence.TRASHED]
        if not photos:
            return ActResult(Changes(), NOTHING)
        with self._heard() as heard:
            with self._write(dry_run=dry_run) as write:
                act = new_act(write, "Trash", "", complete=False)
                self._note_files(write, act, photos)
                files = files_of(write.db, act, "pending")
            if dry_run:
                went, failures = self._would_go(files)
            else:
                went, failures = self._carry_out(act, left="stayed")
            stay = {problem.photo_id for problem in failures}
            detail = size_text(sum(photo.size for photo in photos if photo.id not in stay))
            if went == len(photos):
                text = f"Moved {count(went, 'photo')} to the trash"
            else:
                text = f"Moved {went:,} of {count(len(photos), 'photo')} to the trash"
            if not dry_run:
                self._close_trash(act, text if went else "", detail)
        if not went:
            return ActResult(union(heard), stayed(failures), None, tuple(failures))
        return ActResult(union(heard), text, act, tuple(failures), detail)

    def _close_trash(self, act: int, text: str, detail: str) -> None:
        """Put what was done into the history; nothing, where the text is empty."""
        with self._write() as write:
            if text:
                write.db.execute("UPDATE act SET complete = 1, text = ?, detail = ? WHERE id = ?", (text, detail, act))
            else:
                write.db.execute("DELETE FROM act_file WHERE act_id = ?", (act,))
                write.db.execute("DELETE FROM act WHERE id = ?", (act,))
            write.touched(history=True)

    def undo(self, *, dry_run: bool = False) -> ActResult:
        """Take back the newest act that is not undone.

        Raises:
            PhotosortError: there is none, or it cannot be taken back; once that was told, the next undo goes on to
                the act before.
        """
        with self._acting:
            with self._database.read() as db:
                row = db.execute("SELECT max(id) FROM act WHERE undone_at = 0 AND complete AND why_not = ''").fetchone()
            if row[0] is None:
                raise PhotosortError("There is nothing to undo.")
            entry = self.act(row[0])
            if not entry.undoable and not dry_run:
                with self._write() as write:
                    mark_taken_back(write, entry.id, False, entry.why_not)
            return self.undo_act(entry.id, dry_run=dry_run)

    def undo_act(self, act: int, *, dry_run: bool = False) -> ActResult:
        """Take back one act of the history, leaving what later acts decided about the same photos and albums.

        Raises:
            PhotosortError: there is no such act, or it is undone, or nothing of it can be taken back any more.
        """
        with self._acting:
            entry = self.act(act)
            if entry.undone:
                raise PhotosortError(f"“{entry.text}” is undone already.")
            if not entry.undoable:
                raise PhotosortError(entry.why_not)
            if dry_run and entry.kind in _ON_DISK:
                return ActResult(Changes(), f"Undone: {entry.text}", act)
            match entry.kind:
                case "Trash":
                    return self._undo_trash(act)
                case "Apply":
                    return self._revert(act)
                case "Sidecars":
                    return self._revert_sidecars(act)
                case _:
                    return self._turn(act, "before", dry_run)

    def redo(self, *, dry_run: bool = False) -> ActResult:
        """Do again what was undone last. Raises PhotosortError where there is nothing to redo."""
        with self._acting:
            with self._database.read() as db:
                row = db.execute(
                    "SELECT id FROM act WHERE undone_at > 0 AND redoable ORDER BY undone_at DESC LIMIT 1"
                ).fetchone()
            if row is None:
                raise PhotosortError("There is nothing to redo.")
            return self._redo(row[0], dry_run)

    def redo_act(self, act: int) -> ActResult:
        """Do one undone act of the history again. Raises PhotosortError where that is not possible any more."""
        with self._acting:
            entry = self.act(act)
            if not entry.undone:
                raise PhotosortError(f"“{entry.text}” is not undone.")
            if not entry.undoable:
                raise PhotosortError(entry.why_not)
            return self._redo(act)

    def _redo(self, act: int, dry_run: bool = False) -> ActResult:
        entry = self.act(act)
        if dry_run and entry.kind in _ON_DISK:
            return ActResult(Changes(), entry.text, act)
        match entry.kind:
            case "Trash":
                return self._redo_trash(act)
            case "Apply":
                return self._go_on(act, None, None)
            case "Sidecars":
                return self._write_sidecars(act, None, None)
            case _:
                return self._turn(act, "after", dry_run)

    def bring_back(self, act: int) -> ActResult:
        """After an undo that another file's name stopped: bring the rest of an act back under new names."""
        with self._acting:
            return self._undo_trash(act, rename=True)

    def history(self, limit: int = 200) -> list[HistoryEntry]:
        """The newest acts first."""
        with self._database.read() as db:
            ids = [row[0] for row in db.execute("SELECT id FROM act WHERE complete ORDER BY id DESC LIMIT ?", (limit,))]
        return [self.act(act) for act in ids]

    def act(self, act: int) -> HistoryEntry:
        """One act of the history. Raises PhotosortError where there is none of this number."""
        with self._database.read() as db:
            row = db.execute(
                "SELECT at, text, detail, undone_at, redoable, why_not, kind FROM act WHERE id = ? AND complete", (act,)
            ).fetchone()
            if row is None:
                raise PhotosortError(f"There is no act {act} in the history.")
            at, text, detail, undone_at, redoable, why_not, kind = row
            if undone_at:
                why_not = "" if redoable else "Something else was done since."
            elif kind in ("Apply", "Sidecars"):
                why_not = ""  # file by file: what cannot be taken back is told then
            elif kind == "Delete":
                why_not = "What was deleted for good cannot be brought back."
            elif kind == "Trash":
                lying = db.execute("SELECT 1 FROM act_file WHERE act_id = ? AND state = 'trashed'", (act,)).fetchone()
                why_not = "" if lying else "Nothing of it is in the trash any more."
            elif not turnable(db, act):
                why_not = "Later acts changed all of it again; undo those first."
        return HistoryEntry(act, datetime.fromisoformat(at), text, detail, bool(undone_at), not why_not, why_not, kind)

    def _turn(self, act: int, to: Literal["before", "after"], dry_run: bool) -> ActResult:
        with self._write(dry_run=dry_run) as write:
            stay = turn(write, act, to)
            text = str(write.db.execute("SELECT text FROM act WHERE id = ?", (act,)).fetchone()[0])
            mark(write, act, undone=to == "before")
            changes = write.changes
        text = f"Undone: {text}" if to == "before" else text
        if stay:
            where = "it" if stay == 1 else "them"
            text += f". {count(stay, 'photo stays', 'photos stay')} where a later act put {where}."
        return ActResult(changes, text, act)

    def _undo_trash(self, act: int, *, rename: bool = False) -> ActResult:
        with self._heard() as heard:
            back, failures = self._bring_home(act, rename=rename)
            text = brought_back(back, failures)
            with self._write() as write:
                mark_taken_back(write, act, bool(back or not failures), text)
        return ActResult(union(heard), text, act, tuple(failures))

    def _redo_trash(self, act: int) -> ActResult:
        with self._heard() as heard:
            with self._write() as write:
                write.db.execute("UPDATE act SET complete = 0 WHERE id = ?", (act,))
                write.db.execute("UPDATE act_file SET state = 'pending' WHERE act_id = ? AND state = 'home'", (act,))
            went, failures = self._carry_out(act, left="home")
            with self._write() as write:
                text, detail = write.db.execute("SELECT text, detail FROM act WHERE id = ?", (act,)).fetchone()
                write.db.execute("UPDATE act SET complete = 1 WHERE id = ?", (act,))
                if went:
                    mark(write, act, undone=False)
                else:
                    write.db.execute("UPDATE act SET redoable = 0 WHERE id = ?", (act,))
                    write.touched(history=True)
        return ActResult(union(heard), text if went else stayed(failures), act, tuple(failures), detail)
