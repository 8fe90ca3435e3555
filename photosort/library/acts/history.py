"""Acts of the person: doing, undoing, redoing, and the history, which survives a restart."""

import logging
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import Protocol, assert_never

from photosort.library.acts.act_rows import note_refusal, unpacked
from photosort.library.acts.album_acts import AlbumActs
from photosort.library.acts.apply import FolderExport
from photosort.library.acts.folder_acts import FolderActs
from photosort.library.acts.life_cycle import half_way, photos_of, settle_state
from photosort.library.acts.outcomes import Foreseen, done_again, taken_back
from photosort.library.acts.precedence import Precedence
from photosort.library.acts.trash import TrashActs
from photosort.library.acts.write_sidecars import Sidecars
from photosort.library.db import rows
from photosort.library.db.running_acts import RunningActs
from photosort.library.db.store import Store
from photosort.model.acts import Act, ActKind, FolderAct, Trash, TrashCopies
from photosort.model.applying import OnFile
from photosort.model.cancel_token import CancelToken
from photosort.model.changes import Changes
from photosort.model.history import ActResult, ActState, HistoryEntry
from photosort.model.message import Message, from_json
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.model.sittings import Line, Stroke, line, sittings

log = logging.getLogger(__name__)


class _DiskActs(Protocol):
    """Acts that touch files: going on with what waits or was undone, taking back, looking where a kill left it."""

    def go_on(self, act_id: int, *, token: CancelToken | None = None, on_file: OnFile | None = None) -> ActResult: ...
    def undo(self, act_id: int) -> ActResult: ...
    def would_go_on(self, act_id: int) -> Foreseen: ...
    def would_undo(self, act_id: int) -> Foreseen: ...
    def settle(self, act_id: int) -> None: ...
    def so_far(self, act_id: int) -> tuple[Message, Message | None]: ...


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
        folders: FolderActs,
        trash: TrashActs,
        export: FolderExport,
        sidecars: Sidecars,
    ) -> None:
        self._store = store
        self._running = running
        self._albums = albums
        self._folders = folders
        self._trash = trash
        self._export = export
        self._sidecars = sidecars
        self._precedence = Precedence()

    def do(self, act: Act, *, dry_run: bool = False) -> ActResult:
        """Do what the person asked for. What could be redone before is then gone.

        Raises:
            PhotosortError: the act cannot be done at all; nothing changed.
        """
        with self._running.lock:
            if isinstance(act, Trash | TrashCopies):
                return self._trash.do(act, dry_run=dry_run)
            if isinstance(act, FolderAct):
                return self._folders.do(act, dry_run=dry_run)
            return self._albums.do(act, dry_run=dry_run)

    def undo(self, *, dry_run: bool = False) -> ActResult:
        """Take back the newest act that is not undone, or the rest of it.

        One that cannot be taken back says why, and which act comes next: the next undo goes on to that. Where no other
        is left, the newest that was refused is tried again: its folder may be back, or its name free.

        Raises:
            PhotosortError: there is none, or it can never be taken back.
        """
        with self._running.lock:
            entry = self._to_undo()
            if entry is None:
                raise PhotosortError(Message(MessageCode.NOTHING_TO_UNDO))
            if entry.why_not is not None:
                if not dry_run:
                    with self._store.write() as write:
                        note_refusal(write, entry.id, entry.why_not)
                raise PhotosortError(self._and_next(entry.why_not, entry.id))
            done = self.undo_act(entry.id, dry_run=dry_run)
            if dry_run or self.entry(entry.id).refusal is None:
                return done
            return replace(done, message=self._and_next(done.message, entry.id))

    def undo_act(self, act_id: int, *, dry_run: bool = False) -> ActResult:
        """Take back one act of the history, whatever else was done since: but no act on which a later one stands.

        What did not come back the last time is tried again; a half-way act is taken back as far as it came.

        Raises:
            PhotosortError: there is no such act, or it is undone, or another must be undone first, or nothing of it
                can be taken back any more.
        """
        with self._running.lock:
            entry = self.entry(act_id)
            if entry.undone:
                raise PhotosortError(Message(MessageCode.ALREADY_UNDONE, act=entry.message))
            if entry.why_not is not None:
                raise PhotosortError(entry.why_not)
            disk = self._on_disk(entry.kind)
            if disk is None:
                return self._on_rows(entry.kind).undo(act_id, dry_run=dry_run)
            if dry_run:
                return _would(taken_back(entry.message, dry_run=True), act_id, disk.would_undo(act_id))
            return disk.undo(act_id)

    def redo(self, *, dry_run: bool = False) -> ActResult:
        """Do again what was undone last, or finish the newest act that is half-way.

        Raises:
            PhotosortError: there is nothing to redo.
        """
        with self._running.lock:
            entry = self.to_redo()
            if entry is None:
                raise PhotosortError(Message(MessageCode.NOTHING_TO_REDO))
            return self._redo(entry, dry_run)

    def to_redo(self) -> HistoryEntry | None:
        """What `redo` would do again; None where there is nothing."""
        with self._store.read() as db:
            row = db.execute(
                "SELECT id FROM act WHERE state <> 'done' AND redoable ORDER BY undone_at DESC, id DESC LIMIT 1"
            ).fetchone()
        return self.entry(row[0]) if row is not None else None

    def redo_act(
        self,
        act_id: int,
        *,
        token: CancelToken | None = None,
        on_file: OnFile | None = None,
        dry_run: bool = False,
    ) -> ActResult:
        """Do one undone act of the history again, or finish one of which photos wait.

        Args:
            act_id: its number.
            dry_run: only say what would be done.
            token: asked before each photo, where the act touches files.
            on_file: told after each photo: how many files are done, of how many.

        Raises:
            PhotosortError: that is not possible any more, or it is done already.
        """
        with self._running.lock:
            entry = self.entry(act_id)
            if entry.state is ActState.DONE and not entry.waiting:
                raise PhotosortError(Message(MessageCode.NOT_UNDONE, act=entry.message))
            disk = self._on_disk(entry.kind)
            if disk is None or dry_run or (entry.undone and entry.why_not is not None):
                return self._redo(entry, dry_run)
        return disk.go_on(act_id, token=token, on_file=on_file)  # others may act while it takes its time

    def undo_acts(self, ids: Sequence[int]) -> ActResult:
        """Take back acts of the history that are told as one, in this order: all of them or none.

        Raises:
            PhotosortError: as `undo_act`, for any of them.
        """
        return self._together(ids, self.undo_act)

    def redo_acts(self, ids: Sequence[int]) -> ActResult:
        """Do acts of the history again that are told as one, in this order: all of them or none.

        Raises:
            PhotosortError: as `redo_act`, for any of them.
        """
        return self._together(ids, self.redo_act)

    def entries(self, limit: int = 200) -> list[HistoryEntry]:
        """The newest acts first."""
        with self._store.read() as db:
            ids = rows.ids_of(db, "SELECT id FROM act ORDER BY id DESC LIMIT ?", limit)
        return [self.entry(act_id) for act_id in ids]

    def lines(self, limit: int, before: int | None = None) -> list[Line]:
        """The newest acts first, those of one sitting in one line.

        Args:
            limit: at most so many lines.
            before: the number of an act: only acts that are older than it.
        """
        with self._store.read() as db:
            found = db.execute(
                "SELECT id, at, kind, state, json_extract(message, '$[1].count') FROM act "
                "WHERE ? IS NULL OR id < ? ORDER BY id DESC",
                (before, before),
            )
            runs = list(islice(sittings(map(_stroke, found)), limit))
        return [line(run, self.entry(run[0].id)) for run in runs]

    def unfinished(self) -> list[HistoryEntry]:
        """The acts that are half-way and not at work, newest first.

        `redo_act` finishes those that are under way and does those again that are under way back; `undo_act` takes the
        former back and finishes the latter.
        """
        with self._store.read() as db:
            ids = half_way(db)
        return [self.entry(act_id) for act_id in ids if act_id not in self._running.ids()]

    def to_resume(self) -> HistoryEntry | None:
        """The newest act that puts albums on disk and of which photos wait, or were left out for whatever reason."""
        with self._store.read() as db:
            row = db.execute(
                "SELECT max(a.id) FROM act a JOIN act_file f ON f.act_id = a.id WHERE a.kind IN ('Apply', 'Sidecars') "
                "AND a.state IN ('planned', 'under_way', 'done') AND f.state IN ('planned', 'writing', 'failed')"
            ).fetchone()
        return None if row[0] is None else self.entry(row[0])

    def to_revert(self) -> int | None:
        """The newest act that puts albums on disk, into folders or sidecars, and is not undone."""
        with self._store.read() as db:
            [[act_id]] = db.execute("SELECT max(id) FROM act WHERE kind IN ('Apply', 'Sidecars') AND state <> 'undone'")
        return None if act_id is None else int(act_id)

    def recover(self) -> None:
        """After a kill: find out where the files of half-way acts are; what is left of them is offered then."""
        self._trash.let_go()
        for entry in self.unfinished():
            disk = self._on_disk(entry.kind)
            if disk is None or entry.state is ActState.PLANNED:
                continue
            disk.settle(entry.id)
            with self._store.write() as write:
                settle_state(write, entry.id)
            log.warning("Act %d was interrupted on its way", entry.id)

    def entry(self, act_id: int) -> HistoryEntry:
        """One act of the history. Raises PhotosortError where there is none of this number."""
        with self._store.read() as db:
            row = db.execute(
                "SELECT at, message, detail, state, redoable, why_not, kind FROM act WHERE id = ?", (act_id,)
            ).fetchone()
            if row is None:
                raise PhotosortError(Message(MessageCode.NO_ACT, id=act_id))
            at, message, detail, stored, redoable, refusal, of_kind = row
            kind, state = ActKind(of_kind), ActState(stored)
            why_not = None if redoable else Message(MessageCode.REDO_ENDED)
            if state is not ActState.UNDONE:
                why_not = _why_not(db, act_id, kind, state)
            if why_not is None:
                why_not = self._precedence.first(db, act_id)
            photos, waiting, there = photos_of(db, act_id, state)
            when, told = datetime.fromisoformat(at), from_json(message)
            beside, refused = unpacked(detail), unpacked(refusal)
        if state is ActState.UNDER_WAY and kind is not ActKind.DELETE:
            # What is written down is of before its first file.
            disk = self._on_disk(kind)
            told, size = (told, None) if disk is None else disk.so_far(act_id)
            beside = size or beside
        return HistoryEntry(act_id, when, kind, told, state, beside, why_not, refused, photos, waiting, there)

    def _together(self, ids: Sequence[int], turn: Callable[[int], ActResult]) -> ActResult:
        """Turn acts, or none where one of them cannot be turned, or not before another that is not among them."""
        with self._running.lock:
            with self._store.read() as db:
                for act_id in ids:
                    [[ended]] = db.execute("SELECT state = 'undone' AND NOT redoable FROM act WHERE id = ?", (act_id,))
                    first = self._precedence.first(db, act_id, frozenset(ids))
                    why_not = Message(MessageCode.REDO_ENDED) if ended else first
                    if why_not is not None:
                        raise PhotosortError(why_not)
            return [turn(act_id) for act_id in ids][-1]

    def _and_next(self, why: Message, refused: int) -> Message:
        """Why an act was not taken back, and which one the next undo takes, unless it is the same."""
        then = self._to_undo(refused)
        if then is None or then.id == refused:
            return why
        return Message(MessageCode.UNDO_GOES_ON, done=why, id=then.id, act=then.message)

    def _to_undo(self, refused: int = 0) -> HistoryEntry | None:
        """The act that the next undo takes; `refused` is one that is about to be refused."""
        with self._store.read() as db:
            row = db.execute(
                "SELECT max(id) FROM act WHERE state <> 'undone' AND why_not = '' AND id <> ?", (refused,)
            ).fetchone()
            ids = rows.ids_of(db, "SELECT id FROM act WHERE state <> 'undone' ORDER BY id DESC")
        if row[0] is not None:
            return self.entry(row[0])
        return next((entry for entry in map(self.entry, ids) if entry.why_not is None), None)

    def _redo(self, entry: HistoryEntry, dry_run: bool) -> ActResult:
        if entry.undone and entry.why_not is not None:
            raise PhotosortError(entry.why_not)
        disk = self._on_disk(entry.kind)
        if disk is None:
            return self._on_rows(entry.kind).redo(entry.id, dry_run=dry_run)
        if dry_run:
            return _would(done_again(entry.message, dry_run=True), entry.id, disk.would_go_on(entry.id))
        return disk.go_on(entry.id)

    def _on_rows(self, kind: ActKind) -> AlbumActs | FolderActs:
        """Whoever turns acts of a kind back that touch no file."""
        return self._folders if kind in _OF_FOLDERS else self._albums

    def _on_disk(self, kind: ActKind) -> _DiskActs | None:
        """Whoever takes acts of a kind back that touch files; None for the others."""
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
                | ActKind.PIN | ActKind.DISMISS_JUNK | ActKind.REGROUP | ActKind.ADD_FOLDERS | ActKind.TAKE_OUT_FOLDER
                | ActKind.MARK | ActKind.FAVOURITE | ActKind.COVER | ActKind.SUBFOLDERS
                | ActKind.MAKE_SMART_ALBUM | ActKind.RENAME_SMART_ALBUM | ActKind.DROP_SMART_ALBUM
                | ActKind.NAME_PERSON | ActKind.MERGE_PEOPLE | ActKind.SPLIT_PERSON | ActKind.FACE_IS
                | ActKind.FACE_IS_NOT | ActKind.NOT_A_FACE | ActKind.HIDE_PEOPLE | ActKind.HIDE_FACES
                | ActKind.COVER_OF_PERSON | ActKind.BIRTHDAY_OF_PERSON | ActKind.NOT_THE_SAME
                | ActKind.RENAME_EVENT | ActKind.MERGE_EVENTS | ActKind.SPLIT_EVENT | ActKind.FEWER_OR_MORE_EVENTS
                | ActKind.SHIFT_DATES | ActKind.SET_DATE | ActKind.PLACE_PHOTOS
            ):  # fmt: skip
                return None
            case _:
                assert_never(kind)


