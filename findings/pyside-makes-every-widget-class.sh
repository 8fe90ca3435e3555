#!/usr/bin/env bash
# The first widget that Qt itself has made and that Python is given, such as a list's viewport, is looked for among all
# classes below QWidget: PySide6 makes the Python class of each of them for that, with its enums, QMdiArea and QLCDNumber
# included. It costs some 25 ms of processor time, once, wherever it happens; a widget that Python made is known.
#
# Seen with PySide6-Essentials 6.11.3 on Python 3.11, Linux. A guess would be: `viewport()` returns a pointer.
# Output seen:
#   viewport of Python's: QMdiArea made: False
#   viewport of Qt's: QMdiArea made: True, at least ten times as long: True
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PySide6-Essentials==6.11.3

cat >"$work/ask.py" <<'PYTHON'
"""Asks two lists for their viewports, the first of which was given one."""

import time

from PySide6 import QtWidgets

app = QtWidgets.QApplication([])
given, own = QtWidgets.QListView(), QtWidgets.QListView()


def asked(view: QtWidgets.QListView) -> float:
    start = time.process_time()
    view.viewport()
    return time.process_time() - start


given.setViewport(QtWidgets.QWidget())
first = asked(given)
print("viewport of Python's: QMdiArea made:", "QMdiArea" in vars(QtWidgets))
second = asked(own)
print("viewport of Qt's: QMdiArea made:", "QMdiArea" in vars(QtWidgets), end=", ")
print("at least ten times as long:", second > 10 * first)
PYTHON

seen=$(QT_QPA_PLATFORM=offscreen "$work/venv/bin/python" "$work/ask.py")
echo "$seen"
[ "$seen" = "viewport of Python's: QMdiArea made: False
viewport of Qt's: QMdiArea made: True, at least ten times as long: True" ]
