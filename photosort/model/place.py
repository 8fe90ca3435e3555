"""A place as it is kept: "Sendagaya, Shibuya-ku; Tokyo, Japan", where a semicolon ends what lies inside the city."""

from collections.abc import Iterable

_INSIDE = "; "


def packed(inside: Iterable[str], around: Iterable[str]) -> str:
    """A place, of the parts of a city from the smallest on, and of the city with what it lies in; no name twice."""
    names = list(dict.fromkeys(filter(None, around)))
    parts = [part for part in dict.fromkeys(filter(None, inside)) if part not in names]
    return _INSIDE.join(filter(None, (", ".join(parts), ", ".join(names))))


def in_full(place: str) -> str:
    """All of it: "Sendagaya, Shibuya-ku, Tokyo, Japan"."""
    return place.replace(_INSIDE, ", ")


def city(place: str) -> str:
    """The place without the parts of the city: "Tokyo, Japan"."""
    return place.rpartition(_INSIDE)[2]
