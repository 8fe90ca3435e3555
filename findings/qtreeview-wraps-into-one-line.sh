#!/usr/bin/env bash
# QTreeView.setWordWrap(True): the text is broken at the column's edge when it is painted, but the row keeps the height of
# one line, so that all but a part of the text is cut off, whatever uniformRowHeights says. QListView and QTableView
# (with rows as high as their contents) make room. The tree asks for a row's size without saying how wide the column is.
#
# Seen with PySide6-Essentials 6.11.3 on Python 3.11, Linux, platform offscreen.
# A guess would be: the three views, which share the property and the delegate, do the same.
# Output seen (more than one line of room):
#   QListView: True
#   QTableView: True
#   QTreeView: False
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PySide6-Essentials==6.11.3

cat >"$work/wrap.py" <<'PYTHON'
"""Shows one long sentence in a narrow list, table and tree, all with words wrapped."""

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView, QListView, QTableView, QTreeView

app = QApplication([])
for kind in (QListView, QTableView, QTreeView):
    model = QStandardItemModel(1, 1)
    model.setItem(0, 0, QStandardItem("This folder could not be read because the drive on which it lies is not connected"))
    view = kind()
    view.setModel(model)
    view.setWordWrap(True)
    if isinstance(view, QTreeView):
        view.setUniformRowHeights(False)
        view.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    if isinstance(view, QTableView):
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    view.resize(200, 200)
    view.show()
    QTest.qWait(100)
    height = view.visualRect(model.index(0, 0)).height()
    print(f"{kind.__name__}: {height > 2 * view.fontMetrics().height()}")
PYTHON

seen=$(QT_QPA_PLATFORM=offscreen "$work/venv/bin/python" "$work/wrap.py" 2>/dev/null)
echo "$seen"
[ "$seen" = "QListView: True
QTableView: True
QTreeView: False" ]
