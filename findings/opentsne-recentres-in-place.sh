#!/usr/bin/env bash
# The first `TSNEEmbedding.transform` of openTSNE moves the fitted layout itself: its extent is centred in place, although
# the fit had centred its mean. New points come in the moved frame. Coordinates that were copied after the fit, for a plot
# or a file, are off by the same amount from all that is placed later.
#
# Seen with openTSNE 1.0.4 on Python 3.11, Linux. A guess would be: placing new points leaves the layout alone.
# Output seen:
#   the layout is the same after transform: False
#   all of its points moved alike: True
#   the second transform moves it again: False
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check openTSNE==1.0.4 numpy

cat >"$work/place.py" <<'PYTHON'
"""Fits a map, places points, and looks at the map again."""

import numpy as np
from openTSNE import TSNE

groups = np.repeat(np.eye(3, 8) * 9, (60, 30, 30), axis=0)
codes = groups + np.random.default_rng(0).normal(0, 1, (120, 8))
layout = TSNE(perplexity=30, random_state=0, negative_gradient_method="fft").fit(codes)
fitted = np.array(layout)
layout.transform(codes[:5])
placed = np.array(layout)
layout.transform(codes[:5])
moves = placed - fitted
print("the layout is the same after transform:", np.allclose(placed, fitted, atol=1e-3))
print("all of its points moved alike:", np.allclose(moves, moves[0], atol=1e-6))
print("the second transform moves it again:", not np.allclose(np.array(layout), placed, atol=1e-6))
PYTHON

seen=$("$work/venv/bin/python" "$work/place.py")
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
