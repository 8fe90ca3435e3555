"""Completing what is typed into a field: arrows, Enter and Tab take what is offered, Esc closes the list."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from photosort.model.search.completing import Completion
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.widgets.completion_list import CompletionList

_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_AWAY = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
_HIDES = (QEvent.Type.FocusOut, QEvent.Type.Hide)
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move)  # as where the title says another number while somebody types
_COMES = (QEvent.Type.Show, QEvent.Type.Hide)


class FieldCompletion(QObject):
    """Lives as long as the field. Those who follow it say what is offered, and what becomes of what is taken."""

    def __init__(self, context: Context, field: QLineEdit, told: QWidget) -> None:
        """`told` says what was understood of the text so far, which the list does not cover; else it is the field."""
        super().__init__(field)
        self._context, self._field, self._told = context, field, told
        self.list: CompletionList | None = None  # made when it is first needed: the field has its window then
        self._asked = False  # by Enter, for what is typed by now: what was found is not to be covered
        field.textEdited.connect(self._on_edited)
        field.installEventFilter(self)
        told.installEventFilter(self)

    def _offer(self) -> None:
        """Show what may be meant by what is typed by now."""
        raise NotImplementedError

    def _take(self, completion: Completion) -> None:
        """One was chosen."""
        raise NotImplementedError

    def _wanted(self) -> bool:
        """Whether anything is to be offered."""
        return self._field.hasFocus() and not self._asked

    def _on_edited(self) -> None:
        self._asked = False
        self._offer()

    def _show(self, found: Sequence[Completion]) -> None:
        if self.list is None:
            if not found:
                return
            self.list = CompletionList(self._context, self._field, self._told)
            self.list.taken.connect(self._take)
            self.destroyed.connect(self.list.deleteLater)
        self.list.offer(found)

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._field:
            if self.list is not None and self.list.isVisible() and event.type() in (*_MOVES, *_COMES):
                self.list.lie_below()
            return False
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._asked = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.list is None or not self.list.isVisible():
            return False
        if event.type() in _HIDES:
            self.list.hide()
        elif event.type() in _MOVES:
            self.list.lie_below()
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event.key(), self.list)
        return False

    def _key(self, key: int, shown: CompletionList) -> bool:
        """What a key does to the list; False where it goes on to the field."""
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            shown.step(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key in _TAKES:
            first = shown.rows()[0] if key == Qt.Key.Key_Tab else None
            chosen = shown.chosen() or first
            shown.hide()
            if chosen is not None:
                self._take(chosen)
            return chosen is not None
        if key == Qt.Key.Key_Escape:
            shown.hide()
            return True
        if key in _AWAY:
            shown.hide()
        return False
