"""The town nearest to a place on the globe, offline, and none where it is far."""

import re
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_RADIUS = 6371.0  # km
_FAR = 100.0  # km: nobody says of a photo that it was taken in a town so far away
# Districts carry a number, and quarters a name after it: "Lyon 08", "Paris 04 Hôtel-de-Ville", "Budapest XI. kerület".
_DISTRICT = re.compile(r"\s+(?:\d{1,2}(?:\s.*)?|[IVX]+\.?\s+\S+)$")
# What lists turn round, as people say it.
_PLAIN = {
    "Brunei Darussalam": "Brunei",
    "Bonaire, Saint Eustatius and Saba": "Caribbean Netherlands",
    "Congo, The Democratic Republic of the": "DR Congo",
    "Micronesia, Federated States of": "Micronesia",
    "Iran, Islamic Republic of": "Iran",
    "Korea, Democratic People's Republic of": "North Korea",
    "Korea, Republic of": "South Korea",
    "Lao People's Democratic Republic": "Laos",
    "Libyan Arab Jamahiriya": "Libya",
    "Moldova, Republic of": "Moldova",
    "Russian Federation": "Russia",
    "Syrian Arab Republic": "Syria",
    "Tanzania, United Republic of": "Tanzania",
    "Holy See (Vatican City State)": "Vatican City",
    "Virgin Islands, British": "British Virgin Islands",
    "Virgin Islands, U.S.": "U.S. Virgin Islands",
}


class Town(NamedTuple):
    """A town, its country, and county and state between, in English: by these a quarter of Berlin lies in Berlin."""

    name: str
    country: str
    regions: tuple[str, ...] = ()


def nearest_town(latitude: float, longitude: float) -> Town | None:
    """The nearest town within 100 km; coordinates in degrees.

    The library compares degrees as if the globe were flat, knows nothing beyond 180, and always finds something.
    So it is asked about many points all around, and the nearest of its answers counts.

    Farther off nothing is said, not even the country. Towns do not tell the sea, and three quarters of the globe lie so
    far from all of them; of the 615 remotest towns every seventh has its nearest neighbour in another country, and
    where the three nearest agree, every seventeenth still.
    """
    found = {(one["latitude"], one["longitude"]): one for one in _geocoder()(_around(latitude, longitude))}
    spots = np.array(list(found))
    distances = kilometres(spots, np.array([latitude, longitude]))
    if distances.min() > _FAR:
        return None
    town = found[tuple(spots[distances.argmin()])]
    regions = (town.get(kind, "").removeprefix("State of ") for kind in ("county", "state"))
    return Town(_DISTRICT.sub("", town["city"]), plain(town["country"]), tuple(filter(None, regions)))


def plain(country: str) -> str:
    """A country as people say it, of its name in lists: "Korea, Republic of" is South Korea."""
    return _PLAIN.get(country, country)


def kilometres(spots: NDArray[np.float64], spot: NDArray[np.float64]) -> NDArray[np.float64]:
    """Great-circle distances (n,) in km of `spots` (n, 2), latitude and longitude in degrees, from one `spot` (2,)."""
    there, here = np.radians(spots), np.radians(spot)
    half = np.sin((there - here) / 2) ** 2
    chord = half[:, 0] + np.cos(there[:, 0]) * np.cos(here[0]) * half[:, 1]  # haversine
    distances: NDArray[np.float64] = 2 * _RADIUS * np.arcsin(np.sqrt(np.minimum(chord, 1)))
    return distances


def _around(latitude: float, longitude: float) -> list[tuple[float, float]]:
    """The point itself and rings around it, the wider the farther apart, out to 100 km."""
    radii, angles = np.meshgrid(np.geomspace(_FAR, 1, 16), np.linspace(0, 2 * np.pi, 24, endpoint=False))
    north, east = (np.append(0, np.degrees(radii / _RADIUS) * turn(angles)) for turn in (np.cos, np.sin))
    latitudes = np.clip(latitude + north, -90, 90)
    longitudes = longitude + east / np.maximum(np.cos(np.radians(latitudes)), 0.01)
    wrapped = (longitudes + 180) % 360 - 180
    return list(zip(latitudes.tolist(), wrapped.tolist(), strict=True))


@cache
def _geocoder():  # type: ignore[no-untyped-def] # the library has no types
    """Towns by coordinates; loading them takes a second, so only where a photo has a place."""
    from reverse_geocode import search

    return search
