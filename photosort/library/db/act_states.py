"""From version 2 to 3: one state of each act, where flags and its files had to be read together."""

import sqlite3

from photosort.model.message import Message, to_json
from photosort.model.message_code import MessageCode

_LIES_OUT = "('trashed', 'copied', 'moved', 'written', 'writing', 'restoring')"
_FILES = "SELECT 1 FROM act_file f WHERE f.act_id = act.id AND f.state IN"
# In this order. An undo that brought back some of an act counted as done, and the rest was out of reach.
_STATES = (
    ("undone", "undone_at > 0"),
    ("under_way_back", f"undone_at > 0 AND EXISTS ({_FILES} {_LIES_OUT})"),
    ("under_way", f"undone_at = 0 AND kind IN ('Apply', 'Sidecars') AND EXISTS ({_FILES} ('planned', 'writing'))"),
    ("under_way_back", "NOT complete AND undone_at = 0 AND message <> ''"),
    ("under_way", "NOT complete AND (undone_at > 0 OR message = '')"),
)


def states_for_flags(db: sqlite3.Connection) -> None:
    """Read from flags and files how far each act has come; what its files have to add is settled at the opening."""
    db.execute("ALTER TABLE act ADD COLUMN state TEXT NOT NULL DEFAULT 'done'")
    for state, where in _STATES:
        db.execute(f"UPDATE act SET state = ? WHERE {where}", (state,))
    for (number,) in db.execute("SELECT id FROM act WHERE message = ''").fetchall():
        [[went, asked]] = db.execute(
            "SELECT count(*) FILTER (WHERE state = 'trashed'), count(*) FROM act_file WHERE act_id = ? AND main",
            (number,),
        )
        told = Message(MessageCode.TRASHED_PART, part=went, count=asked)
        db.execute("UPDATE act SET message = ? WHERE id = ?", (to_json(told), number))
    db.execute("ALTER TABLE act DROP COLUMN complete")
