"""The rows of an act: its line in the history, and each file that it moves, written down before it is touched."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from enum import IntEnum
from typing import Any

from photosort.library.acts.journal import turn
from photosort.library.db import rows
from photosort.library.db.store import Write
from photosort.model.acts import ActKind
from photosort.model.history import ActState
from photosort.model.message import Message, from_json, to_json
from photosort.model.photo import PhotoId
from photosort.model.value import dataclass


class Role(IntEnum):
    """What a file is to its photo, in the order in which the files of a photo go. The values are kept in libraries."""

    COMPANION = 0
    PHOTO = 1  # the photo itself
    RAW = 2  # its RAW file, where an act parts the two: one of them goes and the other stays


@dataclass(frozen=True, slots=True)
class ActFile:
    """One file of an act, as it is written down."""

    id: int
    photo_id: PhotoId
    path: bytes
    place: bytes | None
    size: int
    mtime_ns: int
    role: Role
    digest: bytes | None
    state: str

    @property
    def main(self) -> bool:
        """Whether it is the photo itself."""
        return self.role is Role.PHOTO

    @property
    def leads(self) -> bool:
        """Whether the act is about this file, so that the others of the photo go and stay as it does."""
        return self.role is not Role.COMPANION


_FILE = "id, photo_id, path, place, size, mtime_ns, main, digest, state"


def files_of(db: sqlite3.Connection, act_id: int, *states: str) -> list[ActFile]:
    """The files of an act in these states, in the order of the act."""
    marks = rows.marks(states)
    query = f"SELECT {_FILE} FROM act_file WHERE act_id = ? AND state IN ({marks}) ORDER BY id"
    return [_file(row) for row in db.execute(query, (act_id, *states))]


def by_photo(files: Iterable[ActFile]) -> list[list[ActFile]]:
    """The files of each photo together: what belongs to it first, and the picture or RAW file last."""
    found: dict[PhotoId, list[ActFile]] = {}
    for file in files:
        found.setdefault(file.photo_id, []).append(file)
    return [sorted(group, key=lambda file: file.role) for group in found.values()]


def files_with(db: sqlite3.Connection, file: ActFile, *states: str) -> list[ActFile]:
    """The other files of the same photo in the same act, in these states, in the order of the act."""
    marks = rows.marks(states)
    query = (
        f"SELECT {_FILE} FROM act_file WHERE photo_id = ? AND act_id = (SELECT act_id FROM act_file WHERE id = ?) "
        f"AND id <> ? AND state IN ({marks}) ORDER BY id"
    )
    return [_file(row) for row in db.execute(query, (file.photo_id, file.id, file.id, *states))]


def file_of(db: sqlite3.Connection, number: int) -> ActFile:
    """One file of an act, as it is written down now."""
    return _file(db.execute(f"SELECT {_FILE} FROM act_file WHERE id = ?", (number,)).fetchone())


def files_left_in_trash(db: sqlite3.Connection) -> list[ActFile]:
    """Files that are home, of which the trash still had something then."""
    return [_file(row) for row in db.execute(f"SELECT {_FILE} FROM act_file WHERE state = 'home' AND place NOT NULL")]


def _file(row: Sequence[Any]) -> ActFile:
    place = None if row[3] is None else rows.path(row[3])
    return ActFile(row[0], PhotoId(row[1]), rows.path(row[2]), place, row[4], row[5], Role(row[6]), row[7], row[8])


def new_act(
    write: Write, kind: ActKind, message: Message, detail: Message | None = None, *, state: ActState = ActState.DONE
) -> int:
    """Begin an act; what could be redone before is then gone. Returns its number."""
    db = write.db
    db.execute("UPDATE act SET redoable = 0 WHERE state = 'undone'")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    act_id = db.execute(
        "INSERT INTO act (at, kind, message, detail, state) VALUES (?, ?, ?, ?, ?)",
        (now, kind, to_json(message), packed(detail), state),
    ).lastrowid
    write.touched(history=True)
    return act_id or 0


def mark(write: Write, act_id: int, *, undone: bool) -> None:
    """Note that an act on rows is undone, or done again: all of it at once."""
    at = "(SELECT max(undone_at) + 1 FROM act)" if undone else "0"
    state = ActState.UNDONE if undone else ActState.DONE
    write.db.execute(
        f"UPDATE act SET state = ?, undone_at = {at}, redoable = 1, why_not = '' WHERE id = ?", (state, act_id)
    )
    write.touched(history=True)


def note_refusal(write: Write, act_id: int, why_not: Message) -> None:
    """Note why an act could not be taken back: the next undo goes on to the act before."""
    write.db.execute("UPDATE act SET why_not = ? WHERE id = ?", (to_json(why_not), act_id))
    write.touched(history=True)


def set_state(write: Write, file: ActFile, state: str) -> None:
    """Write down how far a file has come; the states are named in the schema."""
    write.db.execute("UPDATE act_file SET state = ? WHERE id = ?", (state, file.id))


def have_wait(write: Write, act_id: int, left: str, waiting: str) -> None:
    """Try the files of an act again that were left out of it, or taken back: from the state `left` to `waiting`."""
    write.db.execute("UPDATE act_file SET state = ? WHERE act_id = ? AND state = ?", (waiting, act_id, left))


def message_of(db: sqlite3.Connection, act_id: int) -> Message:
    """What the history says of an act."""
    [[text]] = db.execute("SELECT message FROM act WHERE id = ?", (act_id,))
    return from_json(text)


def set_message(write: Write, act_id: int, message: Message, detail: Message | None = None) -> None:
    """Have the history say something else of an act; a detail that is not given stays."""
    write.db.execute(
        "UPDATE act SET message = ?, detail = coalesce(?, detail) WHERE id = ?",
        (to_json(message), None if detail is None else to_json(detail), act_id),
    )


def packed(message: Message | None) -> str:
    """A message as it is kept; none is the empty text."""
    return "" if message is None else to_json(message)


def unpacked(text: str) -> Message | None:
    """The message that `packed` keeps."""
    return from_json(text) if text else None


def drop_act(write: Write, act_id: int) -> None:
    """Take an act that came to nothing out of the history, and what it did to rows."""
    turn(write, act_id, "before")
    write.db.execute("DELETE FROM act_row WHERE act_id = ?", (act_id,))
    write.db.execute("DELETE FROM act_file WHERE act_id = ?", (act_id,))
    write.db.execute("DELETE FROM act WHERE id = ?", (act_id,))
