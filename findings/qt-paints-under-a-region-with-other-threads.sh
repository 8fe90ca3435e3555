#!/usr/bin/env bash
# Where a painter's clip is a region of two rectangles, the raster engine hands each picture to a pool of threads and waits
# for them; of one rectangle, the same pictures are painted by the thread that asked. Every paint event has such a clip:
# two tiles that change, or a strip that scrolled in and a head that stays, are two rectangles. On a machine that is busy a
# grid of photos then waits in line for each of them. Who paints rectangle by rectangle, each set as the clip, never waits;
# QT_NO_GUI_THREADPOOL=1 takes the pool away from all of Qt, also from the scaling of large pictures.
#
# Seen with PySide6-Essentials 6.11.3 (Qt 6.11.3), Python 3.11, two cores. A guess would be: the smaller the clip, the
# cheaper, and what a paint event draws is drawn by its thread.
# Output seen (pictures painted under that clip, and whether a thread of the pool is there afterwards):
#   30 under one rectangle: no other thread
#   30 under each of two rectangles in turn: no other thread
#   30 under a region of both: other threads
#   30 under a region of both, QT_NO_GUI_THREADPOOL=1: no other thread
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PySide6-Essentials==6.11.3

cat >"$work/paint.py" <<'PYTHON'
"""Paints pictures under clips of several kinds and tells whether other threads came for it. Linux only."""

import os
import sys

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPixmap, QRegion

application = QGuiApplication([])
canvas = QImage(900, 800, QImage.Format.Format_RGB32)
upper, lower = QRect(0, 0, 900, 80), QRect(0, 100, 900, 700)
picture = QImage(138, 138, QImage.Format.Format_ARGB32_Premultiplied)
picture.fill(QColor(200, 30, 30, 120))
photo = QPixmap.fromImage(picture)


def paint(said, *clips):
    painter = QPainter(canvas)
    for clip in clips:
        painter.setClipRegion(clip)
        for place in range(30):
            painter.drawPixmap(place % 6 * 146, place // 6 * 146, photo)
    painter.end()
    names = [open(f"/proc/self/task/{one}/comm").read() for one in os.listdir("/proc/self/task")]
    print(f"30 under {said}:", "other threads" if any("pooled" in name for name in names) else "no other thread")


if os.environ.get("QT_NO_GUI_THREADPOOL") == "1":
    paint("a region of both, QT_NO_GUI_THREADPOOL=1", QRegion(upper) + lower)
    sys.exit()
paint("one rectangle", QRegion(lower))
paint("each of two rectangles in turn", QRegion(upper), QRegion(lower))
paint("a region of both", QRegion(upper) + lower)
PYTHON

export QT_QPA_PLATFORM=offscreen
seen=$("$work/venv/bin/python" "$work/paint.py"; QT_NO_GUI_THREADPOOL=1 "$work/venv/bin/python" "$work/paint.py")
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
