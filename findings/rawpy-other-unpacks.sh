#!/usr/bin/env bash
# Asking rawpy for `RawPy.other` (date, exposure, artist) unpacks the sensor's data, although LibRaw knows these values
# as soon as the file is open. It costs the whole sensor in memory; and where LibRaw opens a file but cannot unpack it,
# `other` raises, although preview and sizes can be had.
#
# Seen with rawpy 0.28.0 (LibRaw 0.22.2) on Python 3.11, Linux. A guess would be: like `sizes`, it reads a struct.
# Output seen, for a DNG of 6000 x 4000 values of 16 bits (46 MiB):
#   sizes took less than 40 MiB
#   other took more than 40 MiB
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check rawpy==0.28.0 tifffile==2025.5.10 numpy

cat >"$work/ask.py" <<'PYTHON'
"""Makes a DNG, and tells how much more memory sizes and other take."""

import resource
import sys

import numpy as np
import rawpy
import tifffile

tags = [
    (33421, 3, 2, (2, 2), True),  # CFARepeatPatternDim
    (33422, 1, 4, bytes((0, 1, 1, 2)), True),  # CFAPattern
    (50706, 1, 4, bytes((1, 4, 0, 0)), True),  # DNGVersion
    (50708, 2, 0, "Leica Q2", True),  # UniqueCameraModel
]
path = sys.argv[1]
if sys.argv[2] == "make":
    tifffile.imwrite(path, np.zeros((4000, 6000), np.uint16), photometric="CFA", extratags=tags)
    sys.exit()
with rawpy.imread(path) as raw:
    for name in ("sizes", "other"):
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        getattr(raw, name)
        more = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before  # KiB on Linux
        print(f"{name} took {'more' if more > 40 * 1024 else 'less'} than 40 MiB")
PYTHON

"$work/venv/bin/python" "$work/ask.py" "$work/a.dng" make
seen=$("$work/venv/bin/python" "$work/ask.py" "$work/a.dng" ask)
echo "$seen"
[ "$seen" = "sizes took less than 40 MiB
other took more than 40 MiB" ]
