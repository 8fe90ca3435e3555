"""Of which city a town of the list is a part: "Mitte" is Berlin.

The list does not tell parts of cities from towns beside them, but where they lie and how many live there does. Checked
by hand for sixty cities of all continents: what is taken for a part and is none touches the city, such as Villeurbanne
and Lyon.
"""

import re

import numpy as np
from numpy.typing import NDArray

from photosort.model.search.folding import fold
from photosort.organizing.describing.towns import Rows, Spots, Towns

_LARGE = 100_000  # people of a city whose parts are known by its name
_LARGER = 2.0  # than its part, at least
_FAR_LARGER = 5.0  # than a part of another county
_DENSEST = 35_000.0  # people for each square km of a city, within which such a part lies
_DENSE = 10_000.0  # people for each square km of a city, within which all is part of it
_THIN = 1_500.0  # the same where the list says that all lies in a state or county of the city's own
_MOST = 0.95  # of a state's towns that lie so near, for it to be the city's own
_WIDE = 45.0  # km: how far the parts of the largest cities are


def city_of(towns: Towns, town: int) -> int | None:
    """The city of which a town is a part, the largest where there are several; None where it is a town by itself."""
    own, spot = towns.entry(town), towns.spots[town]
    near = towns.around(spot, _WIDE)
    near = near[towns.people[near] >= max(_LARGE, _LARGER * towns.people[town])]
    for city in near[np.argsort(-towns.people[near], kind="stable")].tolist():
        other = towns.entry(city)
        if own.country == other.country and (_is_inside(towns, town, city) or _is_of(towns, town, city)):
            return int(city)
    return None


def city_around(towns: Towns, spot: Spots, town: int) -> int | None:
    """The city around a spot (3,) that is too far from the town next to it, and around all of that town's state.

    The Pantheon is in Rome, though Vatican City is nearer than the middle of Rome.
    """
    if _reach(towns, [town], spot, _THIN).all():
        return None
    near = towns.around(spot, _WIDE)
    for city in near[towns.people[near] >= max(_LARGE, _LARGER * towns.people[town])].tolist():
        abroad = towns.entry(city).country != towns.entry(town).country
        inside = [spot, *towns.spots[towns.beside(town)]] if abroad else []
        if inside and all(_reach(towns, [city], one, _DENSE).all() for one in inside):
            return int(city)
    return None


def _reach(towns: Towns, cities: Rows | list[int], spot: Spots, density: float) -> NDArray[np.bool_]:
    """Whether round cities (n,) of so many people for each square km reach to a spot; (n,)."""
    return np.asarray(np.pi * density * np.square(towns.apart(spot, cities)) <= towns.people[cities])


def _is_inside(towns: Towns, town: int, city: int) -> bool:
    """Whether a town lies so near to the middle of a city that it is a part of it, by its region or by its size."""
    own, other, spot = towns.entry(town), towns.entry(city), towns.spots[town]
    one_state = own.state == other.state or other.name == other.country  # a city that is a country has none
    one_county = own.county in (other.county, other.name) or own.name == other.county
    if one_county and (one_state or own.county == other.name) and _reach(towns, [city], spot, _DENSE).all():
        return True
    small = towns.people[city] >= _FAR_LARGER * towns.people[town]
    at_home = one_state or _is_named(own.state, other.name)
    return bool(small and at_home and _reach(towns, [city], spot, _DENSEST).all())


def _is_of(towns: Towns, town: int, city: int) -> bool:
    """Whether a town lies in a county or state that is the city's own, as its name and size tell."""
    own, other, area = towns.entry(town), towns.entry(city), towns.people[city] / _THIN
    if own.state != other.state or not _reach(towns, [city], towns.spots[town], _THIN).all():
        return False
    for region, rows in ((own.state, towns.beside(town)), (own.county, towns.in_county(town))):
        inside = np.pi * np.square(towns.apart(towns.spots[city], rows)) <= area
        if _is_named(region, other.name) and inside.mean() >= _MOST:
            return True
    return False


def _is_named(region: str, city: str) -> bool:
    """Whether a region is named after a city."""
    return re.search(rf"\b{re.escape(fold(city))}\b", fold(region)) is not None
