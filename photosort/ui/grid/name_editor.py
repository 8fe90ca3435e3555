"""Editing a name where it stands: on a card, below a face, or in the header of a page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from photosort.ui.services.assistive import tell_focus
from photosort.ui.services.threads import guard
from photosort.ui.text.i18n import tr

MOST_LETTERS = 200


class NameEditor(QLineEdit):
    """One name, edited in its place. Enter and leaving accept it, Esc does not. `left` after each.

    Where a name was and none is left of it, `emptied` says instead of `accepted` that it stays.
    """

    accepted = Signal(str)
    emptied = Signal(str)
    left = Signal()

    def __init__(
        self, name: str, parent: QWidget, back_to: QWidget, *, called: str = "", names: Sequence[str] = ()
    ) -> None:
        """`back_to` gets the focus afterwards. `called` is what a screen reader says it is, an album's name of itself;
        `names` complete what is typed.
        """
        super().__init__(name, parent)
        self.setProperty("kind", "rename")
        self.setProperty("ownFocus", True)
        self.setAccessibleName(called or tr("Album name"))
        self.textEdited.connect(self._cut)
        self._chosen = False  # the whole name, so that what is typed replaces it
        self.editingFinished.connect(self._finish)
        self._over = False
        self._before = name
        self._back_to = back_to
        if names:
            completer = QCompleter(list(names), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            shown = QListView()  # the completer owns it from here on
            shown.setObjectName("names")
            shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # it would hide half a line
            shown.setTextElideMode(Qt.TextElideMode.ElideRight)
            completer.setPopup(shown)
            self.setCompleter(completer)

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        tell_focus(self)
        super().focusInEvent(event)
        if not self._chosen:
            self._chosen = True
            self.selectAll()

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            return
        super().keyPressEvent(event)
        event.accept()  # Enter ends the editing, and must not go on to open the album

    def _cut(self, text: str) -> None:
        """Hold the length: `setMaxLength` would set the name anew, and a screen reader read out that it changes."""
        if len(text) > MOST_LETTERS:
            self.setText(text[:MOST_LETTERS])

    def _finish(self) -> None:
        if not self._over:
            name = " ".join(self.text().split())
            self._close()
            if name:
                self.accepted.emit(name)
            elif self._before:
                self.emptied.emit(tr("A name has at least one letter. “{name}” stays.").format(name=self._before))

    def _close(self) -> None:
        self._over = True
        self.hide()
        self._back_to.setFocus()
        self.left.emit()
        self.deleteLater()
