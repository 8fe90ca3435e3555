"""Why a search found a photo, in what it looks, and how much of an album it found, in words."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale, Qt

from photosort.model.search.found import Found, Why
from photosort.model.search.lit import Span, around, lit
from photosort.model.search.query import Field, Query
from photosort.ui.text.formats import count as number
from photosort.ui.text.formats import photos
from photosort.ui.text.i18n import mark, plural, tr

MOST = 100  # letters of what matched: a line of text may be a page
_REASONS = {
    Why.PERSON: mark("person"),
    Why.TEXT: mark("text"),
    Why.KIND: mark("kind of photo"),
    Why.WORD: mark("what is to be seen"),
    Why.PLACE: mark("place"),
    Why.ALBUM: mark("album"),
    Why.EVENT: mark("event"),
    Why.CAMERA: mark("camera"),
    Why.NAME: mark("file name"),
    Why.FOLDER: mark("folder"),
    Why.DATE: mark("date"),  # of some photos it is their file's
    Why.SIZE: mark("size"),
    Why.FEATURE: mark("filter"),
    Why.MARK: mark("filter"),
    Why.FAVOURITE: mark("filter"),
}
_BY = {
    Why.PERSON: mark("{count} by who is on them"),
    Why.TEXT: mark("{count} by their text"),
    Why.KIND: mark("{count} by their look"),
    Why.WORD: mark("{count} by their look"),
    Why.PLACE: mark("{count} by their place"),
    Why.ALBUM: mark("{count} by their album"),
    Why.EVENT: mark("{count} by their event"),
    Why.CAMERA: mark("{count} by their camera"),
    Why.NAME: mark("{count} by their name"),
    Why.FOLDER: mark("{count} by their folder"),
    Why.DATE: mark("{count} by their date"),
    Why.SIZE: mark("{count} by their size"),
    Why.FEATURE: mark("{count} by a filter"),
    Why.MARK: mark("{count} by a filter"),
    Why.FAVOURITE: mark("{count} by a filter"),
}


def reason(why: Why | Field) -> str:
    """What a photo is found by: "place", "file name". A field is named as the reason that it gives."""
    return tr(_REASONS[Why(why.value)])


def found_by(found: Found, query: Query, most: int = MOST) -> tuple[str, str]:
    """The reason and what matched: ("place", "Berlin, Germany"), ("text", "“TOTAL 12.50”").

    Of what is longer than `most` letters, those around what the query looks for.
    """
    match = around(found.match, lit_in(found.match, found, query), most)
    if found.why is Why.TEXT:
        match = QLocale().quoteString(match)
    elif found.why is Why.DATE and (day := QDate.fromString(match, Qt.DateFormat.ISODate)).isValid():
        match = QLocale().toString(day, QLocale.FormatType.LongFormat)
    return reason(found.why), match


def lit_in(text: str, found: Found, query: Query) -> list[Span]:
    """The parts of what matched that the query looks for."""
    return lit(text, query, Field(found.why.value)) if found.why.value in set(Field) else lit(text, query, Field.ANY)


def how_found(reasons: Sequence[tuple[Why, int]]) -> list[str]:
    """How many photos were found by what, most first: "30 by their text", "7 by their look"."""
    counts = Counter[str]()
    for why, count in reasons:
        counts[_BY[why]] += count
    return [tr(by).format(count=number(count)) for by, count in counts.most_common()]


def how_many_match(found: int, count: int) -> str:
    """How many photos of an album were found: "1 of 9 photos matches"."""
    return plural("%Ln of {photos} matches", "%Ln of {photos} match", found).format(photos=photos(count))
