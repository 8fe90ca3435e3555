#!/usr/bin/env bash
# A screen reader finds nothing in an item view that derives from QAbstractItemView: Qt gives lists, tables and trees an
# accessible child for each item, but by the classes' names, from QListView, QTableView and QTreeView on. A view of one's
# own, with the same model and all virtual functions written, is a plain "client" with its scroll area's insides alone,
# and so is Qt's own QColumnView. Nothing warns of it. A view that paints itself but derives from QListView is a list
# with all of its items.
#
# Seen with PySide6-Essentials 6.11.3 on Python 3.11, Linux, without a screen. A guess would be: QAbstractItemView knows
# model, rectangles and selection, so it is what tells them to screen readers.
# Output seen (a model of 7 rows):
#   QListView: List, 7 named items
#   QColumnView: Client, 0 named items
#   derived from QAbstractItemView: Client, 0 named items
#   derived from QListView: List, 7 named items
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PySide6-Essentials==6.11.3

cat >"$work/look.py" <<'PYTHON'
"""Asks several views of the same model what they tell a screen reader."""

from PySide6.QtCore import QRect, QStringListModel
from PySide6.QtGui import QAccessible, QRegion
from PySide6.QtWidgets import QAbstractItemView, QApplication, QColumnView, QListView

app = QApplication([])
QAccessible.setActive(True)


class Wall(QAbstractItemView):
    """Rows below each other."""

    def visualRect(self, index):
        return QRect(0, 20 * index.row(), 100, 20)

    def indexAt(self, point):
        return self.model().index(point.y() // 20, 0)

    def scrollTo(self, index, hint=None):
        pass

    def horizontalOffset(self):
        return 0

    def verticalOffset(self):
        return 0

    def isIndexHidden(self, index):
        return False

    def moveCursor(self, action, modifiers):
        return self.currentIndex()

    def setSelection(self, rect, flags):
        pass

    def visualRegionForSelection(self, selection):
        return QRegion()


class Listed(QListView):
    """A list that says for itself where its rows lie."""

    def visualRect(self, index):
        return QRect(0, 20 * index.row(), 100, 20)


photos = QStringListModel([f"photo {number}" for number in range(7)])
for name, view in (
    ("QListView", QListView()),
    ("QColumnView", QColumnView()),
    ("derived from QAbstractItemView", Wall()),
    ("derived from QListView", Listed()),
):
    view.setModel(photos)
    view.resize(300, 300)
    view.show()
    app.processEvents()
    told = QAccessible.queryAccessibleInterface(view)
    names = [told.child(number).text(QAccessible.Text.Name) for number in range(told.childCount())]
    print(f"{name}: {told.role().name}, {sum(name.startswith('photo') for name in names)} named items")
PYTHON

seen=$(QT_QPA_PLATFORM=offscreen "$work/venv/bin/python" "$work/look.py" 2>/dev/null)
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
