"""Why a search found a photo, and in what it looks, in words."""

from PySide6.QtCore import QDate, QLocale, Qt

from photosort.model.search.found import Found, Why
from photosort.model.search.query import Field
from photosort.ui.text.i18n import mark, tr

MOST = 100  # letters of what matched: a line of text may be a page
_REASONS = {
    Why.TEXT: mark("text"),
    Why.KIND: mark("kind of photo"),
    Why.WORD: mark("what is to be seen"),
    Why.PLACE: mark("place"),
    Why.ALBUM: mark("album"),
    Why.CAMERA: mark("camera"),
    Why.NAME: mark("file name"),
    Why.FOLDER: mark("folder"),
    Why.DATE: mark("date taken"),
    Why.SIZE: mark("size"),
    Why.FEATURE: mark("filter"),
    Why.MARK: mark("filter"),
    Why.FAVOURITE: mark("filter"),
}


def reason(why: Why | Field) -> str:
    """What a photo is found by: "place", "file name". A field is named as the reason that it gives."""
    return tr(_REASONS[Why(why.value)])


def found_by(found: Found) -> tuple[str, str]:
    """The reason and what matched: ("place", "Berlin, Germany"), ("text", "“TOTAL 12.50”")."""
    match = found.match if len(found.match) <= MOST else f"{found.match[: MOST - 1]}…"
    if found.why is Why.TEXT:
        match = QLocale().quoteString(match)
    elif found.why is Why.DATE and (day := QDate.fromString(match, Qt.DateFormat.ISODate)).isValid():
        match = QLocale().toString(day, QLocale.FormatType.LongFormat)
    return reason(found.why), match
