#!/usr/bin/env bash
# An FTS5 table has a hidden column of its own name, so that no other may be called like it. SQLite does not say so: the
# constructor fails without a reason, as it does where FTS5 or a tokenizer is missing.
#
# Seen with SQLite 3.40.1 in Python 3.11, Linux. A guess would be: "duplicate column name", or that it works, as it does
# for every other table.
# Output seen:
#   names: made
#   name: vtable constructor failed: name
#   plain name: made
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/make.py" <<'PYTHON'
"""Makes three tables with the same column."""

import sqlite3

for called, statement in (
    ("names", "CREATE VIRTUAL TABLE names USING fts5 (name)"),
    ("name", "CREATE VIRTUAL TABLE name USING fts5 (name)"),
    ("plain name", "CREATE TABLE name (name TEXT)"),
):
    try:
        sqlite3.connect(":memory:").execute(statement)
        print(f"{called}: made")
    except sqlite3.OperationalError as error:
        print(f"{called}: {error}")
PYTHON

seen=$(python3 "$work/make.py")
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
