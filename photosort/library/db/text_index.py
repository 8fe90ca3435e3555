"""The index of the text in pictures: trigrams of FTS5, so that parts of words are found, and Chinese and Japanese; and
words, whole or by their first letters.

It holds nothing of its own: it follows the table `photo_text` by triggers, and is made again from it. Backups leave it
out, and where the system's SQLite lacks FTS5, text is found by looking through all of it, which takes longer.
"""

import re
import sqlite3
from collections.abc import Sequence

from photosort.model.search.query import Words

NAMES = "GLOB 'fts_*'"  # how those of its tables and triggers begin
_PARTS, _STARTS = "fts_text", "fts_start"
_TABLES = {
    _PARTS: "tokenize = 'trigram case_sensitive 1'",
    _STARTS: "tokenize = 'unicode61', prefix = '1 2', detail = 'none'",
}
_SHORTEST = 3  # characters that a trigram has


def keep_up(db: sqlite3.Connection) -> None:
    """Have the index, whole, where this SQLite can; else nothing that would fail for the lack of it."""
    for table, how in _TABLES.items():
        if not _has_fts5(db):
            _unhook(db, table)
        elif not _follows(db, table):
            _unhook(db, table)
            db.execute(
                f"CREATE VIRTUAL TABLE IF NOT EXISTS {table} "
                f"USING fts5 (folded, content = 'photo_text', content_rowid = 'photo_id', {how})"
            )
            db.execute(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")
            for name, what in _triggers(table).items():
                db.execute(f"CREATE TRIGGER {name} {what}")


def drop(db: sqlite3.Connection) -> None:
    """Take the index away; `keep_up` makes it again."""
    for table in _TABLES:
        _unhook(db, table)
        if _has_fts5(db):
            db.execute(f"DROP TABLE IF EXISTS {table}")


def containing(db: sqlite3.Connection, words: Words) -> tuple[str, Sequence[str]]:
    """The ids of the photos in whose text some words stand, as SQL with its values.

    The connection gets a function for it where all text has to be read through.
    """
    text = words.text.replace("\0", " ")  # in which SQLite would see the end
    quoted = '"' + text.replace('"', '""') + '"'
    if words.begins_a_word and _follows(db, _STARTS):
        return f"SELECT rowid FROM {_STARTS} WHERE {_STARTS} MATCH ?", (f"{quoted} *",)
    if words.begins_a_word:
        _read_through(db)
        return "SELECT photo_id FROM photo_text WHERE stands_in(?, folded)", (words.pattern,)
    if len(text) >= _SHORTEST and _follows(db, _PARTS):
        return f"SELECT rowid FROM {_PARTS} WHERE {_PARTS} MATCH ?", (quoted,)
    return "SELECT photo_id FROM photo_text WHERE instr(folded, ?)", (text,)


def whole(db: sqlite3.Connection, words: Words) -> tuple[str, Sequence[str]] | None:
    """The same of those photos in whose text they stand as one whole word; None where that tells nothing more."""
    if not words.is_latin:
        return None
    if _follows(db, _STARTS):
        return f"SELECT rowid FROM {_STARTS} WHERE {_STARTS} MATCH ?", (f'"{words.text}"',)
    _read_through(db)
    return "SELECT photo_id FROM photo_text WHERE stands_in(?, folded)", (words.whole,)


def _read_through(db: sqlite3.Connection) -> None:
    db.create_function("stands_in", 2, lambda pattern, folded: bool(re.search(pattern, folded)), deterministic=True)


def _triggers(table: str) -> dict[str, str]:
    into = f"INSERT INTO {table} (rowid, folded) VALUES (new.photo_id, new.folded);"
    out = f"INSERT INTO {table} ({table}, rowid, folded) VALUES ('delete', old.photo_id, old.folded);"
    return {
        f"{table}_in": f"AFTER INSERT ON photo_text BEGIN {into} END",
        f"{table}_out": f"AFTER DELETE ON photo_text BEGIN {out} END",
        f"{table}_changed": f"AFTER UPDATE ON photo_text BEGIN {out} {into} END",
    }


def _follows(db: sqlite3.Connection, table: str) -> bool:
    """Whether a table is there and says what the text says."""
    names = [table, *_triggers(table)]
    there = db.execute(f"SELECT count(*) FROM sqlite_schema WHERE name IN ({', '.join('?' * len(names))})", names)
    return bool(there.fetchone()[0] == len(names)) and _has_fts5(db)


def _unhook(db: sqlite3.Connection, table: str) -> None:
    for name in _triggers(table):
        db.execute(f"DROP TRIGGER IF EXISTS {name}")


def _has_fts5(db: sqlite3.Connection) -> bool:
    return db.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").fetchone() is not None
