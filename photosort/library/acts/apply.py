"""Putting albums into folders on disk, and taking that back: planned, written down, then done file by file."""

import json
import logging
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, Literal

from photosort.library.acts.apply_manifest import write_manifest
from photosort.library.acts.apply_plan import make_plan
from photosort.library.acts.base import ActFile, Acting, mark, mark_taken_back, new_act, union
from photosort.library.acts.wording import count, size_text, took_back
from photosort.library.albums import Albums
from photosort.library.browsing import Browsing
from photosort.library.db import rows
from photosort.library.db.free_path import displace
from photosort.library.db.store import Write
from photosort.library.files.place_file import Step, put, take_back
from photosort.library.files.refusal import Refused
from photosort.library.scan.roots import Roots, all_roots, below, known_as, owner
from photosort.model.album import AlbumId
from photosort.model.applying import Plan, Way
from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.changes import Changes
from photosort.model.history import ActResult
from photosort.model.photo import shown
from photosort.model.problem import PhotosortError, Problem, Stage
from photosort.model.view import Order, View

log = logging.getLogger(__name__)

_DONE = {Way.COPY: "copied", Way.HARDLINK: "copied", Way.SYMLINK: "copied", Way.MOVE: "moved"}
_VERB = {Way.COPY: "Copied", Way.HARDLINK: "Linked", Way.SYMLINK: "Linked", Way.MOVE: "Moved"}

OnFile = Callable[[int, int], None]


