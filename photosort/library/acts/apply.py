"""Putting albums into folders on disk, and taking that back: planned, written down, then done file by file."""

import json
import logging
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from photosort.library.acts.act_rows import ActFile, files_of, mark, mark_taken_back, new_act, set_message, set_state
from photosort.library.acts.apply_manifest import write_manifest
from photosort.library.acts.apply_plan import make_plan, missing_folders
from photosort.library.acts.apply_rows import how_far, rehouse, waits_for_trash
from photosort.library.acts.outcomes import NOTHING, took_back
from photosort.library.albums import Albums
from photosort.library.db import rows
from photosort.library.db.meta import Meta
from photosort.library.db.running_acts import RunningActs
from photosort.library.db.store import Store
from photosort.library.files.place_file import Step, put, take_back
from photosort.library.files.refusal import Refused
from photosort.library.folders import Folders
from photosort.library.photos import Photos
from photosort.library.scan.roots import all_roots, known_as, owner
from photosort.model.acts import ActKind
from photosort.model.album import AlbumId
from photosort.model.applying import OnFile, Plan, Way
from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.changes import Changes
from photosort.model.history import ActResult
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import shown
from photosort.model.problem import PhotosortError, Problem, Stage
from photosort.model.view import Order, View

log = logging.getLogger(__name__)

_DONE = {Way.COPY: "copied", Way.HARDLINK: "copied", Way.SYMLINK: "copied", Way.MOVE: "moved"}


