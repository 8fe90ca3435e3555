"""Editing the name of an album where it stands: on its card, or in the header of its page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from photosort.ui.services.threads import guard
from photosort.ui.text.i18n import tr


class NameEditor(QLineEdit):
    """The name of one album, edited in its place. Enter and leaving accept it, Esc does not. `left` after each."""

    accepted = Signal(str)
    left = Signal()

    def __init__(self, name: str, parent: QWidget, back_to: QWidget) -> None:
        """`back_to` gets the focus afterwards."""
        super().__init__(name, parent)
        self.setProperty("kind", "rename")
        self.setProperty("ownFocus", True)
        self.setAccessibleName(tr("Album name"))
        self.setMaxLength(200)
        self.selectAll()
        self.editingFinished.connect(self._finish)
        self._over = False
        self._back_to = back_to

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            return
        super().keyPressEvent(event)
        event.accept()  # Enter ends the editing, and must not go on to open the album

    def _finish(self) -> None:
        if not self._over:
            name = " ".join(self.text().split())
            self._close()
            if name:
                self.accepted.emit(name)

    def _close(self) -> None:
        self._over = True
        self.hide()
        self._back_to.setFocus()
        self.left.emit()
        self.deleteLater()
