"""What keys do on a page, in the place of the status bar."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import Type
from photosort.ui.widgets.culling_hint import key_box

HEIGHT = 32
Key = tuple[Sequence[str], str]
"""One or more keys, and what they do."""


class KeyBar(QWidget):
    """Where there is no room for all, those named last are left out; the way back stays, at the other end."""

    def __init__(self, context: Context, keys: Sequence[Key], back: Key, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(context.theme.row(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # it asks for no room
        self._context = context
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 1, 12, 0)
        self._row.setSpacing(6)
        self._parts = [self._add(*key) for key in keys]
        self._row.addStretch()
        self._add(*back)

    def _add(self, keys: Sequence[str], word: str) -> QWidget:
        part = QWidget(self)
        line = QHBoxLayout(part)
        line.setContentsMargins(0, 0, 10, 0)
        line.setSpacing(6)
        for key in keys:
            line.addWidget(key_box(key, self._context))
        label = QLabel(word, part)
        label.setProperty("type", "small")
        label.setFont(self._context.theme.font(Type.SMALL))
        line.addWidget(label)
        self._row.addWidget(part)
        return part

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part in self._parts:
            part.show()
        for part in reversed(self._parts):
            if self._row.sizeHint().width() <= self.width():
                break
            part.hide()
