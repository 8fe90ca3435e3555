"""Acts on albums and members: each is one transaction, journaled row by row, and turned back from the journal."""

from typing import Literal

from photosort.library.acts.act_rows import mark, message_of, new_act
from photosort.library.acts.decisions import Decision, decide
from photosort.library.acts.journal import recording, turn, write_journal
from photosort.library.acts.outcomes import NOTHING, done_again, taken_back
from photosort.library.db.store import Store
from photosort.model.history import ActResult


class AlbumActs:
    """Everything that a person decides about albums, and that touches no file."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def do(self, act: Decision, *, dry_run: bool = False) -> ActResult:
        """Do an act. Raises PhotosortError where it cannot be done at all; then nothing changed."""
        act_id: int | None = None
        with self._store.write(dry_run=dry_run) as write:
            with recording(write.db) as noted:
                message = decide(write, act)
            if noted:
                act_id = new_act(write, act.kind, message)
                write_journal(write.db, act_id, noted)
            changes = write.changes
        return ActResult(changes, message if act_id is not None else NOTHING, act_id)

    def undo(self, act_id: int, *, dry_run: bool = False) -> ActResult:
        """Put the rows of an act back. The caller has seen that no later act stands on it."""
        return self._turn(act_id, "before", dry_run)

    def redo(self, act_id: int, *, dry_run: bool = False) -> ActResult:
        """Put the rows of an act that was undone where it had put them; the caller has seen that this one is next."""
        return self._turn(act_id, "after", dry_run)

    def _turn(self, act_id: int, to: Literal["before", "after"], dry_run: bool) -> ActResult:
        with self._store.write(dry_run=dry_run) as write:
            turn(write, act_id, to)
            message = message_of(write.db, act_id)
            mark(write, act_id, undone=to == "before")
            changes = write.changes
        told = taken_back if to == "before" else done_again
        return ActResult(changes, told(message, dry_run=dry_run), act_id)
