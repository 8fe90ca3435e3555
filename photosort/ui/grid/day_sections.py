"""Days as sections of photos: what is no photograph may be folded away, into one tile at the end of its day."""

from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from photosort.model.photo import PhotoId
from photosort.ui.grid.base import Section
from photosort.ui.text import formats as words


@dataclass(frozen=True, slots=True)
class DaySection(Section):
    """One day: `shown` of its photos have a tile each, those of `fold` one together, the last, by the first's id."""

    day: date = date.min
    shown: int = 0
    fold: tuple[PhotoId, ...] = ()


def by_days(
    days: Sequence[tuple[date, Sequence[PhotoId]]],
    folded: Set[PhotoId],
    unfolded: Collection[date],
    behind: Set[PhotoId] = frozenset(),
    details: Mapping[date, str] = MappingProxyType({}),
) -> tuple[list[PhotoId], list[DaySection]]:
    """The rows and heads of days in their order.

    Photos of `folded` are put away, but on days that are `unfolded`; those `behind` others of a stack have no row, but
    are counted. `details` is what is said of days.
    """
    rows: list[PhotoId] = []
    heads = []
    for day, photos in days:
        away = tuple(photo for photo in photos if photo in folded) if folded and day not in unfolded else ()
        staying = [photo for photo in photos if photo not in folded] if away else photos
        count = words.photos(len(staying)) if staying else ""
        shown = [photo for photo in staying if photo not in behind] if behind else staying
        heads.append(
            DaySection(
                len(rows), words.day(day), details.get(day, ""), count=count, day=day, shown=len(shown), fold=away
            )
        )
        rows += shown
        rows += away[:1]
    return rows, heads
