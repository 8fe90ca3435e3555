"""Where and when the photos of an album were taken, or its bills printed, as words."""

from collections import Counter
from datetime import date

import numpy as np
from numpy.typing import NDArray

from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Photo
from photosort.organizing.describing.album_features import AlbumFeatures
from photosort.organizing.describing.nearest_town import Town, kilometres, nearest_town

_CLEAR = 0.5  # share of the members of which a month or place is the album's
_MOST = 0.7  # share of the dated or located ones
_SEVERAL = 3  # photos at one place: an album is not named after where one of them was taken
_NEARLY_ALL = 0.9
_FEW = 3  # months that are told as first and last instead of as a year
_ONE_PLACE = 60.0  # km: photos so far from the middle one are at one place


def place(album: AlbumFeatures) -> str | None:
    """Town and country, "Kochi, India" or "Singapore", where most of the album was taken around one place; offline."""
    found = _town(album, max(1.0, _CLEAR * len(album)))
    return _in_full(found) if found is not None else None


def town(album: AlbumFeatures) -> Message | None:
    """The `place` of several, and of most whose place is known, as a part of a name, which leaves out the country."""
    found = _town(album, max(_SEVERAL, _CLEAR * len(album), _MOST * album.located.sum()))
    return Message(MessageCode.NAME_TOWN, town=_in_full(found)) if found is not None else None


def _in_full(found: Town) -> str:
    return ", ".join(dict.fromkeys(filter(None, (found.name, found.country))))


def part_of_city(album: AlbumFeatures) -> str | None:
    """The part of a city in which nearly all of the album was taken."""
    cells = Counter(spot for spot in map(_cell, album.photos) if spot is not None)
    parts: Counter[str] = Counter()
    for cell, count in cells.items():
        found = nearest_town(*cell)
        parts[found.part if found is not None else ""] += count
    part, count = parts.most_common(1)[0] if parts else ("", 0)
    return part or None if count >= _NEARLY_ALL * len(album) else None


def _cell(photo: Photo) -> tuple[float, float] | None:
    """Where a photo was taken, to a kilometre."""
    latitude, longitude = photo.header.latitude, photo.header.longitude
    return None if latitude is None or longitude is None else (round(latitude, 2), round(longitude, 2))


def _town(album: AlbumFeatures, enough: float) -> Town | None:
    """The town nearest to the photo in the middle of an album, where enough of its photos were taken around it."""
    where = [(p.header.latitude, p.header.longitude) for p in album.photos]
    spots = np.array([(a, b) for a, b in where if a is not None and b is not None])
    if len(spots) < enough:
        return None
    # A photo's own place: between towns the middle itself may be near one where nobody was.
    middle = spots[kilometres(spots, _middle(spots)).argmin()]
    if (kilometres(spots, middle) <= _ONE_PLACE).sum() < enough:
        return None
    return nearest_town(float(middle[0]), float(middle[1]))


def _middle(spots: NDArray[np.float64]) -> NDArray[np.float64]:
    """Median latitude and longitude (2,) of `spots` (n, 2), which may lie on both sides of 180 degrees."""
    mean = np.degrees(np.angle(np.exp(1j * np.radians(spots[:, 1])).mean()))
    east = (spots[:, 1] - mean + 180) % 360 - 180
    return np.array([np.median(spots[:, 0]), (np.median(east) + mean + 180) % 360 - 180])


def event(album: AlbumFeatures) -> str | None:
    """The month, "2018-03", or few months in a row, "2023-11/2024-01", of which most photos are; else the year."""
    dates = album.days
    if len(dates) < _MOST * len(album):
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
    days = sorted(album.days)
    if len(days) < _CLEAR * len(album) or not days:
        return None
    cut = len(days) // 20
    first, last = days[cut], days[-1 - cut]

    def month(day: date) -> str:
        return f"{day.year}-{day.month:02d}"

    return month(first), month(last)
