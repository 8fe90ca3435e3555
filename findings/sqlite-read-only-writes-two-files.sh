#!/usr/bin/env bash
# Who only reads a catalogue leaves two files beside it. Opened with mode=ro, a database in WAL mode that its own program
# had closed cleanly, so that nothing lay beside it, gets a -wal and a -shm, which stay after the reader is done: whoever
# may not write may not clean up either. A reader that may write takes them away again. So a look at another program's
# catalogue changes its folder (a card, a backup, a synchronised folder), and the program finds what a crash would leave.
# immutable=1 writes nothing, but is right only where no -wal lies there: it would not read what is in one.
#
# Seen with SQLite 3.54.1 (apsw 3.54.1.0), Python 3.11. A guess would be: what is opened for reading alone writes no file.
# Output seen (which files are there after each, and the rows that were read):
#   closed by its program: .db
#   mode=rw, 1 row: .db
#   mode=ro&immutable=1, 1 row: .db
#   mode=ro, 1 row: .db .db-shm .db-wal
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check apsw==3.54.1.0

mkdir "$work/catalogue"
cat >"$work/look.py" <<'PYTHON'
"""Opens a database in three ways and tells what lies beside it afterwards."""

import os
import sys

import apsw

folder = sys.argv[1]
path = os.path.join(folder, "photos.db")


def there():
    return " ".join(sorted(name.removeprefix("photos") for name in os.listdir(folder)))


library = apsw.Connection(path)
library.execute("PRAGMA journal_mode = WAL").fetchall()
library.execute("CREATE TABLE photo (id INTEGER PRIMARY KEY); INSERT INTO photo VALUES (1)").fetchall()
library.close()
print("closed by its program:", there())
for way in ("mode=rw", "mode=ro&immutable=1", "mode=ro"):
    may = apsw.SQLITE_OPEN_READWRITE if way == "mode=rw" else apsw.SQLITE_OPEN_READONLY
    reader = apsw.Connection(f"file:{path}?{way}", flags=may | apsw.SQLITE_OPEN_URI)
    rows = reader.execute("SELECT count(*) FROM photo").fetchall()[0][0]
    reader.close()
    print(f"{way}, {rows} row: {there()}")
PYTHON

seen=$("$work/venv/bin/python" "$work/look.py" "$work/catalogue")
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
