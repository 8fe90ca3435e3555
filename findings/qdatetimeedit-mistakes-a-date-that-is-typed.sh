#!/usr/bin/env bash
# A QDateTimeEdit takes a date as people type it in one way alone: digits without separators, right after Tab has led to
# it. After Ctrl+A, Home or a click into the field, with its parts full, digits are refused without a sound, though
# arrow keys work, so that the field looks alive. And after a part that is full the field goes on by itself: a
# separator that is typed then leads one part further, so that 05.05.2024 changes the day and the time, and neither month
# nor year. What helps is to select the part that the caret comes to, to let a typed separator count once, and to empty
# the field for whoever selected all of it.
#
# Seen with PySide6-Essentials 6.11.3 on Python 3.11, Linux, without a screen. A guess would be: a field that shows
# 01.01.2000 12:00 takes what is typed over it, as every other field does, with separators or without.
# Output seen (typed into a field that shows 01.01.2000 12:00; what it then shows):
#   05052024 after Tab: 05.05.2024 12:00
#   05.05.2024 after Tab: 05.01.2000 20:24
#   05052024 after Ctrl+A: 01.01.2000 12:00
#   05052024 after Home: 01.01.2000 12:00
#   05052024 after a click: 01.01.2000 12:00
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PySide6-Essentials==6.11.3

cat >"$work/type.py" <<'PYTHON'
"""Types a date into a field that has one."""

from PySide6.QtCore import QDate, QDateTime, QLocale, QPoint, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateTimeEdit, QHBoxLayout, QLineEdit, QWidget

app = QApplication([])
QLocale.setDefault(QLocale("de_DE"))


def typed(text, way):
    window = QWidget()
    before, field = QLineEdit(), QDateTimeEdit(QDateTime(QDate(2000, 1, 1), QTime(12, 0)))
    field.setDisplayFormat("dd.MM.yyyy HH:mm")
    layout = QHBoxLayout(window)
    layout.addWidget(before)
    layout.addWidget(field)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    if way == "Ctrl+A":
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    elif way == "Home":
        QTest.keyClick(field, Qt.Key.Key_Home)
    elif way == "a click":
        line = field.lineEdit()
        QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(4, line.height() // 2))
    QTest.keyClicks(field, text)
    return field.text()


for text, way in (
    ("05052024", "Tab"),
    ("05.05.2024", "Tab"),
    ("05052024", "Ctrl+A"),
    ("05052024", "Home"),
    ("05052024", "a click"),
):
    print(f"{text} after {way}: {typed(text, way)}")
PYTHON

seen=$(QT_QPA_PLATFORM=offscreen "$work/venv/bin/python" "$work/type.py" 2>/dev/null)
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
