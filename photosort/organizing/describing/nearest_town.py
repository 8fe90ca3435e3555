"""The town nearest to a place on the globe, offline, and none where it is far; in a city, the city and its part."""

import re
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photosort.organizing.describing.outlines import at_sea
from photosort.organizing.describing.parts_of_cities import city_around, city_of
from photosort.organizing.describing.towns import RADIUS, spots, towns

_OFFSHORE = 20.0  # km from a town: who is so far out in the sea is in none; nearer, an island may be too small to know
_FAR = 100.0  # km: nobody says of a photo that it was taken in a town so far away
# Districts carry a number, and quarters a name after it: "Lyon 08", "Paris 04 Hôtel-de-Ville", "Budapest XI. kerület".
_DISTRICT = re.compile(r"\s+(?:\d{1,2}(?:\s.*)?|[IVX]+\.?\s+\S+)$")


class Town(NamedTuple):
    """A town, its country, and county and state between, in English; of a city what lies inside it as well.

    That is the part that has a name of its own, and the county around it where that is not the city's.
    """

    name: str
    country: str
    regions: tuple[str, ...] = ()
    part: str = ""
    district: str = ""


def nearest_town(latitude: float, longitude: float) -> Town | None:
    """The nearest town within 100 km, at sea within 20; coordinates in degrees.

    Farther off nothing is said, not even the country. Three quarters of the globe lie so far from all of them; of the
    615 remotest towns every seventh has its nearest neighbour in another country, and where the three nearest agree,
    every seventeenth still.
    """
    known = towns()
    [spot] = spots(np.array([[latitude, longitude]]))
    found, distance = known.nearest(spot)
    if distance > _FAR or (distance > _OFFSHORE and at_sea(latitude, longitude)):
        return None
    city = _city(found)
    if city is None and (other := city_around(known, spot, found)) is not None:
        found = other
    nearest = known.entry(found)
    own = nearest if city is None else known.entry(city)
    name = _DISTRICT.sub("", own.name)
    regions = tuple(region.removeprefix("State of ") for region in (own.county, own.state) if region)
    part = nearest.name if name not in nearest.name else ""
    return Town(name, own.country, regions, part, "" if nearest.county == own.county else nearest.county)


@cache
def _city(town: int) -> int | None:
    return city_of(towns(), town)


def kilometres(places: NDArray[np.float64], place: NDArray[np.float64]) -> NDArray[np.float64]:
    """Great-circle distances (n,) in km of `places` (n, 2), latitude and longitude in degrees, from a `place` (2,)."""
    there, here = np.radians(places), np.radians(place)
    half = np.sin((there - here) / 2) ** 2
    chord = half[:, 0] + np.cos(there[:, 0]) * np.cos(here[0]) * half[:, 1]  # haversine
    distances: NDArray[np.float64] = 2 * RADIUS * np.arcsin(np.sqrt(np.minimum(chord, 1)))
    return distances
