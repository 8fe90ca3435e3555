"""Where and when the photos of an album were taken, as words."""

from collections import Counter
from datetime import date

import numpy as np
from numpy.typing import NDArray

from photosort.organizing.describing.album_features import AlbumFeatures
from photosort.organizing.describing.nearest_town import Town, kilometres, nearest_town

_CLEAR = 0.5  # share of the members of which a month or place is the album's
_MOST = 0.7  # share of the dated ones
_FEW = 3  # months that are told as first and last instead of as a year
_ONE_PLACE = 60.0  # km: photos so far from the middle one are at one place


def place(album: AlbumFeatures) -> str | None:
    """Town and country, "Kochi, India", where most of the album was taken around one place; offline."""
    found = _town(album)
    return ", ".join(part for part in (found.name, found.country) if part) or None if found is not None else None


def town(album: AlbumFeatures) -> str | None:
    """The `place` without its country, and without a comma: other programs end a keyword at one."""
    found = _town(album)
    return found.name.replace(",", "") if found is not None else None


def _town(album: AlbumFeatures) -> Town | None:
    """The town nearest to the photo in the middle of an album that was mostly taken around it."""
    where = [(p.header.latitude, p.header.longitude) for p in album.photos]
    spots = np.array([(a, b) for a, b in where if a is not None and b is not None])
    if len(spots) < max(1, _CLEAR * len(album)):
        return None
    # A photo's own place: between towns the middle itself may be near one where nobody was.
    middle = spots[kilometres(spots, _middle(spots)).argmin()]
    if (kilometres(spots, middle) <= _ONE_PLACE).sum() < _CLEAR * len(album):
        return None
    return nearest_town(float(middle[0]), float(middle[1]))


def _middle(spots: NDArray[np.float64]) -> NDArray[np.float64]:
    """Median latitude and longitude (2,) of `spots` (n, 2), which may lie on both sides of 180 degrees."""
    mean = np.degrees(np.angle(np.exp(1j * np.radians(spots[:, 1])).mean()))
    east = (spots[:, 1] - mean + 180) % 360 - 180
    return np.array([np.median(spots[:, 0]), (np.median(east) + mean + 180) % 360 - 180])


def event(album: AlbumFeatures) -> str | None:
    """The month, "2018-03", or few months in a row, "2023-11/2024-01", of which most photos are; else the year."""
    dates = [p.header.taken for p in album.photos if p.header.taken is not None]
    if len(dates) < _CLEAR * len(album):
        return None
    (year, month), count = Counter((d.year, d.month) for d in dates).most_common(1)[0]
    if count >= _MOST * len(dates):
        return f"{year}-{month:02d}"
    span = months(album)
    if span is not None and _apart(*span) < _FEW:
        return "/".join(span)
    year, count = Counter(d.year for d in dates).most_common(1)[0]
    return str(year) if count >= _MOST * len(dates) else None


def years(album: AlbumFeatures) -> str | None:
    """First and last year, "2016/2019", of the dated middle nine tenths."""
    span = months(album)
    return "/".join(dict.fromkeys(month[:4] for month in span)) if span is not None else None


def _apart(first: str, last: str) -> int:
    """Whole months between two months, "2023-11" and "2024-01"."""
    (year, month), (later, other) = (map(int, one.split("-")) for one in (first, last))
    return 12 * (later - year) + other - month


def months(album: AlbumFeatures) -> tuple[str, str] | None:
    """First and last month, "2023-11", of the dated middle nine tenths."""
    days = sorted(p.header.taken.date() for p in album.photos if p.header.taken is not None)
    if len(days) < _CLEAR * len(album) or not days:
        return None
    cut = len(days) // 20
    first, last = days[cut], days[-1 - cut]

    def month(day: date) -> str:
        return f"{day.year}-{day.month:02d}"

    return month(first), month(last)
