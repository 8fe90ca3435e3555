#!/usr/bin/env bash
# reverse_geocode compares degrees as if the globe were flat: near the poles a degree of longitude counts as much as one
# of latitude, although it is a fraction of it; 180 degrees east and west count as far apart; and the nearest town is
# named however far it is, without the distance.
#
# Seen with reverse_geocode 1.6.6 on Python 3.11, Linux. A guess would be: great-circle distances.
# Output seen:
#   80.00, 25.00 (Svalbard): Ávanuorri, 1001 km off; Longyearbyen would be 278 km off
#   69.66, 18.00 (Troms): Finnsnes, 48 km off; Tromsø would be 37 km off
#   66.31, 179.95 (Chukotka): Anadyr, 208 km off; Egvekinot would be 42 km off
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check reverse_geocode==1.6.6

cat >"$work/ask.py" <<'PYTHON'
"""Asks for the town of a point, and for that of a point beside a town that is nearer."""

from math import asin, cos, radians, sin, sqrt

from reverse_geocode import search


def kilometres(a, b):
    (p, q), (r, s) = (tuple(map(radians, one)) for one in (a, b))
    return 2 * 6371 * asin(sqrt(sin((r - p) / 2) ** 2 + cos(p) * cos(r) * sin((s - q) / 2) ** 2))


for point, where, beside in (
    ((80.0, 25.0), "Svalbard", (78.22, 15.65)),
    ((69.66, 18.0), "Troms", (69.65, 18.96)),
    ((66.31, 179.95), "Chukotka", (66.32, -179.12)),
):
    told, nearer = search([point, beside])
    first, second = ((one["city"], kilometres(point, (one["latitude"], one["longitude"]))) for one in (told, nearer))
    print(
        f"{point[0]:.2f}, {point[1]:.2f} ({where}): {first[0]}, {first[1]:.0f} km off; "
        f"{second[0]} would be {second[1]:.0f} km off"
    )
PYTHON

seen=$(cd "$work" && PYTHONIOENCODING=utf-8 "$work/venv/bin/python" "$work/ask.py")
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