def _stroke(row: tuple[int, str, str, str, object]) -> Stroke:
    act_id, at, kind, state, count = row
    marked = count if isinstance(count, int) else 0
    return Stroke(act_id, datetime.fromisoformat(at), ActKind(kind), state == ActState.UNDONE, marked)


_OF_FOLDERS = (ActKind.ADD_FOLDERS, ActKind.TAKE_OUT_FOLDER, ActKind.SUBFOLDERS)


def _would(message: Message, act_id: int, would: Foreseen) -> ActResult:
    """What an act on files would do: to how many photos and which files, and what would stay."""
    whole = would.photos == would.asked
    part = Message(MessageCode.PHOTOS_PART, part=would.photos, count=would.asked)
    detail = Message(MessageCode.PHOTOS, count=would.photos) if whole else part
    return ActResult(Changes(), message, act_id, would.failures, detail, files=would.files)


def _why_not(db: sqlite3.Connection, act_id: int, kind: ActKind, state: ActState) -> Message | None:
    """Why an act that is not undone can never be taken back again; None: it can, at least once its turn has come."""
    if kind is ActKind.DELETE:
        return Message(MessageCode.DELETED_FOR_GOOD)
    if kind is ActKind.TRASH and state is ActState.DONE:
        lying = db.execute("SELECT 1 FROM act_file WHERE act_id = ? AND state = 'trashed'", (act_id,)).fetchone()
        return None if lying else Message(MessageCode.TRASH_EMPTIED)
    return None  # of files put on disk, what cannot be taken back is told then, file by file
