"""Keys that belong to another action: asked about below the one that they are wanted for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from photosort.ui.services.assistive import announce
from photosort.ui.text.i18n import tr


class KeyQuestion(QWidget):
    """“Ctrl+E belongs to “Open in another program”.” Signals: `taken` and `left`, as the person answers."""

    taken = Signal()
    left = Signal()

    def __init__(self, keys: str, owner: str) -> None:
        """`keys` as this system writes them, and what the action is called that has them."""
        super().__init__()
        self.words = QLabel(tr("{keys} belongs to “{action}”.").format(keys=keys, action=owner), self)
        self.words.setProperty("type", "name")
        self.take, self.leave = QPushButton(tr("Take it"), self), QPushButton(tr("Leave it"), self)
        for button in (self.take, self.leave):
            button.setAccessibleDescription(self.words.text())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.take)
        row.addWidget(self.leave)
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.left)

    def say(self) -> None:
        """Have a screen reader say it."""
        announce(self, self.words.text())
