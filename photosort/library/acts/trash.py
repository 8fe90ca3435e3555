"""Acts that take photos away: into the system's trash, with a way back, or for good where the drive has no trash."""

import os
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace

from photosort.library.acts.act_rows import ActFile, files_of, have_wait, new_act, set_message, unpacked
from photosort.library.acts.belongings import Belongings
from photosort.library.acts.copies import Pair, dispensable, hand_on, handed_on
from photosort.library.acts.culling import spare
from photosort.library.acts.deletions import Deletions
from photosort.library.acts.journal import recording, write_journal
from photosort.library.acts.life_cycle import arrive, is_interrupted, set_out, state_of
from photosort.library.acts.outcomes import NOTHING, Foreseen, brought_back, none_went, trashed
from photosort.library.acts.parts import part_taken
from photosort.library.acts.trash_files import TrashFiles
from photosort.library.acts.trash_rows import note_files
from photosort.library.db.running_acts import RunningActs
from photosort.library.db.store import Store, Write
from photosort.library.files.trash_can import TrashCan
from photosort.library.photos import Photos
from photosort.library.twins import Twins
from photosort.model.acts import ActKind, Trash, TrashCopies
from photosort.model.applying import OnFile
from photosort.model.cancel_token import CancelToken
from photosort.model.changes import Changes
from photosort.model.companion import Companion, has_raw
from photosort.model.history import ActResult, ActState
from photosort.model.message import Message, from_json
from photosort.model.message_code import MessageCode
from photosort.model.part import Part
from photosort.model.photo import Photo, PhotoId, Presence


