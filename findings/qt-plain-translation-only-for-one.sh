#!/usr/bin/env bash
# Qt's translate() with a count looks for the plural form of that count, and a message that has none has one form, which
# serves the count 1 alone. So a plain message asked for with its count is translated while there is one photo, and stays
# in the source language for 0, 2 and many, without a warning; what is tried with one photo looks right.
#
# Seen with PySide6-Essentials 6.11.3 on Python 3.11, Linux. A guess would be: a message without forms serves every count.
# Output seen:
#   plain message, no count: Leeren
#   plain message, 0: Clear
#   plain message, 1: Leeren
#   plain message, 2: Clear
#   message with forms, 0: 0 Fotos
#   message with forms, 1: 1 Foto
#   message with forms, 2: 2 Fotos
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PySide6-Essentials==6.11.3

cat >"$work/de.ts" <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
  <context>
    <name>page</name>
    <message><source>Clear</source><translation>Leeren</translation></message>
    <message numerus="yes">
      <source>%n photos</source>
      <translation><numerusform>%n Foto</numerusform><numerusform>%n Fotos</numerusform></translation>
    </message>
  </context>
</TS>
XML
"$work/venv/bin/pyside6-lrelease" "$work/de.ts" -silent

cat >"$work/ask.py" <<'PYTHON'
"""Asks for a plain message and for one with plural forms, with several counts."""

import sys

from PySide6.QtCore import QCoreApplication, QTranslator

app = QCoreApplication([])
german = QTranslator()
assert german.load(sys.argv[1])
app.installTranslator(german)
print(f"plain message, no count: {app.translate('page', 'Clear')}")
for words, called in (("Clear", "plain message"), ("%n photos", "message with forms")):
    for count in (0, 1, 2):
        print(f"{called}, {count}: {app.translate('page', words, '', count)}")
PYTHON

seen=$("$work/venv/bin/python" "$work/ask.py" "$work/de.qm")
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