class Applying(Roots, Albums, Browsing, Acting):
    """Apply to disk. An act like any other: in the history, undone by `undo`, done again by `redo`."""

    def plan_apply(self, albums: Sequence[AlbumId], destination: bytes, way: Way) -> Plan:
        """What putting albums into folders below `destination` would do. Touches nothing."""
        pairs = [
            (self.album(album), self.photos(self.ids(View(album=album, order=Order.NAME))))
            for album in dict.fromkeys(albums)
        ]
        with self._database.read() as db:
            applied = dict(db.execute("SELECT place, path FROM act_file WHERE state = 'copied'").fetchall())
            folder = known_as(all_roots(db), os.path.abspath(destination))
        there = {target: source for target, source in applied.items() if os.path.lexists(target)}
        own = os.fsencode(self.directory.resolve())
        return make_plan(pairs, folder, way, applied=there, forbidden=own)

    def apply(self, plan: Plan, *, token: CancelToken | None = None, on_file: OnFile | None = None) -> ActResult:
        """Carry a plan out.

        A cancelled or killed act keeps what it has done; `resume_apply` finishes it, undo takes it back.

        Args:
            plan: from `plan_apply`.
            token: asked before each photo.
            on_file: told after each file: how many are done, of how many.

        Raises:
            PhotosortError: the plan has obstacles; nothing was done.
        """
        if plan.obstacles:
            raise PhotosortError(plan.obstacles[0])
        if not plan.files:
            return ActResult(Changes(), "Nothing changed", None, plan.problems)
        act = self._begin_apply(plan)
        return self._go_on(act, token, on_file, plan.problems)

    def resume_apply(self, act: int, *, token: CancelToken | None = None, on_file: OnFile | None = None) -> ActResult:
        """Finish an act that was stopped, killed, or that could not put every file in its place."""
        return self._go_on(act, token, on_file)

    def unfinished_applies(self) -> list[int]:
        """The acts that put albums on disk and were stopped or killed on their way, newest first."""
        with self._database.read() as db:
            return rows.ids_of(
                db,
                "SELECT DISTINCT a.id FROM act a JOIN act_file f ON f.act_id = a.id WHERE a.kind = 'Apply' "
                "AND a.undone_at = 0 AND f.state = 'planned' ORDER BY a.id DESC",
            )

    def last_apply(self) -> int | None:
        """The newest act on disk that is not undone."""
        with self._database.read() as db:
            row = db.execute("SELECT max(id) FROM act WHERE kind = 'Apply' AND undone_at = 0").fetchone()
        return None if row[0] is None else int(row[0])

    def _begin_apply(self, plan: Plan) -> int:
        """Write down what is going to be done, in the manifest and in the database."""
        made = _missing_folders(plan)
        with self._acting:
            with self._database.read() as db:
                covered = owner(all_roots(db), plan.destination) is not None
            head = {
                "way": plan.way,
                "destination": plan.destination.hex(),
                "folders": [folder.hex() for folder in made],
                "albums": len(plan.folders),
                "adds_root": plan.way is Way.MOVE and not covered,
            }
            with self._write() as write:
                detail = f"{shown(plan.destination)} · {size_text(plan.bytes)}"
                act = new_act(write, "Apply", "", detail)
                write.db.executemany(
                    "INSERT INTO act_file (act_id, photo_id, path, place, size, mtime_ns, main, state) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, 'planned')",
                    [(act, f.photo_id, f.source, f.target, f.size, f.mtime_ns, f.main) for f in plan.files],
                )
                write.db.execute("INSERT INTO meta VALUES (?, ?)", (_key(act), json.dumps(head).encode()))
                write.db.execute("UPDATE act SET text = ? WHERE id = ?", (_text(write, act, head), act))
                files = [
                    ActFile(0, f.photo_id, f.source, f.target, f.size, f.mtime_ns, f.main, None, "planned")
                    for f in plan.files
                ]
                write_manifest(self.directory, act, {"way": plan.way, "destination": shown(plan.destination)}, files)
        return act

    def _go_on(
        self, act: int, token: CancelToken | None, on_file: OnFile | None, left_out: tuple[Problem, ...] = ()
    ) -> ActResult:
        """Put every file that is not in its place yet where it belongs."""
        head = self._head(act)
        way = Way(head["way"])
        failures: list[Problem] = list(left_out)
        stayed: set[int] = set()
        files = self._files(act, "planned", "failed")
        if head["adds_root"]:
            # The photos stay in the library, so that their new folder belongs to it.
            destination = bytes.fromhex(head["destination"])
            os.makedirs(destination, exist_ok=True)
            self.add_root(destination)
        with self._heard() as heard, self._busy(act):
            try:
                for number, file in enumerate(files, start=1):
                    if token is not None and file.main:
                        token.check()
                    if not file.main and file.photo_id in stayed:
                        self._note(file, "failed")
                    else:
                        try:
                            digest = put(way, _step(file))
                        except Refused as refused:
                            stayed |= {file.photo_id} if file.main else set()
                            failures.append(
                                Problem(file.path, Stage.APPLY, refused.kind, refused.reason, file.photo_id)
                            )
                            self._note(file, "failed")
                        else:
                            self._note_put(act, file, way, digest)
                    if on_file is not None:
                        on_file(number, len(files))
            except Cancelled:
                log.info("Act %d was stopped; it can be finished or taken back", act)
            finally:
                with self._write() as write:
                    text = _text(write, act, head)
                    write.db.execute("UPDATE act SET text = ? WHERE id = ?", (text, act))
                    mark(write, act, undone=False)
        detail = size_text(sum(file.size for file in files))
        return ActResult(union(heard), text, act, tuple(failures), detail)

    def _note(self, file: ActFile, state: str) -> None:
        with self._write() as write:
            write.db.execute("UPDATE act_file SET state = ? WHERE id = ?", (state, file.id))

    def _note_put(self, act: int, file: ActFile, way: Way, digest: bytes | None) -> None:
        with self._write() as write:
            write.db.execute(
                "UPDATE act_file SET state = ?, digest = coalesce(?, digest) WHERE id = ?",
                (_DONE[way], digest, file.id),
            )
            if way is Way.MOVE and file.main and file.place is not None:
                _rehouse(write, act, file, "place")

    def _revert(self, act: int) -> ActResult:
        """Take back what an act put on disk, last file first. What cannot be taken back safely stays, and is named."""
        head = self._head(act)
        way = Way(head["way"])
        failures: list[Problem] = []
        back = 0
        with self._heard() as heard, self._busy(act):
            for file in reversed(self._files(act, "planned", "copied", "moved")):
                try:
                    take_back(way, _step(file))
                except Refused as refused:
                    if file.state != "planned":
                        failures.append(
                            Problem(file.place or b"", Stage.APPLY, refused.kind, refused.reason, file.photo_id)
                        )
                    continue
                back += file.main and file.state != "planned"
                self._note_back(act, file, way)
            text = took_back(back, failures)
            with self._write() as write:
                # Then its folders stay as well, so that undoing the later act finds them.
                waits = _waiting(write, act, failures)
                if waits:
                    write.touched(history=True)
                else:
                    mark_taken_back(write, act, bool(back or not failures), text)
            if not waits:
                self._tidy(head)
        return ActResult(union(heard), text, act, tuple(failures))

    def _note_back(self, act: int, file: ActFile, way: Way) -> None:
        with self._write() as write:
            write.db.execute("UPDATE act_file SET state = 'planned' WHERE id = ?", (file.id,))
            if way is Way.MOVE and file.main:
                _rehouse(write, act, file, "path")

    def _tidy(self, head: dict[str, Any]) -> None:
        """Take away the folders that the act had made, if nothing is in them, and the root that it had added."""
        for folder in reversed(head["folders"]):
            with suppress(OSError):
                os.rmdir(bytes.fromhex(folder))
        for root in self.roots():
            if head["adds_root"] and root.path.hex() == head["destination"] and not root.count:
                self.remove_root(root.id)

    def _head(self, act: int) -> dict[str, Any]:
        found = self.meta(_key(act))
        if found is None:
            raise PhotosortError(f"There is no act {act} on disk in the history.")
        head: dict[str, Any] = json.loads(found)
        return head

    def _recover_applies(self) -> None:
        """Have the history tell how far an act came that was killed."""
        for act in self.unfinished_applies():
            with self._write() as write:
                text = _text(write, act, self._head(act))
                write.db.execute("UPDATE act SET text = ? WHERE id = ?", (text, act))


