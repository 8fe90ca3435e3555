"""Deleting photos for good where a drive has no trash: written down first, so that the history tells of it always."""

import os
from collections.abc import Sequence, Set

from photosort.library.acts.act_rows import by_photo, drop_act, files_of, new_act, set_message
from photosort.library.acts.belongings import Belongings
from photosort.library.acts.culling import spare
from photosort.library.acts.housing import is_connected
from photosort.library.acts.journal import recording, write_journal
from photosort.library.acts.outcomes import NOTHING, deleted, none_went
from photosort.library.acts.parted_rows import set_apart
from photosort.library.acts.parts import other_part_is_there, part_taken
from photosort.library.acts.trash_rows import note_files
from photosort.library.db import rows
from photosort.library.db.store import Store
from photosort.library.files.delete_photo import delete_photo, status_of
from photosort.library.files.refusal import Refused
from photosort.library.photos import Photos
from photosort.model.acts import ActKind
from photosort.model.changes import Changes
from photosort.model.companion import has_raw
from photosort.model.history import ActResult, ActState
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.part import Part
from photosort.model.photo import PhotoId
from photosort.model.problem import Problem, ProblemKind, Stage


class Deletions:
    """An act without a way back. One that a kill interrupts is not gone on with: it ends with what was deleted."""

    def __init__(self, store: Store, photos: Photos, belongings: Belongings) -> None:
        self._store = store
        self._photos = photos
        self._belongings = belongings

    def do(
        self, ids: Sequence[PhotoId], without_trash: Set[PhotoId], part: Part, spared: Sequence[PhotoId]
    ) -> ActResult:
        """Delete photos with those companions that surely are theirs; those whose drive has a trash are left alone.

        `spared` are as those of `Trash`.
        """
        asked = self._photos.get(ids)
        beside = self._belongings.of(asked)
        photos = [photo for photo in asked if part is Part.WHOLE or has_raw(beside[photo.id])]
        if not photos:
            return ActResult(Changes(), NOTHING)
        failures: list[Problem] = []
        with self._store.listening() as heard:
            with self._store.write() as write:
                act_id = new_act(write, ActKind.DELETE, *_deleted(0, 0, part), state=ActState.UNDER_WAY)
                note_files(write, act_id, photos, beside, part, for_good=True)
                with recording(write.db) as noted:
                    spare(write, spared)
                write_journal(write.db, act_id, noted)
                files = files_of(write.db, act_id, "pending")
            for group in by_photo(files):
                photo, lead = group[-1].photo_id, group[-1]
                try:
                    status_of(lead.path)
                    if photo not in without_trash:
                        raise Refused(ProblemKind.FAILED, Message(MessageCode.HAS_TRASH))
                    with self._store.read() as db:
                        if not other_part_is_there(db, lead):
                            raise Refused(ProblemKind.GONE, Message(MessageCode.OTHER_PART_GONE))
                    left = delete_photo(lead.path, lead.mtime_ns, [file.path for file in group[:-1]])
                except Refused as stays:
                    failures.append(Problem(lead.path, Stage.TRASH, stays.kind, stays.reason, photo))
                    with self._store.write() as write:
                        write.db.execute("DELETE FROM act_file WHERE act_id = ? AND photo_id = ?", (act_id, photo))
                else:
                    failures += [Problem(path, Stage.TRASH, why.kind, why.reason, photo) for path, why in left]
            number, size = self._close(act_id)
        if not number:
            return ActResult(heard.changes, none_went(failures), None, tuple(failures))
        message, detail = _deleted(number, size, part)
        return ActResult(heard.changes, message, None, tuple(failures), detail)

    def settle(self) -> None:
        """After a kill: have the history tell what was deleted, unless its drive is away, so that nobody knows."""
        with self._store.read() as db:
            acts = rows.ids_of(db, "SELECT id FROM act WHERE kind = ? AND state <> 'done'", ActKind.DELETE)
            known = [act for act in acts if all(is_connected(db, file.path) for file in files_of(db, act, "pending"))]
        for act_id in known:
            self._close(act_id)

    def _close(self, act_id: int) -> tuple[int, int]:
        """End an act with the photos whose files are gone. Returns how many, and how many bytes they had."""
        with self._store.write() as write:
            db = write.db
            files = [file for file in files_of(db, act_id, "pending") if not os.path.lexists(file.path)]
            pictures, size = [file.photo_id for file in files if file.main], sum(file.size for file in files)
            gone, part = {file.photo_id for file in files if file.leads}, part_taken(db, act_id)
            db.executemany("UPDATE photo SET presence = 'missing' WHERE id = ?", [(photo,) for photo in pictures])
            write.touched(photos=gone, members=bool(gone), roots=bool(gone), history=True)
            for file in files:
                set_apart(write, file)
            if gone:
                # It is never turned back, and stands in the way of no act that is.
                db.execute("DELETE FROM act_row WHERE act_id = ?", (act_id,))
                db.execute("DELETE FROM act_file WHERE act_id = ?", (act_id,))
                db.execute("UPDATE act SET state = ? WHERE id = ?", (ActState.DONE, act_id))
                set_message(write, act_id, *_deleted(len(gone), size, part))
            else:
                drop_act(write, act_id)
        return len(gone), size


def _deleted(number: int, size: int, part: Part) -> tuple[Message, Message]:
    return deleted(number, part), Message(MessageCode.SIZE, size=size)
