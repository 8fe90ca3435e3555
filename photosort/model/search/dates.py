"""Dates as people write them: "2024", "2024-05", "3.5.2024", "june", "june 2024", "3 May 2024", "last summer"."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from photosort.model.search.lexicon import Lexicon, Span
from photosort.model.search.query import Taken, TakenIn

LONGEST = 3  # words of a date

_YEAR = r"(?P<y>(?:18|19|20)\d\d)"
_FORMS = [
    re.compile(form)
    for form in (
        _YEAR,
        rf"{_YEAR}[-/.](?P<m>\d\d?)",
        rf"(?P<m>\d\d?)[/.]{_YEAR}",
        rf"{_YEAR}[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)",
        rf"(?P<d>\d\d?)\.(?P<m>\d\d?)\.{_YEAR}",  # with slashes, some mean the month first
    )
]
_DAY = re.compile(r"(\d\d?)(?:st|nd|rd|th)?")
SEASON = 3  # months


def days_of(words: Sequence[str], lexicon: Lexicon, today: date) -> Taken | TakenIn | None:
    """The days that some folded words mean, all of them together; None where they mean none."""
    plain = [word.rstrip(",.") for word in words]
    if len(plain) == 1:
        return _of_one(plain[0], lexicon, today)
    if len(plain) == 2:
        first, second = plain
        if (year := _year(second)) is not None:
            return _in_year(first, year, lexicon)
        if (year := _year(first)) is not None:
            return _in_year(second, year, lexicon)
        return _beside_today(first, second, lexicon, today)
    if len(plain) == LONGEST and (year := _year(plain[2])) is not None:
        for day, month in (plain[:2], plain[1::-1]):
            if (number := _DAY.fullmatch(day)) is not None and month in lexicon.months:
                return _day(year, lexicon.months[month], int(number[1]))
    return None


def _of_one(word: str, lexicon: Lexicon, today: date) -> Taken | TakenIn | None:
    if ".." in word:
        first, last = (_written(part) for part in word.split("..", 1))
        return Taken(first.first, last.last) if first and last and first.first <= last.last else None
    if word in lexicon.days:
        day = today - timedelta(lexicon.days[word])
        return Taken(day, day)
    if word in lexicon.months:
        return TakenIn(lexicon.months[word])
    return _written(word)


def _written(word: str) -> Taken | None:
    """A date in figures."""
    for form in _FORMS:
        if (found := form.fullmatch(word)) is not None:
            parts = {"m": None, "d": None, **found.groupdict()}
            year = int(found["y"])
            if parts["m"] is None:
                return _months(year, 1, 12)
            month = int(parts["m"])
            if not 1 <= month <= 12:
                return None
            return _months(year, month, 1) if parts["d"] is None else _day(year, month, int(parts["d"]))
    return None


def _year(word: str) -> int | None:
    return int(word) if _FORMS[0].fullmatch(word) else None


def _in_year(word: str, year: int, lexicon: Lexicon) -> Taken | None:
    if word in lexicon.months:
        return _months(year, lexicon.months[word], 1)
    if word in lexicon.seasons:
        return _months(year, lexicon.seasons[word], SEASON)
    return None


def _beside_today(which: str, word: str, lexicon: Lexicon, today: date) -> Taken | None:
    """Of "this year", "last month", "last summer" the days: the last month or season is the newest that has ended."""
    last = which in lexicon.last
    if not last and which not in lexicon.this:
        return None
    span = lexicon.spans.get(word)
    if span is Span.WEEK:
        monday = today - timedelta(today.weekday() + 7 * last)
        return Taken(monday, monday + timedelta(6))
    if span is Span.MONTH:
        return _months(today.year, today.month - last, 1)
    if span is Span.YEAR:
        return _months(today.year - last, 1, 12)
    for year in (today.year + 1 - last, today.year - last, today.year - 1 - last):
        found = _in_year(word, year, lexicon)
        if found is None or (found.last < today if last else found.first <= today):
            return found
    return None


def _months(year: int, month: int, count: int) -> Taken:
    """Some months in a row; `month` may be before the year or after it."""
    first, last = ((year * 12 + month - 1 + more) for more in (0, count - 1))
    end = date(last // 12, last % 12 + 1, monthrange(last // 12, last % 12 + 1)[1])
    return Taken(date(first // 12, first % 12 + 1, 1), end)


def _day(year: int, month: int, day: int) -> Taken | None:
    if not 1 <= day <= monthrange(year, month)[1]:
        return None
    return Taken(date(year, month, day), date(year, month, day))
