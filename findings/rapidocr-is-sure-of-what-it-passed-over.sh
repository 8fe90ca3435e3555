#!/usr/bin/env bash
# rapidocr (PP-OCR's recognition of Latin and Chinese) before a line in Cyrillic: letters that the network does not know
# become blanks, blanks are dropped, and the confidence is the mean of what is left. A clear line of nineteen letters comes
# back as a comma between spaces with a confidence as high as that of a line read well, so that no threshold on the
# confidence tells a script that is not read from one that is: the share of the line's width that has letters does.
#
# Seen with rapidocr 3.10.0, onnxruntime 1.32.0, pillow 13.0.0, the typeface DejaVu Sans of matplotlib 3.11.2, Python 3.11.
# A guess would be: what a reader cannot read, it is not sure of.
# Output seen:
#   Latin: 'Good morning friends', sure above 0.85: True
#   Cyrillic: letters read: 0, sure above 0.85: True
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check \
  rapidocr==3.10.0 onnxruntime==1.32.0 pillow==13.0.0 matplotlib==3.11.2

cat >"$work/read.py" <<'PYTHON'
"""Reads one line in each of two scripts, in the same typeface and size, by the network for lines alone."""

import logging
from pathlib import Path

import matplotlib
import numpy as np
from PIL import Image, ImageDraw, ImageFont
from rapidocr import RapidOCR

logging.disable(logging.CRITICAL)
font = ImageFont.truetype(Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf", 36)
reader = RapidOCR()


def read(text: str) -> tuple[str, float]:
    picture = Image.new("RGB", (640, 80), "white")
    ImageDraw.Draw(picture).text((20, 15), text, fill="black", font=font)
    found = reader(np.asarray(picture), use_det=False, use_cls=False, use_rec=True)
    return found.txts[0], found.scores[0]


text, sure = read("Good morning friends")
print(f"Latin: {text!r}, sure above 0.85: {sure > 0.85}")
text, sure = read("Доброе утро, друзья")
print(f"Cyrillic: letters read: {sum(map(str.isalpha, text))}, sure above 0.85: {sure > 0.85}")
PYTHON

seen=$("$work/venv/bin/python" "$work/read.py" 2>/dev/null)
echo "$seen"
[ "$seen" = "Latin: 'Good morning friends', sure above 0.85: True
Cyrillic: letters read: 0, sure above 0.85: True" ]
