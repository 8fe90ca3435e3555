#!/usr/bin/env bash
# A background in a style sheet has a scroll area paint all of itself at each step. Qt moves the pixels that stay in sight
# and asks for the strip that came in alone, as long as the viewport fills its own background; a rule with a background or a
# border for QAbstractScrollArea takes that from the viewport, so that it counts as seen through. Nothing looks different,
# but everything in sight is painted anew. A viewport of which everything is painted anyway says so by itself
# (WA_OpaquePaintEvent), and pixels are moved again.
#
# Seen with PySide6-Essentials 6.11.3 (Qt 6.11.3), Python 3.11. A guess would be: a background of one opaque colour is as
# opaque as the one of before.
# Output seen (share of the viewport that is painted when it scrolls by 20 of 400 pixels):
#   no style sheet: 5 %
#   QPushButton { border: 0 }: 5 %
#   QAbstractScrollArea { background: white }: 100 %
#   QAbstractScrollArea { border: 0 }: 100 %
#   QAbstractScrollArea { background: white }, WA_OpaquePaintEvent: 5 %
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PySide6-Essentials==6.11.3

cat >"$work/scroll.py" <<'PYTHON'
"""Scrolls an area under several style sheets and tells how much of it was painted."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame


class Area(QAbstractScrollArea):
    def __init__(self):
        super().__init__()
        self.painted = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalScrollBar().setRange(0, 5000)
        self.resize(300, 400)

    def paintEvent(self, event):
        self.painted += sum(rect.width() * rect.height() for rect in event.region())
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), Qt.GlobalColor.white)
        painter.end()

    def scrollContentsBy(self, dx, dy):
        self.viewport().scroll(dx, dy)


def turn():
    for _ in range(20):
        application.processEvents()


application = QApplication([])
white = "QAbstractScrollArea { background: white }"
for sheet, opaque in (
    ("", False),
    ("QPushButton { border: 0 }", False),
    (white, False),
    ("QAbstractScrollArea { border: 0 }", False),
    (white, True),
):
    application.setStyleSheet(sheet)
    area = Area()
    area.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, opaque)
    area.show()
    turn()
    area.painted = 0
    for step in range(1, 6):
        area.verticalScrollBar().setValue(20 * step)
        turn()
    view = area.viewport()
    share = area.painted / 5 / (view.width() * view.height())
    print(f"{sheet or 'no style sheet'}{', WA_OpaquePaintEvent' if opaque else ''}: {share:.0%}".replace("%", " %"))
    area.close()
PYTHON

seen=$(QT_QPA_PLATFORM=offscreen "$work/venv/bin/python" "$work/scroll.py")
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
