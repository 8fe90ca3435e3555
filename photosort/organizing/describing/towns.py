"""Every town of more than a thousand people, and many parts of cities, of GeoNames, offline."""

import io
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photosort import assets

Spots = NDArray[np.float64]
Rows = NDArray[np.int64]
RADIUS = 6371.0  # km, of the globe
FILE = "towns/towns.npz"  # made by packaging/town_list.py
DEGREE = 100_000  # of its numbers


class Entry(NamedTuple):
    """What is known of a town but its place and size; county and state are empty where there is none of another name.

    In English; of towns without an English name in their own language.
    """

    name: str
    country: str
    county: str
    state: str


class Towns:
    """Towns by numbers, from 0 on. Entries are put together where they are asked for.

    Attributes:
        people: float (n,) how many live there; 0 where it is not known.
        spots: float (n, 3) where they lie, in km from the middle of the globe.
    """

    def __init__(
        self, names: list[str], regions: list[list[str]], region: Rows, people: NDArray[np.float64], spots: Spots
    ) -> None:
        """`region` (n,) is each town's place in `regions`, which are country, county and state."""
        self.people, self.spots = people, spots
        self._names, self._regions, self._region = names, regions, region
        states: dict[tuple[str, str], int] = {}
        of_region = [states.setdefault((country, state), len(states)) for country, _, state in regions]
        self._state = np.array(of_region)[region]

    def __len__(self) -> int:
        return len(self._names)

    def entry(self, town: int) -> Entry:
        """What a town is called, and what it lies in."""
        return Entry(self._names[town], *self._regions[self._region[town]])

    def places(self, town: int | Rows) -> Spots:
        """Where one lies, (2,), or several, (n, 2): latitude and longitude in degrees."""
        x, y, z = (self.spots[town] / RADIUS).T
        return np.degrees([np.arcsin(z), np.arctan2(y, x)]).T

    def of_countries(self) -> dict[tuple[str, ...], Rows]:
        """The towns of each country, which is a tuple of one."""
        return self._by_area([(country,) for country, _, _ in self._regions])

    def of_states(self) -> dict[tuple[str, ...], Rows]:
        """The towns of each state and its country; of no state those whose state is not known."""
        return self._by_area([(state, country) for country, _, state in self._regions])

    def _by_area(self, areas: list[tuple[str, ...]]) -> dict[tuple[str, ...], Rows]:
        """The towns of each area, given the one that each region lies in."""
        names = sorted(set(areas))
        number = {area: place for place, area in enumerate(names)}
        of_town = np.array([number[area] for area in areas])[self._region]
        order = np.argsort(of_town, kind="stable")
        return dict(zip(names, np.split(order, np.cumsum(np.bincount(of_town))[:-1]), strict=True))

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
        return np.flatnonzero(self._state == self._state[town])

    def in_county(self, town: int) -> Rows:
        """Those of them of the same county as well."""
        return np.flatnonzero(self._region == self._region[town])


@cache
def towns() -> Towns:
    """All of them."""
    with np.load(io.BytesIO(assets.read_bytes(FILE))) as kept:
        names = kept["names"].tobytes().decode().split("\n")
        regions = [line.split("\t") for line in kept["regions"].tobytes().decode().split("\n")]
        return Towns(names, regions, kept["region"], kept["people"].astype(float), spots(kept["places"] / DEGREE))


def spots(places: Spots) -> Spots:
    """Points (n, 3) of the globe, in km from its middle, of places (n, 2), latitude and longitude in degrees.

    Their distances are those as a drill goes: at 100 km a metre less than on the ground.
    """
    latitude, longitude = np.radians(places).T
    flat = np.cos(latitude)
    return RADIUS * np.column_stack([flat * np.cos(longitude), flat * np.sin(longitude), np.sin(latitude)])
