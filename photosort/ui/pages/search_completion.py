"""Completing what is typed into a search field: arrows, Enter and Tab take what is offered, Esc closes the list."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from photosort.model.changes import Changes
from photosort.model.search.completing import Choice, Completion, completions
from photosort.model.search.vocabulary import Vocabulary
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane, Task, guard
from photosort.ui.text import search_words
from photosort.ui.widgets.completion_list import CompletionList

_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_AWAY = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
_HIDES = (QEvent.Type.FocusOut, QEvent.Type.Hide)
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move)  # as where the title says another number while somebody types
_COMES = (QEvent.Type.Show, QEvent.Type.Hide)


class SearchCompletion(QObject):
    """Lives as long as the field. What a library holds is asked for in the background, at the first letter typed."""

    def __init__(self, context: Context, field: QLineEdit, told: QWidget) -> None:
        """`told` says what was understood of the text so far, which the list does not cover."""
        super().__init__(field)
        self._context, self._field, self._told = context, field, told
        self._choices: list[Choice] | None = None
        self._stale = True
        self._task: Task | None = None
        self.list: CompletionList | None = None  # made when it is first needed: the field has its window then
        self._asked = False  # by Enter, for what is typed by now: what was found is not to be covered
        field.textEdited.connect(self._on_edited)
        field.installEventFilter(self)
        told.installEventFilter(self)
        context.changed.connect(self._on_changed)

    def _on_changed(self, _changes: Changes) -> None:
        self._stale = True

    def _on_edited(self) -> None:
        self._asked = False
        self._offer()

    def _offer(self) -> None:
        if self._stale and self._task is None:
            self._stale = False
            library = self._context.library
            self._task = self._context.lanes.run(
                Lane.READ,
                lambda: search_words.choices(library.search.vocabulary()),
                self._take_choices,
                owner=self,
                failed=self._do_without,
            )
        if self._choices is not None:
            wanted = self._field.hasFocus() and not self._asked
            text, cursor = self._field.text(), self._field.cursorPosition()
            self._show(completions(text, cursor, self._choices) if wanted else [])

    def _take_choices(self, choices: list[Choice]) -> None:
        self._task, self._choices = None, choices
        self._offer()

    def _do_without(self, _words: str) -> None:
        """The library cannot be asked; the search itself says so. The language is known all the same."""
        self._take_choices(search_words.choices(Vocabulary()))

    def _show(self, found: list[Completion]) -> None:
        if self.list is None:
            if not found:
                return
            self.list = CompletionList(self._context, self._field, self._told)
            self.list.taken.connect(self._take)
            self.destroyed.connect(self.list.deleteLater)
        self.list.offer(found)

    def _take(self, completion: Completion) -> None:
        field, choice = self._field, completion.choice
        field.setSelection(completion.start, field.cursorPosition() - completion.start)
        rest = field.text()[field.selectionEnd() :] if field.hasSelectedText() else ""
        # The next word begins behind it, unless it is a key, behind which comes what is looked for.
        field.insert(choice.written + ("" if choice.is_key or rest.startswith(" ") else " "))

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._told:
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
