"""Towns by what is typed of any of their names, the largest first. Any thread."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from threading import Lock
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QLocale

from photosort.library.search.other_names import other_names
from photosort.model.search.folding import fold
from photosort.organizing.describing.towns import towns
from photosort.ui.text.places import names_of_towns, place_in_words

_LOADING = Lock()


class FoundTown(NamedTuple):
    """A town with its country as people say them, "Rome, Italy", and in English, who lives there, and where it is, in
    degrees.
    """

    words: str
    english: str
    people: float
    latitude: float
    longitude: float


class _Names(NamedTuple):
    """Folded names, each after a line break, the largest towns first; where each begins, and whose it is."""

    text: str
    starts: list[int]
    numbers: list[int]


def find_towns(typed: str, most: int) -> list[FoundTown]:
    """At most so many towns of which a name begins with what is typed; what stands after a comma begins the country.

    The first call in a language takes a second.
    """
    town, _, country = (fold(part.strip()) for part in typed.partition(","))
    known = towns()
    found: dict[int, FoundTown] = {}
    with _LOADING:  # of several that ask at first, one looks, and the others wait for it
        names = _names(QLocale().name())
    for number in _beginning(names, town) if town else ():
        entry = known.entry(number)
        english = f"{entry.name}, {entry.country}"
        words = place_in_words(english)
        if number not in found and fold(words.rpartition(", ")[2]).startswith(country):
            found[number] = FoundTown(words, english, float(known.people[number]), *known.places(number).tolist())
        if len(found) == most:
            break
    return list(found.values())


def _beginning(names: _Names, town: str) -> Iterator[int]:
    at = names.text.find(f"\n{town}")
    while at >= 0:
        yield names.numbers[bisect_right(names.starts, at) - 1]
        at = names.text.find(f"\n{town}", at + 1)


@cache
def _names(_language: str) -> _Names:
    """All of them."""
    known, local, others = towns(), names_of_towns(), other_names()
    names: list[str] = []
    numbers: list[int] = []
    for number in np.argsort(-known.people, kind="stable").tolist():
        entry = known.entry(number)
        town = f"{entry.name}, {entry.country}"
        found = list(dict.fromkeys((entry.name, local.get(town, entry.name), *others.get(town, ()))))
        names += found
        numbers += [number] * len(found)
    text = fold("\n" + "\n".join(names))  # at once: one by one takes ten times as long
    return _Names(text, [place for place, letter in enumerate(text) if letter == "\n"], numbers)
