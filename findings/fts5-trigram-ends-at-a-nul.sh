#!/usr/bin/env bash
# FTS5's trigram tokenizer stops at a NUL in the text, as text that a program reads out of pictures or metadata may hold:
# the row keeps the whole text and gives it back, and what lies behind the NUL is never found, by MATCH and by LIKE alike.
# The unicode61 tokenizer takes the NUL for a gap between words and goes on. Text that goes into both indexes is found in
# one of them alone; whoever indexes text of others takes the NULs out first.
#
# Seen with SQLite 3.40.1 in Python 3.11, Linux. A guess would be: both tokenizers read the same text to its end.
# Output seen:
#   unicode61, kept whole: True
#   unicode61, MATCH before: 1, MATCH behind: 1
#   trigram, kept whole: True
#   trigram, MATCH before: 1, MATCH behind: 0
#   trigram, LIKE behind: 0, instr behind: 1
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/search.py" <<'PYTHON'
"""Looks for what stands before and behind a NUL, with two tokenizers."""

import sqlite3

TEXT = "harbour\0lighthouse"


def count(db, condition, words):
    return db.execute(f"SELECT count(*) FROM text WHERE {condition}", (words,)).fetchone()[0]


for tokenizer in ("unicode61", "trigram"):
    db = sqlite3.connect(":memory:")
    db.execute(f"CREATE VIRTUAL TABLE text USING fts5 (said, tokenize = '{tokenizer}')")
    db.execute("INSERT INTO text VALUES (?)", (TEXT,))
    print(f"{tokenizer}, kept whole: {db.execute('SELECT said FROM text').fetchone()[0] == TEXT}")
    before, behind = count(db, "text MATCH ?", "harbour"), count(db, "text MATCH ?", "lighthouse")
    print(f"{tokenizer}, MATCH before: {before}, MATCH behind: {behind}")
like, instr = count(db, "said LIKE ?", "%lighthouse%"), count(db, "instr(said, ?) > 0", "lighthouse")
print(f"trigram, LIKE behind: {like}, instr behind: {instr}")
PYTHON

seen=$(python3 "$work/search.py")
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
