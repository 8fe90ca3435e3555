#!/usr/bin/env bash
# A QFileDialog with widgets of Qt's own, asked for a folder: while a path is typed, each folder that it leads through is
# selected in the list, and deselected again only if the field for the name has the focus at that moment. Where it has
# lost it (another window came up, the completer's popup was left), `selectedFiles()[0]` is a folder ABOVE the typed one,
# and the text in the field is replaced by the names of all that are selected.
#
# Seen with PySide6-Essentials 6.11.3 on Python 3.11, Linux, platform offscreen.
# A guess would be: what stands in the field is what is chosen.
# Output seen:
#   with the focus: field right: True, selected right: True
#   without: field right: False, selected right: False, first selected is above: True
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PySide6-Essentials==6.11.3
mkdir -p "$work/photos/2024"

cat >"$work/ask.py" <<'PYTHON'
"""Types the path of a folder into a dialog, once with the focus in its field and once without."""

import os
import sys

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

app = QApplication([])
folder = os.path.realpath(sys.argv[1])


def typed(focus: bool) -> tuple[str, list[str]]:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setDirectory("/")
    dialog.show()
    QTest.qWaitForWindowExposed(dialog)
    field = dialog.findChild(QLineEdit)
    dialog.activateWindow()
    field.setFocus() if focus else field.clearFocus()
    QTest.qWait(200)
    field.clear()
    QTest.keyClicks(field, folder)
    QTest.qWait(500)
    return field.text(), dialog.selectedFiles()


text, selected = typed(focus=True)
print(f"with the focus: field right: {text == folder}, selected right: {selected == [folder]}")
text, selected = typed(focus=False)
above = folder.startswith(selected[0]) and selected[0] != folder
print(f"without: field right: {text == folder}, selected right: {selected == [folder]}, first selected is above: {above}")
PYTHON

seen=$(QT_QPA_PLATFORM=offscreen "$work/venv/bin/python" "$work/ask.py" "$work/photos/2024" 2>/dev/null)
echo "$seen"
[ "$seen" = "with the focus: field right: True, selected right: True
without: field right: False, selected right: False, first selected is above: True" ]
