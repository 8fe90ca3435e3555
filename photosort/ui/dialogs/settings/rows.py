"""Rows of the settings, in boxes with a caption: an icon, a name, a line that says more, and what can be set."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from photosort.ui.services.assistive import as_paragraph, show_words
from photosort.ui.services.context import Context
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.spoken import aloud
from photosort.ui.widgets.labels import ElidedLabel

HIGH, LOW = 52, 44  # with a second line, and without
ICON = 16


class Row(QWidget):
    """One setting. `controls` stand at its end, in reading order."""

    def __init__(
        self,
        context: Context,
        icon: str,
        name: str,
        controls: Sequence[QWidget],
        *,
        more: str = "",
        path: bool = False,
        also: str = "",
    ) -> None:
        """`more` is the second line; a `path` there is cut at its beginning. `also` are words that a search knows."""
        super().__init__()
        self._also = also
        self._context, self.icon = context, icon
        self.line = QWidget(self)
        self.line.setObjectName("line")
        self.line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.line.setFixedHeight(1)
        self._mark = QLabel(self)
        self._first = next((one for one in controls if not one.accessibleDescription()), None)  # says the second line
        self.name = as_paragraph(QLabel(self))
        show_words(self.name, name)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setFont(context.theme.font(Type.NAME_MEDIUM))
        self.name.setWordWrap(True)
        self.more = ElidedLabel(Qt.TextElideMode.ElideLeft, self) if path else QLabel(self)
        as_paragraph(self.more)
        self.more.setProperty("type", "small")
        self.more.setFont(context.theme.font(Type.SMALL))
        self.more.setTextFormat(Qt.TextFormat.PlainText)
        self.more.setWordWrap(not path)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.name)
        words.addWidget(self.more)
        inside = QHBoxLayout()
        inside.setContentsMargins(12, 7, 12, 7)
        inside.setSpacing(12)
        inside.addWidget(self._mark)
        inside.addLayout(words, 1)
        for control in controls:
            inside.addWidget(control)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.line)
        whole.addLayout(inside, 1)
        for control in controls:
            if isinstance(control, QComboBox):
                self.name.setBuddy(control)  # on Linux Qt gives it the name of what is chosen
        context.theme.changed.connect(self._paint)
        self._paint()
        self.say(more)

    def say(self, more: str) -> None:
        """Show another second line."""
        if isinstance(self.more, ElidedLabel):
            self.more.set_full(more)
        else:
            show_words(self.more, more)
        if self._first is not None:
            self._first.setAccessibleDescription(aloud(more))
        self.more.setVisible(bool(more))
        self.setMinimumHeight(self._context.theme.row(HIGH if more else LOW))

    def show_icon(self, icon: str) -> None:
        """Show another icon."""
        self.icon = icon
        self._paint()

    def words(self) -> str:
        """What a search looks through."""
        more = self.more.full() if isinstance(self.more, ElidedLabel) else self.more.text()
        choices = [box.itemText(place) for box in self.findChildren(QComboBox) for place in range(box.count())]
        buttons = [button.text() for button in self.findChildren(QAbstractButton)]
        return " ".join([self.name.text(), more, self._also, *choices, *buttons]).casefold()

    def _paint(self) -> None:
        self._mark.setPixmap(self._context.icons.pixmap(self.icon, ThemeColor.TEXT2, ICON))


class Group(QWidget):
    """A caption over a box of rows."""

    def __init__(self, context: Context, caption: str, rows: Sequence[Row], *, beside: str = "") -> None:
        """`beside` stands over the controls."""
        super().__init__()
        self.caption = caption
        head = QHBoxLayout()
        for words in (caption, beside):
            label = as_paragraph(QLabel(self))
            show_words(label, words)
            label.setProperty("type", "head" if words == caption else "small")
            label.setFont(context.theme.font(Type.HEAD if words == caption else Type.CAPTION))
            head.addWidget(label)
            if words == caption:
                head.addStretch(1)
        box = QFrame(self)
        box.setObjectName("settings")
        self._inside = QVBoxLayout(box)
        self._inside.setContentsMargins(1, 1, 1, 1)
        self._inside.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(box)
        self.rows: list[Row] = []
        self._sought = ""
        self.show_rows(rows)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace the rows."""
        for row in self.rows:
            if row not in rows:
                self._inside.removeWidget(row)
                row.hide()
                row.deleteLater()
        self.rows = list(rows)
        for row in rows:
            self._inside.addWidget(row)
        self.search(self._sought)

    def search(self, text: str) -> bool:
        """Show those rows alone that have every word of a text, or all where the caption has; whether any is left."""
        self._sought = text
        words = text.casefold().split()
        whole = all(word in self.caption.casefold() for word in words)
        shown = [row for row in self.rows if whole or all(word in row.words() for word in words)]
        for row in self.rows:
            row.setVisible(row in shown)
            row.line.setVisible(row is not shown[0] if shown else False)
        return bool(shown)
