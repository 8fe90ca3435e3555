"""Of which city a town of the list is a part: "Mitte" is Berlin.

The list does not tell parts of cities from towns beside them, but where they lie and how many live there does. Checked
by hand for sixty cities of all continents: what is taken for a part and is none touches the city, such as Villeurbanne
and Lyon.
"""

import re

import numpy as np

from photosort.model.search.folding import fold
from photosort.organizing.describing.towns import Towns

_LARGE = 100_000  # people of a city whose parts are known by its name
_LARGER = 2.0  # than its part, at least
_DENSE = 10_000.0  # people for each square km of a city, within which all is part of it
_THIN = 1_500.0  # the same where the list says that all lies in a state or county of the city's own
_MOST = 0.95  # of a state's towns that lie so near, for it to be the city's own
_WIDE = 45.0  # km: how far the parts of the largest cities are


def city_of(towns: Towns, town: int) -> int | None:
    """The city of which a town is a part, the largest where there are several; None where it is a town by itself."""
    own = towns.entries[town]
    near = towns.around(town, _WIDE)
    near = near[towns.people[near] >= max(_LARGE, _LARGER * towns.people[town])]
    for city in near[np.argsort(-towns.people[near], kind="stable")].tolist():
        other = towns.entries[city]
        if (own.country, own.state) != (other.country, other.state):
            continue
        [distance] = towns.apart(town, np.array([city]))
        inner = own.county in (other.county, other.name) and distance <= _radius(towns, city, _DENSE)
        if inner or (distance <= _radius(towns, city, _THIN) and _is_of(towns, town, city)):
            return int(city)
    return None


def _radius(towns: Towns, city: int, density: float) -> float:
    """Of a round city, in km."""
    return float(np.sqrt(towns.people[city] / (np.pi * density)))


def _is_of(towns: Towns, town: int, city: int) -> bool:
    """Whether a town lies in a county or state that is the city's own, as its name and size tell."""
    own, state = towns.entries[town], towns.beside(town)
    county = state[[towns.entries[row].county == own.county for row in state]]
    for region, rows in ((own.state, state), (own.county, county)):
        named = re.search(rf"\b{re.escape(fold(towns.entries[city].name))}\b", fold(region)) is not None
        if named and (towns.apart(city, rows) <= _radius(towns, city, _THIN)).mean() >= _MOST:
            return True
    return False
