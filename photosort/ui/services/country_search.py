"""Countries and states by what is typed of their names, in English or the person's language, and where they lie."""

from functools import cache
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QLocale

from photosort.model.search.folding import fold
from photosort.organizing.describing.towns import Rows, towns
from photosort.ui.text.countries import COUNTRIES
from photosort.ui.text.places import place_in_words

_OUT = 0.5  # percent of its towns at each side that may lie far away: on an island, or beyond 180 degrees


class FoundArea(NamedTuple):
    """A country in the person's language, or a state with its country; who lives there, between which degrees."""

    words: str
    people: float
    south: float
    west: float
    north: float
    east: float


class _Area(NamedTuple):
    """Towns of a country, or of a state with its country."""

    name: tuple[str, ...]
    people: float
    rows: Rows


def find_countries(typed: str, most: int) -> list[FoundArea]:
    """At most so many of which a name begins with what is typed, those with more people first. Any thread; slow at
    first.
    """
    return _found(_by_people(), typed, most)


def find_states(typed: str, most: int) -> list[FoundArea]:
    """States in the same way; what stands after a comma begins the country."""
    return _found(_states_by_people(), typed, most)


def _found(areas: list[_Area], typed: str, most: int) -> list[FoundArea]:
    begun = [fold(part.strip()) for part in typed.split(",")]
    found: list[FoundArea] = []
    for area in areas if begun[0] else ():
        words, names = _names(area.name, QLocale().name())
        if any(_begins(name, begun) for name in names):
            found.append(FoundArea(words, area.people, *_extent(area.rows)))
            if len(found) == most:
                break
    return found


def _begins(name: list[str], begun: list[str]) -> bool:
    same = zip(name, begun, strict=False)
    return len(begun) <= len(name) and all(part.startswith(start) for part, start in same)


@cache
def _names(area: tuple[str, ...], _language: str) -> tuple[str, list[list[str]]]:
    """An area in words, and its names folded: in English, and in the person's language."""
    words = place_in_words(", ".join(area))
    return words, [[fold(part) for part in name] for name in (area, words.split(", "))]


@cache
def _by_people() -> list[_Area]:
    return _largest_first(towns().of_countries())


@cache
def _states_by_people() -> list[_Area]:
    return _largest_first({name: rows for name, rows in towns().of_states().items() if name[0]})


def _largest_first(areas: dict[tuple[str, ...], Rows]) -> list[_Area]:
    people = towns().people
    found = [_Area(name, float(people[rows].sum()), rows) for name, rows in areas.items() if name[-1] in COUNTRIES]
    return sorted(found, key=lambda area: -area.people)


def _extent(rows: Rows) -> tuple[float, float, float, float]:
    (south, west), (north, east) = np.percentile(towns().places(rows), (_OUT, 100 - _OUT), axis=0).tolist()
    return south, west, north, east
