"""Below the sentence that a search found nothing: a button that takes away the part of it that was in vain."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton

from photosort.ui.grid.base import GridBase
from photosort.ui.services.threads import guard

GAP = 16


class LoosenButton(QPushButton):
    """Over an empty grid; `asked` when the person presses it, after which it is gone until it is offered again."""

    asked = Signal()

    def __init__(self, grid: GridBase) -> None:
        super().__init__(grid.viewport())
        self._grid = grid
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.asked)
        grid.viewport().installEventFilter(self)
        self.hide()

    def offer(self, words: str) -> None:
        """Say what would be taken away; nothing where that would not help."""
        self.setText(words.replace("&", "&&"))
        self._place()
        self.setVisible(bool(words))

    def _place(self) -> None:
        self.adjustSize()
        left = (self._grid.viewport().width() - self.width()) // 2
        self.move(left, self._grid.sentence_rect().bottom() + GAP)

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False
