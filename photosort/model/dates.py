"""Dates of photos that are likely wrong, and by how much they are moved."""

from calendar import isleap
from datetime import date, datetime, timedelta

from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import PhotoId
from photosort.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Suspect:
    """Photos that say one day, or the days from it on to a last one, by a camera whose clock was likely wrong then."""

    day: date | None  # None where they say no day but the first moment of a clock: it was never set
    camera: str  # or empty
    photos: tuple[PhotoId, ...]
    last: date | None = None  # where it is another day
    seconds: int = 0  # by which they are to move, where that is known, as
    against: str = ""  # another camera tells


@dataclass(frozen=True, slots=True)
class ClockOff:
    """From its first to its last second a camera's clock needed so many seconds more, as another camera tells."""

    camera: str
    against: str
    first: int
    last: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Said:
    """When and where a photo was taken, as far as the person has said it; guesses are not said."""

    taken: datetime | None = None  # of the wall clock; with its zone in what an unreleased version wrote
    place: tuple[float, float] | None = None  # latitude and longitude in degrees


FIRST_DATE, LAST_DATE = datetime(1826, 1, 1), datetime(2200, 1, 1)  # of the oldest photo, and beyond any clock
_DAY_S = 86_400


def shift_of(first: datetime, years: int, seconds: int) -> int:
    """The seconds by which a photo of this date moves, so many years of the calendar and so many seconds.

    All photos that move with it move by as much, whatever leap days lie between. 29 February is the 28th in a year
    that has none.

    Raises:
        OverflowError: there is no such year.
    """
    year = first.year + years
    if not datetime.min.year <= year <= datetime.max.year:
        raise OverflowError(f"no year {year}")
    lacks = (first.month, first.day) == (2, 29) and not isleap(year)
    there = first.replace(year=year, day=28 if lacks else first.day)
    return round((there - first + timedelta(seconds=seconds)).total_seconds())


def span(seconds: int) -> Message:
    """How long that is, in days and in hours, minutes and seconds: as `by` of messages that tell of a shift."""
    days, rest = divmod(abs(seconds), _DAY_S)
    whole, time = Message(MessageCode.SPAN_DAYS, count=days), str(timedelta(seconds=rest))
    if not rest:
        return whole
    clock = Message(MessageCode.SPAN_TIME, text=time)
    return Message(MessageCode.SPAN_DAYS_AND_TIME, days=whole, clock=clock) if days else clock
