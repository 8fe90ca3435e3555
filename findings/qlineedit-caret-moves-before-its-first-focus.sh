#!/usr/bin/env bash
# The caret of a new, empty QLineEdit stands at -1. The first time that Tab comes to the field, Qt selects all that is in
# it inside the focus event, the caret goes from -1 to 0, and cursorPositionChanged comes before the focus is said to have
# changed; later visits move nothing. setText("") moves it as well, where nothing has the focus. What follows carets hears
# of the field before it hears of its focus: Orca 43 was seen to take the field for the place where it is already, and to
# say nothing on the first visit.
#
# Seen with PySide6-Essentials 6.11.3 on Python 3.11, Linux, without a screen. A guess would be: an empty field has its
# caret at 0, and nothing in it can move.
# Output seen:
#   first visit: caret -1 to 0, focus
#   second visit: focus
#   setText("") without the focus: caret -1 to 0
#   first visit after setText(""): focus
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PySide6-Essentials==6.11.3

cat >"$work/visit.py" <<'PYTHON'
"""Goes by Tab to empty fields, and notes in which order caret and focus are told of."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

app = QApplication([])
window = QWidget()
layout = QVBoxLayout(window)
start, field, other = QLineEdit(), QLineEdit(), QLineEdit()
told = []
for part in (start, field, other):
    layout.addWidget(part)
for part in (field, other):
    part.cursorPositionChanged.connect(lambda before, now: told.append(f"caret {before} to {now}"))
app.focusChanged.connect(lambda _, now: told.append("focus") if now in (field, other) else None)
window.show()
window.activateWindow()
QTest.qWaitForWindowActive(window)
start.setFocus()


def said(title):
    print(f"{title}: {', '.join(told)}")
    told.clear()


QTest.keyClick(start, Qt.Key.Key_Tab)
said("first visit")
start.setFocus()
QTest.keyClick(start, Qt.Key.Key_Tab)
said("second visit")
other.setText("")
said('setText("") without the focus')
QTest.keyClick(field, Qt.Key.Key_Tab)
said('first visit after setText("")')
PYTHON

seen=$(QT_QPA_PLATFORM=offscreen "$work/venv/bin/python" "$work/visit.py" 2>"$work/warnings")
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
