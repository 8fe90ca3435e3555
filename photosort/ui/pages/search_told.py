"""What is to be said of a search beside the photos: which part of it was in vain, and what is not read yet."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from photosort.model.search.found import Why
from photosort.model.search.parsing import parse
from photosort.model.search.query import Field, Query, Words
from photosort.model.text_line import READER
from photosort.model.value import dataclass
from photosort.model.view import View
from photosort.ui.pages.query_chips import sort_of, understood
from photosort.ui.text.i18n import plural, tr

if TYPE_CHECKING:
    from photosort.library.ports import LibraryPort


_NONE = Query()


@dataclass(frozen=True, slots=True)
class SearchTold:
    """`unread` photos were not read for the text that is looked for. Where nothing is found, the place of that term
    without which most is found is `in_vain`; None where no single one is.
    """

    query: Query = _NONE
    unread: int = 0
    in_vain: int | None = None

    def unread_in_words(self) -> str:
        """What may be missing; nothing where all is read."""
        return (
            plural("%Ln photo not read for text yet", "%Ln photos not read for text yet", self.unread)
            if self.unread
            else ""
        )

    def nothing_in_words(self) -> str:
        """That there is nothing, and what may be missing."""
        nothing = tr("Nothing found for “{text}”.").format(text=self.query.text)
        return "\n".join(filter(None, (nothing, self._looked_in_words(), self.unread_in_words())))

    def _looked_in_words(self) -> str:
        """Where words were looked for; nothing where each says that by itself, or one is in vain beside others."""
        words = [term.meaning for term in self.query.terms if isinstance(term.meaning, Words) and not term.excluded]
        if self.in_vain is not None or not any(one.field is Field.ANY for one in words):
            return ""
        if any(one.unseen for one in words):
            return tr("No photo shows that by itself. Call an album or an event so, and it is found.")
        return tr("Looked for in text, names, places and people, and in what is to be seen, such as dogs or pizza.")

    def loosen_in_words(self) -> str:
        """What to take away for something to be found: "Clear the date"; nothing where no single part would do."""
        if self.in_vain is None:
            return ""
        term = self.query.terms[self.in_vain]
        if not term.excluded and sort_of(term) is Why.DATE:
            return tr("Clear the date")
        if not term.excluded and sort_of(term) is Why.PLACE:
            return tr("Clear the place")
        return tr("Clear “{words}”").format(words=understood(term)[0].strip('"'))


def told_of(library: "LibraryPort", view: View, *, found: bool) -> SearchTold:
    """Ask the library about the search of a view, which has `found` something or not. Runs on a background thread."""
    query = parse(view.search, date.today())
    in_text = any(
        isinstance(term.meaning, Words) and term.meaning.field in (Field.ANY, Field.TEXT) for term in query.terms
    )
    unread = library.texts.waiting_count(READER) if in_text else 0
    without: dict[int, int] = {}
    if not found and len(query.terms) > 1:
        for index in range(len(query.terms)):
            without[index] = len(library.photos.ids(replace(view, search=query.without(index))))
    best = max(without, key=lambda index: without[index], default=None)
    return SearchTold(query, unread, best if best is not None and without[best] else None)
