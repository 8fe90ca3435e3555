"""Values that cannot be in a library's rows: damage that SQLite does not name. What can be found out again, is."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any

from photosort.library.db import rows, text_index
from photosort.library.db.schema import VERSION
from photosort.model.acts import ActKind
from photosort.model.album import AlbumKind
from photosort.model.event import EventKind
from photosort.model.face import Certainty
from photosort.model.history import ActState
from photosort.model.message import from_json
from photosort.model.photo import DateSource, Mark, Presence, ReadState
from photosort.model.problem import ProblemKind, Stage

# What may lie in a column, by how it is declared. REAL holds an integer where one was bound.
_KINDS: Mapping[str, set[type]] = {"INTEGER": {int}, "TEXT": {str}, "BLOB": {bytes}, "REAL": {float, int}}
# How a damaged file makes itself known; by the second where SQLite quotes damaged bytes in what it says.
FAULTS = (sqlite3.Error, UnicodeDecodeError)
_COUNTERS = ("album_count", "root_count")  # they are counted anew as a whole


def _message_or_none(text: str) -> None:
    if text:
        from_json(text)


def _bytes_on_disk(number: int) -> None:
    if not 0 <= number < 1 << 53:  # more would overflow where SQLite adds them up
        raise ValueError


# What reads a value of a column, and fails where it cannot be.
_READERS: Mapping[tuple[str, str], Callable[[Any], object]] = {
    ("root", "path"): rows.path,
    ("photo", "folder"): rows.path,
    ("photo", "name"): rows.path,
    ("photo", "file_size"): _bytes_on_disk,
    ("photo", "size"): _bytes_on_disk,
    ("photo", "state"): ReadState,
    ("photo", "presence"): Presence,
    ("photo", "taken"): datetime.fromisoformat,
    ("photo", "dated"): DateSource,
    ("album", "name"): rows.name,
    ("album", "kind"): AlbumKind,
    ("album", "reasons"): rows.facts,
    ("album", "chips"): rows.facts,
    ("album", "cover"): json.loads,
    ("membership", "held"): rows.fact,
    ("mark", "mark"): Mark,
    ("photo_text", "lines"): rows.lines,
    ("said_date", "taken"): datetime.fromisoformat,
    ("found_date", "taken"): datetime.fromisoformat,
    ("found_date", "dated"): DateSource,
    ("event", "name"): rows.name,
    ("event", "kind"): EventKind,
    ("face", "landmarks"): json.loads,
    ("face_person", "certainty"): Certainty,
    ("problem", "path"): rows.path,
    ("problem", "stage"): Stage,
    ("problem", "kind"): ProblemKind,
    ("problem", "reason"): from_json,
    ("act", "at"): datetime.fromisoformat,
    ("act", "kind"): ActKind,
    ("act", "message"): from_json,
    ("act", "state"): ActState,
    ("act", "detail"): _message_or_none,
    ("act", "why_not"): _message_or_none,
    ("act_file", "path"): rows.path,
    ("act_file", "place"): rows.path,
    ("act_row", "before"): json.loads,
    ("act_row", "after"): json.loads,
}

# What the program finds out again by itself, and how such a row is made to be found out.
_FOUND_OUT_AGAIN: Mapping[tuple[str, str], str] = {
    **{
        ("photo", column): f"UPDATE photo SET {column} = {rest}, state = 'new' WHERE rowid = ?"
        for column, rest in {
            "fingerprint": "NULL", "format": "''", "width": "0", "height": "0", "taken": "NULL", "camera": "''",
            "exposure": "''", "latitude": "NULL", "longitude": "NULL", "software": "''", "dated": "'exif'",
            "state": "'new'",
        }.items()
    },
    **{
        ("photo", column): "UPDATE photo SET file_size = 0, size = 0 WHERE rowid = ?"  # another size: looked at again
        for column in ("file_size", "size")
    },
    ("photo", "utc_offset"): "UPDATE photo SET utc_offset = NULL WHERE rowid = ?",
    ("moment", "event_id"): "DELETE FROM moment WHERE rowid = ?",
    ("moment", "time"): "DELETE FROM moment WHERE rowid = ?",
    ("photo", "beside"): "UPDATE photo SET beside = 0 WHERE rowid = ?",
    ("photo", "date_due"): "UPDATE photo SET date_due = 1 WHERE rowid = ?",
    ("photo", "position"): "UPDATE photo SET position = NULL WHERE rowid = ?",
    ("album", "reasons"): "UPDATE album SET reasons = '[]' WHERE rowid = ?",
    ("album", "chips"): "UPDATE album SET chips = '[]' WHERE rowid = ?",
    ("album", "cover"): "UPDATE album SET cover = '[]' WHERE rowid = ?",
    ("album", "junk"): "UPDATE album SET junk = 0 WHERE rowid = ?",
    ("membership", "held"): "UPDATE membership SET held = NULL WHERE rowid = ?",
    ("membership", "certainty"): "UPDATE membership SET certainty = 0 WHERE rowid = ?",
    ("embedding", "vector"): "DELETE FROM embedding WHERE rowid = ?",
    ("embedding", "encoder"): "DELETE FROM embedding WHERE rowid = ?",
    **{
        ("photo_text", column): "DELETE FROM photo_text WHERE rowid = ?" for column in ("reader", "lines", "folded")
    },
    ("face", "landmarks"): "UPDATE face SET landmarks = '[]' WHERE rowid = ?",
    **{("face", column): f"UPDATE face SET {column} = 0 WHERE rowid = ?" for column in ("confidence", "quality")},
    ("face_person", "likeness"): "UPDATE face_person SET likeness = NULL WHERE rowid = ?",
    **{
        ("problem", column): "DELETE FROM problem WHERE rowid = ?"
        for column in ("path", "stage", "kind", "reason")
    },
}  # fmt: skip


def impossible(db: sqlite3.Connection) -> Iterator[tuple[str, str, int]]:
    """Table, column and rowid of each value that cannot be; the rowid is 0 in a table without.

    Of what another version wrote nothing is known, and nothing said.

    Raises:
        FAULTS: the file is damaged in a way that SQLite names.
    """
    if db.execute("PRAGMA user_version").fetchone()[0] != VERSION:
        return
    before, db.text_factory = db.text_factory, _text
    try:
        tables = f"type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT {text_index.NAMES}"
        for (table,) in db.execute(f"SELECT name FROM sqlite_schema WHERE {tables}"):
            if table not in _COUNTERS:
                yield from _in_table(db, table)
    finally:
        db.text_factory = before


def find_out_again(db: sqlite3.Connection) -> None:
    """Take out impossible values that the program finds out again by itself; the others stay."""
    for table, column, row in list(impossible(db)):
        if (table, column) in _FOUND_OUT_AGAIN:
            db.execute(_FOUND_OUT_AGAIN[table, column], (row,))


def _text(data: bytes) -> str | None:
    """Text, or None in the place of bytes that are none."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _in_table(db: sqlite3.Connection, table: str) -> Iterator[tuple[str, str, int]]:
    columns = db.execute(f'PRAGMA table_info("{table}")').fetchall()
    listed = ", ".join(f'"{column[1]}"' for column in columns)
    (definition,) = db.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    row = "0" if "WITHOUT ROWID" in definition else "rowid"
    if table == "embedding":
        yield from _of_another_length(db)
        listed = listed.replace('"vector"', "NULL")  # most of the bytes, and looked at already
    tests = [_test(table, name, kind, optional=not required) for _, name, kind, required, *_ in columns]
    for number, *values in db.execute(f'SELECT {row}, {listed} FROM "{table}"'):
        for index, value in enumerate(values):
            if not tests[index](value):
                yield table, columns[index][1], number


