"""What else towns are called, in English, German and the languages of their country: Firenze, Wien, München.

As `packaging/town_other_names.py` has written it.
"""

from functools import cache

from photosort import assets
from photosort.model.place import city, in_full


@cache
def other_names() -> dict[str, tuple[str, ...]]:
    """By the name of the list of towns with the country, "Florence, Italy"."""
    lines = (line.split("\t") for line in assets.read_text("towns/other_names.tsv").splitlines())
    return {town: tuple(names.split("|")) for town, names in lines}


def otherwise(place: str) -> list[str]:
    """All of a place, as it is kept, with each other name of its town: "Firenze, Tuscany, Italy"."""
    town, *around = city(place).split(", ")
    known = other_names().get(f"{town}, {around[-1]}", ()) if around else ()
    inside = in_full(place).removesuffix(city(place))
    return [", ".join((f"{inside}{other}", *around)) for other in known]
