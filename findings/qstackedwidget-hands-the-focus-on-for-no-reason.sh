#!/usr/bin/env bash
# QStackedWidget, when the page that has the keyboard goes: it gives the focus to the next page's first widget by itself,
# with OtherFocusReason. A program that then says `setFocus(ShortcutFocusReason)` to that widget says it in vain: the
# widget has the focus already, and no second event comes. Whoever draws rings for the keyboard alone (by the event's
# reason) draws none. Told before the page is changed, the hidden widget keeps the reason for when it is shown.
#
# Seen with PySide6-Essentials 6.11.3 on Python 3.11, Linux, platform offscreen.
# A guess would be: the reason is the one that was given last.
# Output seen:
#   page, then focus: second by OtherFocusReason
#   focus, then page: second by ShortcutFocusReason
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PySide6-Essentials==6.11.3

cat >"$work/turn.py" <<'PYTHON'
"""Turns from one page with a button to another, and focuses the button there after and before it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QVBoxLayout, QWidget

app = QApplication([])
seen: list[str] = []


class Button(QPushButton):
    def focusInEvent(self, event: QFocusEvent) -> None:
        seen.append(f"{self.text()} by {event.reason().name}")
        super().focusInEvent(event)


def page(name: str) -> QWidget:
    widget = QWidget()
    QVBoxLayout(widget).addWidget(Button(name))
    return widget


def button(widget: QWidget) -> Button:
    return widget.findChild(Button)


first, second = page("first"), page("second")
stack = QStackedWidget()
stack.addWidget(first)
stack.addWidget(second)
stack.show()
QTest.qWaitForWindowExposed(stack)
stack.activateWindow()
button(first).setFocus(Qt.FocusReason.TabFocusReason)
QTest.qWait(100)

seen.clear()
stack.setCurrentWidget(second)
button(second).setFocus(Qt.FocusReason.ShortcutFocusReason)
QTest.qWait(100)
print("page, then focus:", ", ".join(seen))

stack.setCurrentWidget(first)
QTest.qWait(100)
seen.clear()
button(second).setFocus(Qt.FocusReason.ShortcutFocusReason)
stack.setCurrentWidget(second)
QTest.qWait(100)
print("focus, then page:", ", ".join(seen))
PYTHON

seen=$(QT_QPA_PLATFORM=offscreen "$work/venv/bin/python" "$work/turn.py" 2>/dev/null)
echo "$seen"
[ "$seen" = "page, then focus: second by OtherFocusReason
focus, then page: second by ShortcutFocusReason" ]
