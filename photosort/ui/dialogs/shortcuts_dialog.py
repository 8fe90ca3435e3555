"""All keys on one page, read from the table of actions."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from photosort.ui.services.context import Context
from photosort.ui.style.theme import Type
from photosort.ui.text.i18n import mark, tr
from photosort.ui.widgets.actions import Table, trash_name
from photosort.ui.widgets.dialog import Dialog

# Keys that views and dialogs answer themselves.
OTHERS = (
    (mark("Open"), "Enter"),
    (mark("Select, or tick in a review"), "Space"),
    (mark("Select a range"), "Shift+↑ ↓ ← →"),
    (mark("Context menu"), "Shift+F10"),
    (mark("Zoom"), mark("Ctrl+wheel")),
    (mark("Next and previous photo in the viewer"), "→ ←"),
    (mark("Mark, and stay in an album, or go on in the viewer"), "Shift+P X U"),
    (mark("Keep, reject, clear in a review"), "P X U"),
    (mark("Back, close, leave"), "Esc"),
)


class ShortcutsDialog(Dialog):
    """Two columns of groups."""

    def __init__(self, context: Context, host: QWidget, table: Table) -> None:
        super().__init__(context, host, tr("Keyboard shortcuts"), tr("Close"), size=QSize(760, 640))
        self.cancel.hide()
        inside = QWidget(self.panel)
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        groups = [
            (
                tr(title).replace("&", ""),
                [
                    (tr(one.text), _native(one.keys or one.hint))
                    for one in group
                    if one and (one.keys or one.hint) and not one.hidden
                ],
            )
            for title, group in table.items()
        ]
        groups.append((tr("Everywhere"), [(tr(text), tr(keys)) for text, keys in OTHERS]))
        half = sum(len(lines) + 1 for _, lines in groups) / 2
        row, side = 0, 0
        for title, lines in groups:
            if not side and row + len(lines) / 2 > half:
                row, side = 0, 3
            head = QLabel(title, inside)
            head.setProperty("type", "head")
            head.setFont(context.theme.font(Type.HEAD))
            grid.addWidget(head, row, side, 1, 2)
            row += 1
            for text, keys in lines:
                words = QLabel(text.replace("…", "").replace("{trash}", trash_name()), inside)
                key = QLabel(keys, inside)
                key.setProperty("type", "body2")
                grid.addWidget(words, row, side)
                grid.addWidget(key, row, side + 1, Qt.AlignmentFlag.AlignRight)
                row += 1
        grid.setColumnMinimumWidth(2, 24)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(3, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea(self.panel)
        area.setObjectName("plain")
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        self.body.addWidget(area, 1)

    def wanted_height(self) -> int:
        return 640


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys
