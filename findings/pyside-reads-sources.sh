#!/usr/bin/env bash
# Once PySide6 is imported, every pure Python module that is imported after it has its source file read again,
# although its bytecode is cached and it has nothing to do with Qt: PySide looks through the text for its own name.
# Start-up therefore depends on the order of imports, and on how long the sources are (comments count).
#
# Seen with PySide6-Essentials 6.11.3 on Python 3.11, Linux. A guess would be: a cached module costs its .pyc alone.
# Output seen:
#   before PySide6: 0 of 20 sources opened
#   after PySide6: 20 of 20 sources opened
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PySide6-Essentials==6.11.3

mkdir "$work/plain"
for number in $(seq 20); do
  printf '"""A module without Qt."""\n\nVALUE = %s\n' "$number" >"$work/plain/plain_$number.py"
done
"$work/venv/bin/python" -m compileall -q "$work/plain"

cat >"$work/count.py" <<'PYTHON'
"""Imports the plain modules before or after PySide6, and counts which of their sources are opened."""

import sys

folder, when = sys.argv[1:]
sys.path.insert(0, folder)
opened: set[str] = set()


def hear(event: str, values: tuple[object, ...]) -> None:
    if event == "open" and str(values[0]).startswith(folder) and str(values[0]).endswith(".py"):
        opened.add(str(values[0]))


sys.addaudithook(hear)
if when == "after":
    import PySide6.QtCore  # noqa: F401
for number in range(1, 21):
    __import__(f"plain_{number}")
print(f"{when} PySide6: {len(opened)} of 20 sources opened")
PYTHON

unset PYTHONDONTWRITEBYTECODE
seen=$(for when in before after; do "$work/venv/bin/python" "$work/count.py" "$work/plain" "$when"; done)
echo "$seen"
[ "$seen" = "before PySide6: 0 of 20 sources opened
after PySide6: 20 of 20 sources opened" ]
