#!/usr/bin/env bash
# `import PySide6.QtCore` loads what writes PySide6's .pyi files (pyi_generator, enum_sig), which no program needs while it
# runs. They come as sources out of an archive inside libshiboken, by an importer without a cache: Python parses and
# compiles them anew in each process, and no .pyc is ever found: some 35 of the 220 ms of the import.
#
# Seen with PySide6-Essentials 6.11.3 on Python 3.11, Linux. A guess would be: the second start finds bytecode.
# Output seen, the same at the first and at the second start:
#   pyi_generator loaded: True, file on disk: False, bytecode: None, sources compiled: True
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PySide6-Essentials==6.11.3

cat >"$work/ask.py" <<'PYTHON'
"""Imports QtCore, and says what is compiled meanwhile that is no module of this file."""

import os
import sys

compiled = []
sys.addaudithook(lambda event, args: compiled.append(args[1]) if event == "compile" else None)

import PySide6.QtCore  # noqa: E402

module = sys.modules.get("shibokensupport.signature.lib.pyi_generator")
sources = [str(name) for name in compiled if "pyi_generator" in str(name)]
print(
    f"pyi_generator loaded: {module is not None}, file on disk: {os.path.exists(module.__file__)}, "
    f"bytecode: {getattr(module, '__cached__', None)}, sources compiled: {bool(sources)}"
)
PYTHON

for start in 1 2; do
  seen=$("$work/venv/bin/python" "$work/ask.py")
  echo "$seen"
  [ "$seen" = "pyi_generator loaded: True, file on disk: False, bytecode: None, sources compiled: True" ]
done
