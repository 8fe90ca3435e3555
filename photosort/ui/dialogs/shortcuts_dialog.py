"""All keys on one page, read from the table of actions."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QScrollArea, QWidget

from photosort.ui.services.assistive import as_paragraph, show_words
from photosort.ui.services.context import Context
from photosort.ui.style.theme import Type
from photosort.ui.text.i18n import mark, tr
from photosort.ui.text.keys import key_words
from photosort.ui.widgets.action_spec import ActionSpec
from photosort.ui.widgets.action_table import Table
from photosort.ui.widgets.actions import trash_name
from photosort.ui.widgets.dialog import INSET, Dialog

BESIDE, BETWEEN = 12, 48  # the gap to the scroll bar, and that of the columns

# Keys that views and dialogs answer themselves.
OTHERS = (
    (mark("Open"), "Enter"),
    (mark("Select, or tick in a review"), "Space"),
    (mark("Select a range"), "Shift+↑ ↓ ← →"),
    (mark("Context menu"), "Shift+F10"),
    (mark("Zoom"), mark("Ctrl+wheel")),
    (mark("Next and previous photo in the viewer"), "→ ←"),
    (mark("Swap two compared photos"), "Space"),
    (mark("Keep the left, the right, both of two compared photos"), "1 2 B"),
    (mark("Differences of compared photos, zoom them together"), "D L"),
    (mark("Select a month"), mark("Click on its name")),
    (mark("Mark, and stay in an album, or go on in the viewer"), "Shift+P X U"),
    (mark("Keep, reject, clear in a review"), "P X U"),
    (mark("Back, close, leave"), "Esc"),
)


def _lines(group: Sequence[ActionSpec | None]) -> list[tuple[str, str]]:
    """What the keys of a menu do, and the keys; what several do stands there once."""
    lines: dict[str, dict[str, None]] = {}
    for one in group:
        if one is not None and (keys := one.keys or one.hint):
            lines.setdefault(tr(one.text), {})[key_words(keys)] = None  # once, however many have the same
    return [(text, ", ".join(keys)) for text, keys in lines.items()]


class ShortcutsDialog(Dialog):
    """Two columns of groups, as wide as their words; one where there is no room for two."""

    def __init__(self, context: Context, host: QWidget, table: Table) -> None:
        super().__init__(context, host, tr("Keyboard shortcuts"), tr("Close"))
        self.cancel.hide()
        inside = QWidget(self.panel)
        self._content = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._content.setContentsMargins(0, 0, BESIDE, 0)
        self._content.setSpacing(BETWEEN)
        groups = [(tr(title).replace("&", ""), _lines(group)) for title, group in table.items()]
        groups.append((tr("Everywhere"), [(tr(text), key_words(tr(keys))) for text, keys in OTHERS]))
        half = sum(len(lines) + 1 for _, lines in groups) / 2
        self._words: list[QLabel] = []  # of what the keys do
        self._columns = [QGridLayout(), QGridLayout()]
        for column in self._columns:
            column.setHorizontalSpacing(24)
            column.setVerticalSpacing(6)
            column.setColumnStretch(0, 1)
            self._content.addLayout(column, 1)
        said = 0
        for title, lines in groups:
            self._add(self._columns[said + len(lines) / 2 > half], title, lines)
            said += len(lines) + 1
        for column in self._columns:
            column.setRowStretch(column.rowCount(), 1)
        self.area = QScrollArea(self.panel)
        self.area.setObjectName("plain")
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidget(inside)
        self.body.addWidget(self.area, 1)

    def fit(self) -> None:
        directions = QBoxLayout.Direction
        self._content.setDirection(directions.LeftToRight)
        self._wrap(wrap=False)
        if self.wanted_width() > self._width():
            self._content.setDirection(directions.TopToBottom)
            self._wrap(wrap=self.wanted_width() > self._width())
        super().fit()

    def wanted_height(self) -> int:
        return self.height_with(self._content.totalSizeHint().height())

    def wanted_width(self) -> int:
        return self._content.totalSizeHint().width() + self.area.verticalScrollBar().sizeHint().width() + 2 * INSET

    def _wrap(self, *, wrap: bool) -> None:
        for words in self._words:
            words.setWordWrap(wrap)

    def _add(self, column: QGridLayout, title: str, lines: Sequence[tuple[str, str]]) -> None:
        head = QLabel(title, self.panel)
        head.setProperty("type", "head")
        head.setFont(self.context.theme.font(Type.HEAD))
        row = column.rowCount()
        head.setContentsMargins(0, 10 if row > 1 else 0, 0, 0)  # apart from the group above it
        column.addWidget(head, row, 0, 1, 2)
        for text, keys in lines:
            row += 1
            words, key = as_paragraph(QLabel(self.panel)), as_paragraph(QLabel(self.panel))
            show_words(words, text.replace("…", "").replace("{trash}", trash_name()))
            self._words.append(words)
            show_words(key, keys)
            key.setProperty("type", "body2")
            column.addWidget(words, row, 0)
            column.addWidget(key, row, 1, Qt.AlignmentFlag.AlignRight)
