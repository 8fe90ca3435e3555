#!/usr/bin/env bash
# A QLabel whose text is a link, with Qt.TextInteractionFlag.LinksAccessibleByKeyboard, is reached by Tab, and Enter then
# does nothing: the label has the focus, its link not yet. Only the next Tab selects the link, which draws no other frame,
# and one more leaves the label. Whoever comes by keyboard takes the link for dead. A label that takes the focus itself and
# answers Enter in its keyPressEvent is one stop.
#
# Seen with PySide6-Essentials 6.11.3 on Python 3.11, Linux, without a screen. A guess would be: what Tab has reached,
# Enter opens.
# Output seen:
#   Tab reaches the label: True, Enter opens 0 links
#   a second Tab, still on the label: True, Enter opens 1 links
#   a third Tab leaves it: True
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PySide6-Essentials==6.11.3

cat >"$work/link.py" <<'PYTHON'
"""Goes by keyboard to a label that is a link, and presses Enter."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

app = QApplication([])
window = QWidget()
before, label, after = QLineEdit(), QLabel('<a href="there">What would change</a>'), QLineEdit()
label.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByKeyboard)
label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
layout = QVBoxLayout(window)
for part in (before, label, after):
    layout.addWidget(part)
opened = []
label.linkActivated.connect(opened.append)
window.show()
window.activateWindow()
QTest.qWaitForWindowActive(window)
before.setFocus()


def press(key):
    QTest.keyClick(app.focusWidget(), key)
    app.processEvents()


press(Qt.Key.Key_Tab)
on_it = app.focusWidget() is label
press(Qt.Key.Key_Return)
print(f"Tab reaches the label: {on_it}, Enter opens {len(opened)} links")
press(Qt.Key.Key_Tab)
on_it = app.focusWidget() is label
press(Qt.Key.Key_Return)
print(f"a second Tab, still on the label: {on_it}, Enter opens {len(opened)} links")
press(Qt.Key.Key_Tab)
print(f"a third Tab leaves it: {app.focusWidget() is after}")
PYTHON

seen=$(QT_QPA_PLATFORM=offscreen "$work/venv/bin/python" "$work/link.py")
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
