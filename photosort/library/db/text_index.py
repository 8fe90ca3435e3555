"""The index of the text in pictures: trigrams of FTS5, so that parts of words are found, and Chinese and Japanese.

It holds nothing of its own: it follows the table `photo_text` by triggers, and is made again from it. Backups leave it
out, and where the system's SQLite lacks FTS5, text is found by looking through all of it, which takes longer.
"""

import sqlite3
from collections.abc import Sequence

NAMES = "GLOB 'fts_*'"  # how those of its tables and triggers begin
_SHORTEST = 3  # characters that a trigram has
_TABLE = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS fts_text USING fts5"
    "(folded, content = 'photo_text', content_rowid = 'photo_id', tokenize = 'trigram case_sensitive 1')"
)
_IN = "INSERT INTO fts_text (rowid, folded) VALUES (new.photo_id, new.folded);"
_OUT = "INSERT INTO fts_text (fts_text, rowid, folded) VALUES ('delete', old.photo_id, old.folded);"
_TRIGGERS = {
    "fts_text_in": f"AFTER INSERT ON photo_text BEGIN {_IN} END",
    "fts_text_out": f"AFTER DELETE ON photo_text BEGIN {_OUT} END",
    "fts_text_changed": f"AFTER UPDATE ON photo_text BEGIN {_OUT} {_IN} END",
}


def keep_up(db: sqlite3.Connection) -> None:
    """Have the index, whole, where this SQLite can; else nothing that would fail for the lack of it."""
    following = db.execute(f"SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND name {NAMES}")
    if following.fetchone()[0] == len(_TRIGGERS) and _has_fts5(db):
        return
    for name in _TRIGGERS:
        db.execute(f"DROP TRIGGER IF EXISTS {name}")
    if _has_fts5(db):
        db.execute(_TABLE)
        db.execute("INSERT INTO fts_text (fts_text) VALUES ('rebuild')")
        for name, what in _TRIGGERS.items():
            db.execute(f"CREATE TRIGGER {name} {what}")


def drop(db: sqlite3.Connection) -> None:
    """Take the index away; `keep_up` makes it again."""
    for name in _TRIGGERS:
        db.execute(f"DROP TRIGGER IF EXISTS {name}")
    if _has_fts5(db):
        db.execute("DROP TABLE IF EXISTS fts_text")


def containing(db: sqlite3.Connection, folded: str) -> tuple[str, Sequence[str]]:
    """The ids of the photos in whose text some folded text stands, as SQL with its values."""
    is_kept = db.execute("SELECT count(*) FROM sqlite_schema WHERE name IN ('fts_text', 'fts_text_in')").fetchone()[0]
    if len(folded) < _SHORTEST or is_kept < 2 or not _has_fts5(db):
        return "SELECT photo_id FROM photo_text WHERE instr(folded, ?)", (folded,)
    quoted = folded.replace('"', '""')
    return "SELECT rowid FROM fts_text WHERE fts_text MATCH ?", (f'"{quoted}"',)


def _has_fts5(db: sqlite3.Connection) -> bool:
    return db.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").fetchone() is not None
