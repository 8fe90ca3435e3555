"""Asking for a folder: by the system's dialog, or by Qt's, in which the path in the field is the one that is meant."""

import os

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from photosort.ui.services.threads import guard

_CHOOSING = (QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress)


def choose_folder(parent: QWidget, title: str, start: str = "") -> bytes | None:
    """The folder that the person chooses, looking from `start` on; None where they choose none."""
    dialog = FolderDialog(parent, title, start)
    chosen = dialog.chosen() if dialog.exec() else None
    dialog.deleteLater()
    return chosen


class FolderDialog(QFileDialog):
    """Qt's own dialog selects, one after the other, the folders that a path being typed leads through. Whenever its
    field is without the keyboard for a moment, as while completions pop up, those before stay selected: it writes
    their names over the field, and the first of them is what it calls chosen (Qt 6, `autoCompleteFileName`).

    Here the field decides, and what was typed is put back, until the person presses something else than the field.
    """

    def __init__(self, parent: QWidget, title: str, start: str = "") -> None:
        super().__init__(parent, title, start)
        self.setFileMode(QFileDialog.FileMode.Directory)
        self.setOption(QFileDialog.Option.ShowDirsOnly)
        self._typed: str | None = None
        self._field = self.findChild(QLineEdit)  # none in a dialog of the system
        if self._field is not None:
            self._field.textEdited.connect(self._note)
            self._field.textChanged.connect(self._put_back)
            completer = self._field.completer()
            if completer is not None:  # a completion that was chosen counts as typed
                completer.highlighted.connect(self._note)
                completer.activated.connect(self._note)
            for part in self.findChildren(QWidget):
                if part is not self._field:
                    part.installEventFilter(self)

    def chosen(self) -> bytes | None:
        """The folder in the field; without one, what the dialog says."""
        text = os.path.expanduser(self._field.text().strip()) if self._field is not None else ""
        path = os.path.join(self.directory().absolutePath(), text)
        said = [path] if text and os.path.isdir(path) else self.selectedFiles()
        return os.fsencode(os.path.normpath(said[0])) if said else None

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _CHOOSING:
            self._typed = None
        return super().eventFilter(watched, event)

    def _note(self, text: str) -> None:
        self._typed = text

    def _put_back(self, text: str) -> None:
        if self._field is not None and self._typed is not None and text != self._typed:
            before = self._field.blockSignals(True)
            self._field.setText(self._typed)
            self._field.blockSignals(before)
