"""Countries by what is typed of their names, in English or the person's language, and where their towns lie."""

from functools import cache
from typing import NamedTuple

import numpy as np

from photosort.model.search.folding import fold
from photosort.organizing.describing.towns import RADIUS, towns
from photosort.ui.text.countries import COUNTRIES
from photosort.ui.text.i18n import tr

_OUT = 0.5  # percent of its towns at each side that may lie far away: on an island, or beyond 180 degrees


class FoundCountry(NamedTuple):
    """A country in the person's language, and between which degrees its towns lie."""

    words: str
    south: float
    west: float
    north: float
    east: float


def find_countries(typed: str, most: int) -> list[FoundCountry]:
    """At most so many of which a name begins with what is typed, those with more people first. Any thread; slow at
    first.
    """
    start = fold(typed.strip())
    names = [one for one in _by_people() if start and any(fold(name).startswith(start) for name in (one, tr(one)))]
    return [FoundCountry(tr(one), *_extent(one)) for one in names[:most]]


@cache
def _by_people() -> list[str]:
    people = {country: float(towns().people[rows].sum()) for country, rows in towns().of_countries().items()}
    return sorted(people.keys() & COUNTRIES, key=lambda country: -people[country])


@cache
def _extent(country: str) -> tuple[float, float, float, float]:
    x, y, z = (towns().spots[towns().of_countries()[country]] / RADIUS).T
    ends = _OUT, 100 - _OUT
    south, north = np.percentile(np.degrees(np.arcsin(z)), ends).tolist()
    west, east = np.percentile(np.degrees(np.arctan2(y, x)), ends).tolist()
    return south, west, north, east