def _test(table: str, column: str, kind: str, *, optional: bool) -> Callable[[Any], bool]:
    """Whether a value may lie in a column."""
    kinds = _KINDS.get(kind, set()) | ({type(None)} if optional else set())
    read = _READERS.get((table, column))
    if (table, column) == ("embedding", "vector"):
        return lambda _: True
    if read is None:
        return lambda value: type(value) in kinds

    @lru_cache(4096)  # the same few values stand in most rows
    def readable(value: Any) -> bool:
        if type(value) not in kinds:
            return False
        try:
            if value is not None:
                read(value)
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
            return False
        return True

    return readable


def _of_another_length(db: sqlite3.Connection) -> Iterator[tuple[str, str, int]]:
    """Vectors that are none, or not as long as most of their encoder's."""
    lengths: dict[str, Counter[int]] = {}
    for encoder, kind, length, number in db.execute(
        "SELECT encoder, typeof(vector), length(vector), count(*) FROM embedding GROUP BY 1, 2, 3"
    ):
        lengths.setdefault(encoder, Counter())[length if kind == "blob" else -1] += number
    for encoder, found in lengths.items():
        usual = max(found, key=lambda length: (length >= 0, found[length]))
        wrong = "SELECT rowid FROM embedding WHERE encoder IS ? AND (typeof(vector) <> 'blob' OR length(vector) <> ?)"
        yield from (("embedding", "vector", row) for (row,) in db.execute(wrong, (encoder, usual)))
