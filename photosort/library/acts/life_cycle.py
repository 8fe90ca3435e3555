"""The life of an act on files: every way from one state to the next, written before its first file and after its last.

planned → under way → done → under way back → undone → under way … Whatever is half-way when the program ends, or where
the system refuses some files for now, stays so until it is finished or taken back.
"""

import sqlite3
from typing import Literal

from photosort.library.acts.act_rows import Role, drop_act, note_refusal
from photosort.library.acts.journal import turn
from photosort.library.db import rows
from photosort.library.db.store import Write
from photosort.model.acts import ActKind
from photosort.model.history import HALF_WAY, ActState
from photosort.model.message import Message
from photosort.model.problem import ProblemKind

# Files by their own states, as the schema names them. Of those on their way when a program ended nobody knows.
_TO_DO = ("pending", "planned", "writing", "restoring")
_OUT = ("trashed", "restoring", "copied", "moved", "written", "writing")
_TO_COME_BACK = ("pending", *_OUT)  # what is only planned is at home; of what is pending, the trash must say so


def passes(kind: ProblemKind) -> bool:
    """Whether the reason why a file stays may pass, as a full disk does: then it waits, and is not left out."""
    return kind in (ProblemKind.FAILED, ProblemKind.PERMISSION, ProblemKind.AWAY, ProblemKind.ONLINE_ONLY)


def set_out(write: Write, act_id: int, heading: Literal[ActState.UNDER_WAY, ActState.UNDER_WAY_BACK]) -> ActState:
    """Before the first file: write down that an act is on its way. Returns its state before, which `arrive` wants."""
    before = state_of(write.db, act_id)
    _turn_rows(write, act_id, heading)
    write.db.execute("UPDATE act SET state = ? WHERE id = ?", (heading, act_id))
    if heading is ActState.UNDER_WAY_BACK:
        write.db.execute("UPDATE act SET undone_at = (SELECT max(undone_at) + 1 FROM act) WHERE id = ?", (act_id,))
    write.touched(history=True)
    return before


def arrive(write: Write, act_id: int, before: ActState, why_not: Message | None = None) -> ActState | None:
    """After the last file, or where the work ends early: an act is through where no file of it waits any more.

    Args:
        write: the transaction.
        act_id: the act.
        before: what `set_out` returned.
        why_not: why nothing came back although something should; None: something did, or it was done forth.

    Returns:
        The state that it has now; None: nothing was done, and the act is gone from the history.
    """
    db = write.db
    write.touched(history=True)
    if state_of(db, act_id) is ActState.UNDER_WAY_BACK:
        if not _any(db, act_id, _TO_COME_BACK):
            return _now(write, act_id, ActState.UNDONE)
        if why_not is None:
            return _now(write, act_id, ActState.UNDER_WAY_BACK)
        _now(write, act_id, before)
        note_refusal(write, act_id, why_not)
        return before
    waits = _any(db, act_id, _TO_DO)
    if not _any(db, act_id, _OUT):
        if before is ActState.UNDONE:
            _now(write, act_id, ActState.UNDONE)
            if not waits:  # the next redo goes on to another
                db.execute("UPDATE act SET redoable = 0 WHERE id = ?", (act_id,))
            return ActState.UNDONE
        if before is ActState.PLANNED or not waits:
            drop_act(write, act_id)
            return None
    return _now(write, act_id, ActState.UNDER_WAY if waits else ActState.DONE)


def state_of(db: sqlite3.Connection, act_id: int) -> ActState:
    """How far an act has come."""
    [[state]] = db.execute("SELECT state FROM act WHERE id = ?", (act_id,))
    return ActState(state)


def is_interrupted(db: sqlite3.Connection, act_id: int) -> bool:
    """Whether an act that is not at work had touched files: then what it did last may not be written down."""
    return state_of(db, act_id) in (ActState.UNDER_WAY, ActState.UNDER_WAY_BACK)


def settle_state(write: Write, act_id: int) -> None:
    """After a kill, once it is known where the files are: an act whose last one had arrived is through."""
    state = state_of(write.db, act_id)
    if not _any(write.db, act_id, _TO_COME_BACK if state is ActState.UNDER_WAY_BACK else _TO_DO):
        arrive(write, act_id, state)


def half_way(db: sqlite3.Connection) -> list[int]:
    """The acts that are neither done nor undone, newest first."""
    marks = rows.marks(HALF_WAY)
    asked = f"SELECT id FROM act WHERE state IN ({marks}) AND kind <> ? ORDER BY id DESC"
    return rows.ids_of(db, asked, *HALF_WAY, ActKind.DELETE)  # which nobody goes on with


def photos_of(db: sqlite3.Connection, act_id: int, state: ActState) -> tuple[int, int, int]:
    """How many photos an act is about, of how many a file waits in the direction in which it is heading, and of how
    many none does that the act is about: what belongs to a photo may wait when the photo itself has come.
    """
    waiting: tuple[str, ...] = (*_TO_DO, "failed")
    if state is ActState.UNDER_WAY_BACK:
        waiting = _TO_COME_BACK
    elif state is ActState.UNDONE:
        waiting = ()  # nothing waits, until it is done again
    marks = rows.marks(waiting)
    photos, wait, led = db.execute(
        f"SELECT count(DISTINCT photo_id), count(DISTINCT photo_id) FILTER (WHERE state IN ({marks})), "
        f"count(DISTINCT photo_id) FILTER (WHERE state IN ({marks}) AND main <> ?) "
        "FROM act_file WHERE act_id = ? AND state NOT IN ('stayed', 'kept')",
        (*waiting, *waiting, Role.COMPANION, act_id),
    ).fetchone()
    return int(photos), int(wait), int(photos - led)


def _turn_rows(write: Write, act_id: int, state: ActState) -> None:
    """Have the rows that an act changed beside its files lie as it is heading, forth or back."""
    back = (ActState.UNDER_WAY_BACK, ActState.UNDONE)
    if (state_of(write.db, act_id) in back) is not (state in back):
        turn(write, act_id, "before" if state in back else "after")


def _now(write: Write, act_id: int, state: ActState) -> ActState:
    _turn_rows(write, act_id, state)
    write.db.execute("UPDATE act SET state = ?, why_not = '' WHERE id = ?", (state, act_id))
    match state:
        case ActState.DONE:
            write.db.execute("UPDATE act SET undone_at = 0 WHERE id = ?", (act_id,))
        case ActState.UNDONE:
            write.db.execute("UPDATE act SET redoable = 1 WHERE id = ?", (act_id,))
        case ActState.PLANNED | ActState.UNDER_WAY | ActState.UNDER_WAY_BACK:
            pass
    return state


def _any(db: sqlite3.Connection, act_id: int, states: tuple[str, ...]) -> bool:
    marks = rows.marks(states)
    asked = f"SELECT 1 FROM act_file WHERE act_id = ? AND state IN ({marks}) LIMIT 1"
    return db.execute(asked, (act_id, *states)).fetchone() is not None
