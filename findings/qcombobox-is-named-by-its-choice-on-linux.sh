#!/usr/bin/env bash
# A box of choices cannot be given a name for screen readers on Linux: what is asked of setAccessibleName is what the widget
# answers, but its accessible interface says the chosen text as its name, so that "Language" is heard as "English". It has a
# name where a QLabel has it as buddy, by a relation; the label is asked for its text, and may be hidden, and empty, with a
# name that was set.
#
# Seen with PySide6-Essentials 6.11.3 (Qt 6.11.3), Python 3.11, on Linux. A guess would be: a name that was set is the name.
# Output seen (what is set, then what is answered as name and value):
#   QSpinBox 'Days': name 'Days', value '3'
#   QComboBox 'Language': name 'English', value 'English'
#   QComboBox 'Language', widget says 'Language'
#   QComboBox with a buddy: labelled by 'Language'
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PySide6-Essentials==6.11.3

cat >"$work/names.py" <<'PYTHON'
"""Gives widgets names for screen readers and tells what is answered."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QFormLayout, QLabel, QSpinBox, QWidget

application = QApplication([])
window = QWidget()
form = QFormLayout(window)
days, languages = QSpinBox(), QComboBox()
days.setValue(3)
languages.addItems(["English", "Deutsch"])
for widget, name in ((days, "Days"), (languages, "Language")):
    widget.setAccessibleName(name)
    form.addRow(widget)
    answers = QAccessible.queryAccessibleInterface(widget)
    name_, value = answers.text(QAccessible.Text.Name), answers.text(QAccessible.Text.Value)
    print(f"{type(widget).__name__} {name!r}: name {name_!r}, value {value!r}")
print(f"QComboBox 'Language', widget says {languages.accessibleName()!r}")
label = QLabel()
label.setAccessibleName("Language")
label.setBuddy(languages)
form.addRow(label)
for other, relation in QAccessible.queryAccessibleInterface(languages).relations():
    if relation == QAccessible.RelationFlag.Label:
        print(f"QComboBox with a buddy: labelled by {other.text(QAccessible.Text.Name)!r}")
PYTHON

seen=$(QT_QPA_PLATFORM=offscreen "$work/venv/bin/python" "$work/names.py")
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