class TrashActs:
    """Photos into the trash and back. `can` is the system's trash; None: nothing can be moved there."""

    def __init__(
        self,
        store: Store,
        running: RunningActs,
        photos: Photos,
        twins: Twins,
        belongings: Belongings,
        can: TrashCan | None,
    ) -> None:
        self._store = store
        self._running = running
        self._photos = photos
        self._twins = twins
        self._belongings = belongings
        self._files = TrashFiles(store, can)
        self._deletions = Deletions(store, photos, belongings)

    def without_trash(self, ids: Sequence[PhotoId]) -> list[PhotoId]:
        """The photos that are there, and whose drive has no trash: they would have to be deleted for good."""
        known: dict[bytes, bool] = {}
        found = []
        for photo in self._photos.get(ids):
            if not os.path.lexists(photo.path):
                continue  # of what is gone, or away, nobody can say on which drive it lay
            folder = os.path.dirname(photo.path)
            if folder not in known:
                known[folder] = self._files.has_trash(photo.path)
            if not known[folder]:
                found.append(photo.id)
        return found

    def companions(self, ids: Sequence[PhotoId]) -> dict[PhotoId, tuple[Companion, ...]]:
        """What lies beside photos now and would go to the trash with them; looks into their folders."""
        return self._belongings.of(self._photos.get(ids))

    def would_hand_on(self, copies: Sequence[tuple[PhotoId, PhotoId]]) -> tuple[Message, ...]:
        """How much copies would hand on to the photos that stay, by kinds; of pairs as those of `TrashCopies`.

        It is what the dry run of that act tells, without a look at the files, some of which that reads whole.
        """
        known, wanted = self._there(copies), dict(copies)
        pairs = [
            Pair(known[one], known[other])
            for one, other in wanted.items()
            if one in known and other in known and other not in wanted
        ]
        with self._store.write(dry_run=True) as write, recording(write.db) as noted:
            hand_on(write, pairs, self._twins)
        return handed_on(noted)

    def delete_for_good(
        self, ids: Sequence[PhotoId], part: Part = Part.WHOLE, spared: Sequence[PhotoId] = ()
    ) -> ActResult:
        """Delete photos where the drive has no trash, after the person's word, with what surely is theirs. No undo.

        Photos whose drive has a trash are left alone: they can be moved there. So are those without a RAW file where
        only one `part` of them is to go. `spared` are as those of `Trash`.
        """
        with self._running.lock:
            return self._deletions.do(ids, frozenset(self.without_trash(ids)), part, spared)

    def do(self, act: Trash | TrashCopies, *, dry_run: bool = False) -> ActResult:
        """Move photos to the trash; a dry run tells what would go, as far as that can be known."""
        if isinstance(act, TrashCopies):
            return self._do_copies(act, dry_run=dry_run)
        asked = [photo for photo in self._photos.get(act.photos) if photo.presence is not Presence.TRASHED]
        if not asked:
            return ActResult(Changes(), NOTHING)
        beside = self._belongings.of(asked)
        photos = [photo for photo in asked if act.part is Part.WHOLE or has_raw(beside[photo.id])]
        stay = len(asked) - len(photos)
        if not photos:
            return ActResult(Changes(), Message(MessageCode.ALL_WITHOUT_RAW, count=stay))
        done = self._begin(photos, beside, act, dry_run=dry_run)
        if not stay:
            return done
        return replace(done, message=Message(MessageCode.WITHOUT_RAW, done=done.message, count=stay))

    def _do_copies(self, act: TrashCopies, *, dry_run: bool) -> ActResult:
        pairs, failures = dispensable(self._there(act.copies), act.copies)
        photos = [pair.copy for pair in pairs]
        if not photos:
            return ActResult(Changes(), none_went(failures) if failures else NOTHING, None, tuple(failures))
        trash = Trash(tuple(photo.id for photo in photos))
        done = self._begin(photos, self._belongings.of(photos), trash, pairs, dry_run=dry_run)
        return replace(done, failures=(*failures, *done.failures))

    def _there(self, pairs: Sequence[tuple[PhotoId, PhotoId]]) -> dict[PhotoId, Photo]:
        """The photos of pairs that are not in the trash."""
        found = self._photos.get(list({photo for pair in pairs for photo in pair}))
        return {photo.id: photo for photo in found if photo.presence is not Presence.TRASHED}

    def _begin(
        self,
        photos: Sequence[Photo],
        beside: Mapping[PhotoId, Sequence[Companion]],
        act: Trash,
        pairs: Sequence[Pair] = (),
        *,
        dry_run: bool,
    ) -> ActResult:
        with self._store.write(dry_run=dry_run) as write:
            size = Message(MessageCode.SIZE, size=0)
            act_id = new_act(write, ActKind.TRASH, trashed(0, len(photos), act.part), size, state=ActState.PLANNED)
            note_files(write, act_id, photos, beside, act.part)
            files = files_of(write.db, act_id, "pending")
            leaving = self._photos_to_go(files) if pairs else frozenset()
            with recording(write.db) as noted:
                spare(write, act.spared)
                hand_on(write, [pair for pair in pairs if pair.copy.id in leaving], self._twins)
            write_journal(write.db, act_id, noted)
        if not dry_run:
            return self.go_on(act_id)
        would = self._files.would_go(files)
        if not would.photos:
            return ActResult(Changes(), none_went(would.failures), None, would.failures, files=())
        going = set(would.files)
        size = Message(MessageCode.SIZE, size=sum(file.size for file in files if file.path in going))
        told = trashed(would.photos, len(photos), act.part)
        handed = handed_on(noted) if pairs else ()
        return ActResult(Changes(), told, act_id, would.failures, size, files=would.files, handed=handed)

    def _photos_to_go(self, files: Sequence[ActFile]) -> frozenset[PhotoId]:
        """Whose files would go: a copy that stays hands nothing on."""
        going = set(self._files.would_go(files).files)
        return frozenset(file.photo_id for file in files if file.leads and file.path in going)

    def go_on(self, act_id: int, *, token: CancelToken | None = None, on_file: OnFile | None = None) -> ActResult:
        """Move the files of an act to the trash that still wait, or all again of one that was undone."""
        with self._store.listening() as heard, self._running.run(act_id):
            self._look(act_id)
            with self._store.write() as write:
                before = set_out(write, act_id, ActState.UNDER_WAY)
                have_wait(write, act_id, "home", "pending")
                files = files_of(write.db, act_id, "pending")
            left = "stayed" if before is ActState.PLANNED else "home"
            went, failures = self._files.put_all(act_id, left=left, token=token, on_file=on_file)
            with self._store.write() as write:
                self._tell(write, act_id)
                state = arrive(write, act_id, before)
                lying = {file.id for file in files_of(write.db, act_id, "trashed")}
                part = part_taken(write.db, act_id)
        if not went and failures:
            return ActResult(heard.changes, none_went(failures), None if state is None else act_id, tuple(failures))
        if went and before is ActState.UNDER_WAY_BACK:  # what had not come back has not gone again
            size = Message(MessageCode.SIZE, size=sum(file.size for file in files if file.id in lying))
            told = trashed(went, len({file.photo_id for file in files if file.leads}), part)
            return ActResult(heard.changes, told, act_id, tuple(failures), size)
        with self._store.read() as db:
            message, detail = db.execute("SELECT message, detail FROM act WHERE id = ?", (act_id,)).fetchone()
            told, beside = from_json(message), unpacked(detail)
        return ActResult(heard.changes, told, act_id, tuple(failures), beside)

    def undo(self, act_id: int, *, rename: bool = False) -> ActResult:
        """Bring the files of an act back; with `rename`, under a free name where another file has theirs."""
        with self._store.listening() as heard, self._running.run(act_id):
            self._look(act_id)
            with self._store.write() as write:
                before = set_out(write, act_id, ActState.UNDER_WAY_BACK)
            back, failures = self._files.bring_home(act_id, rename=rename)
            with self._store.write() as write:
                message = brought_back(back, failures, part_taken(write.db, act_id))
                arrive(write, act_id, before, None if back or not failures else message)
        return ActResult(heard.changes, message, act_id, tuple(failures))

    def would_undo(self, act_id: int) -> Foreseen:
        """What `undo` would bring back, and what would stay, as far as that can be known."""
        return self._files.would_come(act_id)

    def would_go_on(self, act_id: int) -> Foreseen:
        """What `go_on` would move, and what would stay, as far as that can be known."""
        with self._store.read() as db:
            files = files_of(db, act_id, "pending", "home")
        return self._files.would_go(files)

    def bring_back(self, act_id: int) -> ActResult:
        """After an undo that another file's name stopped: bring the rest of an act back under new names."""
        with self._running.lock:
            return self.undo(act_id, rename=True)

    def let_go(self) -> None:
        """At the opening: end what the trash could not let go of when files came home, and interrupted deletions."""
        self._files.let_go()
        self._deletions.settle()

    def settle(self, act_id: int) -> None:
        """Find out how far an act came that was on its way when the program ended."""
        self._look(act_id)
        with self._store.write() as write:
            self._tell(write, act_id)

    def _look(self, act_id: int) -> None:
        """Find files of an act that were on their way when the program ended, or when their drive was away."""
        with self._store.read() as db:
            interrupted = is_interrupted(db, act_id)
        if interrupted:
            self._files.settle(act_id)

    def so_far(self, act_id: int) -> tuple[Message, Message]:
        """What the history says of an act on its way to the trash: how many photos, and their size."""
        with self._store.read() as db:
            return _so_far(db, act_id)

    def _tell(self, write: Write, act_id: int) -> None:
        """Have the history say how far an act came on its way to the trash; on the way back it says what was done."""
        if state_of(write.db, act_id) in (ActState.PLANNED, ActState.UNDER_WAY):
            set_message(write, act_id, *_so_far(write.db, act_id))


def _so_far(db: sqlite3.Connection, act_id: int) -> tuple[Message, Message]:
    asked, went, size = db.execute(
        "SELECT count(DISTINCT photo_id) FILTER (WHERE main), count(DISTINCT photo_id) FILTER (WHERE main AND "
        "state = 'trashed'), sum(size) FILTER (WHERE state = 'trashed') FROM act_file WHERE act_id = ?",
        (act_id,),
    ).fetchone()
    return trashed(went, asked, part_taken(db, act_id)), Message(MessageCode.SIZE, size=size or 0)
