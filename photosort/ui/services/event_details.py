"""What the page of events says beyond names and times: samples, days, towns, cameras, how far from home. Any thread."""

import math
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date
from statistics import median
from typing import TYPE_CHECKING

from photosort.model.event import Day, Event, Home, Month
from photosort.model.photo import Photo, PhotoId
from photosort.model.value import dataclass
from photosort.ui.services import place_names

if TYPE_CHECKING:
    from photosort.library.ports import LibraryPort

COVERS, DAY_SAMPLES, MONTH_SAMPLES = 5, 5, 8
ASKED = 60  # photos that are asked where they were taken: a town not met before takes 10 ms to look up
EARTH_KM = 6371.0
FAR_KM = 40.0  # what is nearer is at home


@dataclass(frozen=True, slots=True)
class DayDetails:
    """One day: how many photos, the towns where it began and ended, and some of its photos."""

    day: date
    count: int
    towns: tuple[str, ...]
    samples: tuple[PhotoId, ...]


@dataclass(frozen=True, slots=True)
class Details:
    """Of an event, or of an ordinary month; `days` are all of it."""

    covers: tuple[PhotoId, ...] = ()
    days: tuple[DayDetails, ...] = ()
    towns: tuple[str, ...] = ()  # the one or two with most photos, in the order in which they were seen
    km: float | None = None  # from home, where that is far
    cameras: int = 0


def spread(photos: Sequence[PhotoId], count: int = COVERS) -> tuple[PhotoId, ...]:
    """So many of them, evenly over all."""
    step = max(1, len(photos)) / count
    return tuple(dict.fromkeys(photos[int(step * place)] for place in range(count))) if photos else ()


def details_of(library: "LibraryPort", line: Event | Month) -> Details:
    """What is said of an event or a month. Raises PhotosortError where the library cannot be asked."""
    if isinstance(line, Month):
        return _details(library, library.events.days_outside(line.year, line.month), MONTH_SAMPLES)[0]
    found, asked = _details(library, library.events.parts(line.id), COVERS)
    return Details(
        found.covers,
        found.days,
        found.towns,
        _far(asked, _home_at(library.events.homes(), line)),
        library.events.cameras(line.id),
    )


def _details(library: "LibraryPort", days: Sequence[Day], covers: int) -> tuple[Details, list[Photo]]:
    each = max(2, ASKED // max(1, len(days)))
    asked = {photo.id: photo for photo in library.photos.get([one for day in days for one in _ends(day.photos, each)])}
    towns: Counter[str] = Counter()
    told = []
    for day in days:
        seen = [_town(asked[one]) for one in _ends(day.photos, each) if one in asked]
        seen = [town for town in seen if town]
        towns.update(seen)
        ends = dict.fromkeys((*seen[:1], *seen[-1:]))
        told.append(DayDetails(day.day, len(day.photos), tuple(ends), spread(day.photos, DAY_SAMPLES)))
    most = {town for town, _ in towns.most_common(2)}
    photos = [photo for day in days for photo in day.photos]
    shown = tuple(town for town in towns if town in most)
    return Details(spread(photos, covers), tuple(told), shown), list(asked.values())


def _ends(photos: Sequence[PhotoId], count: int) -> tuple[PhotoId, ...]:
    """So many of a day's photos, evenly, and the last one."""
    return tuple(dict.fromkeys((*spread(photos, count - 1), *photos[-1:])))


def _town(photo: Photo) -> str:
    spot = place_names.spot_of(photo)
    return place_names.town_name(*spot).partition(", ")[0] if spot is not None else ""


def _home_at(homes: Sequence[Home], event: Event) -> Home | None:
    """Where home was when an event began; before it is known, where it was first."""
    began = event.first.replace(tzinfo=UTC).timestamp() if homes else 0
    return next((home for home in reversed(homes) if home.since <= began), next(iter(homes), None))


def _far(photos: Sequence[Photo], home: Home | None) -> float | None:
    """How far from home half of the photos are at least, in km; None where that is not far, or not known."""
    if home is None:
        return None
    spots = [(one.header.latitude, one.header.longitude) for one in photos]
    away = [_km(home, north, east) for north, east in spots if north is not None and east is not None]
    middle = median(away) if away else 0.0
    return middle if middle >= FAR_KM else None


def _km(home: Home, latitude: float, longitude: float) -> float:
    """Along a great circle (haversine)."""
    here, there = math.radians(home.latitude), math.radians(latitude)
    east = math.radians(longitude - home.longitude)
    half = math.sin((there - here) / 2) ** 2 + math.cos(here) * math.cos(there) * math.sin(east / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
