"""Where and when the photos of an album were taken, as words."""

import re
from collections import Counter
from datetime import date
from functools import cache

import numpy as np

from photosort.organizing.describing.album_features import AlbumFeatures

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_CLEAR = 0.5  # share of the members of which a month or place is the album's
_MOST = 0.7  # share of the dated ones
_DEGREES = 0.5  # photos within half a degree are at one place
# Districts carry a number, and quarters a name after it: "Lyon 08", "Paris 04 Hôtel-de-Ville", "Budapest XI. kerület".
_DISTRICT = re.compile(r"\s+(?:\d{1,2}(?:\s.*)?|[IVX]+\.?\s+\S+)$")


def place(album: AlbumFeatures) -> str | None:
    """Town and country, "Kochi, India", where most of the album was taken around one place; offline."""
    where = [(p.header.latitude, p.header.longitude) for p in album.photos]
    spots = np.array([(a, b) for a, b in where if a is not None and b is not None])
    if len(spots) < max(1, _CLEAR * len(album)):
        return None
    middle = np.median(spots, axis=0)
    near = np.abs(spots - middle).max(1) <= _DEGREES
    if near.sum() < _CLEAR * len(album):
        return None
    found = _geocoder()([(float(middle[0]), float(middle[1]))])[0]
    town = _DISTRICT.sub("", found.get("city") or "")
    return ", ".join(part for part in (town, found.get("country")) if part) or None


def town(album: AlbumFeatures) -> str | None:
    """The `place` without its country."""
    where = place(album)
    return where.split(", ", maxsplit=1)[0] if where is not None else None


def event(album: AlbumFeatures) -> str | None:
    """Month, "March 2018", where most photos are of one; else the year."""
    dates = [p.header.taken for p in album.photos if p.header.taken is not None]
    if len(dates) < _CLEAR * len(album):
        return None
    (year, month), count = Counter((d.year, d.month) for d in dates).most_common(1)[0]
    if count >= _MOST * len(dates):
        return f"{_MONTHS[month - 1]} {year}"
    year, count = Counter(d.year for d in dates).most_common(1)[0]
    return str(year) if count >= _MOST * len(dates) else None


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


@cache
def _geocoder():  # type: ignore[no-untyped-def] # the library has no types
    """Towns by coordinates; loading them takes a second, so only where a photo has a place."""
    from reverse_geocode import search

    return search
