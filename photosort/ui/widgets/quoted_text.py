"""Text of somebody else's, to be read, selected and copied: never markup, and however long its words are."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from photosort.ui.services.threads import guard

_KEYS = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
_MOST = 12  # lines at once; the rest is reached by scrolling


class QuotedText(QPlainTextEdit):
    """As high as its lines, up to some; Tab leads on from it."""

    def __init__(self, text: str, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFont(font)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        lines = min(_MOST, self.blockCount() + 1)  # one more, for a line that wraps
        self.setFixedHeight(QFontMetrics(font).lineSpacing() * lines)

    @guard(default=False)
    def event(self, event: QEvent) -> bool:
        # Qt keeps these keys for text that can be edited; elsewhere the window's actions would have them.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(map(event.matches, _KEYS))
        ):
            event.accept()
            return True
        return super().event(event)
