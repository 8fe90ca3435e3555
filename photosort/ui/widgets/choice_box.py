"""A box of choices that take effect at once and change much: keys only go through them until one is taken."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from photosort.ui.services.threads import guard

_LEAVES = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.MouseFocusReason)


class ChoiceBox(QComboBox):
    """Signals: `taken(object)`, the data of another choice: picked in the open list, or gone to by keys and then taken
    by Enter or by leaving the box. Esc puts back what was there.
    """

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = -1
        self._keyed = False  # a key is being answered; what it leads to is not taken yet
        self.activated.connect(self._on_activated)

    def show_chosen(self, index: int) -> None:
        """Show what holds now."""
        self._kept = index
        self.setCurrentIndex(index)

    def _on_activated(self) -> None:
        if not self._keyed:
            self._take()

    def _take(self) -> None:
        if self.currentIndex() != self._kept:
            self._kept = self.currentIndex()
            self.taken.emit(self.currentData())

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif event.key() == Qt.Key.Key_Escape and self.currentIndex() != self._kept:
            self.setCurrentIndex(self._kept)
        else:
            self._keyed = True
            super().keyPressEvent(event)
            self._keyed = False

    @guard
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in _LEAVES:
            self._take()

    @guard
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # it scrolls what the box stands in
