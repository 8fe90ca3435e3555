"""A line of text with one link in it, which keys follow as well: of itself Qt wants Tab to be pressed twice."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from photosort.ui.services.assistive import set_role
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import Type


class LinkLabel(QLabel):
    """Small rich text. `linkActivated` by a click on the link, and by Enter or Space once Tab has led here."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(context.theme.font(Type.SMALL))
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(self, QAccessible.Role.Link)

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.linkActivated.emit("")
        else:
            event.ignore()


def link(words: str) -> str:
    """Words that lead somewhere."""
    return f'<a href="#" style="text-decoration: none">{words}</a>'
