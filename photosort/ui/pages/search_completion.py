"""Completing what is searched for: what the library holds that begins with what is typed."""

from PySide6.QtWidgets import QLineEdit, QWidget

from photosort.model.changes import Changes
from photosort.model.search.completing import Choice, Completion, completions
from photosort.model.search.vocabulary import Vocabulary
from photosort.ui.pages.field_completion import FieldCompletion
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane, Task
from photosort.ui.text import search_words


class SearchCompletion(FieldCompletion):
    """What a library holds is asked for in the background, at the first letter typed."""

    def __init__(self, context: Context, field: QLineEdit, told: QWidget) -> None:
        """`told` says what was understood of the text so far, which the list does not cover."""
        super().__init__(context, field, told)
        self._choices: list[Choice] | None = None
        self._stale = True
        self._task: Task | None = None
        context.changed.connect(self._on_changed)

    def _on_changed(self, _changes: Changes) -> None:
        self._stale = True

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
            text, cursor = self._field.text(), self._field.cursorPosition()
            self._show(completions(text, cursor, self._choices) if self._wanted() else [])

    def _take_choices(self, choices: list[Choice]) -> None:
        self._task, self._choices = None, choices
        self._offer()

    def _do_without(self, _words: str) -> None:
        """The library cannot be asked; the search itself says so. The language is known all the same."""
        self._take_choices(search_words.choices(Vocabulary()))

    def _take(self, completion: Completion) -> None:
        field, choice = self._field, completion.choice
        field.setSelection(completion.start, field.cursorPosition() - completion.start)
        rest = field.text()[field.selectionEnd() :] if field.hasSelectedText() else ""
        # The next word begins behind it, unless it is a key, behind which comes what is looked for.
        field.insert(choice.written + ("" if choice.is_key or rest.startswith(" ") else " "))
