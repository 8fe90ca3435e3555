"""Months are found with few questions, and stay true when photos go."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from photosort.model.photo import Header, Photo, PhotoId, RootId
from photosort.ui.grid.month_sections import month_of, month_starts, moved_starts
from tests.zones import zone

DATES = st.lists(st.datetimes(datetime(2010, 1, 1), datetime(2025, 1, 1)), max_size=300)


@given(DATES, st.booleans())
def test_every_month_begins_where_its_first_photo_is(dates: list[datetime], newest_first: bool) -> None:
    dates = sorted(dates, reverse=newest_first)
    photos = [
        Photo(PhotoId(n), RootId(1), b"/r", b"", b"a.jpg", 1, 0, header=Header(taken=taken))
        for n, taken in enumerate(dates)
    ]
    asked = 0

    def ask(ids: Sequence[PhotoId]) -> list[Photo]:
        nonlocal asked
        asked += len(ids)
        return [photos[one] for one in ids]

    starts = month_starts([photo.id for photo in photos], ask)
    wanted = []
    for month, group in groupby(range(len(photos)), key=lambda n: month_of(photos[n])):
        wanted.append((next(group), month))
    assert starts == wanted
    assert asked <= len(photos)


def test_a_long_month_costs_little() -> None:
    taken = Header(taken=datetime(2024, 1, 7))
    asked: list[int] = []

    def ask(ids: Sequence[PhotoId]) -> list[Photo]:
        asked.extend(ids)
        return [Photo(one, RootId(1), b"/r", b"", b"a.jpg", 1, 0, header=taken) for one in ids]

    assert month_starts([PhotoId(n) for n in range(100_000)], ask) == [(0, (2024, 1))]
    assert len(asked) == 2


def test_sections_move_up_when_photos_go() -> None:
    assert moved_starts([0, 2, 4], [True, False, True, True, False]) == [0, 1, 3]


def test_file_of_new_years_eve_stands_under_december_by_the_clock() -> None:
    greenwich = datetime(2024, 1, 1, 4, tzinfo=UTC)
    photo = Photo(PhotoId(1), RootId(1), b"/r", b"", b"a.jpg", 1, int(greenwich.timestamp()) * 1_000_000_000)
    with zone("America/Los_Angeles"):
        assert month_of(photo) == (2023, 12)
