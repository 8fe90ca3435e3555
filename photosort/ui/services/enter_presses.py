"""Enter presses the button that has the focus, as Space does: of itself Qt has that in dialogs of its own alone."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from photosort.ui.services.alive import alive
from photosort.ui.services.focus import follow_focus
from photosort.ui.services.threads import guard


class EnterPresses(QObject):
    """Listens to the button that has the focus, and to nothing else. Boxes to tick leave Enter to what is around."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._button: QWidget | None = None
        follow_focus(self._on_focus)

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if plain and not event.isAutoRepeat():  # a key that is held down answers one question and not the next
            space = QKeyEvent(event.type(), Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
            QCoreApplication.sendEvent(watched, space)
        return plain

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        before = alive(self._button)
        if before is not None:
            before.removeEventFilter(self)
        presses = isinstance(now, QAbstractButton) and not now.isCheckable()
        self._button = now if presses or isinstance(now, (QPushButton, QToolButton)) else None
        if self._button is not None:
            self._button.installEventFilter(self)