class FolderExport:
    """Apply to disk. An act like any other: in the history, undone by `undo`, done again by `redo`.

    `directory` is the library's own folder: the manifests lie there, and nothing is put into it.
    """

    def __init__(
        self,
        store: Store,
        running: RunningActs,
        photos: Photos,
        albums: Albums,
        folders: Folders,
        meta: Meta,
        directory: Path,
    ) -> None:
        self._store = store
        self._running = running
        self._photos = photos
        self._albums = albums
        self._folders = folders
        self._meta = meta
        self._directory = directory

    def plan(self, albums: Sequence[AlbumId], destination: bytes, way: Way) -> Plan:
        """What putting albums into folders below `destination` would do. Touches nothing."""
        pairs = [
            (self._albums.get(album), self._photos.get(self._photos.ids(View(album=album, order=Order.NAME))))
            for album in dict.fromkeys(albums)
        ]
        with self._store.read() as db:
            applied = dict(db.execute("SELECT place, path FROM act_file WHERE state = 'copied'").fetchall())
            folder = known_as(all_roots(db), os.path.abspath(destination))
        there = {target: source for target, source in applied.items() if os.path.lexists(target)}
        own = os.fsencode(self._directory.resolve())
        return make_plan(pairs, folder, way, applied=there, forbidden=own)

    def apply(self, plan: Plan, *, token: CancelToken | None = None, on_file: OnFile | None = None) -> ActResult:
        """Carry a plan out.

        A cancelled or killed act keeps what it has done; `resume` finishes it, undo takes it back.

        Args:
            plan: from `plan`.
            token: asked before each photo.
            on_file: told after each file: how many are done, of how many.

        Raises:
            PhotosortError: the plan has obstacles; nothing was done.
        """
        if plan.obstacles:
            raise PhotosortError(plan.obstacles[0])
        if not plan.files:
            return ActResult(Changes(), NOTHING, None, plan.problems)
        act_id = self._begin(plan)
        return self._go_on(act_id, token, on_file, plan.problems)

    def resume(self, act_id: int, *, token: CancelToken | None = None, on_file: OnFile | None = None) -> ActResult:
        """Finish an act that was stopped, killed, or that could not put every file in its place."""
        return self._go_on(act_id, token, on_file)

    def unfinished(self) -> list[int]:
        """The acts that put albums on disk and were stopped or killed on their way, newest first."""
        return self._with_files("planned")

    def incomplete(self) -> list[int]:
        """Those, and the acts of which some files were refused, as by a full disk: `resume` tries them again."""
        return self._with_files("planned", "failed")

    def last(self) -> int | None:
        """The newest act on disk that is not undone."""
        with self._store.read() as db:
            row = db.execute("SELECT max(id) FROM act WHERE kind = 'Apply' AND undone_at = 0").fetchone()
        return None if row[0] is None else int(row[0])

    def undo(self, act_id: int) -> ActResult:
        """Take back what an act put on disk, last file first. What cannot be taken back safely stays, and is named."""
        head = self._head(act_id)
        way = Way(head["way"])
        failures: list[Problem] = []
        back = 0
        with self._store.listening() as heard, self._running.run(act_id):
            for file in reversed(self._files(act_id, "planned", "copied", "moved")):
                try:
                    take_back(way, _step(file))
                except Refused as refused:
                    if file.state != "planned":
                        failures.append(
                            Problem(file.place or b"", Stage.APPLY, refused.kind, refused.reason, file.photo_id)
                        )
                    continue
                back += file.main and file.state != "planned"
                self._note_back(act_id, file, way)
            message = took_back(back, failures)
            with self._store.write() as write:
                # Then its folders stay as well, so that undoing the later act finds them.
                waits = waits_for_trash(write, act_id, failures)
                if waits:
                    write.touched(history=True)
                else:
                    mark_taken_back(write, act_id, bool(back or not failures), message)
            if not waits:
                self._tidy(head)
        return ActResult(heard.changes, message, act_id, tuple(failures))

    def redo(self, act_id: int) -> ActResult:
        """Put what an undo took back in its place again."""
        return self._go_on(act_id, None, None)

    def recover(self) -> None:
        """Have the history tell how far an act came that was killed."""
        for act_id in self.unfinished():
            head = self._head(act_id)
            with self._store.write() as write:
                set_message(write, act_id, how_far(write, act_id, Way(head["way"]), head["albums"]))

    def _begin(self, plan: Plan) -> int:
        """Write down what is going to be done, in the manifest and in the database."""
        made = missing_folders(plan)
        with self._running.lock:
            with self._store.read() as db:
                covered = owner(all_roots(db), plan.destination) is not None
            head = {
                "way": plan.way,
                "destination": plan.destination.hex(),
                "folders": [folder.hex() for folder in made],
                "albums": len(plan.folders),
                "adds_root": plan.way is Way.MOVE and not covered,
            }
            with self._store.write() as write:
                detail = Message(MessageCode.PLACE_AND_SIZE, path=plan.destination, size=plan.bytes)
                act_id = new_act(write, ActKind.APPLY, detail=detail)
                write.db.executemany(
                    "INSERT INTO act_file (act_id, photo_id, path, place, size, mtime_ns, main, state) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, 'planned')",
                    [(act_id, f.photo_id, f.source, f.target, f.size, f.mtime_ns, f.main) for f in plan.files],
                )
                write.db.execute("INSERT INTO meta VALUES (?, ?)", (_key(act_id), json.dumps(head).encode()))
                set_message(write, act_id, how_far(write, act_id, plan.way, len(plan.folders)))
                files = [
                    ActFile(0, f.photo_id, f.source, f.target, f.size, f.mtime_ns, f.main, None, "planned")
                    for f in plan.files
                ]
                write_manifest(
                    self._directory, act_id, {"way": plan.way, "destination": shown(plan.destination)}, files
                )
        return act_id

    def _go_on(
        self, act_id: int, token: CancelToken | None, on_file: OnFile | None, left_out: tuple[Problem, ...] = ()
    ) -> ActResult:
        """Put every file that is not in its place yet where it belongs."""
        head = self._head(act_id)
        way = Way(head["way"])
        failures: list[Problem] = list(left_out)
        stayed: set[int] = set()
        files = self._files(act_id, "planned", "failed")
        with self._store.write() as write:
            mark(write, act_id, undone=False)  # before the first file: killed on its way, it can be taken back
        if head["adds_root"]:
            # The photos stay in the library, so that their new folder belongs to it.
            destination = bytes.fromhex(head["destination"])
            os.makedirs(destination, exist_ok=True)
            self._folders.add(destination)
        with self._store.listening() as heard, self._running.run(act_id):
            try:
                for number, file in enumerate(files, start=1):
                    if token is not None and file.main:
                        token.check()
                    if not file.main and file.photo_id in stayed:
                        self._note_failed(file)
                    else:
                        try:
                            digest = put(way, _step(file))
                        except Refused as refused:
                            stayed |= {file.photo_id} if file.main else set()
                            failures.append(
                                Problem(file.path, Stage.APPLY, refused.kind, refused.reason, file.photo_id)
                            )
                            self._note_failed(file)
                        else:
                            self._note_put(act_id, file, way, digest)
                    if on_file is not None:
                        on_file(number, len(files))
            except Cancelled:
                log.info("Act %d was stopped; it can be finished or taken back", act_id)
            finally:
                with self._store.write() as write:
                    message = how_far(write, act_id, way, head["albums"])
                    set_message(write, act_id, message)
        detail = Message(MessageCode.SIZE, size=sum(file.size for file in files))
        return ActResult(heard.changes, message, act_id, tuple(failures), detail)

    def _note_failed(self, file: ActFile) -> None:
        with self._store.write() as write:
            set_state(write, file, "failed")

    def _note_put(self, act_id: int, file: ActFile, way: Way, digest: bytes | None) -> None:
        with self._store.write() as write:
            write.db.execute(
                "UPDATE act_file SET state = ?, digest = coalesce(?, digest) WHERE id = ?",
                (_DONE[way], digest, file.id),
            )
            if way is Way.MOVE and file.main and file.place is not None:
                rehouse(write, act_id, file, "place")

    def _note_back(self, act_id: int, file: ActFile, way: Way) -> None:
        with self._store.write() as write:
            set_state(write, file, "planned")
            if way is Way.MOVE and file.main:
                rehouse(write, act_id, file, "path")

    def _tidy(self, head: dict[str, Any]) -> None:
        """Take away the folders that the act had made, if nothing is in them, and the root that it had added."""
        for folder in reversed(head["folders"]):
            with suppress(OSError):
                os.rmdir(bytes.fromhex(folder))
        for root in self._folders.all():
            if head["adds_root"] and root.path.hex() == head["destination"] and not root.count:
                self._folders.remove(root.id)

    def _with_files(self, *states: str) -> list[int]:
        """The acts that are not undone and have files in one of these states, newest first."""
        marks = ",".join("?" * len(states))
        with self._store.read() as db:
            return rows.ids_of(
                db,
                "SELECT DISTINCT a.id FROM act a JOIN act_file f ON f.act_id = a.id WHERE a.kind = 'Apply' "
                f"AND a.undone_at = 0 AND f.state IN ({marks}) ORDER BY a.id DESC",
                *states,
            )

    def _head(self, act_id: int) -> dict[str, Any]:
        found = self._meta.get(_key(act_id))
        if found is None:
            raise PhotosortError(Message(MessageCode.NO_ACT_ON_DISK, id=act_id))
        head: dict[str, Any] = json.loads(found)
        return head

    def _files(self, act_id: int, *states: str) -> list[ActFile]:
        with self._store.read() as db:
            return files_of(db, act_id, *states)


def _key(act_id: int) -> str:
    return f"apply/{act_id}"


def _step(file: ActFile) -> Step:
    return Step(file.path, file.place or b"", file.size, file.mtime_ns, file.digest)
