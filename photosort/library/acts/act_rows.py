"""The rows of an act: its line in the history, and each file that it moves, written down before it is touched."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from photosort.library.db.store import Write
from photosort.model.acts import ActKind
from photosort.model.message import Message, from_json, to_json
from photosort.model.photo import PhotoId


@dataclass(frozen=True, slots=True)
class ActFile:
    """One file of an act, as it is written down."""

    id: int
    photo_id: PhotoId
    path: bytes
    place: bytes | None
    size: int
    mtime_ns: int
    main: bool
    digest: bytes | None
    state: str


_FILE = "id, photo_id, path, place, size, mtime_ns, main, digest, state"


def files_of(db: sqlite3.Connection, act_id: int, *states: str) -> list[ActFile]:
    """The files of an act in these states, in the order of the act."""
    marks = ",".join("?" * len(states))
    query = f"SELECT {_FILE} FROM act_file WHERE act_id = ? AND state IN ({marks}) ORDER BY id"
    return [_file(row) for row in db.execute(query, (act_id, *states))]


def file_of(db: sqlite3.Connection, number: int) -> ActFile:
    """One file of an act, as it is written down now."""
    return _file(db.execute(f"SELECT {_FILE} FROM act_file WHERE id = ?", (number,)).fetchone())


def files_left_in_trash(db: sqlite3.Connection) -> list[ActFile]:
    """Files that are home, of which the trash still had something then."""
    return [_file(row) for row in db.execute(f"SELECT {_FILE} FROM act_file WHERE state = 'home' AND place NOT NULL")]


def _file(row: Sequence[Any]) -> ActFile:
    return ActFile(row[0], PhotoId(row[1]), row[2], row[3], row[4], row[5], bool(row[6]), row[7], row[8])


def new_act(
    write: Write, kind: ActKind, message: Message | None = None, detail: Message | None = None, *, complete: bool = True
) -> int:
    """Begin an act; what could be redone before is then gone. Returns its number.

    Without a message, `set_message` follows once it is known what was done.
    """
    db = write.db
    db.execute("UPDATE act SET redoable = 0 WHERE undone_at > 0")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    act_id = db.execute(
        "INSERT INTO act (at, kind, message, detail, complete) VALUES (?, ?, ?, ?, ?)",
        (now, kind, packed(message), packed(detail), complete),
    ).lastrowid
    write.touched(history=True)
    return act_id or 0


def mark_taken_back(write: Write, act_id: int, done: bool, why_not: Message) -> None:
    """Note that an undo did something, or why it did not: the next undo goes on to the act before.

    The history still offers an act that could not be undone.
    """
    if done:
        mark(write, act_id, undone=True)
    else:
        write.db.execute("UPDATE act SET why_not = ? WHERE id = ?", (to_json(why_not), act_id))
        write.touched(history=True)


def mark(write: Write, act_id: int, *, undone: bool) -> None:
    """Note that an act is undone, or done again."""
    at = "(SELECT max(undone_at) + 1 FROM act)" if undone else "0"
    write.db.execute(f"UPDATE act SET undone_at = {at}, redoable = 1, why_not = '' WHERE id = ?", (act_id,))
    write.touched(history=True)


def set_state(write: Write, file: ActFile, state: str) -> None:
    """Write down how far a file has come; the states are named in the schema."""
    write.db.execute("UPDATE act_file SET state = ? WHERE id = ?", (state, file.id))


def message_of(db: sqlite3.Connection, act_id: int) -> Message:
    """What the history says of an act."""
    [[text]] = db.execute("SELECT message FROM act WHERE id = ?", (act_id,))
    return from_json(text)


def set_message(write: Write, act_id: int, message: Message) -> None:
    """Have the history say something else of an act."""
    write.db.execute("UPDATE act SET message = ? WHERE id = ?", (to_json(message), act_id))


def packed(message: Message | None) -> str:
    """A message as it is kept; none is the empty text."""
    return "" if message is None else to_json(message)


def unpacked(text: str) -> Message | None:
    """The message that `packed` keeps."""
    return from_json(text) if text else None


def drop_act(write: Write, act_id: int) -> None:
    """Take an act that came to nothing out of the history."""
    write.db.execute("DELETE FROM act_file WHERE act_id = ?", (act_id,))
    write.db.execute("DELETE FROM act WHERE id = ?", (act_id,))
