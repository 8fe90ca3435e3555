#!/usr/bin/env bash
# PRAGMA wal_checkpoint without a name is for all databases of a connection, not for the main one as most pragmas are:
# where another file is attached, its log is written back and emptied too. And where that one was attached to be read
# only, the pragma fails with "disk I/O error", though nothing is wrong with the disk and the log of the main database
# was written back before. With a name, main.wal_checkpoint, it does what was meant.
#
# Seen with SQLite 3.40.1 in Python 3.11, Linux. A guess would be: it is for the main database, as PRAGMA user_version
# is; or that it passes over what is read only, or calls it so.
# Output seen (what is left of each log):
#   attached to be written, without a name: done; main empty, other empty
#   attached to be written, with a name: done; main empty, other full
#   attached to be read, without a name: disk I/O error; main empty, other full
#   attached to be read, with a name: done; main empty, other full
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/check.py" <<'PYTHON'
"""Writes to two databases, and has the log of the first one written back while the other is attached to it."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path


def written(path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("CREATE TABLE number (value)")
    return db


def log(path):
    return "full" if Path(f"{path}-wal").stat().st_size else "empty"


for mode, purpose in (("rw", "written"), ("ro", "read")):
    for pragma, how in (("wal_checkpoint", "without a name"), ("main.wal_checkpoint", "with a name")):
        folder = Path(sys.argv[1], f"{mode}-{pragma}")
        folder.mkdir()
        main, other = folder / "main.db", folder / "other.db"
        with closing(written(other)), closing(written(main)):  # both stay open, or closing would empty their logs
            with closing(sqlite3.connect(f"file:{main}", uri=True, isolation_level=None)) as db:
                db.execute(f"ATTACH 'file:{other}?mode={mode}' AS other")
                try:
                    db.execute(f"PRAGMA {pragma}(TRUNCATE)").fetchall()
                    said = "done"
                except sqlite3.OperationalError as error:
                    said = str(error)
                print(f"attached to be {purpose}, {how}: {said}; main {log(main)}, other {log(other)}")
PYTHON

seen=$(python3 "$work/check.py" "$work")
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
