"""Events and journeys: photos that belong together by when and where they were taken, and the days between."""

from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from photosort.model.message import Message
from photosort.model.photo import PhotoId
from photosort.model.value import dataclass

EventId = NewType("EventId", int)


class EventKind(StrEnum):
    """What an event is."""

    JOURNEY = "journey"  # away from home over a night
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Event:
    """One of them; only photos that are shown are counted, and screenshots, memes and papers are in none."""

    id: EventId
    name: str
    kind: EventKind
    named: bool  # by the person
    first: datetime  # wall-clock times of the earliest and the latest photo, naive
    last: datetime
    place: str  # as `model.place` keeps it, in English; '' where none is known
    count: int


@dataclass(frozen=True, slots=True)
class Day:
    """One day of an event, with its photos in the order in which they were taken."""

    day: date
    photos: tuple[PhotoId, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """A month with photographs outside of all events, and how many."""

    year: int
    month: int
    count: int


@dataclass(frozen=True, slots=True)
class Home:
    """Where home was from a moment on, until the next one of them."""

    since: int  # seconds of UTC, as far as they are known
    latitude: float  # degrees
    longitude: float


@dataclass(frozen=True, slots=True)
class Decided:
    """A stretch of time that the person has named, merged or split: one event in every later run."""

    event: EventId
    kind: EventKind
    first: int  # seconds of the wall clock
    last: int


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event as a run has found it."""

    photos: tuple[PhotoId, ...]
    kind: EventKind
    place: str
    name: Message
    first: int  # seconds of the wall clock
    last: int
    event: EventId | None = None  # which one it is, of those that the person has decided
