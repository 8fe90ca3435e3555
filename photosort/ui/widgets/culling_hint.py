"""The strip over an album that tells the keys of culling, until the person puts it away."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from photosort.ui.services.assistive import show_words
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import Type
from photosort.ui.text.i18n import mark, tr
from photosort.ui.text.keys import keys_said
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.labels import ElidedLabel
from photosort.ui.widgets.menu import Menu

HEIGHT = 40
KEYS = (("keep", mark("keep")), ("reject", mark("reject")), ("unmark", mark("no mark")))


def key_box(text: str, context: Context) -> QLabel:
    """A key as it is drawn: a small outlined box."""
    box = QLabel()
    show_words(box, text)
    box.setProperty("type", "key")
    box.setFont(context.theme.font(Type.CHIP))
    box.setAlignment(Qt.AlignmentFlag.AlignCenter)
    box.setFixedHeight(context.theme.row(20))
    box.setMinimumWidth(20)
    return box


class CullingHint(QWidget):
    """Hidden where it is not wanted, and for good once it was put away."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setFixedHeight(context.theme.row(HEIGHT))
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        keys: Sequence[tuple[str, str]] = [
            *((keys_said(actions[name].shortcut()), tr(word)) for name, word in KEYS),
            ("→", tr("next photo")),
        ]
        self._keys: list[tuple[QLabel, QLabel]] = []  # each with what it does; the last is the one that most know
        for key, word in keys:
            box, label = key_box(key, context), QLabel(word)
            label.setFont(context.theme.font(Type.SMALL))
            row.addWidget(box)
            row.addWidget(label)
            row.addSpacing(8)
            self._keys.append((box, label))
        row.addStretch()  # takes what is left where the words have no room, so that no key is drawn wide
        self.words = ElidedLabel(parent=self)
        self.words.setProperty("type", "small")
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.words.setFont(context.theme.font(Type.SMALL))
        self.words.set_full(tr("A mark moves nothing. Rejected photos wait for your review."))
        row.addWidget(self.words, 1)
        self.setToolTip(self.words.full())
        context.settingsChanged.connect(self._show)
        self._show()

    def put_away(self) -> None:
        """Never show it again."""
        self._context.set_settings(replace(self._context.settings, culling_hint=False))

    def _show(self) -> None:
        self.setVisible(self._context.settings.culling_hint)

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.words.hide()
        for part in (part for key in self._keys for part in key):
            part.show()
        wanted = self._row.sizeHint().width()
        for key in reversed(self._keys):
            if self._row.sizeHint().width() <= self.width():
                break
            for part in key:
                part.hide()
        self.words.setVisible(wanted + self.words.sizeHint().width() + 24 <= self.width())

    @guard
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = Menu(self._context.theme, self)
        menu.addAction(tr("Put this line away")).triggered.connect(self.put_away)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())
