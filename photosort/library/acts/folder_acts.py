"""Acts on the folders of a library: how far each reached before and after, and which photos left with it."""

import json
import os
import sqlite3
from collections.abc import Iterable
from typing import Literal, assert_never

from photosort.library.acts.act_rows import mark, message_of, new_act
from photosort.library.acts.outcomes import NOTHING, done_again, taken_back
from photosort.library.db import rows
from photosort.library.db.store import Store, Write
from photosort.library.folders import add_files, add_folder, take_out, use_subfolders
from photosort.library.scan.root_reach import Reach, bring_back, reaches, set_reach
from photosort.model.acts import AddFolders, FolderAct, TakeOutFolder, UseSubfolders
from photosort.model.history import ActResult
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId, Presence, RootId

_Left = list[tuple[PhotoId, Presence]]


class FolderActs:
    """Adding folders, taking them out, and how deep they reach.

    A photo whose folder leaves keeps its album: coming back is being shown.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def do(self, act: FolderAct, *, dry_run: bool = False) -> ActResult:
        """Do an act. Raises PhotosortError where it cannot be done at all; then nothing changed."""
        with self._store.write(dry_run=dry_run) as write:
            before = reaches(write.db)
            left: _Left = []
            match act:
                case AddFolders():
                    files = [path for path in act.paths if not os.path.isdir(path) and os.path.lexists(path)]
                    folders = [path for path in act.paths if path not in files]
                    roots = {add_folder(write, path, recursive=act.recursive) for path in folders}
                    roots |= add_files(write, files)
                    alone = Message(MessageCode.PHOTOS_ADDED, count=len(files))
                    message = _added(write.db, roots) if folders else alone
                case TakeOutFolder():
                    roots = set()
                    left = take_out(write, act.root)
                    message = Message(MessageCode.FOLDER_TAKEN_OUT, name=_name(write.db, act.root))
                case UseSubfolders():
                    left = use_subfolders(write, act.root, recursive=act.recursive)
                    roots = {act.root} if act.recursive else set()
                    code = MessageCode.SUBFOLDERS_USED if act.recursive else MessageCode.SUBFOLDERS_LEFT_OUT
                    message = Message(code, name=_name(write.db, act.root))
                case _:
                    assert_never(act)
            changed = {root: reach for root, reach in reaches(write.db).items() if reach != before.get(root)}
            act_id = None
            if changed:
                act_id = new_act(write, act.kind, message)
                for root, reach in changed.items():
                    # One that is new goes by being taken out: its number is never used again.
                    old = before.get(root, Reach(reach.recursive, reach.only_names, removed=True))
                    _write_row(write, act_id, "root", root, _packed(old), _packed(reach))
                _note_left(write, act_id, left)
            changes = write.changes
        return ActResult(changes, message if changed else NOTHING, act_id, roots=frozenset(roots))

    def undo(self, act_id: int, *, dry_run: bool = False) -> ActResult:
        """Have folders reach as far as before an act. The caller has seen that no later act changed one of them."""
        return self._turn(act_id, "before", dry_run)

    def redo(self, act_id: int, *, dry_run: bool = False) -> ActResult:
        """Have folders reach as far as an act had them that was undone."""
        return self._turn(act_id, "after", dry_run)

    def _turn(self, act_id: int, to: Literal["before", "after"], dry_run: bool) -> ActResult:
        with self._store.write(dry_run=dry_run) as write:
            message = message_of(write.db, act_id)
            came: set[RootId] = set()
            waiting, left = _left(write.db, act_id), _Left()
            for root, reach in _to_turn(write.db, act_id, to).items():
                left += set_reach(write, root, reach)
                if not reach.removed:
                    bring_back(write, root, waiting)
                    came.add(root)
            _note_left(write, act_id, left)
            mark(write, act_id, undone=to == "before")
            changes = write.changes
        told = taken_back if to == "before" else done_again
        return ActResult(changes, told(message, dry_run=dry_run), act_id, roots=frozenset(came))


def _added(db: sqlite3.Connection, roots: Iterable[RootId]) -> Message:
    names = [_name(db, root) for root in roots]
    if len(names) == 1:
        return Message(MessageCode.FOLDER_ADDED, name=names[0])
    return Message(MessageCode.FOLDERS_ADDED, count=len(names))


def _name(db: sqlite3.Connection, root: RootId) -> bytes:
    [[path]] = db.execute("SELECT path FROM root WHERE id = ?", (root,)).fetchall()
    return os.path.basename(rows.path(path).rstrip(b"/")) or rows.path(path)


def _to_turn(db: sqlite3.Connection, act_id: int, to: Literal["before", "after"]) -> dict[RootId, Reach]:
    """How far the folders of an act are to reach."""
    found = db.execute(f"SELECT key, {to} FROM act_row WHERE act_id = ? AND tbl = 'root'", (act_id,))
    return {RootId(int(key)): _unpacked(image) for key, image in found.fetchall()}


def _left(db: sqlite3.Connection, act_id: int) -> _Left:
    """The photos that are away since an act was done, or undone."""
    found = db.execute("SELECT key, before FROM act_row WHERE act_id = ? AND tbl = 'photo'", (act_id,))
    return [(PhotoId(int(key)), Presence(json.loads(image)[0])) for key, image in found]


def _note_left(write: Write, act_id: int, left: _Left) -> None:
    write.db.execute("DELETE FROM act_row WHERE act_id = ? AND tbl = 'photo'", (act_id,))
    for photo, presence in left:
        _write_row(write, act_id, "photo", photo, json.dumps([presence]), None)


def _write_row(write: Write, act_id: int, table: str, key: int, before: str, after: str | None) -> None:
    write.db.execute("INSERT INTO act_row VALUES (?, ?, ?, ?, ?)", (act_id, table, str(key), before, after))


def _packed(reach: Reach) -> str:
    names = None if reach.only_names is None else reach.only_names.hex()
    return json.dumps([reach.recursive, names, reach.removed])


def _unpacked(image: str) -> Reach:
    recursive, names, removed = json.loads(image)
    return Reach(recursive, None if names is None else bytes.fromhex(names), removed)
