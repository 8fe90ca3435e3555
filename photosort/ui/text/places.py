"""Places in the person's language: towns by what GeoNames says they are called in it, countries by the translation."""

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QLocale

from photosort import assets
from photosort.model.english import town_of
from photosort.ui.text.countries import COUNTRIES
from photosort.ui.text.i18n import tr


def place_in_words(place: str) -> str:
    """A town with its country, such as "Rome, Italy", and what lies between; a town without another name keeps its."""
    *parts, country = place.split(", ")
    if country not in COUNTRIES:
        return place
    names = names_of_towns()
    return ", ".join([*(names.get(f"{part}, {country}", part) for part in parts), tr(country)])


def town_in_words(place: str) -> str:
    """The town alone."""
    return town_of(place_in_words(place))


def names_of_towns() -> Mapping[str, str]:
    """What towns are called in the person's language, by their English names with the country, where it is another."""
    return _names(QLocale().name().partition("_")[0])


@cache
def _names(language: str) -> dict[str, str]:
    """What towns are called in a language, by their English names with the country (`packaging/town_names.py`)."""
    path = assets.folder() / "towns" / f"{language}.tsv"
    if not path.exists():
        return {}
    lines = path.read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines)
