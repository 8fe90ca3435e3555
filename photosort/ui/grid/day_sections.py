"""Days as sections of photos: what is no photograph may be folded away, into one tile at the end of its day."""

from collections.abc import Collection, Mapping, Sequence, Set
from datetime import date
from types import MappingProxyType

from photosort.model.event import Event
from photosort.model.photo import PhotoId
from photosort.model.value import dataclass
from photosort.ui.grid.base import Section
from photosort.ui.text import formats as words

BAND = 36  # pixels of the name of an event over its first day


@dataclass(frozen=True, slots=True)
class DaySection(Section):
    """One day: `shown` photos have a tile each, those of `fold` one together, the last, by the first's id.

    `event` is the one that it is a day of. `photos` is how many all are, with those behind others of a stack, which
    count for the day of the one that is seen.
    """

    day: date = date.min
    shown: int = 0
    photos: int = 0
    fold: tuple[PhotoId, ...] = ()
    event: Event | None = None


def by_days(
    days: Sequence[tuple[date, Sequence[PhotoId]]],
    folded: Set[PhotoId],
    unfolded: Collection[date],
    behind: Mapping[PhotoId, Sequence[PhotoId]] = MappingProxyType({}),
    details: Mapping[date, str] = MappingProxyType({}),
    events: Mapping[date, Event] = MappingProxyType({}),
) -> tuple[list[PhotoId], list[DaySection]]:
    """The rows and heads of days in their order.

    Photos of `folded` are put away, but on days that are `unfolded`; those `behind` another of a stack have no row, and
    count where that one is. `details` is what is said of days, `events` of which one they are: the first day of it that
    is shown has its band.
    """
    hidden = {photo for rest in behind.values() for photo in rest}
    rows: list[PhotoId] = []
    heads: list[DaySection] = []
    for day, photos in days:
        seen = [photo for photo in photos if photo not in hidden] if hidden else photos
        away = tuple(photo for photo in seen if photo in folded) if folded and day not in unfolded else ()
        shown = [photo for photo in seen if photo not in folded] if away else seen
        if not seen:
            continue  # all of it stands behind photos of other days
        staying = len(shown) + sum(len(behind[photo]) for photo in shown if photo in behind)
        put_away = len(away) + sum(len(behind[photo]) for photo in away if photo in behind)
        event = events.get(day)
        heads.append(
            DaySection(
                len(rows),
                words.day(day),
                details.get(day, ""),
                count=words.photos(staying) if staying else "",
                band=BAND if event is not None and (not heads or heads[-1].event != event) else 0,
                banded=event is not None,
                day=day,
                shown=len(shown),
                photos=staying + put_away,
                fold=away,
                event=event,
            )
        )
        rows += shown
        rows += away[:1]
    return rows, heads
