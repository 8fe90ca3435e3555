#!/usr/bin/env bash
# QFontMetrics.elidedText(text, mode, QFontMetrics.horizontalAdvance(text)) often cuts the text: the advance comes back
# rounded to whole pixels, down as well as up, and the text is measured in fractions again before it is cut. A label that
# is made as wide as its text "needs" then shows an ellipsis. One pixel more is always enough, and so is the advance of
# QFontMetricsF rounded up; whether a text fits is told by comparing what elidedText gives back.
#
# Seen with PySide6-Essentials 6.11.3 on Python 3.11, Linux, DejaVu Sans as matplotlib 3.10.8 ships it. A guess would be:
# a text fits into its own width.
# Output seen:
#   cut at its own width: 472 of 952
#   cut with one pixel more: 0 of 952
#   cut at the fractional width, rounded up: 0 of 952
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PySide6-Essentials==6.11.3 matplotlib==3.10.8

cat >"$work/elide.py" <<'PYTHON'
"""Cuts every run of words of a sentence to the width that Qt says it has."""

import math
from pathlib import Path

import matplotlib
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QFontMetricsF, QGuiApplication

app = QGuiApplication([])
file = Path(matplotlib.__file__).parent / "mpl-data/fonts/ttf/DejaVuSans.ttf"
(family,) = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
words = "Walking by the harbour at night in the first snow of the year with three friends".split()
texts = [" ".join(words[first:last]) for first in range(len(words)) for last in range(first + 1, len(words) + 1)]
own = more = fraction = total = 0
for size in (9, 9.5, 10, 10.5, 11, 12, 13):
    font = QFont(family)
    font.setPointSizeF(size)
    metrics, exact = QFontMetrics(font), QFontMetricsF(font)
    for text in texts:
        width = metrics.horizontalAdvance(text)
        right = Qt.TextElideMode.ElideRight
        own += metrics.elidedText(text, right, width) != text
        more += metrics.elidedText(text, right, width + 1) != text
        fraction += metrics.elidedText(text, right, math.ceil(exact.horizontalAdvance(text))) != text
        total += 1
print(f"cut at its own width: {own} of {total}")
print(f"cut with one pixel more: {more} of {total}")
print(f"cut at the fractional width, rounded up: {fraction} of {total}")
PYTHON

seen=$(QT_QPA_PLATFORM=offscreen "$work/venv/bin/python" "$work/elide.py")
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
