"""A quiet line over the page, with buttons: what is so until something is done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from photosort.ui.services.context import Context
from photosort.ui.widgets.labels import WrappedLabel

HEIGHT = 44


class Banner(QWidget):
    """Hidden until it is wanted, and wherever the page has no room. `left` when it went with the keyboard in it."""

    left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(context.theme.row(HEIGHT))
        self._room = True
        self._wanted = False
        self.words = WrappedLabel(self)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(24, 4, 12, 5)
        self._line.setSpacing(8)
        self._line.addWidget(self.words, 1)
        self.hide()

    def add_button(self, text: str = "") -> QPushButton:
        """One more button at the end."""
        button = QPushButton(text, self)
        button.setProperty("kind", "small")
        self._line.addWidget(button)
        return button

    def say(self, words: str) -> None:
        """Show other words. They are said with each button, where a screen reader comes first."""
        self.words.set_full(words)
        for button in self.findChildren(QPushButton):
            button.setAccessibleDescription(self.words.accessibleName())

    def give_room(self, room: bool) -> None:
        """Whether the page shown leaves room for it."""
        self._room = room
        self._come_or_go()

    def want(self, wanted: bool) -> None:
        """Show it, or take it away."""
        self._wanted = wanted
        self._come_or_go()

    def _come_or_go(self) -> None:
        shown, now = self._room and self._wanted, QApplication.focusWidget()
        had_focus = now is not None and self.isAncestorOf(now)
        self.setVisible(shown)
        if had_focus and not shown:
            self.left.emit()
