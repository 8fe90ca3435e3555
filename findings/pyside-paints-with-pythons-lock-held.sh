#!/usr/bin/env bash
# PySide lets other Python threads run while QImageReader reads or QImage saves a picture, but not while loadFromData reads
# the same bytes, nor while a picture is scaled or painted on. Qt says that QImage may be painted on in any thread, and it
# is so: yet in Python the thread with the window stands still for as long as one call of drawPolygon, scaled or
# loadFromData takes elsewhere. What is drawn "in the background" freezes the window as if it were drawn there, and must
# be drawn in pieces, each of them short; pictures in memory go through a QImageReader.
#
# Seen with PySide6-Essentials 6.11.3 on Python 3.11, Linux, without a screen. A guess would be: what takes long in Qt and
# touches no widget is done with the lock let go, all of it or none.
# Output seen (whether a thread that sleeps a millisecond at a time could go on while the other one was in the call):
#   QImage.save as PNG: goes on
#   QImageReader.read: goes on
#   QImage.loadFromData: stands still
#   QImage.scaled: stands still
#   QPainter.drawPolygon: stands still
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PySide6-Essentials==6.11.3

cat >"$work/look.py" <<'PYTHON'
"""Works on images in one thread, and looks for how long the other one stands still."""

import math
import threading
import time

from PySide6.QtCore import QBuffer, QByteArray, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageReader, QPainter, QPolygonF

app = QGuiApplication([])
coast = QPolygonF(
    [
        QPointF(1500 + math.cos(turn) * reach, 1500 + math.sin(turn) * reach)
        for number in range(40_000)
        for turn, reach in [(number / 40_000 * math.tau, 1000 + 400 * math.sin(number / 7))]
    ]
)
large = QImage(6000, 6000, QImage.Format.Format_ARGB32_Premultiplied)
large.fill(QColor("teal"))
ground = QImage(3000, 3000, QImage.Format.Format_ARGB32_Premultiplied)
ground.fill(QColor("white"))
kept = QByteArray()


def save():
    target = QBuffer(kept)
    target.open(QBuffer.OpenModeFlag.WriteOnly)
    large.save(target, "PNG")


def read():
    source = QBuffer(kept)
    source.open(QBuffer.OpenModeFlag.ReadOnly)
    assert not QImageReader(source).read().isNull()


def load():
    assert QImage().loadFromData(kept)


def scale():
    large.scaled(5000, 5000, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def draw():
    painter = QPainter(ground)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor("gray"))
    painter.drawPolygon(coast)
    painter.end()


for name, call in (
    ("QImage.save as PNG", save),
    ("QImageReader.read", read),
    ("QImage.loadFromData", load),
    ("QImage.scaled", scale),
    ("QPainter.drawPolygon", draw),
):
    took = []

    def work():
        start = time.perf_counter()
        call()
        took.append(time.perf_counter() - start)

    thread = threading.Thread(target=work)
    longest, last = 0.0, time.perf_counter()
    thread.start()
    while thread.is_alive():
        time.sleep(0.001)
        longest, last = max(longest, time.perf_counter() - last), time.perf_counter()
    print(f"{name}: {'stands still' if longest > 0.8 * took[0] else 'goes on'}", flush=True)
PYTHON

seen=$(QT_QPA_PLATFORM=offscreen "$work/venv/bin/python" "$work/look.py" 2>/dev/null)
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
