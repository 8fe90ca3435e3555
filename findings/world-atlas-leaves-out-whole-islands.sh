#!/usr/bin/env bash
# Natural Earth at 1:50 million, as the npm package world-atlas has it for maps of the world, has no line at all for
# islands on which thousands live, though it draws rocks without anybody: Lampedusa, Helgoland, the Isles of Scilly,
# Fernando de Noronha. And its two files of that scale disagree: land-50m.json lacks Norfolk Island, the Cocos Islands
# and Saba, which the land of countries-50m.json has, while it has Funafuti, which the other lacks. So photos taken
# there lie in the open sea, and "is it water?" is answered yes in a town, by more than any margin that is kept for
# coasts that are drawn too straight. Islands with a town have to come from the file at 1:10 million.
#
# Seen with world-atlas 2.0.2 (npm), read with numpy 2.4.2, Python 3.11.
# A guess would be: a coarser scale draws the shores less finely, and leaves out what is too small to be seen on it; and
# land is the same land in both files.
# Output seen (kilometres from the place to the nearest point of any coast, rounded to tens):
#   Lampedusa: land-50m 140, countries-50m 140, land-10m 0
#   Helgoland: land-50m 50, countries-50m 50, land-10m 0
#   Scilly: land-50m 50, countries-50m 50, land-10m 0
#   Noronha: land-50m 360, countries-50m 360, land-10m 0
#   Norfolk: land-50m 710, countries-50m 0, land-10m 0
#   Cocos: land-50m 950, countries-50m 0, land-10m 0
#   Saba: land-50m 50, countries-50m 0, land-10m 0
#   Funafuti: land-50m 0, countries-50m 500, land-10m 0
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check numpy==2.4.2
(cd "$work" && npm pack --silent world-atlas@2.0.2 >"$work/name" && tar -xzf "$(cat "$work/name")")

cat >"$work/look.py" <<'PYTHON'
"""Tells how far places on islands are from the nearest point of the outlines."""

import json
import sys
from pathlib import Path

import numpy as np

places = {
    "Lampedusa": (12.60, 35.50),
    "Helgoland": (7.89, 54.18),
    "Scilly": (-6.31, 49.92),
    "Noronha": (-32.42, -3.84),
    "Norfolk": (167.95, -29.05),
    "Cocos": (96.83, -12.17),
    "Saba": (-63.24, 17.63),
    "Funafuti": (179.20, -8.52),
}


def globe(points):
    """Degrees of longitude and latitude as points of a globe, in kilometres."""
    x, y = np.radians(np.asarray(points, float)).T
    return 6371 * np.column_stack([np.cos(y) * np.cos(x), np.cos(y) * np.sin(x), np.sin(y)])


def arcs_of(shape):
    """Numbers of the arcs of a geometry; one below 0 is that arc the other way round."""
    for inner in shape.get("geometries", []):
        yield from arcs_of(inner)
    waiting = list(shape.get("arcs", []))
    while waiting:
        part = waiting.pop()
        if isinstance(part, int):
            yield part if part >= 0 else ~part
        else:
            waiting.extend(part)


def coast(path):
    world = json.loads(path.read_text())
    scale, shift = (np.array(world["transform"][key]) for key in ("scale", "translate"))
    used = set(arcs_of(world["objects"]["land"]))
    return globe(np.concatenate([np.cumsum(world["arcs"][arc], axis=0) * scale + shift for arc in used]))


files = ("land-50m", "countries-50m", "land-10m")
coasts = {name: coast(Path(sys.argv[1]) / f"{name}.json") for name in files}
for name, place in places.items():
    far = {file: np.linalg.norm(points - globe([place]), axis=1).min() for file, points in coasts.items()}
    print(f"{name}: " + ", ".join(f"{file} {round(km / 10) * 10}" for file, km in far.items()))
PYTHON

seen=$("$work/venv/bin/python" "$work/look.py" "$work/package")
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
