"""The filters of a query as queries of the index: days, sizes, marks, what a photo has or lacks."""

import calendar
from datetime import date, timedelta
from typing import assert_never

from photosort.library.db import rows
from photosort.library.db.store import VISIBLE
from photosort.library.search.sources import FACES, STRANGERS, Part
from photosort.model.message_code import MessageCode
from photosort.model.photo import Mark
from photosort.model.search.found import Why
from photosort.model.search.query import Bytes, Favourite, Feature, Has, Marked, Taken, TakenIn
from photosort.model.text_line import KINDS

_PHOTOS = "SELECT id FROM library.photo WHERE"
# Of those that are not visible the index of times knows nothing, and of unreadable ones no day is known but the file's.
_BY_TIME = f"{VISIBLE} AND id NOT IN (SELECT id FROM library.photo WHERE state = 'unreadable') AND sort_time >="
# Each of the years from the first photo's to the last one's; to tell the month of every photo takes ten times as long.
_IN_MONTH = f"""WITH RECURSIVE month (begin) AS (
    SELECT strftime(?, min(sort_time), 'unixepoch') FROM library.photo WHERE {VISIBLE}
    UNION ALL SELECT date(begin, '+1 year') FROM month
    WHERE begin < (SELECT date(max(sort_time), 'unixepoch') FROM library.photo WHERE {VISIBLE}))
    SELECT id FROM month CROSS JOIN library.photo WHERE {_BY_TIME} CAST(strftime('%s', begin) AS INTEGER)
    AND sort_time < CAST(strftime('%s', begin, '+1 month') AS INTEGER)"""


def in_year(year: int) -> Taken:
    """All of its days."""
    return Taken(date(year, 1, 1), date(year, 12, 31))


def filtered(meaning: Taken | TakenIn | Bytes | Has | Marked | Favourite) -> Part:
    """The photos for which a filter holds."""
    match meaning:
        case Taken(first, last):
            # As `rows.sort_time` has it: seconds of the wall clock.
            begin, end = (calendar.timegm(day.timetuple()) for day in (first, last + timedelta(1)))
            return Why.DATE, f"{_PHOTOS} {_BY_TIME} ? AND sort_time < ?", (begin, end)
        case TakenIn(month):
            return Why.DATE, _IN_MONTH, (f"%Y-{month:02}-01",)
        case Bytes(least, None):
            return Why.SIZE, f"{_PHOTOS} size >= ?", (least,)
        case Bytes(least, most):
            return Why.SIZE, f"{_PHOTOS} size BETWEEN ? AND ?", (least, most)
        case Has(Feature.PLACE, there):
            return Why.FEATURE, f"{_PHOTOS} (latitude IS NOT NULL) = ?", (there,)
        case Has(Feature.PEOPLE, there):
            # Seen from behind they have no face, and where nobody has looked for faces only what the photo shows tells.
            seen = "SELECT photo_id FROM trait WHERE why = 'word' AND value = ?"
            query = f"{_PHOTOS} (id IN (SELECT photo_id FROM {FACES}) OR id IN ({seen})) = ?"
            return Why.FEATURE, query, (MessageCode.PEOPLE, there)
        case Has(Feature.STRANGERS, there):
            query = f"{_PHOTOS} (id IN (SELECT photo_id FROM {STRANGERS})) = ?"
            return Why.FEATURE, query, (there,)
        case Has(_, there):
            # Of a picture that was not read for text yet, its kind tells.
            kind = f"id IN (SELECT photo_id FROM trait WHERE why = 'kind' AND value IN ({rows.marks(KINDS)}))"
            read = "(SELECT folded <> '' FROM library.photo_text t WHERE t.photo_id = photo.id)"
            return Why.FEATURE, f"{_PHOTOS} coalesce({read}, {kind}) = ?", (*KINDS, there)
        case Marked(Mark.NONE):
            return Why.MARK, f"{_PHOTOS} id NOT IN (SELECT photo_id FROM library.mark)", ()
        case Marked(mark):
            return Why.MARK, "SELECT photo_id FROM library.mark WHERE mark = ?", (mark,)
        case Favourite():
            return Why.FAVOURITE, "SELECT photo_id FROM library.favourite", ()
        case _:
            assert_never(meaning)
