#!/usr/bin/env bash
# After ANALYZE, SQLite still takes an empty table for one of a million rows: ANALYZE writes no line about a table
# without rows, and a table of which nothing is known is thought to be large. So in a catalogue where nothing is marked
# yet, a join of the marks with all photos walks over every photo and looks for its mark, each time. One single mark, and
# ANALYZE once more, turn the order round. A catalogue is slowest for whoever uses none of it; CROSS JOIN, which SQLite
# never reorders, holds the small table first.
#
# Seen with SQLite 3.54.1 (apsw 3.54.1.0), and alike with 3.40.1, Python 3.11. A guess would be: ANALYZE counts rows, and
# nothing costs less than a table that has none.
# Output seen (which table is walked over, of photo with 100,000 rows and mark with as many as said):
#   0 marks: photo
#   0 marks, after ANALYZE: photo
#   0 marks, after ANALYZE, CROSS JOIN: mark
#   1 mark, after ANALYZE: mark
#   what ANALYZE wrote down without marks: photo
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check apsw==3.54.1.0

cat >"$work/look.py" <<'PYTHON'
"""Asks SQLite in which order it would join a table without rows."""

import apsw

library = apsw.Connection(":memory:")
library.execute(
    "CREATE TABLE photo (id INTEGER PRIMARY KEY, folder INT, state INT); CREATE INDEX photo_state ON photo (state);"
    "CREATE TABLE mark (photo INTEGER PRIMARY KEY, kind INT)"
)
library.executemany("INSERT INTO photo VALUES (?, ?, ?)", ((number, number % 50, number % 2) for number in range(100_000)))


def walked(join="JOIN"):
    query = f"SELECT count(*) FROM mark {join} photo ON photo.id = mark.photo WHERE photo.folder = 3"
    steps = [row[3] for row in library.execute(f"EXPLAIN QUERY PLAN {query}")]
    return next(step.removeprefix("SCAN ") for step in steps if step.startswith("SCAN "))


print("0 marks:", walked())
library.execute("ANALYZE")
print("0 marks, after ANALYZE:", walked())
print("0 marks, after ANALYZE, CROSS JOIN:", walked("CROSS JOIN"))
written = {row[0] for row in library.execute("SELECT tbl FROM sqlite_stat1")}
library.execute("INSERT INTO mark VALUES (7, 1)")
library.execute("ANALYZE")
print("1 mark, after ANALYZE:", walked())
print("what ANALYZE wrote down without marks:", *sorted(written))
PYTHON

seen=$("$work/venv/bin/python" "$work/look.py")
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
