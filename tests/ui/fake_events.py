"""Events of the fake library: rows in memory, and what a person says of them."""

import dataclasses
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby
from typing import assert_never

from photosort.library.ports import EventsPort
from photosort.model.acts import (
    EventAct,
    FewerOrMoreEvents,
    MergeEvents,
    PlacePhotos,
    RenameEvent,
    SetDate,
    ShiftDates,
    SplitEvent,
    WhenAndWhereAct,
)
from photosort.model.dates import Suspect, span
from photosort.model.event import Day, Event, EventId, EventKind, Home, Month
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import DateSource, Photo, PhotoId
from photosort.model.problem import PhotosortError
from tests.ui.fake_store import FakeStore

_ORDINARY = EventId(0)  # of photos in no event


@dataclass
class FakeEvents:
    """Those of the store, with the photos that are shown."""

    store: FakeStore

    def all(self) -> list[Event]:
        shown = [self._shown(one) for one in self.store.events]
        return sorted((one for one in shown if one.count), key=lambda one: (one.first, one.id), reverse=True)

    def number(self) -> int:
        return len(self.all())

    def get(self, event: EventId) -> Event:
        if event not in self.store.events or not self._photos(event):
            raise PhotosortError(Message(MessageCode.NO_EVENT, id=event))
        return self._shown(event)

    def photos_of(self, event: EventId) -> list[PhotoId]:
        return [photo.id for photo in self._photos(event)]

    def parts(self, event: EventId) -> list[Day]:
        days = groupby(self._photos(event), key=lambda photo: photo.when.date())
        return [Day(day, tuple(photo.id for photo in photos)) for day, photos in days]

    def of(self, photos: Sequence[PhotoId]) -> dict[PhotoId, EventId | None]:
        return {photo: self.store.moments[photo] or None for photo in photos if photo in self.store.moments}

    def months(self) -> list[Month]:
        counts = Counter((photo.when.year, photo.when.month) for photo in self._photos(_ORDINARY))
        return [Month(*month, counts[month]) for month in sorted(counts, reverse=True)]

    def days_outside(self, year: int, month: int) -> list[Day]:
        return [part for part in self.parts(_ORDINARY) if (part.day.year, part.day.month) == (year, month)]

    def cameras(self, event: EventId) -> int:
        return len({photo.header.camera for photo in self._photos(event)} - {""})

    def homes(self) -> list[Home]:
        return []

    def guessed(self) -> list[PhotoId]:
        return [photo.id for photo in self.store.visible() if photo.guessed]

    def _photos(self, event: EventId) -> list[Photo]:
        found = [photo for photo in self.store.visible() if self.store.moments.get(photo.id) == event]
        return sorted(found, key=lambda photo: (photo.when, photo.id))

    def _shown(self, event: EventId) -> Event:
        whens = [photo.when.replace(microsecond=0) for photo in self._photos(event)]
        known = self.store.events[event]
        if not whens:
            return dataclasses.replace(known, count=0)
        return dataclasses.replace(known, first=whens[0], last=whens[-1], count=len(whens))


def say_of_events(store: FakeStore, act: EventAct) -> Message:
    """Do an act to the rows."""
    events = FakeEvents(store)
    match act:
        case RenameEvent(event, name):
            old = events.get(event).name
            if not name.strip():
                raise PhotosortError(Message(MessageCode.NAME_NEEDED, album=old))
            store.events[event] = dataclasses.replace(store.events[event], name=name, named=True)
            return Message(MessageCode.RENAMED, album=old, name=name)
        case MergeEvents(others, into):
            merged = [events.get(one) for one in dict.fromkeys((into, *others))]
            if len(merged) < 2:
                raise PhotosortError(Message(MessageCode.MERGE_NEEDS_TWO_EVENTS))
            first, last = min(one.first for one in merged), max(one.last for one in merged)
            kind = max((one.kind for one in merged), key=lambda kind: kind is EventKind.JOURNEY)
            between = [one for one in events.all() if first <= one.first and one.last <= last]
            for photo in store.visible():
                if photo.id in store.moments and first <= photo.when.replace(microsecond=0) <= last:
                    store.moments[photo.id] = into
            for one in between:
                if one.id != into:
                    del store.events[one.id]
            store.events[into] = dataclasses.replace(store.events[into], kind=kind)
            return Message(MessageCode.EVENTS_MERGED, count=len(between), event=store.events[into].name)
        case SplitEvent(event, at):
            known = events.get(event)
            photos = events.photos_of(event)
            if at not in photos[1:]:
                raise PhotosortError(Message(MessageCode.SPLIT_INSIDE_EVENT, event=known.name))
            made = EventId(max(store.events) + 1)
            store.events[made] = dataclasses.replace(known, id=made, name=f"{known.name} 2", named=False)
            store.moments.update(dict.fromkeys(photos[photos.index(at) :], made))
            return Message(MessageCode.EVENT_SPLIT, event=known.name)
        case FewerOrMoreEvents(_, count):
            return Message(MessageCode.EVENTS_FOUND, count=count)
        case _:
            assert_never(act)


def say_when_and_where(store: FakeStore, act: WhenAndWhereAct) -> Message:
    """Do an act to the photos."""
    count = len(act.photos)
    match act:
        case ShiftDates(photos, seconds):
            for one in photos:
                when = store.photos[one].when.replace(microsecond=0) + timedelta(seconds=seconds)
                _say_date(store, one, when)
            if not seconds:
                return Message(MessageCode.DATES_RIGHT, count=count)
            code = MessageCode.DATES_EARLIER if seconds < 0 else MessageCode.DATES_LATER
            return Message(code, count=count, by=span(seconds))
        case SetDate(photos, taken):
            for one in photos:
                _say_date(store, one, taken)
            return Message(MessageCode.DATE_SET, count=count, time=taken.isoformat(timespec="minutes"))
        case PlacePhotos(photos, places, guessed, town):
            for one, (latitude, longitude) in zip(photos, places, strict=True):
                if abs(latitude) > 90 or abs(longitude) > 180 or (latitude, longitude) == (0, 0):
                    raise PhotosortError(Message(MessageCode.PLACE_IMPOSSIBLE))
                header = dataclasses.replace(store.photos[one].header, latitude=latitude, longitude=longitude)
                store.photos[one] = dataclasses.replace(store.photos[one], header=header, guessed=guessed)
            if guessed or len(set(places)) != 1:
                return Message(MessageCode.PLACES_GUESSED if guessed else MessageCode.PHOTOS_PLACED, count=count)
            if town:
                return Message(MessageCode.PHOTOS_PLACED_IN, count=count, town=town)
            [(latitude, longitude)] = set(places)
            return Message(MessageCode.PHOTOS_PLACED_AT, count=count, text=f"{latitude:.3f}, {longitude:.3f}")
        case _:
            assert_never(act)


def _say_date(store: FakeStore, photo: PhotoId, when: datetime) -> None:
    header = dataclasses.replace(store.photos[photo].header, taken=when, dated=DateSource.PERSON)
    store.photos[photo] = dataclasses.replace(store.photos[photo], header=header)


@dataclass
class FakeDates:
    """`found` are those of which the dates are likely wrong, `outside` are said and in no album."""

    found: list[Suspect] = field(default_factory=list)
    outside: list[PhotoId] = field(default_factory=list)

    def suspects(self) -> list[Suspect]:
        return self.found

    def outside_albums(self) -> list[PhotoId]:
        return self.outside


def _held_to_the_port(events: FakeEvents) -> EventsPort:
    return events
