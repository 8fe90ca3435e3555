"""A few choices side by side, of which one holds."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget


class Segments(QWidget):
    """Joined buttons. `chosen(str)` tells the value of the one that the person presses."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`choices` are values with their words."""
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons = {value: QPushButton(words, self) for value, words in choices}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for value, button in self.buttons.items():
            button.setCheckable(True)
            button.setProperty("kind", "segment")
            self._group.addButton(button)
            row.addWidget(button)
            button.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
        values = list(self.buttons)
        self.buttons[values[0]].setProperty("edge", "first")
        self.buttons[values[-1]].setProperty("edge", "last")

    def show_chosen(self, value: str) -> None:
        """Mark the one that holds."""
        self.buttons[value].setChecked(True)
