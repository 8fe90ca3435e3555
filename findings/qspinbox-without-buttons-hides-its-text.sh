#!/usr/bin/env bash
# A QSpinBox or QDateTimeEdit that has a style sheet with no more than a border in it, and is told to have no buttons,
# shows no text: its inner line edit is one pixel wide. Each of the two alone is well. Buttons of no width, in the style
# sheet, give what was wanted. Padding in the sheet moves the text by height alone, not by width.
#
# Seen with PySide6-Essentials 6.11.3 on Python 3.11, Linux, without a screen. A guess would be: without buttons there is
# more room for the text, with a style sheet as without one.
# Output seen (width of the field for the text, in a widget 120 wide):
#   no sheet, NoButtons: 114
#   border, UpDownArrows: 106
#   border, NoButtons: 1
#   border and buttons of no width, UpDownArrows: 120
#   border and padding, UpDownArrows: 106
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PySide6-Essentials==6.11.3

cat >"$work/look.py" <<'PYTHON'
"""Tells how much room spin boxes give their text."""

from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QDateTimeEdit, QSpinBox, QStyleFactory

app = QApplication([])
app.setStyle(QStyleFactory.create("Fusion"))
border = "QAbstractSpinBox { border: 1px solid gray; }"
narrow = border + " QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; }"
padded = "QAbstractSpinBox { border: 1px solid gray; padding: 4px; }"
Buttons = QAbstractSpinBox.ButtonSymbols
for name, sheet, buttons in (
    ("no sheet", "", Buttons.NoButtons),
    ("border", border, Buttons.UpDownArrows),
    ("border", border, Buttons.NoButtons),
    ("border and buttons of no width", narrow, Buttons.UpDownArrows),
    ("border and padding", padded, Buttons.UpDownArrows),
):
    widths = set()
    for kind in (QSpinBox, QDateTimeEdit):
        box = kind()
        box.setStyleSheet(sheet)
        box.setButtonSymbols(buttons)
        box.resize(120, 30)
        box.show()
        app.processEvents()
        widths.add(box.lineEdit().width())
    print(f"{name}, {buttons.name}: {' and '.join(map(str, sorted(widths)))}")
PYTHON

seen=$(QT_QPA_PLATFORM=offscreen "$work/venv/bin/python" "$work/look.py" 2>/dev/null)
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
