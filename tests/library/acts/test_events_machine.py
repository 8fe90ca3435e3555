"""Random acts on events, dates and places, the machine's writes among them: each is undone, and what was said holds."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule, run_state_machine_as_test

from photosort.model.acts import (
    FewerOrMoreEvents,
    MergeEvents,
    PlacePhotos,
    RenameEvent,
    SetDate,
    ShiftDates,
    SplitEvent,
    Trash,
)
from photosort.model.event import EventId, EventKind, FoundEvent
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import DateSource, Header, PhotoId
from tests.library.acts.machines import UndoneActs

PHOTOS = [f"{number}.jpg" for number in range(6)]
FIRST = datetime(2024, 5, 3, 12)
PHOTO = "id, presence, taken, dated, sort_time, latitude, longitude"
TABLES = {
    "event": "*", "moment": "*", "said_date": "*", "found_date": "*", "said_place": "*", "found_place": "*",
    "photo": PHOTO, "meta WHERE key = 'event_level'": "*",
}  # fmt: skip

some = st.lists(st.integers(0, len(PHOTOS) - 1), min_size=1, max_size=4, unique=True)
event = st.integers(1, 5)
place = st.sampled_from([(9.97, 76.24), (52.52, 13.4), (-33.9, 18.4), (0.0, 0.0)])


class ActsOnEvents(UndoneActs):
    """Six photos of six days, the first four in two events; one tells no date, and one its place."""

    def __init__(self) -> None:
        super().__init__()
        self.world.add(*PHOTOS)
        self.photos = list(self.world.ids(*PHOTOS))
        for number in range(len(PHOTOS)):
            self.read(number)
        self.group([0, 0, 1, 1, -1, -1])
        self.before = self.image()

    def read(self, number: int, days: int = 0) -> None:
        """What a file says; once more where it is known."""
        taken = None if number == 4 else FIRST + timedelta(number + days)
        north, east = (48.1, 11.6) if number == 1 else (None, None)
        self.world.read_as(PHOTOS[number], Header(format="JPEG", taken=taken, latitude=north, longitude=east))

    def group(self, given: list[int]) -> None:
        """Keep what a run finds: which photo is in which event, -1 for none; what was decided stands, as runs have it.

        Only what lies in no decided stretch of time is given, and a decided event takes what lies in its own.
        """
        events, arrays = self.world.library.events, self.world.library.events.arrays()
        times = dict(zip(map(PhotoId, arrays.photos.tolist()), map(int, arrays.clock.tolist()), strict=True))
        decided = events.decided()
        inside = {
            one.event: [photo for photo, time in times.items() if one.first <= time <= one.last] for one in decided
        }
        free = [photo for photo in times if not any(photo in photos for photos in inside.values())]
        parts = [(None, [one for one in free if given[self.photos.index(one)] == part]) for part in range(3)]
        found = [
            FoundEvent(
                tuple(photos), EventKind.EVENT, "", Message(MessageCode.NAME_EVENT, town="Kochi", time="2024-05"),
                min(times[one] for one in photos), max(times[one] for one in photos), number,
            )
            for number, photos in [*inside.items(), *parts] if photos
        ]  # fmt: skip
        events.store(decided, found, times)

    def image(self) -> dict[str, list[Any]]:
        with self.db() as db:
            return {
                table: db.execute(f"SELECT {columns} FROM {table} ORDER BY 1").fetchall()
                for table, columns in TABLES.items()
            }

    def ids(self, numbers: list[int]) -> tuple[PhotoId, ...]:
        return tuple(self.photos[number] for number in numbers)

    @rule(which=event, name=st.sampled_from(["Kerala", "Wedding", ""]))
    def rename(self, which: int, name: str) -> None:
        self.do(RenameEvent(EventId(which), name))

    @rule(which=st.lists(event, min_size=1, max_size=3), into=event)
    def merge(self, which: list[int], into: int) -> None:
        self.do(MergeEvents(tuple(map(EventId, which)), EventId(into)))

    @rule(which=event, at=st.integers(0, len(PHOTOS) - 1))
    def split(self, which: int, at: int) -> None:
        self.do(SplitEvent(EventId(which), self.photos[at]))

    @rule(level=st.integers(0, 3))
    def fewer_or_more(self, level: int) -> None:
        self.do(FewerOrMoreEvents(level, 2))

    @rule(photos=some, seconds=st.sampled_from([0, 3_600, -90 * 60, 86_400, -86_400 * 2, 12 * 366 * 86_400, 10**10]))
    def shift(self, photos: list[int], seconds: int) -> None:
        self.do(ShiftDates(self.ids(photos), seconds))

    @rule(
        photos=some,
        taken=st.sampled_from([FIRST, FIRST + timedelta(2, 60), datetime(1962, 7, 1), datetime(9999, 1, 1)]),
    )
    def date(self, photos: list[int], taken: datetime) -> None:
        self.do(SetDate(self.ids(photos), taken))

    @rule(photos=some, where=place, guessed=st.booleans())
    def place(self, photos: list[int], where: tuple[float, float], guessed: bool) -> None:
        self.do(PlacePhotos(self.ids(photos), (where,) * len(photos), guessed))

    @rule(photos=some)
    def trash(self, photos: list[int]) -> None:
        self.do(Trash(self.ids(photos)))

    @invariant()
    def photos_are_dated_and_placed_as_was_said(self) -> None:
        rows = self.image()
        photos = {row[0]: row for row in rows["photo"]}
        for photo, taken in rows["said_date"]:
            assert photos[photo][2:4] == (taken, DateSource.PERSON)
        for photo, north, east, _ in rows["said_place"]:
            assert photos[photo][5:] == (north, east)
        assert {row[0] for row in rows["said_date"]} == {row[0] for row in rows["found_date"]}
        assert {row[0] for row in rows["said_place"]} == {row[0] for row in rows["found_place"]}


class AmongTheMachines(ActsOnEvents):
    """Runs find events anew, and files are read again, some with another date."""

    def said(self) -> dict[str, list[Any]]:
        rows = self.image()
        return {
            "dates": rows["said_date"],
            "places": rows["said_place"],
            "events": [(row[0], row[1] if row[2] else "") for row in rows["event"] if row[7]],
        }

    @rule(given=st.lists(st.integers(-1, 2), min_size=len(PHOTOS), max_size=len(PHOTOS)))
    def run(self, given: list[int]) -> None:
        said = self.said()
        self.group(given)
        assert self.said() == said

    @rule(which=st.integers(0, len(PHOTOS) - 1), days=st.integers(-3, 3))
    def read_again(self, which: int, days: int) -> None:
        said = self.said()
        if self.world.everything()[which].presence == "present":
            self.read(which, days)
        assert self.said() == said

    def check_ways(self) -> None:
        for _ in range(self.done):
            self.history.undo()
        assert self.said() == {"dates": [], "places": [], "events": []}
        assert not any(row[3] == DateSource.PERSON for row in self.image()["photo"])


def test_undo_all_and_redo_all() -> None:
    run_state_machine_as_test(ActsOnEvents, settings=settings(max_examples=10, stateful_step_count=15, deadline=None))


def test_undo_among_the_machines_writes() -> None:
    run_state_machine_as_test(
        AmongTheMachines, settings=settings(max_examples=10, stateful_step_count=15, deadline=None)
    )


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("machine", [ActsOnEvents, AmongTheMachines])
def test_hundreds_of_acts(machine: type[ActsOnEvents]) -> None:
    run_state_machine_as_test(machine, settings=settings(max_examples=60, stateful_step_count=200, deadline=None))
