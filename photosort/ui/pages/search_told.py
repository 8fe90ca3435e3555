"""What is to be said of a search beside the photos: which part of it finds how many, and what is not read yet."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from photosort.model.search.parsing import parse
from photosort.model.search.query import Field, Query, Words
from photosort.model.text_line import READER
from photosort.model.view import View
from photosort.ui.pages.query_chips import understood
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr

if TYPE_CHECKING:
    from photosort.library.ports import LibraryPort


@dataclass(frozen=True, slots=True)
class SearchTold:
    """`unread` photos were not read for the text that is looked for; of each term alone, how many it finds."""

    unread: int = 0
    alone: tuple[tuple[str, int], ...] = ()

    def unread_in_words(self) -> str:
        """What may be missing; nothing where all is read."""
        if not self.unread:
            return ""
        return plural("%Ln photo is not read for text yet", "%Ln photos are not read for text yet", self.unread)

    def nothing_in_words(self) -> str:
        """What to loosen where no photo has all that is asked for."""
        if not self.alone:
            return "\n".join(filter(None, (tr("Nothing found."), self.unread_in_words())))
        counts = [
            tr("{words} alone: {photos}").format(words=term, photos=words.photos(count)) for term, count in self.alone
        ]
        return "\n".join(filter(None, (tr("No photo has all of that."), *counts, self.unread_in_words())))


def told_of(library: "LibraryPort", view: View, *, found: bool) -> SearchTold:
    """Ask the library about the search of a view, which has `found` something or not. Runs on a background thread."""
    query = parse(view.search, date.today())
    alone: list[tuple[str, int]] = []
    if not found and len(query.terms) > 1:
        for term in query.terms:
            count = len(library.photos.ids(replace(view, search=Query((term,)).text)))
            alone.append((" ".join(filter(None, understood(term))), count))
    in_text = any(
        isinstance(term.meaning, Words) and term.meaning.field in (Field.ANY, Field.TEXT) for term in query.terms
    )
    return SearchTold(library.texts.waiting_count(READER) if in_text else 0, tuple(alone))