def _key(act: int) -> str:
    return f"apply/{act}"


def _step(file: ActFile) -> Step:
    return Step(file.path, file.place or b"", file.size, file.mtime_ns, file.digest)


def _text(write: Write, act: int, head: dict[str, Any]) -> str:
    total, done = write.db.execute(
        "SELECT count(*), count(*) FILTER (WHERE state IN ('copied', 'moved')) FROM act_file WHERE act_id = ? AND main",
        (act,),
    ).fetchone()
    photos = count(total, "photo") if done == total else f"{done:,} of {count(total, 'photo')}"
    return f"{_VERB[Way(head['way'])]} {photos} into {count(head['albums'], 'folder')}"


def _waiting(write: Write, act: int, failures: Sequence[Problem]) -> bool:
    """Whether photos lie in the trash by a later act: once that is undone, the rest of this one can be taken back."""
    later = (
        "SELECT 1 FROM act_file f JOIN act a ON a.id = f.act_id WHERE f.photo_id = ? AND f.state = 'trashed' "
        "AND a.id > ? AND a.undone_at = 0 AND a.why_not = ''"
    )
    return any(write.db.execute(later, (problem.photo_id, act)).fetchone() for problem in failures)


def _missing_folders(plan: Plan) -> list[bytes]:
    """The folders that have to be made, outer ones first."""
    found: list[bytes] = []
    for folder in plan.folders:
        path, chain = folder.path, list[bytes]()
        while not os.path.isdir(path) and path not in found:
            chain.append(path)
            path = os.path.dirname(path)
        found += reversed(chain)
    return found


def _rehouse(write: Write, act: int, file: ActFile, column: Literal["path", "place"]) -> None:
    """Write down that a photo and its companions lie where the act has taken them from, or to, now."""
    db = write.db
    where = f"SELECT {column} FROM act_file WHERE act_id = ? AND photo_id = ? AND main = ?"
    [[path]] = db.execute(where, (act, file.photo_id, True))
    folder, name = os.path.split(path)
    companions = [os.path.basename(row[0]) for row in db.execute(where, (act, file.photo_id, False))]
    root = owner(all_roots(db), folder)
    presence = "present"
    if root is None:
        # Its root was removed meanwhile: it is known again when that returns.
        removed = [row for row in db.execute("SELECT id, path FROM root") if below(folder, row[1]) is not None]
        if not removed:
            return
        root, presence = (*max(removed, key=lambda row: len(row[1])), 1, None), "missing"
    relative = below(folder, root[1]) or b""
    displace(write, root[0], relative, name, but=file.photo_id)
    db.execute(
        "UPDATE photo SET root_id = ?, folder = ?, name = ?, companions = ?, presence = ?, sort_name = ?, "
        "search_text = ? WHERE id = ?",
        (
            root[0],
            relative,
            name,
            rows.joined(sorted(companions)),
            presence,
            rows.sort_name(name),
            rows.search_text(relative, name),
            file.photo_id,
        ),
    )
    write.touched(photos=[file.photo_id], roots=True, members=True)
