"""From version 1 to 2: what libraries kept as English sentences becomes messages."""

import sqlite3

from photosort.model.message import Message, to_json
from photosort.model.message_code import MessageCode

_KEPT = (("act", "message"), ("act", "detail"), ("act", "why_not"), ("problem", "reason"))


def messages_for_sentences(db: sqlite3.Connection) -> None:
    """Keep old sentences as they are, each as the one value of a message; undo and redo do not read them.

    What could not be read is read again where it is at hand, so that its reason is told in the person's language.
    """
    db.execute("ALTER TABLE act RENAME COLUMN text TO message")
    for table, column in _KEPT:
        old = db.execute(f"SELECT id, {column} FROM {table} WHERE {column} <> ''").fetchall()
        new = [(to_json(Message(MessageCode.LEGACY, text=text)), number) for number, text in old]
        db.executemany(f"UPDATE {table} SET {column} = ? WHERE id = ?", new)
    at_hand = "state = 'unreadable' AND presence = 'present'"
    db.execute(f"DELETE FROM problem WHERE photo_id IN (SELECT id FROM photo WHERE {at_hand})")
    db.execute(f"UPDATE photo SET state = 'new' WHERE {at_hand}")
