"""Acts of the person: doing, undoing, redoing, and the history, which survives a restart."""

import sqlite3
from datetime import datetime
from typing import Protocol, assert_never

from photosort.library.acts.act_rows import mark_taken_back, unpacked
from photosort.library.acts.album_acts import AlbumActs
from photosort.library.acts.apply import FolderExport
from photosort.library.acts.journal import turnable
from photosort.library.acts.outcomes import done_again, taken_back
from photosort.library.acts.trash import TrashActs
from photosort.library.acts.write_sidecars import Sidecars
from photosort.library.db.running_acts import RunningActs
from photosort.library.db.store import Store
from photosort.model.acts import Act, ActKind, Trash
from photosort.model.changes import Changes
from photosort.model.history import ActResult, HistoryEntry
from photosort.model.message import Message, from_json
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError


class _DiskActs(Protocol):
    """Acts whose undoing touches files."""

    def undo(self, act_id: int) -> ActResult: ...
    def redo(self, act_id: int) -> ActResult: ...


class History:
    """One act at a time; each is one transaction, or for files one that is written down before it begins.

    A dry run answers as the act would, with the number that it would get, and refuses what it would refuse. It changes
    nothing, moves no file, and also works on a library that is open for reading only.
    """

    def __init__(
        self,
        store: Store,
        running: RunningActs,
        albums: AlbumActs,
        trash: TrashActs,
        export: FolderExport,
        sidecars: Sidecars,
    ) -> None:
        self._store = store
        self._running = running
        self._albums = albums
        self._trash = trash
        self._export = export
        self._sidecars = sidecars

    def do(self, act: Act, *, dry_run: bool = False) -> ActResult:
        """Do what the person asked for. What could be redone before is then gone.

        Raises:
            PhotosortError: the act cannot be done at all; nothing changed.
        """
        with self._running.lock:
            if isinstance(act, Trash):
                return self._trash.do(act, dry_run=dry_run)
            return self._albums.do(act, dry_run=dry_run)

    def undo(self, *, dry_run: bool = False) -> ActResult:
        """Take back the newest act that is not undone.

        Raises:
            PhotosortError: there is none, or it cannot be taken back; once that was told, the next undo goes on to
                the act before.
        """
        with self._running.lock:
            with self._store.read() as db:
                row = db.execute("SELECT max(id) FROM act WHERE undone_at = 0 AND complete AND why_not = ''").fetchone()
            if row[0] is None:
                raise PhotosortError(Message(MessageCode.NOTHING_TO_UNDO))
            entry = self.entry(row[0])
            if entry.why_not is not None and not dry_run:
                with self._store.write() as write:
                    mark_taken_back(write, entry.id, False, entry.why_not)
            return self.undo_act(entry.id, dry_run=dry_run)

    def undo_act(self, act_id: int, *, dry_run: bool = False) -> ActResult:
        """Take back one act of the history, leaving what later acts decided about the same photos and albums.

        Raises:
            PhotosortError: there is no such act, or it is undone, or nothing of it can be taken back any more.
        """
        with self._running.lock:
            entry = self.entry(act_id)
            if entry.undone:
                raise PhotosortError(Message(MessageCode.ALREADY_UNDONE, act=entry.message))
            if entry.why_not is not None:
                raise PhotosortError(entry.why_not)
            disk = self._on_disk(entry.kind)
            if disk is None:
                return self._albums.undo(act_id, dry_run=dry_run)
            if dry_run:
                return ActResult(Changes(), taken_back(entry.message, dry_run=True), act_id)
            return disk.undo(act_id)

    def redo(self, *, dry_run: bool = False) -> ActResult:
        """Do again what was undone last. Raises PhotosortError where there is nothing to redo."""
        with self._running.lock:
            with self._store.read() as db:
                row = db.execute(
                    "SELECT id FROM act WHERE undone_at > 0 AND redoable ORDER BY undone_at DESC LIMIT 1"
                ).fetchone()
            if row is None:
                raise PhotosortError(Message(MessageCode.NOTHING_TO_REDO))
            return self._redo(self.entry(row[0]), dry_run)

    def redo_act(self, act_id: int) -> ActResult:
        """Do one undone act of the history again. Raises PhotosortError where that is not possible any more."""
        with self._running.lock:
            entry = self.entry(act_id)
            if not entry.undone:
                raise PhotosortError(Message(MessageCode.NOT_UNDONE, act=entry.message))
            if entry.why_not is not None:
                raise PhotosortError(entry.why_not)
            return self._redo(entry, dry_run=False)

    def entries(self, limit: int = 200) -> list[HistoryEntry]:
        """The newest acts first."""
        with self._store.read() as db:
            ids = [row[0] for row in db.execute("SELECT id FROM act WHERE complete ORDER BY id DESC LIMIT ?", (limit,))]
        return [self.entry(act_id) for act_id in ids]

    def entry(self, act_id: int) -> HistoryEntry:
        """One act of the history. Raises PhotosortError where there is none of this number."""
        with self._store.read() as db:
            row = db.execute(
                "SELECT at, message, detail, undone_at, redoable, why_not, kind FROM act WHERE id = ? AND complete",
                (act_id,),
            ).fetchone()
            if row is None:
                raise PhotosortError(Message(MessageCode.NO_ACT, id=act_id))
            at, message, detail, undone_at, redoable, noted, stored = row
            kind = ActKind(stored)
            if undone_at:
                why_not = None if redoable else Message(MessageCode.REDO_ENDED)
            else:
                why_not = _why_not(db, act_id, kind, unpacked(noted))
        when = datetime.fromisoformat(at)
        return HistoryEntry(act_id, when, kind, from_json(message), bool(undone_at), unpacked(detail), why_not)

    def _redo(self, entry: HistoryEntry, dry_run: bool) -> ActResult:
        disk = self._on_disk(entry.kind)
        if disk is None:
            return self._albums.redo(entry.id, dry_run=dry_run)
        if dry_run:
            return ActResult(Changes(), done_again(entry.message, dry_run=True), entry.id)
        return disk.redo(entry.id)

    def _on_disk(self, kind: ActKind) -> _DiskActs | None:
        """Whoever takes acts of a kind back that touch files; None for those on albums."""
        match kind:
            case ActKind.TRASH:
                return self._trash
            case ActKind.APPLY:
                return self._export
            case ActKind.SIDECARS:
                return self._sidecars
            case ActKind.DELETE:
                raise PhotosortError(Message(MessageCode.DELETED_FOR_GOOD))
            case (
                ActKind.RENAME | ActKind.MERGE | ActKind.SPLIT | ActKind.MOVE | ActKind.NEW_ALBUM | ActKind.REMOVE
                | ActKind.PIN | ActKind.DISMISS_JUNK | ActKind.REGROUP
            ):  # fmt: skip
                return None
            case _:
                assert_never(kind)


def _why_not(db: sqlite3.Connection, act_id: int, kind: ActKind, noted: Message | None) -> Message | None:
    """Why an act that is done cannot be taken back; None: it can. `noted` is why an undo of it failed."""
    match kind:
        case ActKind.APPLY | ActKind.SIDECARS:
            return None  # file by file: what cannot be taken back is told then
        case ActKind.DELETE:
            return Message(MessageCode.DELETED_FOR_GOOD)
        case ActKind.TRASH:
            lying = db.execute("SELECT 1 FROM act_file WHERE act_id = ? AND state = 'trashed'", (act_id,)).fetchone()
            return None if lying else Message(MessageCode.TRASH_EMPTIED)
        case (
            ActKind.RENAME | ActKind.MERGE | ActKind.SPLIT | ActKind.MOVE | ActKind.NEW_ALBUM | ActKind.REMOVE
            | ActKind.PIN | ActKind.DISMISS_JUNK | ActKind.REGROUP
        ):  # fmt: skip
            return noted if turnable(db, act_id) else Message(MessageCode.CHANGED_AGAIN)
        case _:
            assert_never(kind)
