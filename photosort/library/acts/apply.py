"""Putting albums into folders on disk, and taking that back: planned, written down, then done file by file."""

import json
import logging
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from photosort.library.acts.act_rows import (
    ActFile,
    Role,
    by_photo,
    files_of,
    have_wait,
    new_act,
    set_message,
    set_state,
)
from photosort.library.acts.apply_manifest import write_manifest
from photosort.library.acts.apply_plan import make_plan, missing_folders
from photosort.library.acts.apply_rows import (
    as_they_lie,
    how_far,
    note_as_they_lie,
    put_so_far,
    rehouse,
    waits_for_trash,
)
from photosort.library.acts.belongings import Belongings
from photosort.library.acts.housing import is_connected
from photosort.library.acts.life_cycle import arrive, is_interrupted, passes, set_out, state_of
from photosort.library.acts.outcomes import NOTHING, Foreseen, none_went, took_back
from photosort.library.albums import Albums
from photosort.library.db.meta import Meta
from photosort.library.db.running_acts import RunningActs
from photosort.library.db.store import Store
from photosort.library.files.kept_of_acts import manifest_path
from photosort.library.files.moving import part_of
from photosort.library.files.place_file import Step, check_back, check_put, put, take_back
from photosort.library.files.refusal import Refused, refused
from photosort.library.files.writable import nearest
from photosort.library.folders import Folders
from photosort.library.photos import Photos
from photosort.library.scan.roots import all_roots, known_as, owner
from photosort.model.acts import ActKind
from photosort.model.album import AlbumId
from photosort.model.applying import OnFile, Plan, Way
from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.changes import Changes
from photosort.model.history import ActResult, ActState
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId, shown
from photosort.model.problem import PhotosortError, Problem, ProblemKind, Stage
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
        belongings: Belongings,
        meta: Meta,
        directory: Path,
    ) -> None:
        self._store = store
        self._running = running
        self._photos = photos
        self._albums = albums
        self._folders = folders
        self._belongings = belongings
        self._meta = meta
        self._directory = directory

    def plan(self, albums: Sequence[AlbumId], destination: bytes, way: Way) -> Plan:
        """What putting albums into folders below `destination` would do. Touches nothing."""
        shown_in = {
            album: self._photos.get(self._photos.ids(View(album=album, order=Order.NAME)))
            for album in dict.fromkeys(albums)
        }
        now = self._belongings.now([photo for photos in shown_in.values() for photo in photos])
        by_id = {photo.id: photo for photo in now}  # asked for once: the photos of one folder are in many albums
        pairs = [(self._albums.get(album), [by_id[photo.id] for photo in photos]) for album, photos in shown_in.items()]
        with self._store.read() as db:
            applied = dict(db.execute("SELECT place, path FROM act_file WHERE state = 'copied'").fetchall())
            folder = known_as(all_roots(db), os.path.abspath(destination))
        there = {target: source for target, source in applied.items() if os.path.lexists(target)}
        own = os.fsencode(self._directory.resolve())
        return make_plan(pairs, folder, way, applied=there, forbidden=own)

    def apply(self, plan: Plan, *, token: CancelToken | None = None, on_file: OnFile | None = None) -> ActResult:
        """Carry a plan out.

        A cancelled or killed act keeps what it has done; redo finishes it, undo takes it back.

        Args:
            plan: from `plan`.
            token: asked before each photo.
            on_file: told after each photo: how many files are done, of how many.

        Raises:
            PhotosortError: the plan has obstacles; nothing was done.
        """
        if plan.obstacles:
            raise PhotosortError(plan.obstacles[0])
        if not plan.files:
            return ActResult(Changes(), NOTHING, None, plan.problems)
        act_id = self._begin(plan)
        return self.go_on(act_id, token=token, on_file=on_file, left_out=plan.problems)

    def undo(self, act_id: int) -> ActResult:
        """Take back what an act put on disk, last file first. What cannot be taken back safely stays, and is named."""
        head = self._head(act_id)
        way = Way(head["way"])
        failures: list[Problem] = []
        back = 0
        with self._store.listening() as heard, self._running.run(act_id):
            self._look(act_id)
            groups = self._to_come_back(act_id, "planned", "copied", "moved")
            with self._store.write() as write:
                before = set_out(write, act_id, ActState.UNDER_WAY_BACK)
                note_as_they_lie(write, groups)
            for file in self._able(head, groups, failures):
                try:
                    self._check_reach(head, file)
                    take_back(way, _step(file))
                except Refused as stays:
                    if file.state != "planned" or (way is Way.MOVE and not os.path.lexists(file.path)):
                        failures.append(_stayed(file, stays))
                        if way is not Way.MOVE:
                            self._note_refused(file, stays.kind)  # what the person changed is theirs from now on
                    continue
                back += file.main and file.state != "planned"
                self._note_back(act_id, file, way)
            message = took_back(back, failures)
            with self._store.write() as write:
                # Then its folders stay as well, so that undoing the later act finds them.
                waits = waits_for_trash(write, act_id, failures)
            if not waits:
                self._tidy(head)
            with self._store.write() as write:
                arrive(write, act_id, before, None if back or waits or not failures else message)
        return ActResult(heard.changes, message, act_id, tuple(failures))

    def would_undo(self, act_id: int) -> Foreseen:
        """What `undo` would take back, by where it lies, and what would stay, as far as that can be known."""
        head = self._head(act_id)
        failures: list[Problem] = []
        files: list[bytes] = []
        back = 0
        groups = self._to_come_back(act_id, "copied", "moved")
        for file in self._able(head, groups, failures):
            try:
                self._check_reach(head, file)
                check_back(Way(head["way"]), _step(file))
            except Refused as stays:
                failures.append(_stayed(file, stays))
            else:
                back += file.main
                files.append(file.place or b"")
        asked = sum(group[-1].main for group in groups)
        return Foreseen(back, asked, tuple(files), tuple(failures))

    def would_go_on(self, act_id: int) -> Foreseen:
        """What `go_on` would put in its place, and what would stay, as far as that can be known."""
        way = Way(self._head(act_id)["way"])
        failures: list[Problem] = []
        stayed: set[PhotoId] = set()
        going: list[bytes] = []
        went = 0
        files = self._files(act_id, "planned", "failed")
        for file in files:
            try:
                if file.main or file.photo_id not in stayed:
                    check_put(way, _step(file))
                    went += file.main
                    going.append(file.path)
            except Refused as stays:
                failures.append(Problem(file.path, Stage.APPLY, stays.kind, stays.reason, file.photo_id))
                stayed |= {file.photo_id} if file.main else set()
        return Foreseen(went, sum(file.main for file in files), tuple(going), tuple(failures))

    def settle(self, act_id: int) -> None:
        """Write down what a kill left unwritten, end half moves, and have the history tell how far the act came."""
        head = self._head(act_id)
        way = Way(head["way"])
        with self._store.read() as db:
            back = state_of(db, act_id) is ActState.UNDER_WAY_BACK
        for file in self._files(act_id, "planned", "copied", "moved"):
            for path in (file.path, file.place or b""):
                with suppress(OSError):
                    os.unlink(part_of(path))
            there = os.path.lexists(file.place or b"")
            came_back = os.path.lexists(file.path) if way is Way.MOVE else not there
            with suppress(Refused):
                if back and file.state != "planned" and came_back:
                    self._check_reach(head, file)
                    take_back(way, _step(file))
                    self._note_back(act_id, file, way)
                elif not back and file.state == "planned" and there:
                    self._note_put(act_id, file, way, put(way, _step(file)))
        if back and not self._files(act_id, "copied", "moved"):
            self._tidy(head)
        if not back:
            with self._store.write() as write:
                set_message(write, act_id, how_far(write.db, act_id, way, head["albums"]))

    def so_far(self, act_id: int) -> tuple[Message, None]:
        """What the history says of an act that is under way; its detail stays."""
        head = self._head(act_id)
        with self._store.read() as db:
            return how_far(db, act_id, Way(head["way"]), head["albums"]), None

    def _look(self, act_id: int) -> None:
        with self._store.read() as db:
            interrupted = is_interrupted(db, act_id)
        if interrupted:
            self.settle(act_id)

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
                "below": nearest(plan.destination).hex(),
                "albums": len(plan.folders),
                "adds_root": plan.way is Way.MOVE and not covered,
            }
            with self._store.write() as write:
                detail = Message(MessageCode.PLACE_AND_SIZE, path=plan.destination, size=plan.bytes)
                message = put_so_far(plan.way, 0, plan.photos, len(plan.folders))
                act_id = new_act(write, ActKind.APPLY, message, detail, state=ActState.PLANNED)
                write.db.executemany(
                    "INSERT INTO act_file (act_id, photo_id, path, place, size, mtime_ns, main, state) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, 'planned')",
                    [(act_id, f.photo_id, f.source, f.target, f.size, f.mtime_ns, f.main) for f in plan.files],
                )
                write.db.execute("INSERT INTO meta VALUES (?, ?)", (_key(act_id), json.dumps(head).encode()))
                files = [
                    ActFile(0, f.photo_id, f.source, f.target, f.size, f.mtime_ns, Role(f.main), None, "planned")
                    for f in plan.files
                ]
                write_manifest(
                    self._directory, act_id, {"way": plan.way, "destination": shown(plan.destination)}, files
                )
        return act_id

    def go_on(
        self,
        act_id: int,
        *,
        token: CancelToken | None = None,
        on_file: OnFile | None = None,
        left_out: tuple[Problem, ...] = (),
    ) -> ActResult:
        """Put every file of an act that is not in its place yet where it belongs; `left_out` are told as well."""
        head = self._head(act_id)
        way = Way(head["way"])
        failures: list[Problem] = list(left_out)
        with self._store.listening() as heard, self._running.run(act_id):
            self._look(act_id)
            with self._store.write() as write:
                before = set_out(write, act_id, ActState.UNDER_WAY)
                have_wait(write, act_id, "failed", "planned")
            files = self._files(act_id, "planned")
            number = 0
            try:
                if head["adds_root"] and _is_reached(head):
                    self._add_root(bytes.fromhex(head["destination"]))
                for group in by_photo(files):
                    if token is not None:
                        token.check()
                    failures += self._put_photo(act_id, head, group)
                    number += len(group)
                    if on_file is not None:
                        on_file(number, len(files))
            except Cancelled:
                log.info("Act %d was stopped; it can be finished or taken back", act_id)
            finally:
                with self._store.write() as write:
                    message = how_far(write.db, act_id, way, head["albums"])
                    set_message(write, act_id, message)
                    state = arrive(write, act_id, before)
                if state is None:
                    self._forget(act_id, head)
                elif state is ActState.UNDONE:
                    self._tidy(head)
        if state is None:
            return ActResult(heard.changes, none_went(failures) if failures else NOTHING, None, tuple(failures))
        detail = Message(MessageCode.SIZE, size=sum(file.size for file in files))
        return ActResult(heard.changes, message, act_id, tuple(failures), detail)

    def _to_come_back(self, act_id: int, *states: str) -> list[list[ActFile]]:
        """The files of each photo in these states, as they lie now, the last photo first."""
        with self._store.read() as db:
            groups = by_photo(files_of(db, act_id, *states))
            return [as_they_lie(db, act_id, group) for group in reversed(groups)]

    def _able(
        self, head: dict[str, Any], groups: Iterable[Sequence[ActFile]], failures: list[Problem]
    ) -> Iterator[ActFile]:
        """The files of those photos that can be taken back, each photo looked at when its turn has come.

        Where a picture that was moved cannot, what belongs to it stays beside it, and `failures` gets the reason.
        """
        for group in groups:
            picture = group[-1]
            try:
                if picture.main and picture.state == "moved":
                    self._check_reach(head, picture)
                    check_back(Way.MOVE, _step(picture))
            except Refused as stays:
                failures.append(_stayed(picture, stays))
            else:
                yield from group

    def _put_photo(self, act_id: int, head: dict[str, Any], group: Sequence[ActFile]) -> list[Problem]:
        """Put what waits of one photo in its place, the picture last; where that is refused, all of it stays."""
        way = Way(head["way"])
        failures: list[Problem] = []
        put_there: list[ActFile] = []
        try:
            picture = group[-1]
            if picture.main:
                self._check_reach(head, picture)
                check_put(way, _step(picture))
            for file in group:
                try:
                    self._check_reach(head, file)
                    digest = put(way, _step(file))
                except Refused as stays:
                    if file.main:
                        raise
                    failures.append(Problem(file.path, Stage.APPLY, stays.kind, stays.reason, file.photo_id))
                    self._note_refused(file, stays.kind)
                else:
                    self._note_put(act_id, file, way, digest)
                    put_there.append(file)
        except Refused as stays:
            left = self._take_back(put_there, way)
            for file in group:
                if file not in left:
                    self._note_refused(file, stays.kind)
            return [Problem(picture.path, Stage.APPLY, stays.kind, stays.reason, picture.photo_id)]
        return failures

    def _take_back(self, files: Sequence[ActFile], way: Way) -> list[ActFile]:
        """Take back what had gone before its picture was refused; returns what cannot be taken back.

        A kill in between has it put there once more: the picture waits then, and is tried again or taken back with it.
        """
        left = []
        for file in files:
            with self._store.write() as write:
                set_state(write, file, "planned")
            try:
                take_back(way, _step(file))
            except Refused:
                left.append(file)
                with self._store.write() as write:
                    set_state(write, file, _DONE[way])
        return left

    def _add_root(self, destination: bytes) -> None:
        """Photos that are moved stay in the library, so that their new folder belongs to it."""
        try:
            os.makedirs(destination, exist_ok=True)
        except OSError as error:
            raise PhotosortError(refused(error).reason) from error
        self._folders.add(destination)

    def _check_reach(self, head: dict[str, Any], file: ActFile) -> None:
        """Raise Refused where a drive is away: what is not seen there has not left, and nothing is put in its place."""
        with self._store.read() as db:
            there = is_connected(db, file.path)
        if not there or not (_is_reached(head) or os.path.isdir(os.path.dirname(file.place or b""))):
            raise Refused(ProblemKind.AWAY, Message(MessageCode.FOLDER_AWAY))

    def _forget(self, act_id: int, head: dict[str, Any]) -> None:
        """Leave nothing of an act that put no file in its place."""
        self._tidy(head)
        self._meta.remove(_key(act_id))
        with suppress(OSError):
            os.unlink(manifest_path(self._directory, act_id))

    def _note_refused(self, file: ActFile, kind: ProblemKind) -> None:
        if not passes(kind):
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

    def _head(self, act_id: int) -> dict[str, Any]:
        found = self._meta.get(_key(act_id))
        if found is None:
            raise PhotosortError(Message(MessageCode.NO_ACT_ON_DISK, id=act_id))
        head: dict[str, Any] = json.loads(found)
        return head

    def _files(self, act_id: int, *states: str) -> list[ActFile]:
        with self._store.read() as db:
            return files_of(db, act_id, *states)


def _is_reached(head: dict[str, Any]) -> bool:
    """Whether the folder is there in which the act began to make its own; acts of older versions do not tell."""
    return "below" not in head or os.path.isdir(bytes.fromhex(head["below"]))


def _key(act_id: int) -> str:
    return f"apply/{act_id}"


def _stayed(file: ActFile, stays: Refused) -> Problem:
    return Problem(file.place or b"", Stage.APPLY, stays.kind, stays.reason, file.photo_id)


def _step(file: ActFile) -> Step:
    return Step(file.path, file.place or b"", file.size, file.mtime_ns, file.digest)
